/** One exchange of JSON with a server of others: bounded in time and size, no redirects followed, JSON or nothing. */

export interface HttpAnswer {
  readonly status: number;
  readonly headers: Headers;
  /** The parsed body; undefined when it is no JSON. */
  readonly body: unknown;
}

export interface Bounds {
  /** For the whole exchange, the body included. */
  readonly timeoutMs: number;
  readonly mostBytes: number;
  /** Sends the request once more when the connection was lost before an answer came: only where repeating it does no harm. */
  readonly repeatsLost?: boolean;
}

async function readText(response: Response, mostBytes: number): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    bytes += chunk.byteLength;
    if (bytes > mostBytes) throw new Error(`The answer is larger than ${mostBytes} bytes`);
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
 * Sends a request and reads the whole answer. Throws when there is none in time, when it is too large, and when it leads elsewhere:
 * a server that is asked can send nobody to another one.
 */
export async function exchangeJson(
  url: string,
  init: RequestInit,
  { timeoutMs, mostBytes, repeatsLost = false }: Bounds,
): Promise<HttpAnswer> {
  const bounded: RequestInit = { ...init, redirect: 'error', signal: AbortSignal.timeout(timeoutMs) };
  const response = await fetch(url, bounded).catch((error: unknown) => {
    if (!repeatsLost || !isConnectionLost(error)) throw error;
    return fetch(url, bounded);
  });
  return { status: response.status, headers: response.headers, body: readJson(await readText(response, mostBytes)) };
}
