/** Access tokens of FIT-Connect: OAuth 2 client credentials in the body (`client_secret_post`), kept until shortly before they end. */

import { z } from 'zod';
import { ServiceUnavailable } from '../service.ts';
import { exchange } from './http.ts';

export interface Credentials {
  readonly tokenUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

export interface TokenSource {
  /** A token that is good for a while. Throws ServiceUnavailable. */
  token(): Promise<string>;
  /** Forgets a token the service no longer takes. */
  forget(token: string): void;
}

const answer = z.object({ access_token: z.string().min(1), expires_in: z.number().positive().nullish() });

const SPARE_MS = 60_000;
/** How long to keep a token whose end the server does not name. */
const UNNAMED_LIFETIME_S = 120;

/** A source of tokens; requests at the same time share one. */
export function createTokenSource(credentials: Credentials, timeoutMs: number, now: () => Date): TokenSource {
  const { tokenUrl, clientId, clientSecret } = credentials;
  let held: { readonly token: string; readonly until: number } | null = null;
  let coming: Promise<string> | null = null;

  async function fetchToken(): Promise<string> {
    const form = new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: clientId,
      client_secret: clientSecret,
    });
    const { status, body } = await exchange(tokenUrl, { method: 'POST', body: form }, timeoutMs);
    const parsed = answer.safeParse(body);
    // The body may repeat the secret, so nothing of it goes into the message.
    if (status !== 200 || !parsed.success) throw new ServiceUnavailable(`The token endpoint answered ${status} and no token`);
    const { access_token: token, expires_in: lifetime } = parsed.data;
    held = { token, until: now().getTime() + (lifetime ?? UNNAMED_LIFETIME_S) * 1000 - SPARE_MS };
    return token;
  }

  return {
    token: async () => {
      if (held !== null && held.until > now().getTime()) return held.token;
      coming ??= fetchToken().finally(() => {
        coming = null;
      });
      return coming;
    },
    forget: (token) => {
      if (held?.token === token) held = null;
    },
  };
}
