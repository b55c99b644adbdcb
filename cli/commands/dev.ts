/** `npm start`: the whole portal in one process, on a database that is migrated and seeded first. */

import type { Config } from '#platform/config.ts';
import { openDatabase, type OpenDatabase } from '#platform/database.ts';
import { createLog } from '#platform/log.ts';
import { settle } from '#platform/background.ts';
import type { SubgraphDeps } from '#platform/subgraph.ts';
import { assemble } from '../assembly.ts';
import { MIGRATIONS } from './migrate.ts';
import { seed } from './seed.ts';

type Write = (line: string) => void;

function describe(config: Config): string {
  return config.database.kind === 'embedded' ? `embedded database in ${config.database.folder}` : 'PostgreSQL';
}

async function serve(config: Config, deps: SubgraphDeps, write: Write): Promise<() => Promise<void>> {
  const { app, background } = await assemble(config, deps);
  write('Indexing what is new …');
  await settle(background);
  for (const work of background) await work.start();
  await app.listen({ port: config.port, host: config.host });
  write(`\nReady:
  GraphQL     ${config.publicUrl}/graphql
  Playground  ${config.publicUrl}/playground
  Identity    ${config.publicUrl}/identity/.well-known/openid-configuration`);
  return async () => {
    await app.close();
    await Promise.all(background.map((work) => work.stop()));
  };
}

async function prepare(database: OpenDatabase, deps: SubgraphDeps, write: Write): Promise<void> {
  write('Migrating …');
  await database.migrate(MIGRATIONS);
  await seed(deps, write);
}

/** Starts everything and answers how to stop it. Throws DataFolderInUse, ConfigError or CompositionError. */
export async function startPortal(config: Config, write: Write): Promise<() => Promise<void>> {
  write(`Opening the ${describe(config)} …`);
  const database = await openDatabase(config.database);
  const deps = { database, now: () => new Date(), log: createLog(config.logLevel) };
  try {
    await prepare(database, deps, write);
    const stop = await serve(config, deps, write);
    return async () => {
      await stop();
      await database.close();
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}
