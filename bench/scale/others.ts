/** How long others wait, alone and while costly operations are planned: an operation that is known, and cheap ones that are new. */

import { setTimeout } from 'node:timers/promises';
import { Pool } from 'undici';
import { percentile } from '../gateway/figures.ts';
import { costlyOperation } from './shapes.ts';

export interface Waits {
  readonly requests: number;
  readonly p50: number;
  readonly p99: number;
}

export interface Others {
  readonly known: Waits;
  readonly fresh: Waits;
}

interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly { readonly extensions?: { readonly code?: string } }[];
}

export interface Client {
  /** Asks for a while, one request every few milliseconds; throws when an answer is none. */
  measure(milliseconds: number): Promise<Others>;
  /** Keeps so many costly operations in flight, each another, until it is stopped; then tells how often each code was answered. */
  burden(inFlight: number, partners: number): { stop(): Promise<Readonly<Record<string, number>>> };
  close(): Promise<void>;
}

const PAUSE_MS = 5;
const KNOWN = '{ events0(first: 1) { title } }';

const waitsOf = (times: readonly number[]): Waits => ({
  requests: times.length,
  p50: percentile(times, 0.5),
  p99: percentile(times, 0.99),
});

/** A client of the gateway at `origin`. */
export function createClient(origin: string): Client {
  const pool = new Pool(origin, { connections: 32 });
  let numbers = 1;

  async function ask(query: string): Promise<Answer> {
    const headers = { 'content-type': 'application/json', accept: 'application/json' };
    const { body } = await pool.request({ method: 'POST', path: '/graphql', headers, body: JSON.stringify({ query }) });
    return (await body.json()) as Answer;
  }

  async function waitFor(query: string): Promise<number> {
    const begun = performance.now();
    const answer = await ask(query);
    if (answer.data === undefined || answer.errors !== undefined) throw new Error(`no answer: ${JSON.stringify(answer)}`);
    return performance.now() - begun;
  }

  return {
    measure: async (milliseconds) => {
      const [known, fresh]: [number[], number[]] = [[], []];
      const end = performance.now() + milliseconds;
      while (performance.now() < end) {
        known.push(await waitFor(KNOWN));
        fresh.push(await waitFor(`{ events0(first: ${++numbers}) { title } }`));
        await setTimeout(PAUSE_MS);
      }
      return { known: waitsOf(known), fresh: waitsOf(fresh) };
    },
    burden: (inFlight, partners) => {
      const codes: Record<string, number> = {};
      let stopped = false;
      const keepBusy = async (): Promise<void> => {
        while (!stopped) {
          const { errors } = await ask(costlyOperation(partners, ++numbers));
          const code = errors?.[0]?.extensions?.code ?? 'answered';
          codes[code] = (codes[code] ?? 0) + 1;
        }
      };
      const busy = Array.from({ length: inFlight }, keepBusy);
      return {
        stop: async () => {
          stopped = true;
          await Promise.all(busy);
          return codes;
        },
      };
    },
    close: () => pool.close(),
  };
}
