/** Access tokens for a provider by OAuth2 client credentials (RFC 6749 §4.4), kept until shortly before they end. */

import { z } from 'zod';
import { ProviderUnavailable } from '../provider.ts';
import { exchange } from './http.ts';

export interface Credentials {
  readonly tokenUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

export interface TokenSource {
  /** A token that is good for a while. Throws ProviderUnavailable. */
  token(): Promise<string>;
  /** Forgets a token the provider no longer takes. */
  forget(token: string): void;
}

const answer = z.object({ access_token: z.string().min(1), expires_in: z.number().positive().nullish() });

const SPARE_MS = 30_000;
/** How long to keep a token whose end the server does not name. */
const UNNAMED_LIFETIME_S = 60;

/** A source of tokens; requests at the same time share one. */
export function createTokenSource(credentials: Credentials, timeoutMs: number, now: () => Date): TokenSource {
  let held: { readonly token: string; readonly until: number } | null = null;
  let coming: Promise<string> | null = null;

  async function fetchToken(): Promise<string> {
    // RFC 6749 §2.3.1: both parts form-encoded before they are joined.
    const pair = [credentials.clientId, credentials.clientSecret].map(encodeURIComponent).join(':');
    const { status, body } = await exchange(
      credentials.tokenUrl,
      {
        method: 'POST',
        headers: { authorization: `Basic ${Buffer.from(pair).toString('base64')}` },
        body: new URLSearchParams({ grant_type: 'client_credentials' }),
      },
      timeoutMs,
    );
    const parsed = answer.safeParse(body);
    if (status !== 200 || !parsed.success) throw new ProviderUnavailable(`The token endpoint answered ${status} and no token`);
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
