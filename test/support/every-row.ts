/** Looks for words in every row of every table of a database, whatever the tables are: for what must not be left anywhere. */

import { sql } from 'drizzle-orm';
import { rows, type Database } from '#platform/database.ts';

interface TableName {
  readonly schema: string;
  readonly name: string;
}

async function tablesOf(db: Database): Promise<readonly TableName[]> {
  return rows<TableName & Record<string, unknown>>(
    db,
    sql`select table_schema as schema, table_name as name from information_schema.tables
      where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema', 'drizzle') order by 1, 2`,
  );
}

/** Where each word is found, as `schema.table`: all columns as text, JSON among them; bytes in hexadecimal as they are, too. */
export async function findWords(db: Database, words: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const found: string[] = [];
  const named = Object.entries(words);
  for (const { schema, name } of await tablesOf(db)) {
    const table = sql`${sql.identifier(schema)}.${sql.identifier(name)}`;
    const isThere = named.map(([, word]) => {
      const inHex = Buffer.from(word).toString('hex');
      return sql`coalesce(bool_or(position(${word} in line) > 0 or position(${inHex} in line) > 0), false)`;
    });
    const [row] = await rows<{ found: readonly boolean[] }>(
      db,
      sql`select array[${sql.join(isThere, sql`, `)}] as found from (select t::text as line from ${table} as t) as lines`,
    );
    for (const [index, [what]] of named.entries()) if (row?.found[index] === true) found.push(`${what} in ${schema}.${name}`);
  }
  return found;
}

/** How many tables there are to look into. */
export async function countTables(db: Database): Promise<number> {
  return (await tablesOf(db)).length;
}
