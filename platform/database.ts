/** The database behind one face: PostgreSQL through postgres.js, or the embedded PGlite. */

import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { sql, type ExtractTablesWithRelations, type SQL } from 'drizzle-orm';
import { migrate as migratePglite } from 'drizzle-orm/pglite/migrator';
import { drizzle as drizzlePglite, type PgliteDatabase } from 'drizzle-orm/pglite';
import { migrate as migratePostgres } from 'drizzle-orm/postgres-js/migrator';
import { drizzle as drizzlePostgres } from 'drizzle-orm/postgres-js';
import type { PgDatabase, PgQueryResultHKT, PgTransaction } from 'drizzle-orm/pg-core';
import { openClient } from './database/client.ts';
import { lockFolder } from './database/lock.ts';
import { EmbeddedPostgres } from './database/pglite.ts';

type NoSchema = Record<string, never>;

/** What a store function takes first: a connection, or the transaction it takes part in. */
export type Database = PgDatabase<PgQueryResultHKT, NoSchema>;
export type Transaction = PgTransaction<PgQueryResultHKT, NoSchema, ExtractTablesWithRelations<NoSchema>>;

export type DatabaseSettings =
  | { readonly kind: 'postgres'; readonly url: string; readonly connections: number }
  | { readonly kind: 'embedded'; readonly folder: string }
  /** In memory, for tests: begins with the dump of another one. */
  | { readonly kind: 'memory'; readonly image?: Uint8Array<ArrayBuffer> };

export interface OpenDatabase {
  readonly kind: DatabaseSettings['kind'];
  readonly db: Database;
  /** Calls `listener` for each NOTIFY on the channel until the returned function is called. */
  listen(channel: string, listener: (payload: string) => void): Promise<() => Promise<void>>;
  /** Brings the tables up to date with the migrations in a folder that drizzle-kit made. */
  migrate(folder: string): Promise<void>;
  close(): Promise<void>;
}

/** What a statement without a builder answers, the same from both drivers. */
export async function rows<Row extends object>(db: Database, statement: SQL): Promise<readonly Row[]> {
  const result: unknown = await db.execute(statement);
  return Array.isArray(result) ? (result as Row[]) : (result as { rows: Row[] }).rows;
}

/** Holds a name until the transaction ends: who comes for the same one waits. Names begin with their subgraph. */
export async function lockName(tx: Transaction, name: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`);
}

/** Any number unused elsewhere would do. */
const MIGRATION_LOCK = 0x6d_69_67_72_61;

/** Resolves when the database answers. */
export async function ping({ db }: OpenDatabase): Promise<void> {
  await db.execute(sql`select 1`);
}

const UNIQUE_VIOLATION = '23505';

/** True when `error` says that a unique constraint was broken, whichever driver it came from. */
export function isUniqueViolation(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if ('code' in cause && cause.code === UNIQUE_VIOLATION) return true;
  }
  return false;
}

/** An embedded engine, for tests that need its dump too. */
export function openEmbedded(engine: EmbeddedPostgres, kind: 'embedded' | 'memory', release?: () => Promise<void>): OpenDatabase {
  // Drizzle's driver only calls query, exec and transaction, which the engine has.
  const db = drizzlePglite(engine as never, { casing: 'snake_case' }) as PgliteDatabase<NoSchema>;
  return {
    kind,
    db,
    listen: (channel, listener) => engine.listen(channel, listener),
    migrate: (migrationsFolder) => migratePglite(db, { migrationsFolder }),
    close: async () => {
      try {
        await engine.close();
      } finally {
        await release?.();
      }
    },
  };
}

async function openFolder(folder: string): Promise<OpenDatabase> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const release = await lockFolder(folder);
  return openEmbedded(new EmbeddedPostgres({ dataDir: join(folder, 'postgres'), image: undefined }), 'embedded', release);
}

async function openPostgres(url: string, connections: number): Promise<OpenDatabase> {
  const client = await openClient(url, connections);
  const db = drizzlePostgres(client, { casing: 'snake_case' });
  return {
    kind: 'postgres',
    db,
    listen: async (channel, listener) => {
      const subscription = await client.listen(channel, listener);
      return () => subscription.unlisten();
    },
    migrate: async (migrationsFolder) => {
      const session = await openClient(url, 1);
      try {
        await session`select pg_advisory_lock(${MIGRATION_LOCK})`; // Several processes may start at once.
        await migratePostgres(db, { migrationsFolder });
      } finally {
        await session.end({ timeout: 5 }); // Which gives the lock back.
      }
    },
    close: () => client.end({ timeout: 5 }),
  };
}

/** Opens a database. Throws DataFolderInUse for an embedded one that another process holds. */
export function openDatabase(settings: DatabaseSettings): Promise<OpenDatabase> {
  switch (settings.kind) {
    case 'postgres':
      return openPostgres(settings.url, settings.connections);
    case 'embedded':
      return openFolder(settings.folder);
    case 'memory':
      return Promise.resolve(openEmbedded(new EmbeddedPostgres({ dataDir: undefined, image: settings.image }), 'memory'));
  }
}
