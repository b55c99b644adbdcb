/** A small graph of three subgraphs behind a gateway, in the process or over HTTP, that notes which subgraphs were called. */

import { readFileSync } from 'node:fs';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import type { EngineName } from '#gateway/engine/choose.ts';
import { createGateway } from '#gateway/server.ts';
import { composeSupergraph } from '#gateway/supergraph/compose.ts';
import { connectHttp } from '#gateway/transport/http.ts';
import { connectEndpoint } from '#gateway/transport/in-process.ts';
import type { SubgraphCall } from '#gateway/transport/subgraph-call.ts';
import { createEndpoint, endpointRoutes } from '#platform/endpoint.ts';
import { PublicError } from '#platform/errors.ts';
import { createHttpServer } from '#platform/http.ts';
import type { Viewer } from '#platform/identity/viewer.ts';
import { createSubgraph, type Subgraph, type SubgraphRequest } from '#platform/subgraph.ts';
import { derivedId } from '#platform/values/id.ts';
import { createTestAssertions } from './assertions.ts';
import { recordLog, type RecordingLog } from './log-records.ts';
import { caseWorker, citizen, now } from './viewers.ts';

/** The part every contract of ours begins with. */
const SHARED = readFileSync(new URL('../../platform/scalars.graphql', import.meta.url), 'utf8');

const TOWNS_SDL = /* GraphQL */ `
  type Query {
    town(key: RegionKey!): Town
    towns: [Town!]!
    papers: [Paper!]!
    plainPapers: [PlainPaper!]!
    finding: Finding
    bug: String
    refused: String
    secret: Secret
    greeting: String!
  }
  type Mutation {
    rename(key: RegionKey!, name: String!): Town
  }
  type Town @key(fields: "key") {
    key: RegionKey!
    name: String!
    founded: Date
  }
  interface Paper @key(fields: "id") {
    id: ID!
    title: String!
  }
  type PlainPaper implements Paper @key(fields: "id") {
    id: ID!
    title: String!
  }
  type SealedPaper implements Paper @key(fields: "id") {
    id: ID!
    title: String!
    seal: String @requiresScopes(scopes: [["case:read"]])
  }
  type Secret @authenticated {
    text: String!
  }
  union Finding = Town | Secret
`;

const PEOPLE_SDL = /* GraphQL */ `
  type Town @key(fields: "key") {
    key: RegionKey!
    residents: Int
    register: String @authenticated
    taxes: String @trustLevel(min: SUBSTANTIAL)
    files: String @requiresScopes(scopes: [["case:read", "case:write"], ["operator"]])
    neighbour: Town
  }
  type Paper @interfaceObject @key(fields: "id") {
    id: ID!
    author: String @authenticated
    verdict: String @trustLevel(min: HIGH)
  }
`;

const WEATHER_SDL = /* GraphQL */ `
  type Town @key(fields: "key") {
    key: RegionKey!
    weather: Weather
  }
  type Weather {
    sky: String!
    bug: String
    deepBug: String!
    toldTo: String!
    later: String
  }
`;

const TOWNS = [
  { key: '059580048048', name: 'Winterberg', founded: '1270-01-01' },
  { key: '053140000000', name: 'Bonn', founded: null },
];
const PAPERS = [
  { __typename: 'PlainPaper', id: 'plain', title: 'Notice' },
  { __typename: 'SealedPaper', id: 'sealed', title: 'File', seal: 'crimson' },
];

function fail(error: unknown): never {
  throw error;
}

interface Keyed {
  readonly key: string;
}
const self = <Reference>(reference: Reference): Reference => reference;

function resolversOf(): Readonly<Record<string, { sdl: string; resolvers: object }>> {
  return {
    towns: {
      sdl: TOWNS_SDL,
      resolvers: {
        Query: {
          town: (_: unknown, { key }: Keyed) => TOWNS.find((town) => town.key === key) ?? null,
          towns: () => TOWNS,
          papers: () => PAPERS,
          plainPapers: () => PAPERS.slice(0, 1),
          finding: () => ({ __typename: 'Secret', text: 'treasure' }),
          secret: () => ({ text: 'treasure' }),
          greeting: (_: unknown, __: unknown, { viewer, language }: SubgraphRequest) =>
            `${language} ${viewer?.subject ?? 'nobody'}`,
          bug: () => fail(new TypeError('Mustermann is undefined')),
          refused: () => fail(new PublicError('NOT_FOUND', 'No such thing', { facts: { argument: 'id', inner: 'x' } })),
        },
        Mutation: { rename: (_: unknown, { key, name }: Keyed & { readonly name: string }) => ({ key, name }) },
        Town: { __resolveReference: ({ key }: Keyed) => TOWNS.find((town) => town.key === key) ?? null },
        Paper: { __resolveReference: ({ id }: { readonly id: string }) => PAPERS.find((paper) => paper.id === id) ?? null },
      },
    },
    people: {
      sdl: PEOPLE_SDL,
      resolvers: {
        Town: {
          __resolveReference: self,
          residents: () => 12_500,
          register: () => 'Erika',
          taxes: () => 'much',
          files: () => 'thick',
          neighbour: () => ({ key: '053140000000' }),
        },
        Paper: { __resolveReference: self, author: () => 'Erika', verdict: () => 'guilty' },
      },
    },
    weather: {
      sdl: WEATHER_SDL,
      resolvers: {
        Town: { __resolveReference: self, weather: () => ({}) },
        Weather: {
          sky: () => 'snow',
          bug: () => fail(new TypeError('Mustermann is undefined')),
          deepBug: () => fail(new TypeError('Mustermann is undefined')),
          later: () => fail(new PublicError('RATE_LIMITED', 'Later', { facts: { retryAfter: 5 } })),
          toldTo: (_: unknown, __: unknown, { viewer, language, requestId }: SubgraphRequest) =>
            `${viewer?.subject ?? 'nobody'} ${language} ${requestId}`,
        },
      },
    },
  };
}

