/** An open and migrated database for a command. */

import type { Config } from '#platform/config.ts';
import { openDatabase, type DatabaseSettings } from '#platform/database.ts';
import { createLog } from '#platform/log.ts';
import type { SubgraphDeps } from '#platform/subgraph.ts';
import type { Terminal } from './terminal.ts';

export const MIGRATIONS = new URL('../drizzle/migrations', import.meta.url).pathname;

function nameOf(settings: DatabaseSettings): string {
  return settings.kind === 'embedded' ? `embedded database in ${settings.folder}` : 'PostgreSQL database';
}

/** Opens the database, migrates it, and closes it again when `work` or the migration fails. */
export async function withDatabase<Value>(
  config: Config,
  { say }: Terminal,
  work: (deps: SubgraphDeps) => Promise<Value>,
): Promise<Value> {
  say(`Opening the ${nameOf(config.database)} …`);
  const database = await openDatabase(config.database);
  try {
    say('Migrating …');
    await database.migrate(MIGRATIONS);
    return await work({ database, now: () => new Date(), log: createLog(config.logLevel) });
  } catch (error) {
    await database.close();
    throw error;
  }
}
