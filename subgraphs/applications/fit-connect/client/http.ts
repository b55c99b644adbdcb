/** One exchange with a service of FIT-Connect: bounded in time and size, no redirects followed, JSON or nothing. */

import { exchangeJson, type HttpAnswer } from '#platform/bounded-http.ts';
import { ServiceRefusal, ServiceUnavailable } from '../service.ts';

const MOST_BYTES = 4 * 1024 * 1024;

export type Answer = Pick<HttpAnswer, 'status' | 'body'>;

/** Sends a request and reads the whole answer within `timeoutMs`. Throws ServiceUnavailable, whatever went wrong. */
export async function exchange(url: string, init: RequestInit, timeoutMs: number): Promise<Answer> {
  try {
    return await exchangeJson(url, init, { timeoutMs, mostBytes: MOST_BYTES });
  } catch (error) {
    throw new ServiceUnavailable('The service cannot be reached', error);
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
