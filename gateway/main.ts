/** Starts the gateway alone: every subgraph has an address in SUBGRAPH_URLS. */

import cluster from 'node:cluster';
import { join } from 'node:path';
import { readPartners } from './partners/partners.ts';
import { connectHttp } from './transport/http.ts';
import { openRemoteGraph } from './supergraph/remote-graph.ts';
import type { Addresses } from './supergraph/remote-contracts.ts';
import { createGateway } from './server.ts';
import { ConfigError, readConfig, SUBGRAPHS, type Config, type SubgraphName } from '#platform/config.ts';
import { createHttpServer } from '#platform/http.ts';
import { createAssertionSigner } from '#platform/identity/assertion.ts';
import { verifyElsewhere } from '#platform/identity/mount.ts';
import { readKeys } from '#platform/keys.ts';
import { createLog, type Logger } from '#platform/log.ts';
import { runUntilSignal } from '#platform/process.ts';
import { runWorkers } from '#platform/workers.ts';
import { allWorkersReady } from '#platform/workers/worker.ts';

function addressesOf({ subgraphUrls }: Config): Addresses {
  const missing = SUBGRAPHS.filter((name) => subgraphUrls[name] === undefined);
  if (missing.length > 0) throw new ConfigError([`SUBGRAPH_URLS names no address for ${missing.join(', ')}`]);
  return subgraphUrls;
}

async function serve(config: Config, log: Logger): Promise<() => Promise<void>> {
  const now = (): Date => new Date();
  const keys = await readKeys(config);
  const partners = await readPartners(config, log);
  const ownSigner = createAssertionSigner(keys.assertionKey, now);
  const app = createHttpServer({ log, checkReady: allWorkersReady, trustedProxies: config.trustedProxies });
  const verifyToken = verifyElsewhere(app, config, { now, log });
  const timeoutOf = (name: string): number | undefined =>
    partners?.timeoutOf(name) ?? config.subgraphTimeouts[name as SubgraphName];
  const graph = await openRemoteGraph({
    // Read again each time: a mounted SUBGRAPH_URLS_FILE may change. Whose pseudonyms there are is decided at the start.
    addresses: () => ({ ...addressesOf(readConfig(process.env)), ...partners?.addresses }),
    connect: (name, url) => connectHttp(name, url, { log, timeoutMs: timeoutOf(name) }),
    partners,
    pollMs: config.graphPollMs,
    log,
  });
  process.on('SIGHUP', () => void graph.look());
  const background = await createGateway({
    app,
    ...graph.first,
    changes: graph.changes,
    verifyToken,
    signer: partners?.signerOver(ownSigner) ?? ownSigner,
    engine: config.engine,
    introspection: config.introspection,
    origins: [new URL(config.publicUrl).origin],
    accessLogFolder: join(config.dataDir, 'access-log'),
    now,
    log,
  });
  for (const work of background) await work.start();
  await app.listen({ port: config.port, host: config.host });
  return async () => {
    await app.close();
    await Promise.all(background.map((work) => work.stop()));
  };
}

await runUntilSignal(async () => {
  const config = readConfig(process.env);
  addressesOf(config);
  const log = createLog(config.logLevel);
  const stop = await runWorkers(config.workers, log, () => serve(config, log));
  if (cluster.isPrimary) {
    process.stdout.write(`GraphQL     ${config.publicUrl}/graphql\nPlayground  ${config.publicUrl}/playground\n`);
  }
  return stop;
});
