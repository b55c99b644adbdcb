/** Prepares once what each test file clones: a migrated database, embedded or on the PostgreSQL of TEST_DATABASE_URL. */

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import type { TestProject } from 'vitest/node';
import { openEmbedded, openDatabase, type OpenDatabase } from '#platform/database.ts';
import { EmbeddedPostgres } from '#platform/database/pglite.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the dump of the migrated embedded database lies: 40 MB, which those who need none are not to be handed. */
    image: string | null;
    /** Name of the migrated template on the real PostgreSQL. */
    template: string | null;
  }
}

export const MIGRATIONS = new URL('../../drizzle/migrations', import.meta.url).pathname;

/** The same server, another database. */
export function databaseUrl(serverUrl: string, name: string): string {
  return Object.assign(new URL(serverUrl), { pathname: `/${name}` }).href;
}

type Prepare = (database: OpenDatabase) => Promise<void>;
type Setup = (project: TestProject) => Promise<() => Promise<void>>;

async function prepareImage(prepare: Prepare, folder: string): Promise<string> {
  const engine = new EmbeddedPostgres({ dataDir: undefined, image: undefined });
  const database = openEmbedded(engine, 'memory');
  await prepare(database);
  const path = join(folder, 'image.tar');
  await writeFile(path, await engine.image());
  await database.close();
  return path;
}

/** A global setup of vitest: what `prepare` leaves in the database is what each test file begins with. */
export function createTemplate(prepare: Prepare): Setup {
  return async (project) => {
    const serverUrl = process.env['TEST_DATABASE_URL'];
    if (serverUrl === undefined) {
      const folder = await mkdtemp(join(tmpdir(), 'template-'));
      project.provide('image', await prepareImage(prepare, folder));
      project.provide('template', null);
      return () => rm(folder, { recursive: true });
    }
    const template = `${project.name}_${process.pid}`;
    const admin = postgres(serverUrl, { max: 1, onnotice: () => undefined });
    await admin.unsafe(`create database ${template}`);
    const database = await openDatabase({ kind: 'postgres', url: databaseUrl(serverUrl, template), connections: 5 });
    await prepare(database);
    await database.close();
    project.provide('image', null);
    project.provide('template', template);
    return async () => {
      await admin.unsafe(`drop database ${template}`);
      await admin.end();
    };
  };
}

export default createTemplate((database) => database.migrate(MIGRATIONS));
