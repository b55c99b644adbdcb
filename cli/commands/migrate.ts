/** `migrate`: brings the tables up to date, which `npm start` does by itself. */

import type { Config } from '#platform/config.ts';
import { openDatabase } from '#platform/database.ts';

export const MIGRATIONS = new URL('../../drizzle/migrations', import.meta.url).pathname;

/** Throws DataFolderInUse when a running portal holds the embedded database. */
export async function migrate(config: Config): Promise<void> {
  const database = await openDatabase(config.database);
  try {
    await database.migrate(MIGRATIONS);
  } finally {
    await database.close();
  }
}
