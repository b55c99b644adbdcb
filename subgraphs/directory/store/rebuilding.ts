/** A read model made anew beside the one that is served, and what of the served one differs from it put right. */

import { sql, type SQL } from 'drizzle-orm';
import { getTableConfig, pgSchema, type PgTable } from 'drizzle-orm/pg-core';
import { columnName, primaryKeyOf } from '#platform/database/bulk.ts';
import { rows, type Transaction } from '#platform/database.ts';
import { served, tablesIn, type Tables } from '../tables.ts';

/** Tables of the session: nobody else sees them, and they are gone with the transaction, however it ends. */
const rebuilt: Tables = tablesIn(pgSchema('pg_temp'));

const NAMES = Object.keys(served) as (keyof Tables)[];

/** Begins an empty read model that lasts until the transaction ends. */
export async function beginRebuilt(tx: Transaction): Promise<Tables> {
  for (const name of NAMES) {
    const { name: table } = getTableConfig(served[name]);
    await tx.execute(sql`create temporary table ${sql.identifier(table)} (like ${served[name]} including all) on commit drop`);
  }
  return rebuilt;
}

export interface Differences {
  /** Rows that were served and should not have been. */
  readonly removed: number;
  /** Rows that were missing, or were others. */
  readonly written: number;
}

const list = (names: readonly SQL[]): SQL => sql.join([...names], sql`, `);

async function adoptTable(tx: Transaction, table: PgTable, anew: PgTable): Promise<Differences> {
  const columns = getTableConfig(table).columns.filter((column) => column.generated === undefined);
  const keys = primaryKeyOf(table).map(columnName);
  const names = columns.map((column) => sql.identifier(columnName(column))).map((name) => sql`${name}`);
  const of = (alias: string, some: readonly string[]): SQL =>
    list(some.map((name) => sql`${sql.identifier(alias)}.${sql.identifier(name)}`));
  const all = columns.map(columnName);
  const same = sql`(${of('old', keys)}) = (${of('new', keys)})`;
  const removed = await rows<{ count: number }>(
    tx,
    sql`
      with gone as (
        delete from ${table} as old where not exists (select from ${anew} as new where ${same}) returning 1
      )
      select count(*)::int as count from gone`,
  );
  const written = await rows<{ count: number }>(
    tx,
    sql`
      with written as (
        insert into ${table} (${list(names)})
        select ${of('new', all)} from ${anew} as new
        where not exists (
          select from ${table} as old where ${same} and (${of('old', all)}) is not distinct from (${of('new', all)})
        )
        on conflict (${list(keys.map((key) => sql`${sql.identifier(key)}`))})
        do update set ${list(all.map((name) => sql`${sql.identifier(name)} = excluded.${sql.identifier(name)}`))}
        returning 1
      )
      select count(*)::int as count from written`,
  );
  return { removed: removed[0]?.count ?? 0, written: written[0]?.count ?? 0 };
}

/** Makes what is served equal to what was made anew, row for row; who reads meanwhile sees the one or the other as a whole. */
export async function adopt(tx: Transaction): Promise<Differences> {
  // Nothing else gathers statistics of temporary tables.
  await tx.execute(sql`analyze ${list(NAMES.map((name) => sql`${rebuilt[name]}`))}`);
  let total: Differences = { removed: 0, written: 0 };
  for (const name of NAMES) {
    const { removed, written } = await adoptTable(tx, served[name], rebuilt[name]);
    total = { removed: total.removed + removed, written: total.written + written };
  }
  return total;
}
