/** Access tokens for a provider: client credentials by HTTP Basic. */

import { createTokenSource, type TokenSource } from '#platform/token-source.ts';
import { ProviderUnavailable } from '../../provider.ts';
import { exchange } from '../http.ts';

export interface Credentials {
  readonly tokenUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

/** Its tokens throw ProviderUnavailable when there are none. */
export function createProviderTokens(credentials: Credentials, timeoutMs: number, now: () => Date): TokenSource {
  // RFC 6749 §2.3.1: both parts form-encoded before they are joined.
  const pair = [credentials.clientId, credentials.clientSecret].map(encodeURIComponent).join(':');
  const headers = { authorization: `Basic ${Buffer.from(pair).toString('base64')}` };
  const form = { grant_type: 'client_credentials' };
  return createTokenSource({
    request: () => exchange(credentials.tokenUrl, { method: 'POST', headers, body: new URLSearchParams(form) }, timeoutMs),
    unavailable: (message) => new ProviderUnavailable(message),
    spareMs: 30_000,
    unnamedLifetimeS: 60,
    now,
  });
}
