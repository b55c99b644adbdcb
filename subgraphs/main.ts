/**
 * Starts the named subgraphs over HTTP, all by default: `npm run start:subgraph -- municipal state`. Each answers at
 * `/<name>/graphql`, for the gateway at GATEWAY_JWKS_URL only, and gives its contract at `/<name>/sdl`.
 */

import { createRemoteJWKSet } from 'jose';
import { ConfigError, readConfig, SUBGRAPHS, type SubgraphName } from '#platform/config.ts';
import { openDatabase, ping } from '#platform/database.ts';
import { createEndpoint, endpointRoutes } from '#platform/endpoint.ts';
import { createHttpServer } from '#platform/http.ts';
import { createAssertionVerifier } from '#platform/identity/assertion.ts';
import { readKeys } from '#platform/keys.ts';
import { createLog } from '#platform/log.ts';
import { runUntilSignal } from '#platform/process.ts';
import { createSubgraphs } from './all.ts';
import { mountSubgraphs, readSettings } from './mount.ts';

function readNames(words: readonly string[]): readonly SubgraphName[] {
  const unknown = words.filter((word) => !(SUBGRAPHS as readonly string[]).includes(word));
  if (unknown.length > 0)
    throw new ConfigError([`there is no subgraph ${unknown.join(', ')}; there are ${SUBGRAPHS.join(', ')}`]);
  return words.length === 0 ? SUBGRAPHS : (words as readonly SubgraphName[]);
}

await runUntilSignal(async () => {
  const names = readNames(process.argv.slice(2));
  const config = readConfig(process.env);
  const log = createLog(config.logLevel);
  const now = (): Date => new Date();
  const keys = await readKeys(config);
  const settings = await readSettings(names, config, keys.linkSecret);
  const database = await openDatabase(config.database);
  const subgraphs = createSubgraphs(names, { database, now, log, ...settings });
  const app = createHttpServer({ log, checkReady: () => ping(database), trustedProxies: config.trustedProxies });
  const gatewayKeys = createRemoteJWKSet(new URL(config.gatewayJwksUrl));
  for (const subgraph of subgraphs) {
    const endpoint = createEndpoint(subgraph, createAssertionVerifier(gatewayKeys, subgraph.name, now));
    await app.register(endpointRoutes(endpoint, subgraph.sdl), { prefix: `/${subgraph.name}` });
  }
  await mountSubgraphs(app, subgraphs, config, { now, log });
  const background = subgraphs.flatMap((subgraph) => subgraph.background);
  for (const work of background) await work.start();
  await app.listen({ port: config.port, host: config.host });
  for (const name of names) process.stdout.write(`${name.padEnd(14)}${config.publicUrl}/${name}/graphql\n`);
  return async () => {
    await app.close();
    await Promise.all(background.map((work) => work.stop()));
    await database.close();
  };
});
