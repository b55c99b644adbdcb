/** One measurement: a gateway under load, what it spent and what it asked its subgraphs. */

import { load } from './load.ts';
import type { Running } from './processes.ts';

export interface Measurement {
  /** CPU time of the gateway for a request, in milliseconds. */
  readonly cpu: number;
  /** Calls to subgraphs for a request. */
  readonly fetches: number;
  readonly p50: number;
  readonly p99: number;
}

export interface Task {
  readonly query: string;
  readonly callers: readonly string[];
  readonly milliseconds: number;
}

/** After another operation the compiler of V8 needs two seconds to settle on this one: before that our cost was up to twice as much. */
const WARM_UP_MS = 2_000;

const countAt = async (subgraphs: string): Promise<number> => Number(await (await fetch(`${subgraphs}/count`)).text());

/** Measures a gateway whose subgraphs count at `subgraphs`. */
export async function measure(gateway: Running, subgraphs: string, task: Task): Promise<Measurement> {
  await load({ ...task, url: gateway.url, milliseconds: WARM_UP_MS });
  const [asked, spent] = [await countAt(subgraphs), gateway.cpu()];
  const { requests, p50, p99 } = await load({ ...task, url: gateway.url });
  const [askedThen, spentThen] = [await countAt(subgraphs), gateway.cpu()];
  return { cpu: (spentThen - spent) / requests, fetches: (askedThen - asked) / requests, p50, p99 };
}

/** The answer of a gateway to an operation, in full. */
export async function answerOf(gateway: Running, query: string, authorization: string): Promise<unknown> {
  const headers = { 'content-type': 'application/json', authorization };
  return (await fetch(gateway.url, { method: 'POST', headers, body: JSON.stringify({ query }) })).json();
}
