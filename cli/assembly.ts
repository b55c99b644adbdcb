/** Puts the portal together over an open database: what `config` names no address for runs in this process. */

import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { readPartners } from '#gateway/partners/partners.ts';
import { createGateway } from '#gateway/server.ts';
import { openRemoteGraph, type LocalSubgraph } from '#gateway/supergraph/remote-graph.ts';
import { connectHttp } from '#gateway/transport/http.ts';
import { connectEndpoint } from '#gateway/transport/in-process.ts';
import type { Background } from '#platform/background.ts';
import { SUBGRAPHS, type Config, type SubgraphName } from '#platform/config.ts';
import { ping } from '#platform/database.ts';
import { createEndpoint } from '#platform/endpoint.ts';
import { createHttpServer } from '#platform/http.ts';
import { createAssertionSigner, type OwnSigner } from '#platform/identity/assertion.ts';
import { mountIdentity } from '#platform/identity/mount.ts';
import { readKeys } from '#platform/keys.ts';
import type { Subgraph, SubgraphDeps } from '#platform/subgraph.ts';
import { createPortal } from '#portal/server.ts';
import { createSubgraphs } from '#subgraphs/all.ts';
import { createLogins } from '#subgraphs/accounts/index.ts';
import { mountSubgraphs, readSettings } from '#subgraphs/mount.ts';

export interface Portal {
  /** Listens to nothing yet; closing it ends all connections, but not the background. */
  readonly app: FastifyInstance;
  readonly background: readonly Background[];
  /** Looks at once whether the graph has changed. */
  readonly look: () => Promise<void>;
}

interface Joining {
  readonly config: Config;
  readonly signer: OwnSigner;
}

function joinLocal(subgraph: Subgraph, { config, signer }: Joining): LocalSubgraph {
  const { name, sdl } = subgraph;
  const timeoutMs = config.subgraphTimeouts[name as SubgraphName];
  const call = connectEndpoint(name, createEndpoint(subgraph, signer.verifierFor(name)), { timeoutMs });
  return { contract: { name, url: `local:${name}`, sdl }, call };
}

export interface AssemblyDeps extends SubgraphDeps {
  /** Subgraphs beside ours that run in this process, too. */
  readonly guests?: readonly Subgraph[];
}

/** Builds server, subgraphs, identity and gateway. Throws CompositionError, ConfigError or ContractMissing. */
export async function assemble(config: Config, { guests = [], ...deps }: AssemblyDeps): Promise<Portal> {
  const { database, now, log } = deps;
  const app = createHttpServer({
    log,
    checkReady: () => ping(database),
    trustedProxies: config.trustedProxies,
  });
  const keys = await readKeys(config);
  const signer = createAssertionSigner(keys.assertionKey, now);
  const local = SUBGRAPHS.filter((name) => config.subgraphUrls[name] === undefined);
  const subgraphs = createSubgraphs(local, { ...deps, ...(await readSettings(local, config, keys.linkSecret)) });
  await mountSubgraphs(app, subgraphs, config, { now, log });
  const partners = await readPartners(config, log);
  const timeoutOf = (name: string): number | undefined =>
    partners?.timeoutOf(name) ?? config.subgraphTimeouts[name as SubgraphName];
  const graph = await openRemoteGraph({
    addresses: () => ({ ...config.subgraphUrls, ...partners?.addresses }),
    local: [...subgraphs, ...guests].map((subgraph) => joinLocal(subgraph, { config, signer })),
    connect: (name, url) => connectHttp(name, url, { log, timeoutMs: timeoutOf(name) }),
    partners,
    pollMs: local.length === SUBGRAPHS.length && partners === undefined ? 0 : config.graphPollMs,
    log,
  });
  const gateway = await createGateway({
    app,
    ...graph.first,
    changes: graph.changes,
    verifyToken: await mountIdentity(app, config, keys, { database, logins: createLogins(database.db, now), now, log }),
    signer: partners?.signerOver(signer) ?? signer,
    engine: config.engine,
    introspection: config.introspection,
    origins: [new URL(config.publicUrl).origin],
    accessLogFolder: join(config.dataDir, 'access-log'),
    now,
    log,
  });
  const portal = await createPortal({
    // The way of any other client, without a socket between.
    graph: ({ body, headers }) => app.inject({ method: 'POST', url: '/graphql', payload: body, headers }),
    publicUrl: config.publicUrl,
    log,
  });
  await app.register(portal);
  return { app, background: [...subgraphs.flatMap(({ background }) => background), ...gateway], look: graph.look };
}
