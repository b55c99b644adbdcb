/** Prepares once what each test file clones: a migrated database, embedded or on the PostgreSQL of TEST_DATABASE_URL. */

import postgres from 'postgres';
import type { TestProject } from 'vitest/node';
import { openEmbedded, openDatabase } from '#platform/database.ts';
import { EmbeddedPostgres } from '#platform/database/pglite.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Dump of the migrated embedded database. */
    image: Uint8Array<ArrayBuffer> | null;
    /** Name of the migrated template on the real PostgreSQL. */
    template: string | null;
  }
}

export const MIGRATIONS = new URL('../../drizzle/migrations', import.meta.url).pathname;

/** The same server, another database. */
export function databaseUrl(serverUrl: string, name: string): string {
  return Object.assign(new URL(serverUrl), { pathname: `/${name}` }).href;
}

async function prepareImage(): Promise<Uint8Array<ArrayBuffer>> {
  const engine = new EmbeddedPostgres({ dataDir: undefined, image: undefined });
  const database = openEmbedded(engine, 'memory');
  await database.migrate(MIGRATIONS);
  const image = await engine.image();
  await database.close();
  return image;
}

export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const serverUrl = process.env['TEST_DATABASE_URL'];
  if (serverUrl === undefined) {
    project.provide('image', await prepareImage());
    project.provide('template', null);
    return undefined;
  }
  const template = `template_${process.pid}`;
  const admin = postgres(serverUrl, { max: 1, onnotice: () => undefined });
  await admin.unsafe(`create database ${template}`);
  const database = await openDatabase({ kind: 'postgres', url: databaseUrl(serverUrl, template), connections: 2 });
  await database.migrate(MIGRATIONS);
  await database.close();
  project.provide('image', null);
  project.provide('template', template);
  return async () => {
    await admin.unsafe(`drop database ${template}`);
    await admin.end();
  };
}
