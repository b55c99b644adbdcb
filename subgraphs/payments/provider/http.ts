/** One exchange with a provider: bounded in time and size, no redirects followed, JSON or nothing. */

import { ProviderUnavailable } from '../provider.ts';

const MOST_BYTES = 256 * 1024;

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  /** The parsed body; undefined when it is no JSON. */
  readonly body: unknown;
}

async function readText(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    bytes += chunk.byteLength;
    if (bytes > MOST_BYTES) throw new ProviderUnavailable(`The provider's answer is larger than ${MOST_BYTES} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** True when the connection ended before an answer came, as one that was kept open may when the server restarts. */
function isConnectionLost(error: unknown): boolean {
  const code = error instanceof TypeError && error.cause instanceof Error && 'code' in error.cause ? error.cause.code : null;
  return code === 'UND_ERR_SOCKET' || code === 'ECONNRESET' || code === 'EPIPE';
}

/**
 * Sends a request and reads the whole answer within `timeoutMs`. One whose connection was lost is sent once more, as
 * everything sent to a provider may be repeated. Throws ProviderUnavailable, whatever went wrong.
 */
export async function exchange(url: string, init: RequestInit, timeoutMs: number): Promise<Answer> {
  const bounded: RequestInit = { ...init, redirect: 'error', signal: AbortSignal.timeout(timeoutMs) };
  try {
    const response = await fetch(url, bounded).catch((error: unknown) => {
      if (!isConnectionLost(error)) throw error;
      return fetch(url, bounded);
    });
    return { status: response.status, headers: response.headers, body: readJson(await readText(response)) };
  } catch (error) {
    throw error instanceof ProviderUnavailable ? error : new ProviderUnavailable('The provider cannot be reached', error);
  }
}
