/** Statements that are asked over and over with other values: the connection keeps them prepared. */

import { sql, type SQL } from 'drizzle-orm';
import { PgDialect } from 'drizzle-orm/pg-core';
import type { Sql } from 'postgres';
import { rows, type Database } from '../database.ts';

const dialect = new PgDialect({ casing: 'snake_case' });

/** The client behind a database on PostgreSQL; null within a transaction and on the embedded one. */
function clientOf(db: Database): Sql | null {
  const client = (db as { readonly $client?: unknown }).$client;
  return typeof client === 'function' ? (client as Sql) : null;
}

/**
 * Like `rows`, but without the round trip and the planning that a new statement takes on PostgreSQL. Its text must always be
 * the same: values as parameters, lists as one (`textArray`), or every connection would keep a statement for each length.
 */
export async function repeatedRows<Row extends object>(db: Database, statement: SQL): Promise<readonly Row[]> {
  const client = clientOf(db);
  if (client === null) return rows<Row>(db, statement);
  const { sql: text, params } = dialect.sqlToQuery(statement);
  return client.unsafe<Row[]>(text, params as string[], { prepare: true });
}

/** Keys as PostgreSQL writes an array (§ 8.15.2), all of them quoted, or a key `null` would be none. */
export function keyList(keys: readonly string[]): string {
  return `{${keys.map((key) => `"${key.replaceAll(/["\\]/g, String.raw`\$&`)}"`).join()}}`;
}

/** Keys as one parameter. */
export function textArray(keys: readonly string[]): SQL {
  return sql`${keyList(keys)}::text[]`;
}
