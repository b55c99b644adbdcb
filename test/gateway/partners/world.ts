/** A graph of our own subgraph with accounts and files, and of two partners that answer what they see. */

import { createSecretKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createContext, type GatewayContext } from '#gateway/context.ts';
import { createEngine, type Engine, type EngineResult } from '#gateway/engine/engine.ts';
import { createPartners } from '#gateway/partners/partners.ts';
import type { AccessLog } from '#gateway/privacy/access-log.ts';
import type { EntityRead } from '#gateway/engine/execute/reads.ts';
import { composeSupergraph } from '#gateway/supergraph/compose.ts';
import { Cancellation } from '#gateway/transport/cancellation.ts';
import { connectEndpoint } from '#gateway/transport/in-process.ts';
import type { SubgraphCall } from '#gateway/transport/subgraph-call.ts';
import type { Partner } from '#platform/config/partners.ts';
import { createEndpoint } from '#platform/endpoint.ts';
import type { Viewer } from '#platform/identity/viewer.ts';
import type { Stream } from '#platform/stream.ts';
import { createSubgraph, type SubgraphRequest } from '#platform/subgraph.ts';
import { derivedId } from '#platform/values/id.ts';
import { createTestAssertions } from '#test/support/assertions.ts';
import { recordLog, type RecordingLog } from '#test/support/log-records.ts';

const SHARED = readFileSync(new URL('../../../platform/scalars.graphql', import.meta.url), 'utf8');
const MARK = 'directive @pseudonym on ARGUMENT_DEFINITION | INPUT_FIELD_DEFINITION | FIELD_DEFINITION';

export const ADA = derivedId<'Account'>('account:ada');
export const BOB = derivedId<'Account'>('account:bob');
export const FILE = derivedId<'File'>('file:one');

/** What a partner was asked: the operation, and who it says is calling. */
export interface Seen {
  readonly subgraph: string;
  readonly text: string;
  readonly viewer: Viewer | null;
  readonly requestId: string;
}

export interface World {
  readonly engine: Engine;
  readonly seen: Seen[];
  readonly recording: RecordingLog;
  readonly reads: EntityRead[];
  readonly calls: ReadonlyMap<string, SubgraphCall>;
  readonly supergraphSdl: string;
  readonly contextOf: (viewer: Viewer | null) => GatewayContext;
  run(document: string, variables?: Record<string, unknown>, viewer?: Viewer | null): Promise<EngineResult>;
  subscribe(document: string, viewer?: Viewer | null): Promise<EngineResult | Stream<EngineResult>>;
}

export interface WorldOptions {
  readonly clubs?: Partial<Partner>;
  readonly sports?: Partial<Partner>;
  /** Resolvers of the partner `clubs` in place of those that behave. */
  readonly instead?: Readonly<Record<string, object>>;
  /** The first byte of the master key. */
  readonly key?: number;
}

const partner = (name: string, own: Partial<Partner> = {}): Partner => {
  const shape = { name, owner: name, url: `http://${name}.test/graphql`, scopes: [], organisations: false };
  return { ...shape, key: null, timeoutMs: null, ...own };
};

interface Ref {
  readonly id: string;
  readonly name?: string;
}
const self = <Value>(value: Value): Value => value;

const ACCOUNTS_SDL = `
  type Query { me: Account @authenticated accounts: [Account!]! files: [File!]! towns: [Town!]! }
  interface Party @key(fields: "id") { id: ID! }
  type Account implements Party @key(fields: "id") @dataSubject {
    id: ID!
    name: String @personalData(purpose: "Test it", legalBasis: "§ 1 X", retention: "until it ends")
  }
  type File @key(fields: "id") { id: ID! owner: Account! @dataSubject title: String }
  type Town @key(fields: "id") { id: ID! mayor: Account! }
`;

const accounts = {
  Query: {
    me: (_: unknown, __: unknown, { viewer }: SubgraphRequest) => ({ id: viewer?.account }),
    accounts: () => [{ id: ADA }, { id: BOB }],
    files: () => [{ id: FILE }],
    towns: () => [{ id: 'winterberg' }],
  },
  Party: { __resolveReference: ({ id }: Ref) => ({ __typename: 'Account', id }) },
  Account: { __resolveReference: self, name: ({ id }: Ref) => ({ [ADA]: 'Ada', [BOB]: 'Bob' })[id] ?? null },
  File: { __resolveReference: self, owner: () => ({ id: ADA }), title: () => 'One' },
  Town: { __resolveReference: self, mayor: () => ({ id: BOB }) },
};

const CLUBS_SDL = `
  ${MARK}
  type Query { clubs: [Club!]! things: [Thing] named: [Named!]! whoami: String memberId(of: ID! @pseudonym): String! }
  type Mutation { join(input: JoinInput!): Club! }
  type Subscription { joined: Club! }
  input JoinInput { account: ID! @pseudonym note: String others: [JoinInput!] }
  interface Named { id: ID! }
  union Thing = Account | Club
  type Club implements Named @key(fields: "id") { id: ID! name: String! members: [Account!]! chair: Account founders: [ID!]! @pseudonym }
  type Account implements Named @key(fields: "id") { id: ID! clubs: [Club!]! seenByClubs: String! friend: Account }
  type File @key(fields: "id") { id: ID! stamp: String! }
  type Town @key(fields: "id") {
    id: ID!
    mayor: Account! @external
    seenMayor: String! @requires(fields: "mayor { id }")
  }
`;

