/** OAuth2 client credentials as an XBezahldienste provider asks for them; without a client everybody may call. */

import { randomBytes, timingSafeEqual } from 'node:crypto';

export interface Client {
  readonly id: string;
  readonly secret: string;
}

export interface Access {
  /** A new token for the right client; null for any other. */
  grant(authorization: string | undefined): string | null;
  isAllowed(authorization: string | undefined): boolean;
}

export const TOKEN_LIFETIME_S = 300;

function equal(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** Access for one client; `null` lets everybody in. */
export function createAccess(client: Client | null, now: () => Date): Access {
  const tokens = new Map<string, number>();
  return {
    grant: (authorization) => {
      const pair = Buffer.from(/^Basic (.+)$/.exec(authorization ?? '')?.[1] ?? '', 'base64').toString('utf8');
      const expected = client === null ? null : `${encodeURIComponent(client.id)}:${encodeURIComponent(client.secret)}`;
      if (expected === null || !equal(pair, expected)) return null;
      for (const [token, until] of tokens) if (until <= now().getTime()) tokens.delete(token);
      const token = randomBytes(24).toString('base64url');
      tokens.set(token, now().getTime() + TOKEN_LIFETIME_S * 1000);
      return token;
    },
    isAllowed: (authorization) => {
      if (client === null) return true;
      const until = tokens.get(/^Bearer (.+)$/.exec(authorization ?? '')?.[1] ?? '');
      return until !== undefined && until > now().getTime();
    },
  };
}
