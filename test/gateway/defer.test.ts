/** `@defer` through the whole gateway: for whom takes parts, and for whom does not. */

import type { LightMyRequestResponse } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createFixtureGraph, type FixtureGraph, type FixtureOptions } from '../support/fixture-graph.ts';

const accept = 'multipart/mixed;deferSpec=20220824, application/json';
const QUERY = '{ towns { name ... @defer(label: "people") { residents register } } }';
const WHOLE = ['Winterberg', 'Bonn'].map((name) => ({ name, residents: 12_500, register: 'Erika' }));

function partsOf({ body }: LightMyRequestResponse): readonly unknown[] {
  return [...body.matchAll(/^\{.*\}\r$/gm)].map(([json]) => JSON.parse(json) as unknown);
}

describe.each<NonNullable<FixtureOptions['over']>>(['process', 'http'])('over %s', (over) => {
  let graph: FixtureGraph;
  beforeAll(async () => {
    graph = await createFixtureGraph({ over });
  });
  afterAll(() => graph.close());

  test('who takes parts gets what is deferred later, as herself', async () => {
    const response = await graph.post(QUERY, { as: 'citizen', headers: { accept } });
    const rest = { residents: 12_500, register: 'Erika' };
    expect(partsOf(response)).toEqual([
      { data: { towns: [{ name: 'Winterberg' }, { name: 'Bonn' }] }, hasNext: true },
      { incremental: [0, 1].map((at) => ({ label: 'people', path: ['towns', at], data: rest })), hasNext: false },
    ]);
  });

  test('who is not signed in is told so in the part that she may not see', async () => {
    const parts = partsOf(await graph.post(QUERY, { headers: { accept } }));
    const refused = { message: 'Sign in to do this', extensions: { code: 'UNAUTHENTICATED' } };
    expect(parts[0]).toEqual({ data: { towns: [{ name: 'Winterberg' }, { name: 'Bonn' }] }, hasNext: true });
    expect(parts[1]).toMatchObject({
      incremental: [0, 1].map((at) => ({
        data: { residents: 12_500, register: null },
        errors: [{ ...refused, path: ['towns', at, 'register'] }],
      })),
    });
  });

  test('who sends a bad token is refused before anything is asked', async () => {
    graph.called.length = 0;
    const { statusCode, headers } = await graph.post(QUERY, { headers: { accept, authorization: 'Bearer bad' } });
    expect([statusCode, headers['content-type'], graph.called]).toEqual([401, 'application/json; charset=utf-8', []]);
  });

  test('whatever is wrong with an operation is told as it always is', async () => {
    const { statusCode, headers, body } = await graph.post('{ towns { ... @defer { nothing } } }', { headers: { accept } });
    expect([statusCode, headers['content-type']]).toEqual([200, 'application/json; charset=utf-8']);
    expect(JSON.parse(body)).toMatchObject({ errors: [{ extensions: { code: 'INVALID' } }] });
  });

  test('any other client gets one whole answer, the first time and over the short path', async () => {
    for (const headers of [{}, {}, { accept: 'application/json' }, { accept: 'application/graphql-response+json' }]) {
      const response = await graph.post(QUERY, { as: 'citizen', headers });
      expect(response.json()).toEqual({ data: { towns: WHOLE } });
    }
  });

  test('clients read of the directive in the schema', async () => {
    const query = '{ __schema { directives { name locations args { name type { name kind } defaultValue } } } }';
    const { data } = (await graph.ask(query)) as { data: { __schema: { directives: { name: string }[] } } };
    expect(data.__schema.directives.find(({ name }) => name === 'defer')).toEqual({
      name: 'defer',
      locations: ['FRAGMENT_SPREAD', 'INLINE_FRAGMENT'],
      args: [
        { name: 'label', type: { name: 'String', kind: 'SCALAR' }, defaultValue: null },
        { name: 'if', type: { name: null, kind: 'NON_NULL' }, defaultValue: 'true' },
      ],
    });
  });
});

test("Apollo's engine does not know the directive, and says so", async () => {
  const graph = await createFixtureGraph({ engine: 'apollo' });
  const unknown = { message: 'Unknown directive "@defer".', extensions: { code: 'INVALID' } };
  for (const headers of [{}, { accept }]) {
    expect((await graph.post(QUERY, { as: 'citizen', headers })).json()).toMatchObject({ errors: [unknown] });
  }
  expect(graph.called).toEqual([]);
  await graph.close();
});
