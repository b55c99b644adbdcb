/**
 * A client of postgres.js as we need it: it outlives a server that goes away, whatever it is doing at that moment. What postgres.js itself
 * lacks for that stands in `patches` (porsager/postgres#1154, #1186, #1208, #1216): statements of a transaction whose connection is lost
 * are refused, and nothing of a lost connection is left for the next one.
 */

import postgres, { type Sql } from 'postgres';
import { prepareHabits } from './habits.ts';

/** What postgres.js knows of types of arrays; all connections of a client share it. */
interface Types {
  readonly parsers: Record<number, unknown>;
  readonly serializers: Record<number, unknown>;
  readonly shared: { readonly typeArrayMap: Record<number, number> };
}

/** In seconds. Left to itself it waits up to 20, in which a server that is back would still be away for us. */
const LONGEST_WAIT = 1;
const backoff = (attempt: number): number => Math.min(LONGEST_WAIT, 2 ** attempt / 100) * (0.5 + Math.random() / 2);

const typesOf = ({ options }: Sql): Types => options as unknown as Types;

/**
 * What each session asks of the server. A process whose machine is gone says nothing any more, and would hold its locks for the two hours
 * that systems wait by default: two minutes now. A transaction of ours waits for nobody but the database; one that does is lost.
 */
const SESSION = {
  tcp_keepalives_idle: 60,
  tcp_keepalives_interval: 10,
  tcp_keepalives_count: 6,
  idle_in_transaction_session_timeout: 600_000,
};

/**
 * Opens a client of `connections` at most. Throws when the server cannot be reached. Types of arrays are asked for once, here: left to
 * itself each new connection asks again, and nobody catches it when the server goes away meanwhile, which ends the process.
 */
export async function openClient(url: string, connections: number): Promise<Sql> {
  const settings = { onnotice: () => undefined, backoff, connection: SESSION };
  const first = postgres(url, { ...settings, max: 1 });
  try {
    await first`select 1`;
    const client = postgres(url, { ...settings, max: connections, fetch_types: false });
    const [known, own] = [typesOf(first), typesOf(client)];
    Object.assign(own.parsers, known.parsers);
    Object.assign(own.serializers, known.serializers);
    Object.assign(own.shared.typeArrayMap, known.shared.typeArrayMap);
    return prepareHabits(client);
  } finally {
    await first.end({ timeout: 5 });
  }
}
