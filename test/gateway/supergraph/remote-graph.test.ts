import { createHash, createSecretKey } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FormattedExecutionResult } from 'graphql';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createPartners } from '#gateway/partners/partners.ts';
import type { Graph } from '#gateway/supergraph/graph.ts';
import { openRemoteGraph, type RemoteGraph, type RemoteGraphOptions } from '#gateway/supergraph/remote-graph.ts';
import { Cancellation } from '#gateway/transport/cancellation.ts';
import { createPseudonyms } from '#platform/identity/pseudonyms.ts';
import { recordLog, type RecordingLog } from '#test/support/log-records.ts';
import { until } from '#test/support/streams.ts';

const LINK = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable"])\n';
const towns = (fields = ''): string =>
  `${LINK}type Query { town: Town } type Town @key(fields: "key") { key: ID! name: String ${fields} }`;
const people = (type = 'Int'): string => `${LINK}type Town @key(fields: "key") { key: ID! residents: ${type} }`;

interface Contract {
  readonly url: string;
  sdl: string;
  isAway: boolean;
  /** The statuses answered so far. */
  readonly statuses: number[];
}

/** A subgraph that gives nothing but its contract; it ends with the test. */
async function contractAt(sdl: string): Promise<Contract> {
  const statuses: number[] = [];
  const server: Server = createServer((request, response) => {
    const etag = `"${createHash('sha256').update(contract.sdl).digest('hex')}"`;
    const status = contract.isAway ? 503 : request.headers['if-none-match'] === etag ? 304 : 200;
    statuses.push(status);
    response.writeHead(status, { etag }).end(status === 200 ? contract.sdl : '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const contract: Contract = { url: `http://127.0.0.1:${port}/graphql`, sdl, isAway: false, statuses };
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return contract;
}

/** What subgraphs answer, by the operation. */
const answers = new Map<string, FormattedExecutionResult>();

interface Followed {
  readonly remote: RemoteGraph;
  readonly recording: RecordingLog;
  /** What was proposed, in order: a graph, or why there is none. */
  readonly proposed: (Graph | Error)[];
  /** Open connections, as `name url`. */
  readonly connections: ReadonlySet<string>;
}

async function follow(
  addresses: RemoteGraphOptions['addresses'],
  { pollMs = 0, local = [], partners }: Partial<Pick<RemoteGraphOptions, 'pollMs' | 'local' | 'partners'>> = {},
): Promise<Followed> {
  const recording = recordLog();
  const connections = new Set<string>();
  const proposed: (Graph | Error)[] = [];
  const remote = await openRemoteGraph({
    addresses,
    local,
    connect: (name, url) => {
      const key = `${name} ${url}`;
      if (connections.has(key)) throw new Error(`two connections to ${key}`);
      connections.add(key);
      return {
        call: ({ query }) => Promise.resolve(answers.get(query.replace(/\s+/g, ' ')) ?? { data: null }),
        close: () => {
          connections.delete(key);
          return Promise.resolve();
        },
      };
    },
    partners,
    pollMs,
    log: recording.log,
  });
  onTestFinished(
    remote.changes(async (make) => {
      proposed.push(await make().catch((error: unknown) => error as Error));
    }),
  );
  return { remote, recording, proposed, connections };
}

const sdlOf = (graph: Graph | Error | undefined): string => (graph as Graph).supergraphSdl;

describe('a subgraph of somebody else', () => {
  test('does not keep the graph from its start while it is away, and joins it later, behind pseudonyms', async () => {
    const own = await contractAt(
      `${LINK}directive @dataSubject on OBJECT type Query { me: Account } type Account @key(fields: "id") @dataSubject { id: ID! }`,
    );
    const clubs = await contractAt(
      `${LINK}type Query { someone: Account } type Account @key(fields: "id") { id: ID! club: String }`,
    );
    clubs.isAway = true;
    const key = createSecretKey(Buffer.alloc(32, 1));
    const settings = { owner: 'clubs', scopes: [], organisations: false, key: null, timeoutMs: null };
    const { log } = recordLog();
    const keys = { current: 'first', byName: new Map([['first', key]]) };
    const partners = createPartners([{ name: 'clubs', url: clubs.url, ...settings }], keys, log);
    const addresses = (): Record<string, string> => ({ accounts: own.url, ...partners.addresses });
    const { remote, proposed, recording } = await follow(addresses, { pollMs: 10, partners });
    expect([...remote.first.calls.keys()]).toEqual(['accounts']);
    expect(recording.text).toContain('The subgraph clubs');
    clubs.isAway = false;
    await until(() => proposed.length === 1);
    const { calls } = proposed[0] as Graph;
    expect([...calls.keys()]).toEqual(['accounts', 'clubs']);
    const terms = { kind: 'query', headers: {}, deadline: Infinity, cancellation: new Cancellation() } as const;
    const ask = async (subgraph: string, query: string): Promise<unknown> => calls.get(subgraph)?.({ query }, terms);
    answers.set('{ someone { id } }', { data: { someone: { id: createPseudonyms('clubs', key).seal('ada') } } });
    answers.set('{ me { id } }', { data: { me: { id: 'ada' } } });
    expect(await ask('clubs', '{ someone { id } }')).toEqual({ data: { someone: { id: 'ada' } } });
    expect(await ask('accounts', '{ me { id } }')).toEqual({ data: { me: { id: 'ada' } } });
  });
});

describe('a subgraph that runs elsewhere', () => {
  test('is asked again and again, and a contract that has not changed is not sent again', async () => {
    const contract = await contractAt(towns());
    const { proposed } = await follow(() => ({ towns: contract.url }), { pollMs: 10 });
    await until(() => contract.statuses.length > 3);
    expect(contract.statuses.slice(0, 4)).toEqual([200, 304, 304, 304]);
    expect(proposed).toEqual([]);
    contract.sdl = towns('mayor: String');
    await until(() => proposed.length === 1);
    expect(sdlOf(proposed[0])).toContain('mayor: String');
    const asked = contract.statuses.length;
    await until(() => contract.statuses.length > asked + 3);
    expect(proposed).toHaveLength(1);
  });

  test('is not asked by itself with a pause of 0, but when somebody wants it', async () => {
    const contract = await contractAt(towns());
    const { proposed, remote } = await follow(() => ({ towns: contract.url }));
    contract.sdl = towns('mayor: String');
    expect(contract.statuses).toEqual([200]);
    await remote.look();
    expect(sdlOf(proposed[0])).toContain('mayor: String');
  });

  test('that does not fit the others is refused once, with the reason, and proposed again when it changes', async () => {
    const [one, two] = [
      await contractAt(towns('residents: Int @shareable')),
      await contractAt(towns().replace('name: String', '')),
    ];
    two.sdl = people('Int @shareable');
    const { proposed } = await follow(() => ({ towns: one.url, people: two.url }), { pollMs: 10 });
    two.sdl = people('String @shareable');
    await until(() => proposed.length === 1);
    expect(proposed[0]).toMatchObject({ message: expect.stringContaining('Town.residents') });
    const asked = two.statuses.length;
    await until(() => two.statuses.length > asked + 3);
    expect(proposed).toHaveLength(1);
    two.sdl = people('Int @shareable  more: Int');
    await until(() => proposed.length === 2);
    expect(sdlOf(proposed[1])).toContain('more: Int');
  });

  test('that was refused is tried again when somebody asks for a look', async () => {
    const contract = await contractAt(towns());
    const { proposed, remote } = await follow(() => ({ towns: contract.url }), { pollMs: 10 });
    contract.sdl = 'type Query {';
    await until(() => proposed.length === 1);
    await remote.look();
    expect(proposed).toHaveLength(2);
    for (const error of proposed) expect(error).toMatchObject({ message: expect.stringContaining('Syntax Error') });
  });

  test('that is away keeps its contract; that is told once, and the others may change', async () => {
    const [one, two] = [await contractAt(towns()), await contractAt(people())];
    const { proposed, recording } = await follow(() => ({ towns: one.url, people: two.url }), { pollMs: 10 });
    two.isAway = true;
    await until(() => two.statuses.filter((status) => status === 503).length > 2);
    one.sdl = towns('mayor: String');
    await until(() => proposed.length === 1);
    expect(sdlOf(proposed[0])).toMatch(/mayor[\s\S]*residents|residents[\s\S]*mayor/);
    two.isAway = false;
    await until(() => recording.records.length > 1);
    expect(recording.records).toMatchObject([
      { msg: 'changes of the graph cannot be seen', subject: 'people', err: { cause: { message: 'answered with status 503' } } },
      { msg: 'changes of the graph can be seen again', subject: 'people' },
    ]);
  });

  test('stands beside those of this process', async () => {
    const contract = await contractAt(people());
    const call = () => Promise.resolve({ data: null });
    const local = [{ contract: { name: 'towns', url: 'local:towns', sdl: towns() }, call }];
    const { remote, proposed } = await follow(() => ({ people: contract.url }), { local });
    contract.sdl = people('Int more: Int');
    await remote.look();
    for (const graph of [remote.first, proposed[0] as Graph]) {
      expect([...graph.calls.keys()]).toEqual(['towns', 'people']);
      expect(graph.calls.get('towns')).toBe(call);
    }
  });
});

describe('the addresses', () => {
  test('are asked each time: who comes is connected, who stays keeps the connection, who has left loses it with the last graph', async () => {
    const [one, two, moved] = [await contractAt(towns()), await contractAt(people()), await contractAt(towns())];
    let addresses: Record<string, string> = { towns: one.url };
    const { remote, proposed, connections } = await follow(() => addresses);
    expect([...connections]).toEqual([`towns ${one.url}`]);

    addresses = { towns: one.url, people: two.url };
    await remote.look();
    expect([...connections]).toEqual([`towns ${one.url}`, `people ${two.url}`]);
    await remote.first.release?.();
    expect([...connections]).toEqual([`towns ${one.url}`, `people ${two.url}`]);

    addresses = { towns: moved.url };
    await remote.look();
    expect([...(proposed.at(-1) as Graph).calls.keys()]).toEqual(['towns']);
    for (const graph of proposed.slice(0, -1)) await (graph as Graph).release?.();
    expect([...connections]).toEqual([`towns ${moved.url}`]);
  });

  test('that cannot be read change nothing, and that is told once', async () => {
    const contract = await contractAt(towns());
    let isBroken = false;
    const { remote, proposed, recording } = await follow(() => {
      if (isBroken) throw new Error('SUBGRAPH_URLS names no subgraph');
      return { towns: contract.url };
    });
    isBroken = true;
    contract.sdl = towns('mayor: String');
    await remote.look();
    expect(proposed).toEqual([]);
    expect(recording.records).toMatchObject([{ subject: 'addresses', err: { message: 'SUBGRAPH_URLS names no subgraph' } }]);
  });

  test('of a newcomer that gives no contract leave the graph as it is', async () => {
    const [one, two] = [await contractAt(towns()), await contractAt(people())];
    two.isAway = true;
    let addresses: Record<string, string> = { towns: one.url };
    const { remote, proposed } = await follow(() => addresses);
    addresses = { towns: one.url, people: two.url };
    await remote.look();
    expect(proposed).toEqual([]);
    two.isAway = false;
    await remote.look();
    expect(sdlOf(proposed[0])).toContain('residents');
  });
});

test('whoever stops following hears of nothing more', async () => {
  const contract = await contractAt(towns());
  const remote = await openRemoteGraph({
    addresses: () => ({ towns: contract.url }),
    connect: () => ({ call: () => Promise.resolve({ data: null }), close: () => Promise.resolve() }),
    pollMs: 10,
    log: recordLog().log,
  });
  const stop = remote.changes(() => Promise.reject(new Error('proposed after the end')));
  await until(() => contract.statuses.length > 1);
  stop();
  contract.sdl = towns('mayor: String');
  await remote.look();
  expect(contract.statuses.filter((status) => status === 200)).toHaveLength(1);
});
