/** Access tokens of FIT-Connect: client credentials in the body (`client_secret_post`), as its token endpoint takes no other way. */

import { createTokenSource, type TokenSource } from '#platform/token-source.ts';
import { ServiceUnavailable } from '../service.ts';
import { exchange } from './http.ts';

export interface Credentials {
  readonly tokenUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

/** Its tokens throw ServiceUnavailable when there are none. */
export function createServiceTokens(credentials: Credentials, timeoutMs: number, now: () => Date): TokenSource {
  const { tokenUrl, clientId, clientSecret } = credentials;
  const form = { grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret };
  return createTokenSource({
    request: () => exchange(tokenUrl, { method: 'POST', body: new URLSearchParams(form) }, timeoutMs),
    unavailable: (message) => new ServiceUnavailable(message),
    spareMs: 60_000,
    unnamedLifetimeS: 120,
    now,
  });
}