/** Who signs in with which token. */
const TOKENS: Readonly<Record<string, Viewer>> = {
  citizen: citizen(),
  basic: citizen({ subject: 'test-basic', trustLevel: 'BASIC' }),
  worker: caseWorker(derivedId('authority:test')),
  reader: citizen({ subject: 'test-reader', scopes: ['case:read'] }),
};

function verifyToken(header: string | undefined): Promise<Viewer | null> {
  if (header === undefined) return Promise.resolve(null);
  const viewer = TOKENS[header.replace('Bearer ', '')];
  const bad = new PublicError('UNAUTHENTICATED', 'The token is not valid', { cause: new Error('signature verification failed') });
  return viewer === undefined ? Promise.reject(bad) : Promise.resolve(viewer);
}

export interface FixtureOptions {
  /** How the gateway reaches the subgraphs. */
  readonly over?: 'process' | 'http';
  readonly engine?: EngineName;
  readonly introspection?: boolean;
  /** Calls in place of those to the subgraphs named. */
  readonly instead?: Readonly<Record<string, SubgraphCall>>;
}

export interface Request {
  readonly as?: keyof typeof TOKENS;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface FixtureGraph {
  readonly app: FastifyInstance;
  readonly supergraphSdl: string;
  /** What the gateway, not a subgraph, has logged. */
  readonly recording: RecordingLog;
  readonly subgraphRecording: RecordingLog;
  /** Names of the subgraphs called so far, in order. */
  readonly called: string[];
  post(query: string, request?: Request): Promise<LightMyRequestResponse>;
  /** The body of the answer. */
  ask(query: string, request?: Request): Promise<{ data?: unknown; errors?: readonly { extensions: Record<string, unknown> }[] }>;
  readonly close: () => Promise<void>;
}

export async function createFixtureGraph({
  over = 'process',
  engine = 'own',
  introspection = true,
  instead = {},
}: FixtureOptions = {}): Promise<FixtureGraph> {
  const assertions = await createTestAssertions();
  const [recording, subgraphRecording] = [recordLog(), recordLog()];
  const checkReady = (): Promise<void> => Promise.resolve();
  const closing: (() => Promise<unknown>)[] = [];
  const called: string[] = [];

  async function connect(subgraph: Subgraph): Promise<SubgraphCall> {
    const endpoint = createEndpoint(subgraph, assertions.verifierFor(subgraph.name));
    if (over === 'process') return connectEndpoint(subgraph.name, endpoint);
    const server = createHttpServer({ log: subgraphRecording.log, checkReady });
    await server.register(endpointRoutes(endpoint, subgraph.sdl));
    const address = `${await server.listen({ port: 0 })}/graphql`;
    const connection = connectHttp(subgraph.name, address, { log: recording.log });
    closing.push(connection.close, async () => server.close());
    return connection.call;
  }

  const contracts = [];
  const calls = new Map<string, SubgraphCall>();
  for (const [name, { sdl, resolvers }] of Object.entries(resolversOf())) {
    const createContext = (request: SubgraphRequest): SubgraphRequest => request;
    const subgraph = createSubgraph({ name, sdl: `${SHARED}\n${sdl}`, resolvers, createContext, log: subgraphRecording.log });
    const call = instead[name] ?? (await connect(subgraph));
    calls.set(name, (operation, terms) => {
      called.push(name);
      return call(operation, terms);
    });
    contracts.push({ name, url: `fixture:${name}`, sdl: subgraph.sdl });
  }
  const supergraphSdl = composeSupergraph(contracts);
  const app = createHttpServer({ log: recording.log, checkReady });
  await createGateway({
    app,
    supergraphSdl,
    calls,
    verifyToken,
    signer: assertions.signer,
    engine,
    introspection,
    origins: [],
    now,
    log: recording.log,
  });

  const post = (query: string, { as, variables, headers }: Request = {}): Promise<LightMyRequestResponse> =>
    app.inject({
      method: 'POST',
      url: '/graphql',
      headers: { ...(as !== undefined && { authorization: `Bearer ${as}` }), ...headers },
      payload: { query, variables },
    });
  return {
    app,
    supergraphSdl,
    recording,
    subgraphRecording,
    called,
    post,
    ask: async (query, request) => (await post(query, request)).json(),
    close: async () => {
      await app.close();
      for (const close of closing) await close();
    },
  };
}
