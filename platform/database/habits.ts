/**
 * Statements that come again and again are prepared, once on each connection: that saves PostgreSQL their parsing and planning, and
 * everybody a second way to it and back. Which those are shows as the process runs.
 */

import type { ParameterOrJSON, Sql, TransactionSql, UnsafeQueryOptions } from 'postgres';

/** How often a text has come before it counts as one that will come again. */
const OFTEN = 5;
/** The most texts that are prepared: each connection keeps them all. A list of another length is another text. */
const MOST = 300;
/** The most texts whose number is kept; beyond that counting begins anew. */
const COUNTED = 3_000;

/** Whether a text is to be prepared, by how often it was asked about. */
export function createHabits(): (text: string) => boolean {
  const counts = new Map<string, number>();
  const prepared = new Set<string>();
  return (text) => {
    if (prepared.has(text)) return true;
    if (prepared.size >= MOST) return false;
    const count = (counts.get(text) ?? 0) + 1;
    if (count < OFTEN) {
      if (counts.size >= COUNTED) counts.clear();
      counts.set(text, count);
      return false;
    }
    counts.delete(text);
    prepared.add(text);
    return true;
  };
}

type AnySql = Sql | TransactionSql;
type Work = (transaction: TransactionSql) => Promise<unknown>;

/** Has a client of postgres.js, and its transactions, prepare what has become a habit. */
export function prepareHabits<Client extends AnySql>(client: Client, isHabit = createHabits()): Client {
  const unsafe = client.unsafe.bind(client);
  const within =
    (work: Work): Work =>
    (transaction) =>
      work(prepareHabits(transaction, isHabit));
  const asks = {
    unsafe: (text: string, parameters: ParameterOrJSON<never>[] = [], options: UnsafeQueryOptions = {}) =>
      unsafe(text, parameters, parameters.length > 0 && isHabit(text) ? { ...options, prepare: true } : options),
  };
  if ('begin' in client) {
    const begin = client.begin.bind(client) as (work: Work) => Promise<unknown>;
    return Object.assign(client, asks, { begin: (work: Work) => begin(within(work)) });
  }
  const savepoint = client.savepoint.bind(client) as (work: Work) => Promise<unknown>;
  return Object.assign(client, asks, { savepoint: (work: Work) => savepoint(within(work)) });
}
