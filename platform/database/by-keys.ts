/** Reads by a list of keys, as loaders make them all day: each statement is built once, and is one text whatever the length of the list. */

import { sql, type SQL } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import type { Database } from '../database.ts';
import { keyList } from './repeated.ts';

/** The keys of a statement, which it is built without; `isAmong` says what they are keys of. */
export interface Keys<Key extends string> {
  readonly placeholder: ReturnType<typeof sql.placeholder>;
  /** Never there: it ties the keys of a call to what the statement was built for. */
  readonly key?: Key;
}

/** Holds of rows whose column has one of the keys. */
export function isAmong<Key extends string>(column: PgColumn, { placeholder }: Keys<Key>): SQL {
  return sql`${column} = any(${placeholder}::${sql.raw(column.getSQLType())}[])`;
}

interface Prepared<Rows> {
  execute(values: Record<string, unknown>): Promise<Rows>;
}

interface Statement<Rows> {
  prepare(name: string): Prepared<Rows>;
}

/** A read by keys, from how its statement is built. */
export function readByKeys<Key extends string, Row>(
  build: (db: Database, keys: Keys<Key>) => Statement<readonly Row[]>,
): (db: Database, keys: readonly Key[]) => Promise<readonly Row[]> {
  const known = new WeakMap<Database, Prepared<readonly Row[]>>();
  return (db, keys) => {
    const prepared = known.get(db) ?? build(db, { placeholder: sql.placeholder('keys') }).prepare('');
    known.set(db, prepared);
    return prepared.execute({ keys: keyList(keys) });
  };
}
