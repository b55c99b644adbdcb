import { createHash } from 'node:crypto';
import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { createLiveGraph } from '#gateway/supergraph/live-graph.ts';
import { CompositionError } from '#gateway/supergraph/compose.ts';
import type { Graph } from '#gateway/supergraph/graph.ts';
import { createLog } from '#platform/log.ts';
import { until, watchedStream } from '#test/support/streams.ts';
import { contextOf } from '../engine/small-graph.ts';
import { changingGateway, graphOf, held, towns, type ChangingGateway } from './changing.ts';

const MAYOR = '{ town { name mayor } }';
const withMayor = () => towns('mayor: String', { mayor: 'Erika' });
const WINTERBERG = { data: { town: { name: 'Winterberg' } } };

async function metric({ app }: ChangingGateway, name: string): Promise<string[]> {
  const { body } = await app.inject('/metrics');
  return body.split('\n').filter((line) => line.startsWith(name));
}

describe.each(['own', 'apollo'] as const)('a new graph before the engine %s', (engine) => {
  test('brings a field without a restart', async () => {
    const gateway = await changingGateway(await towns(), engine);
    expect((await gateway.ask(MAYOR)).errors).toMatchObject([{ extensions: { code: 'INVALID' } }]);
    await gateway.swap(await withMayor());
    expect(await gateway.ask(MAYOR)).toEqual({ data: { town: { name: 'Winterberg', mayor: 'Erika' } } });
  });

  test('takes a field away from whoever has asked for it before, too', async () => {
    const gateway = await changingGateway(await withMayor(), engine);
    const answers = [await gateway.ask(MAYOR), await gateway.ask(MAYOR)];
    for (const answer of answers) expect(answer).toMatchObject({ data: { town: { mayor: 'Erika' } } });
    await gateway.swap(await towns());
    const refusals = [await gateway.ask(MAYOR), await gateway.ask(MAYOR)];
    for (const { errors } of refusals) expect(errors).toMatchObject([{ extensions: { code: 'INVALID' } }]);
    expect(gateway.recording.errors).toEqual([]);
  });

  test('lets the old one answer what it has begun, and releases it only then', async () => {
    const old = held(await towns());
    const gateway = await changingGateway(old.graph, engine);
    const answer = gateway.ask('{ town { name } }');
    await until(() => old.asked() === 1);
    await gateway.swap(await towns('mayor: String', { name: 'Bonn' }));
    expect(await gateway.ask('{ town { name } }')).toEqual({ data: { town: { name: 'Bonn' } } });
    expect(old.graph.released()).toBe(false);
    old.let();
    expect(await answer).toEqual(WINTERBERG);
    await until(old.graph.released);
  });

  test('is told in the log and in metrics', async () => {
    const [first, second] = [await towns(), await withMayor()];
    const version = createHash('sha256').update(second.supergraphSdl).digest('hex').slice(0, 12);
    const gateway = await changingGateway(first, engine);
    expect(await metric(gateway, 'gateway_graph_swaps_total')).toEqual(['gateway_graph_swaps_total 0']);
    await gateway.swap(second);
    expect(await metric(gateway, 'gateway_graph_swaps_total')).toEqual(['gateway_graph_swaps_total 1']);
    expect(await metric(gateway, 'gateway_graph_info')).toEqual([`gateway_graph_info{version="${version}"} 1`]);
    expect(gateway.recording.records).toMatchObject([{ msg: 'a new graph is live', version }]);
  });

  test.each([
    ['does not compose', () => Promise.reject(new CompositionError(['Town.size has two types'])), /Town\.size has two types/],
    ['asks for what is not supported', () => towns().then(unsupported), /encryption.*SECURITY/],
    ['is none', () => towns().then((graph) => ({ ...graph, supergraphSdl: 'type Query {' })), /Syntax Error/],
  ])('that %s is refused: the last one stays, and why is told once', async (_, make, reason) => {
    const gateway = await changingGateway(await towns(), engine);
    await gateway.propose(make);
    expect(await gateway.ask('{ town { name } }')).toEqual(WINTERBERG);
    expect(gateway.recording.errors).toMatchObject([{ err: { message: expect.stringMatching(reason) } }]);
    expect(await metric(gateway, 'gateway_graph_refusals_total')).toEqual(['gateway_graph_refusals_total 1']);
    expect((await gateway.app.inject('/health/ready')).statusCode).toBe(200);
    await gateway.swap(await withMayor());
    expect(await gateway.ask(MAYOR)).toMatchObject({ data: { town: { mayor: 'Erika' } } });
  });
});

function unsupported<Changed extends Graph>(graph: Changed): Changed {
  const link = '@link(url: "https://specs.apollo.dev/encryption/v1.0", for: SECURITY)';
  return { ...graph, supergraphSdl: graph.supergraphSdl.replace('schema\n', `schema\n  ${link}\n`) };
}

test('a graph that is refused is released, and so is one that brings nothing new', async () => {
  const [refused, same] = [unsupported(await towns()), await towns()];
  const gateway = await changingGateway(await towns());
  await gateway.swap(refused);
  await gateway.swap(same);
  expect([refused.released(), same.released()]).toEqual([true, true]);
  expect(await metric(gateway, 'gateway_graph_swaps_total')).toEqual(['gateway_graph_swaps_total 0']);
});

