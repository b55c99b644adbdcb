/** The tables of the directory from outside: how large they are, and what is in them. */

import postgres from 'postgres';

const TABLES = ['authority', 'delegation', 'lexicon', 'local_service', 'offer', 'region', 'service'] as const;

export interface Size {
  readonly offers: number;
  readonly tablesMb: number;
  readonly indexesMb: number;
}

export interface Directory {
  /** After the tables are swept, as PostgreSQL does by itself from time to time. */
  size(): Promise<Size>;
  /** One number for all that is in all tables, row for row. */
  checksum(): Promise<string>;
  /** Lets the indexer begin with the oldest event again. */
  rewind(): Promise<void>;
  /** Empties all tables; the events are still there. */
  lose(): Promise<void>;
  close(): Promise<void>;
}

export function openDirectory(url: string): Directory {
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  return {
    size: async () => {
      await sql`vacuum analyze`;
      const [found] = await sql<Size[]>`
        select (select count(distinct id)::int from directory.offer) as offers,
          sum(pg_table_size(oid))::float8 / 1e6 as "tablesMb", sum(pg_indexes_size(oid))::float8 / 1e6 as "indexesMb"
        from pg_class where relnamespace = 'directory'::regnamespace and relkind = 'r'`;
      if (found === undefined) throw new Error('an aggregate always answers one row');
      return found;
    },
    checksum: async () => {
      const sums: string[] = [];
      for (const table of TABLES) {
        const [row] = await sql<{ sum: string }[]>`
          select md5(coalesce(string_agg(md5(row::text), '' order by row::text collate "C"), '')) as sum
          from ${sql(`directory.${table}`)} as row`;
        sums.push(row?.sum ?? '');
      }
      return sums.join(' ');
    },
    rewind: async () => {
      await sql`update events.consumer set position = 0 where name = 'directory'`;
    },
    lose: async () => {
      await sql`truncate ${sql(TABLES.map((table) => `directory.${table}`))}`;
    },
    close: () => sql.end(),
  };
}