/** Answers with what it has stored: the pseudonyms that it saw. */
function clubs(seen: readonly Seen[]) {
  const stored = (): string[] => [...new Set(seen.flatMap(({ subgraph, text }) => (subgraph === 'clubs' ? idsIn(text) : [])))];
  const club = { __typename: 'Club', id: 'chess', name: 'Chess' };
  const person = (id: string) => ({ __typename: 'Account', id });
  return {
    Query: {
      clubs: () => [club],
      things: () => [club, ...stored().map(person)],
      named: () => [club, ...stored().map(person)],
      whoami: (_: unknown, __: unknown, { viewer }: SubgraphRequest) => JSON.stringify(viewer),
      memberId: (_: unknown, { of }: { of: string }) => of,
    },
    Mutation: { join: (_: unknown, { input }: { input: object }) => ({ ...club, name: JSON.stringify(input) }) },
    Subscription: {
      joined: {
        subscribe: async function* () {
          await Promise.resolve();
          yield { joined: club };
        },
      },
    },
    Club: { members: () => stored().map(person), chair: () => null, founders: stored },
    Account: { __resolveReference: self, clubs: () => [club], seenByClubs: ({ id }: Ref) => id, friend: self },
    File: { __resolveReference: self, stamp: ({ id }: Ref) => id },
    Town: { __resolveReference: self, seenMayor: ({ mayor }: { mayor: Ref }) => mayor.id },
  };
}

const SPORTS_SDL = `
  type Query { teams: [Team!]! }
  type Party @interfaceObject @key(fields: "id") { id: ID! seenBySports: String! coach: Party }
  type File @key(fields: "id") { id: ID! seenBySports: String! }
  type Team { of: Party }
`;

const sports = {
  Query: { teams: () => [] },
  Party: { __resolveReference: self, seenBySports: ({ id }: Ref) => id, coach: self },
  File: { __resolveReference: self, seenBySports: ({ id }: Ref) => id },
};

/** Texts that have the form of pseudonyms. */
export const idsIn = (text: string): string[] => text.match(/(?<![\w-])[\w-]{44}(?![\w-])/g) ?? [];

export async function createWorld({
  clubs: clubsOwn,
  sports: sportsOwn,
  instead = {},
  key = 1,
}: WorldOptions = {}): Promise<World> {
  const assertions = await createTestAssertions();
  const recording = recordLog();
  const { log } = recording;
  const seen: Seen[] = [];
  const reads: EntityRead[] = [];
  const master = createSecretKey(Buffer.alloc(32, key));
  const second = createSecretKey(Buffer.alloc(32, key + 1));
  const keys = {
    current: 'first',
    byName: new Map([
      ['first', master],
      ['second', second],
    ]),
  };
  const partners = createPartners([partner('clubs', clubsOwn), partner('sports', sportsOwn)], keys, log);

  const resolversOf: Readonly<Record<string, readonly [sdl: string, resolvers: object]>> = {
    accounts: [ACCOUNTS_SDL, accounts],
    clubs: [CLUBS_SDL, { ...clubs(seen), ...instead }],
    sports: [SPORTS_SDL, sports],
  };
  const subgraphs = Object.entries(resolversOf).map(([name, [sdl, resolvers]]) => {
    const createRequest = (request: SubgraphRequest): SubgraphRequest => request;
    return createSubgraph({ name, sdl: `${SHARED}\n${sdl}`, resolvers, createContext: createRequest, log });
  });
  const contracts = subgraphs.map(({ name, sdl }) => ({ name, url: `http://${name}.test`, sdl }));
  const guard = partners.guardIn(contracts);
  const calls = new Map(
    subgraphs.map((subgraph, at) => {
      const verify = assertions.verifierFor(subgraph.name);
      const note = (operation: unknown, { viewer, requestId }: SubgraphRequest): void =>
        void seen.push({ subgraph: subgraph.name, text: JSON.stringify(operation), viewer, requestId });
      const endpoint = createEndpoint(
        {
          ...subgraph,
          execute: async (operation, request) => {
            note(operation, request);
            return JSON.parse(JSON.stringify(await subgraph.execute(operation, request))) as object;
          },
          subscribe: (operation, request) => {
            note(operation, request);
            return subgraph.subscribe(operation, request);
          },
        },
        verify,
      );
      return [subgraph.name, guard(contracts[at] as never, connectEndpoint(subgraph.name, endpoint))] as const;
    }),
  );
  const supergraphSdl = composeSupergraph(contracts);
  const accessLog: AccessLog = {
    requireRoom: () => undefined,
    record: (_context, told) => {
      reads.push(...told);
      return Promise.resolve();
    },
  };
  const engine = await createEngine({ supergraphSdl, calls, log, accessLog });
  const signer = partners.signerOver(assertions.signer);
  const contextOf = (viewer: Viewer | null): GatewayContext =>
    createContext(signer, { viewer, acceptLanguage: 'de', requestId: 'request-1', cancellation: new Cancellation() });
  return {
    engine,
    seen,
    recording,
    reads,
    calls,
    supergraphSdl,
    contextOf,
    run: (document, variables, viewer = null) => engine.execute({ document, variables, context: contextOf(viewer) }),
    subscribe: (document, viewer = null) =>
      engine.subscribe({ document, context: contextOf(viewer), renewContext: () => contextOf(viewer) }),
  };
}

/** A person with everything that a partner need not know. */
export const ADA_AS_VIEWER: Viewer = {
  account: ADA,
  provider: 'bundid',
  subject: 'ada@bund.example',
  trustLevel: 'HIGH',
  scopes: ['case:read', 'club:manage'],
  authorities: [derivedId<'Authority'>('authority:one')],
  regions: [],
  organisations: [{ id: derivedId<'Organisation'>('organisation:one'), name: 'Ada GmbH', role: 'Prokura' }],
  expiresAt: new Date('2026-11-23T10:00:00Z'),
};
