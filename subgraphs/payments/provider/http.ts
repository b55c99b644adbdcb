/** One exchange with a provider. */

import { exchangeJson, type HttpAnswer } from '#platform/bounded-http.ts';
import { ProviderUnavailable } from '../provider.ts';

const MOST_BYTES = 256 * 1024;

/** How long one exchange may take where nothing else is set. */
export const TIMEOUT_MS = 10_000;

/**
 * Sends a request and reads the whole answer within `timeoutMs`. One whose connection was lost is sent once more, as
 * everything sent to a provider may be repeated. Throws ProviderUnavailable, whatever went wrong.
 */
export async function exchange(url: string, init: RequestInit, timeoutMs: number): Promise<HttpAnswer> {
  try {
    return await exchangeJson(url, init, { timeoutMs, mostBytes: MOST_BYTES, repeatsLost: true });
  } catch (error) {
    throw new ProviderUnavailable('The provider cannot be reached', error);
  }
}

/** The address of a path under an API's base; each part is one part there, whatever is in it. Throws ProviderUnavailable for `..`. */
export function addressOf(base: string, path: readonly string[]): string {
  // An id that came from elsewhere must not climb out of its place: a URL takes dots for directions.
  if (path.some((part) => /^\.{0,2}$/.test(part))) throw new ProviderUnavailable('An id at the provider is no name');
  return `${base.replace(/\/$/, '')}/${path.map(encodeURIComponent).join('/')}`;
}
