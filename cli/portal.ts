/** From nothing to a portal that serves: database, migrations, seed, subgraphs, gateway. */

import { settle, type Background } from '#platform/background.ts';
import type { Config } from '#platform/config.ts';
import type { SubgraphDeps } from '#platform/subgraph.ts';
import { assemble } from './assembly.ts';
import { withDatabase } from './database.ts';
import { seed } from './seed.ts';
import type { Terminal } from './terminal.ts';

/** Handles what happened before, so that the first query finds a complete index. */
async function catchUp(background: readonly Background[], say: Terminal['say']): Promise<void> {
  for (const work of background) {
    const started = performance.now();
    const handled = await work.drain();
    if (handled > 0) say(`Told ${work.name} of ${handled} events (${((performance.now() - started) / 1_000).toFixed(1)} s)`);
  }
  await settle(background);
}

async function serve(config: Config, deps: SubgraphDeps, { say }: Terminal): Promise<() => Promise<void>> {
  say('Composing the graph …');
  const { app, background, look } = await assemble(config, deps);
  if (Object.keys(config.subgraphUrls).length + config.partners.length > 0) process.on('SIGHUP', () => void look());
  await catchUp(background, say);
  for (const work of background) await work.start();
  await app.listen({ port: config.port, host: config.host });
  return async () => {
    await app.close();
    await Promise.all(background.map((work) => work.stop()));
    await deps.database.close();
  };
}

/** Starts everything and answers how to stop it. Throws what `openDatabase` and `assemble` throw. */
export async function startPortal(config: Config, terminal: Terminal): Promise<() => Promise<void>> {
  const stop = await withDatabase(config, terminal, async (deps) => {
    await seed(deps, terminal);
    return serve(config, deps, terminal);
  });
  terminal.say(`
Ready. Open one of these:
  Pages       ${config.publicUrl}/
  Playground  ${config.publicUrl}/playground
  GraphQL     ${config.publicUrl}/graphql
  Identity    ${config.publicUrl}/identity/.well-known/openid-configuration`);
  return stop;
}
