/** Our gateway over a graph of many partners, of which the first answers. Started with the file of the supergraph and a port. */

import { readFileSync } from 'node:fs';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { graphql, parse } from 'graphql';
import { createGateway } from '#gateway/server.ts';
import type { SubgraphCall } from '#gateway/transport/subgraph-call.ts';
import { createHttpServer } from '#platform/http.ts';
import { createLog } from '#platform/log.ts';
import { SHAPES } from './shapes.ts';

const [supergraphFile = '', port = ''] = process.argv.slice(2);
const supergraphSdl = readFileSync(supergraphFile, 'utf8');
const log = createLog('silent');

const schema = buildSubgraphSchema([
  {
    typeDefs: parse(SHAPES.sharedRoot.contracts(1)[0]?.sdl ?? ''),
    resolvers: { Query: { events0: () => [{ title: 'Fair' }] } },
  },
]);
const partner: SubgraphCall = async ({ query, variables = {} }) => {
  const { data } = await graphql({ schema, source: query, variableValues: variables });
  return { data: data ?? null };
};

const app = createHttpServer({ log, checkReady: () => Promise.resolve() });
await createGateway({
  app,
  supergraphSdl,
  calls: new Map([['partner0', partner]]),
  verifyToken: () => Promise.resolve(null),
  signer: { sign: () => 'signed', jwks: { keys: [] } },
  engine: 'own',
  origins: [],
  now: () => new Date(),
  log,
});
await app.listen({ port: Number(port), host: '127.0.0.1' });
