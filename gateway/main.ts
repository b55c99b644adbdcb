/** Starts the gateway alone: every subgraph has an address in SUBGRAPH_URLS. */

import { connectHttp } from './transport/http.ts';
import { composeSupergraph } from './supergraph/compose.ts';
import { fetchContract } from './supergraph/contracts.ts';
import { createGateway } from './server.ts';
import { ConfigError, readConfig, SUBGRAPHS, type SubgraphName } from '#platform/config.ts';
import { createHttpServer } from '#platform/http.ts';
import { createAssertionSigner } from '#platform/identity/assertion.ts';
import { mountIdentity } from '#platform/identity/mount.ts';
import { readKeys } from '#platform/keys.ts';
import { createLog } from '#platform/log.ts';
import { runUntilSignal } from '#platform/process.ts';

await runUntilSignal(async () => {
  const config = readConfig(process.env);
  const missing = SUBGRAPHS.filter((name) => config.subgraphUrls[name] === undefined);
  if (missing.length > 0) throw new ConfigError([`SUBGRAPH_URLS names no address for ${missing.join(', ')}`]);
  const log = createLog(config.logLevel);
  const now = (): Date => new Date();
  const keys = await readKeys(config);
  const signer = createAssertionSigner(keys.assertionKey, now);
  const app = createHttpServer({ log, checkReady: () => Promise.resolve() });
  const addresses = Object.entries(config.subgraphUrls) as [SubgraphName, string][];
  const connections = new Map(
    addresses.map(([name, url]) => [name, connectHttp(name, url, { log, timeoutMs: config.subgraphTimeouts[name] })]),
  );
  const contracts = await Promise.all(addresses.map(([name, url]) => fetchContract(name, url)));
  await createGateway({
    app,
    supergraphSdl: composeSupergraph(contracts, log),
    calls: new Map([...connections].map(([name, { call }]) => [name, call])),
    verifyToken: await mountIdentity(app, config, keys, { now, log }),
    signer,
    engine: config.engine,
    origins: [new URL(config.publicUrl).origin],
    now,
    log,
  });
  await app.listen({ port: config.port, host: config.host });
  process.stdout.write(`GraphQL     ${config.publicUrl}/graphql\nPlayground  ${config.publicUrl}/playground\n`);
  return async () => {
    await app.close();
    await Promise.all([...connections.values()].map(({ close }) => close()));
  };
});
