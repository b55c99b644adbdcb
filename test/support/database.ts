/** A fresh migrated database for one test file: embedded, or on real PostgreSQL when TEST_DATABASE_URL is set. */

import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import postgres from 'postgres';
import { afterAll, beforeAll, inject } from 'vitest';
import { openDatabase, type DatabaseSettings, type OpenDatabase } from '#platform/database.ts';
import { databaseUrl } from './template-database.ts';

const serverUrl = process.env['TEST_DATABASE_URL'];

/** True where tests run on real PostgreSQL: concurrency and faults can only be tested there. */
export const onRealPostgres = serverUrl !== undefined;

async function clone(): Promise<{ settings: DatabaseSettings; drop: () => Promise<void> }> {
  const image = inject('image');
  if (image !== null) return { settings: { kind: 'memory', image: await readFile(image) }, drop: () => Promise.resolve() };
  if (serverUrl === undefined) throw new Error('no template database');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const admin = postgres(serverUrl, { max: 1, onnotice: () => undefined });
  await admin.unsafe(`create database ${name} template ${inject('template') ?? ''}`);
  return {
    settings: { kind: 'postgres', url: databaseUrl(serverUrl, name), connections: 10 },
    drop: async () => {
      await admin.unsafe(`drop database ${name} with (force)`);
      await admin.end();
    },
  };
}

/**
 * Call it at the top of a test file; read `.current` within tests.
 * `settings` lets a test open the same database a second time (real PostgreSQL only).
 */
export function useDatabase(): { readonly current: OpenDatabase; readonly settings: DatabaseSettings } {
  let state: { current: OpenDatabase; settings: DatabaseSettings; drop: () => Promise<void> } | undefined;
  beforeAll(async () => {
    const { settings, drop } = await clone();
    state = { current: await openDatabase(settings), settings, drop };
  });
  afterAll(async () => {
    await state?.current.close();
    await state?.drop();
  });
  const opened = (): NonNullable<typeof state> => {
    if (state === undefined) throw new Error('the database is open only while tests run');
    return state;
  };
  return {
    get current() {
      return opened().current;
    },
    get settings() {
      return opened().settings;
    },
  };
}
