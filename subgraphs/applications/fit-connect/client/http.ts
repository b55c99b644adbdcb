/** One exchange with a service of FIT-Connect: bounded in time and size, no redirects followed, JSON or nothing. */

import { ServiceRefusal, ServiceUnavailable } from '../service.ts';

const MOST_BYTES = 4 * 1024 * 1024;

export interface Answer {
  readonly status: number;
  /** The parsed body; undefined when it is no JSON. */
  readonly body: unknown;
}

async function readText(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    bytes += chunk.byteLength;
    if (bytes > MOST_BYTES) throw new ServiceUnavailable(`The answer is larger than ${MOST_BYTES} bytes`);
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

/** Sends a request and reads the whole answer within `timeoutMs`. Throws ServiceUnavailable, whatever went wrong. */
export async function exchange(url: string, init: RequestInit, timeoutMs: number): Promise<Answer> {
  try {
    const response = await fetch(url, { ...init, redirect: 'error', signal: AbortSignal.timeout(timeoutMs) });
    return { status: response.status, body: readJson(await readText(response)) };
  } catch (error) {
    throw error instanceof ServiceUnavailable ? error : new ServiceUnavailable('The service cannot be reached', error);
  }
}

/** Answers that the same request may get another answer than next time. */
const PASSING = [401, 408, 425, 429];

/** The last part of a problem's type, if it is one that can stand in a log; the rest of a problem may repeat what was sent. */
function problemOf(body: unknown): string | null {
  const type = typeof body === 'object' && body !== null && 'type' in body ? body.type : null;
  if (typeof type !== 'string') return null;
  return /([\w-]{1,80})\/?$/.exec(type)?.[1] ?? null;
}

/** What an answer means that was not hoped for. A refusal without a problem is a web server's, not the service's. */
export function unexpected({ status, body }: Answer): Error {
  const problem = problemOf(body);
  if (status >= 400 && status < 500 && !PASSING.includes(status) && problem !== null) return new ServiceRefusal(status, problem);
  return new ServiceUnavailable(`The service answered ${status} ${problem ?? ''}`.trimEnd());
}
