/** A closed loop of clients: each sends its next request when it has the answer to the last. */

import { Pool } from 'undici';
import { percentile } from './figures.ts';

const CLIENTS = 8;

export interface Load {
  readonly url: string;
  readonly query: string;
  /** Values for `Authorization`, taken in turn. */
  readonly callers: readonly string[];
  readonly milliseconds: number;
}

export interface LoadFigures {
  readonly requests: number;
  /** Milliseconds from request to the whole answer. */
  readonly p50: number;
  readonly p99: number;
}

/** Sends requests for a while. Throws when an answer is none, or another than the first. */
export async function load({ url, query, callers, milliseconds }: Load): Promise<LoadFigures> {
  const { origin, pathname } = new URL(url);
  const pool = new Pool(origin, { connections: CLIENTS });
  const body = JSON.stringify({ query });
  const times: number[] = [];
  let expected: number | undefined;
  let sent = 0;

  async function client(end: number): Promise<void> {
    for (let begun = performance.now(); begun < end; begun = performance.now()) {
      const authorization = callers[sent++ % callers.length] ?? '';
      const headers = { 'content-type': 'application/json', accept: 'application/json', authorization };
      const answer = await pool.request({ method: 'POST', path: pathname, headers, body });
      const size = (await answer.body.arrayBuffer()).byteLength;
      expected ??= size;
      if (answer.statusCode !== 200 || size !== expected)
        throw new Error(`${url} answered ${answer.statusCode} with ${size} bytes instead of ${expected}`);
      times.push(performance.now() - begun);
    }
  }

  const end = performance.now() + milliseconds;
  await Promise.all(Array.from({ length: CLIENTS }, () => client(end)));
  await pool.close();
  return { requests: times.length, p50: percentile(times, 0.5), p99: percentile(times, 0.99) };
}
