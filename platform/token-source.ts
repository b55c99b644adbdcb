/** Access tokens by OAuth 2 client credentials (RFC 6749 §4.4), kept until shortly before they end; how one is asked for is the caller's. */

import { z } from 'zod';

export interface TokenSource {
  /** A token that is good for a while. Throws as the request for one does. */
  token(): Promise<string>;
  /** Forgets a token that is no longer taken. */
  forget(token: string): void;
}

interface TokenSourceSettings {
  /** Asks the token endpoint: the status and the parsed body. */
  readonly request: () => Promise<{ readonly status: number; readonly body: unknown }>;
  /** What to throw when there is no token. */
  readonly unavailable: (message: string) => Error;
  /** How long before its end a token is not used any more. */
  readonly spareMs: number;
  /** How long to keep a token whose end the server does not name. */
  readonly unnamedLifetimeS: number;
  readonly now: () => Date;
}

const answer = z.object({ access_token: z.string().min(1), expires_in: z.number().positive().nullish() });

/** A source of tokens; requests at the same time share one. */
export function createTokenSource({ request, unavailable, spareMs, unnamedLifetimeS, now }: TokenSourceSettings): TokenSource {
  let held: { readonly token: string; readonly until: number } | null = null;
  let coming: Promise<string> | null = null;

  async function fetchToken(): Promise<string> {
    const { status, body } = await request();
    const parsed = answer.safeParse(body);
    // The body may repeat the secret, so nothing of it goes into the message.
    if (status !== 200 || !parsed.success) throw unavailable(`The token endpoint answered ${status} and no token`);
    const { access_token: token, expires_in: lifetime } = parsed.data;
    held = { token, until: now().getTime() + (lifetime ?? unnamedLifetimeS) * 1000 - spareMs };
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
