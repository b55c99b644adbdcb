/**
 * Our gateway as the product has it, with one difference: like its peers it takes the word of whoever calls, and hands on the
 * header it got. In the mode `signed` it does what it does for citizens: it verifies tokens and signs assertions; in the mode
 * `workers` it is two processes.
 * Started with the file of the supergraph, its port, the origin of the subgraphs, the file of the callers' public key, a mode.
 */

import { readFileSync } from 'node:fs';
import { createLocalJWKSet, exportJWK, generateKeyPair, type JWK } from 'jose';
import { createGateway, type GatewayDeps } from '#gateway/server.ts';
import { connectHttp } from '#gateway/transport/http.ts';
import { createHttpServer } from '#platform/http.ts';
import { createAssertionSigner } from '#platform/identity/assertion.ts';
import { createTokenVerifier } from '#platform/identity/verify.ts';
import { createLog } from '#platform/log.ts';
import { derivedId } from '#platform/values/id.ts';
import { runWorkers } from '#platform/workers.ts';
import { allWorkersReady } from '#platform/workers/worker.ts';
import { ISSUER } from './callers.ts';
import { contractsAt } from './graph.ts';

const [supergraphFile = '', port = '', origin = '', keyFile = '', mode] = process.argv.slice(2);
const log = createLog('silent');
const now = (): Date => new Date();

type Trust = Pick<GatewayDeps, 'verifyToken' | 'signer'>;

async function realTrust(): Promise<Trust> {
  const keys = createLocalJWKSet({ keys: [JSON.parse(readFileSync(keyFile, 'utf8')) as JWK] });
  const { privateKey } = await generateKeyPair('EdDSA', { extractable: true });
  return {
    verifyToken: createTokenVerifier({ issuer: ISSUER, keys, now, log }),
    signer: createAssertionSigner({ ...(await exportJWK(privateKey)), kid: 'bench' }, now),
  };
}

const account = derivedId<'Account'>('bench');
const NONE: readonly never[] = [];
const blindTrust: Trust = {
  verifyToken: (header) =>
    Promise.resolve({
      account,
      provider: 'bench',
      trustLevel: 'BASIC',
      subject: header?.slice('Bearer '.length) ?? '',
      scopes: NONE,
      authorities: NONE,
      regions: NONE,
      organisations: NONE,
    }),
  signer: { sign: (viewer) => viewer?.subject ?? '', jwks: { keys: [] } },
};

async function start(): Promise<() => Promise<void>> {
  const app = createHttpServer({ log, checkReady: allWorkersReady });
  await createGateway({
    app,
    supergraphSdl: readFileSync(supergraphFile, 'utf8'),
    calls: new Map(contractsAt(origin).map(({ name, url }) => [name, connectHttp(name, url, { log }).call])),
    ...(mode === 'signed' ? await realTrust() : blindTrust),
    engine: 'own',
    origins: [],
    now,
    log,
  });
  await app.listen({ port: Number(port), host: '127.0.0.1' });
  return () => app.close();
}

await runWorkers(mode === 'workers' ? 2 : 1, log, start);
