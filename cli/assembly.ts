/** Puts the portal together over an open database: what `config` names no address for runs in this process. */

import type { FastifyInstance } from 'fastify';
import { createLocalJWKSet } from 'jose';
import { createGateway } from '#gateway/server.ts';
import { composeSupergraph, type SubgraphContract } from '#gateway/supergraph/compose.ts';
import { fetchContract } from '#gateway/supergraph/contracts.ts';
import { connectHttp } from '#gateway/transport/http.ts';
import { connectEndpoint } from '#gateway/transport/in-process.ts';
import type { SubgraphCall } from '#gateway/transport/subgraph-call.ts';
import type { Background } from '#platform/background.ts';
import { SUBGRAPHS, type Config, type SubgraphName } from '#platform/config.ts';
import { ping } from '#platform/database.ts';
import { createEndpoint } from '#platform/endpoint.ts';
import { createHttpServer } from '#platform/http.ts';
import { createAssertionSigner, createAssertionVerifier, type AssertionSigner } from '#platform/identity/assertion.ts';
import { mountIdentity } from '#platform/identity/mount.ts';
import { readKeys } from '#platform/keys.ts';
import type { Logger } from '#platform/log.ts';
import type { Subgraph, SubgraphDeps } from '#platform/subgraph.ts';
import { createSubgraphs } from '#subgraphs/all.ts';
import { mountSubgraphs, paymentSettings } from '#subgraphs/mount.ts';

export interface Portal {
  /** Listens to nothing yet; closing it ends all connections, but not the background. */
  readonly app: FastifyInstance;
  readonly background: readonly Background[];
}

/** A subgraph of the graph: what it promises, and how it is reached. */
interface Member {
  readonly contract: SubgraphContract;
  readonly call: SubgraphCall;
}

interface Joining {
  readonly config: Config;
  readonly app: FastifyInstance;
  readonly signer: AssertionSigner;
  readonly now: () => Date;
  readonly log: Logger;
}

function joinLocal(subgraph: Subgraph, { config, signer, now }: Joining): Member {
  const { name, sdl } = subgraph;
  const verify = createAssertionVerifier(createLocalJWKSet(signer.jwks), name, now);
  const timeoutMs = config.subgraphTimeouts[name as SubgraphName];
  const call = connectEndpoint(name, createEndpoint(subgraph, verify), { timeoutMs });
  return { contract: { name, url: `local:${name}`, sdl }, call };
}

async function joinRemote(name: SubgraphName, url: string, { config, app, log }: Joining): Promise<Member> {
  const { call, close } = connectHttp(name, url, { log, timeoutMs: config.subgraphTimeouts[name] });
  app.addHook('onClose', close);
  return { contract: await fetchContract(name, url), call };
}

/** Builds server, subgraphs, identity and gateway. Throws CompositionError, ConfigError or ContractMissing. */
export async function assemble(config: Config, deps: SubgraphDeps): Promise<Portal> {
  const { database, now, log } = deps;
  const app = createHttpServer({
    log,
    checkReady: () => ping(database),
  });
  const keys = await readKeys(config);
  const signer = createAssertionSigner(keys.assertionKey, now);
  const local = SUBGRAPHS.filter((name) => config.subgraphUrls[name] === undefined);
  const subgraphs = createSubgraphs(local, { ...deps, payments: paymentSettings(config, keys.linkSecret) });
  await mountSubgraphs(app, subgraphs, config, { now, log });
  const remote = Object.entries(config.subgraphUrls) as [SubgraphName, string][];
  const joining = { config, app, signer, now, log };
  const members = [
    ...subgraphs.map((subgraph) => joinLocal(subgraph, joining)),
    ...(await Promise.all(remote.map(([name, url]) => joinRemote(name, url, joining)))),
  ];
  await createGateway({
    app,
    supergraphSdl: composeSupergraph(
      members.map(({ contract }) => contract),
      log,
    ),
    calls: new Map(members.map(({ contract, call }) => [contract.name, call])),
    verifyToken: await mountIdentity(app, config, keys, { now, log }),
    signer,
    engine: config.engine,
    origins: [new URL(config.publicUrl).origin],
    now,
    log,
  });
  app.get('/', (_request, reply) => reply.redirect('/playground'));
  return { app, background: subgraphs.flatMap(({ background }) => background) };
}
