/** Many rows in one statement and one parameter, so that neither the limit on parameters nor their cost matters. */

import { sql, type SQL } from 'drizzle-orm';
import { toSnakeCase } from 'drizzle-orm/casing';
import { getTableConfig, type PgColumn, type PgTable } from 'drizzle-orm/pg-core';
import type { Transaction } from '../database.ts';

const BATCH = 1_000;

/** The name of a column in the database, as `casing: 'snake_case'` makes it. */
export function columnName(column: PgColumn): string {
  return column.keyAsName ? toSnakeCase(column.name) : column.name;
}

/** The columns of the primary key. */
export function primaryKeyOf(table: PgTable): readonly PgColumn[] {
  const { columns, primaryKeys } = getTableConfig(table);
  return primaryKeys[0]?.columns ?? columns.filter((column) => column.primary);
}

/** Writes rows in batches; `resolution` says what is done with those that are there already. */
async function writeRows(
  tx: Transaction,
  table: PgTable,
  rows: readonly object[],
  resolution: SQL,
  progress: (written: number) => void,
): Promise<void> {
  const { columns } = getTableConfig(table);
  const names = columns.map((column) => sql.identifier(columnName(column)));
  const fields = Object.entries(table as unknown as Record<string, unknown>).flatMap(([field, column]) => {
    const own = columns.find((candidate) => candidate === column);
    return own === undefined ? [] : [[field, columnName(own)] as const];
  });
  for (let start = 0; start < rows.length; start += BATCH) {
    const batch = rows.slice(start, start + BATCH) as readonly Readonly<Record<string, unknown>>[];
    const json = JSON.stringify(
      batch.map((row) => Object.fromEntries(fields.map(([field, name]) => [name, row[field]]))),
      (_, value: unknown) => (typeof value === 'bigint' ? value.toString() : value),
    );
    await tx.execute(sql`
      insert into ${table} (${sql.join(names, sql`, `)})
      select ${sql.join(names, sql`, `)} from jsonb_populate_recordset(null::${table}, ${json}::text::jsonb) ${resolution}`);
    progress(start + batch.length);
  }
}

/**
 * Writes rows, replacing those whose primary key is there already. Rows must name every column, as nothing is
 * filled in: neither defaults nor generated values. `progress` hears how many are written after each batch.
 */
export async function saveRows<Table extends PgTable>(
  tx: Transaction,
  table: Table,
  rows: readonly Required<Table['$inferInsert']>[],
  progress: (written: number) => void = () => undefined,
): Promise<void> {
  const { columns } = getTableConfig(table);
  const keys = primaryKeyOf(table);
  const replaced = columns.filter((column) => !keys.includes(column)).map((column) => sql.identifier(columnName(column)));
  const resolution =
    replaced.length === 0
      ? sql`do nothing`
      : sql`do update set ${sql.join(
          replaced.map((name) => sql`${name} = excluded.${name}`),
          sql`, `,
        )}`;
  const key = sql.join(
    keys.map((column) => sql.identifier(columnName(column))),
    sql`, `,
  );
  await writeRows(tx, table, rows, sql`on conflict (${key}) ${resolution}`, progress);
}

/** Writes rows that are not there yet, with every column named; throws for one that is. */
export async function addRows<Table extends PgTable>(
  tx: Transaction,
  table: Table,
  rows: readonly Required<Table['$inferInsert']>[],
): Promise<void> {
  await writeRows(tx, table, rows, sql``, () => undefined);
}