test('queries of two hundred callers are all answered while the graph is replaced again and again', async () => {
  const gateway = await changingGateway(await towns());
  const graphs = await Promise.all([1, 2, 3].map((round) => towns(`field${round}: Int`)));
  let isOver = false;
  let answered = 0;
  const failures: unknown[] = [];
  async function caller(number: number): Promise<void> {
    const query = `{ town { name } } # ${number % 10}`;
    // Half of them always go the long way, the others take the short one where they can.
    const request =
      number % 2 === 0
        ? { method: 'POST' as const, url: '/graphql', payload: { query } }
        : { url: `/graphql?query=${encodeURIComponent(query)}`, headers: { 'apollo-require-preflight': 'yes' } };
    while (!isOver) {
      const { statusCode, body } = await gateway.app.inject(request);
      answered += 1;
      if (statusCode !== 200 || body !== `${JSON.stringify(WINTERBERG)}\n`) failures.push(body);
      await turn(); // As a socket would have it.
    }
  }
  const callers = Promise.all(Array.from({ length: 200 }, (_, number) => caller(number)));
  for (const graph of graphs) {
    await gateway.swap(graph);
    const before = answered;
    await until(() => answered > before + 200);
  }
  isOver = true;
  await callers;
  expect(failures).toEqual([]);
  expect(await metric(gateway, 'gateway_graph_swaps_total')).toEqual(['gateway_graph_swaps_total 3']);
  await until(() => graphs.slice(0, -1).every((graph) => graph.released()));
}, 90_000);

describe('the operations used most', () => {
  test('are ready before a new graph is live', async () => {
    const log = createLog('silent');
    const metrics = { live: () => undefined, refused: () => undefined };
    const live = await createLiveGraph(await towns(), { engine: 'own', log, maxTokens: 1_000, maxFields: 1_000, metrics });
    const context = contextOf();
    await live.own()?.execute({ document: '{ town { name } }', context });
    const before = live.own();
    for (const fields of ['one: Int', 'two: Int']) await live.propose(() => towns(fields));
    expect(live.own()).not.toBe(before);
    expect(live.own()?.knows('{ town { name } }', undefined)).toBe(true);
    expect(live.own()?.knows('{ town { one } }', undefined)).toBe(false);
    await live.gateway.stop();
  });
});

describe('a subscription', () => {
  const document = 'subscription { ticks }';
  async function ticking(fields = '', begun: () => Promise<void> = () => Promise.resolve()) {
    return towns(
      fields,
      {},
      {
        sdl: 'type Subscription { ticks: Int }',
        resolvers: {
          Subscription: {
            ticks: {
              subscribe: async () => {
                await begun();
                return watchedStream((index) => ({ ticks: index }), 1).stream;
              },
            },
          },
        },
      },
    );
  }
  async function subscribe(address: string): Promise<{ text: () => string; ended: Promise<void> }> {
    const response = await fetch(`${address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
      body: JSON.stringify({ query: document }),
    });
    let text = '';
    const ended = (async () => {
      for await (const chunk of response.body ?? []) text += Buffer.from(chunk as Uint8Array).toString();
    })();
    return { text: () => text, ended };
  }
  const RESTART = { message: 'The graph has changed; subscribe again', extensions: { code: 'UNAVAILABLE' } };

  test('ends with the graph, says so, and can be begun again', async () => {
    const gateway = await changingGateway(await ticking());
    const address = await gateway.app.listen({ port: 0 });
    const first = await subscribe(address);
    await until(() => first.text().includes('"ticks":0'));
    await gateway.swap(await ticking('mayor: String'));
    await first.ended;
    expect(first.text()).toContain(JSON.stringify({ errors: [RESTART] }));
    const second = await subscribe(address);
    await until(() => second.text().includes('"ticks":0'));
  });

  test('that begins while the graph is replaced is told the same, and not that all has been told', async () => {
    let isAsked = false;
    let begin: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => (begin = resolve));
    const old = await ticking('', () => {
      isAsked = true;
      return gate;
    });
    const gateway = await changingGateway(old);
    const begun = subscribe(await gateway.app.listen({ port: 0 }));
    await until(() => isAsked);
    await gateway.swap(await ticking('mayor: String'));
    begin();
    const { text, ended } = await begun;
    await ended;
    expect(text()).toContain(JSON.stringify({ errors: [RESTART] }));
  });
});

test('a subgraph that comes with a new graph is asked, and one that has left is not', async () => {
  const people = { sdl: 'type Query { people: Int }', resolvers: { Query: { people: () => 3 } } };
  const gateway = await changingGateway(await towns());
  await gateway.swap(await graphOf({ people }));
  expect(await gateway.ask('{ people }')).toEqual({ data: { people: 3 } });
  expect((await gateway.ask('{ town { name } }')).errors).toMatchObject([{ extensions: { code: 'INVALID' } }]);
});

test('nothing is taken over by a gateway that stops, and what it had is released', async () => {
  const [first, late] = [await towns(), await withMayor()];
  const gateway = await changingGateway(first);
  const stopped = gateway.app.close();
  await gateway.swap(late);
  await stopped;
  expect(first.released()).toBe(true);
  expect(gateway.recording.errors).toEqual([]);
});
