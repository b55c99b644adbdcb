/** A database as it was before a migration, to be filled with what was there then. */

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { openEmbedded, type OpenDatabase } from '#platform/database.ts';
import { EmbeddedPostgres } from '#platform/database/pglite.ts';
import { MIGRATIONS } from '../support/template-database.ts';

export interface Before {
  readonly database: OpenDatabase;
  /** Runs the migration, and all that came after it. */
  readonly migrate: () => Promise<void>;
}

/** The database before the first migration that has these words. */
export async function openBefore(words: string): Promise<Before> {
  const files = (await readdir(MIGRATIONS)).filter((name) => name.endsWith('.sql')).sort();
  const texts = await Promise.all(files.map((file) => readFile(join(MIGRATIONS, file), 'utf8')));
  const at = texts.findIndex((text) => text.includes(words));
  if (at < 0) throw new Error(`no migration has ${words}`);
  const database = openEmbedded(new EmbeddedPostgres({ dataDir: undefined, image: undefined }), 'memory');
  const run = async (some: readonly string[]): Promise<void> => {
    for (const statement of some.flatMap((text) => text.split('--> statement-breakpoint')))
      await database.db.execute(sql.raw(statement));
  };
  await run(texts.slice(0, at));
  return { database, migrate: () => run(texts.slice(at)) };
}
