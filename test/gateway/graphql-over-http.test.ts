/** The gateway held against the audits of GraphQL over HTTP (graphql-http), one test each. */

import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createFixtureGraph, type FixtureGraph } from '../support/fixture-graph.ts';

let graph: FixtureGraph;
let address = '';
beforeAll(async () => {
  graph = await createFixtureGraph();
  address = `${await graph.app.listen({ port: 0 })}/graphql`;
});
afterAll(() => graph.close());

/** A client that says that it is one: without this header, what a plain link or form could send is refused. */
const fetchAsClient: typeof fetch = (input, init) => {
  const headers = new Headers(init?.headers);
  headers.set('apollo-require-preflight', 'yes');
  return fetch(input, { ...init, headers });
};

describe('GraphQL over HTTP', () => {
  test.each(serverAudits({ url: () => address, fetchFn: fetchAsClient }))('$id: $name', async ({ fn }) => {
    const result = await fn();
    expect('reason' in result ? `${result.status}: ${result.reason}` : result.status).toBe('ok');
  });
});
