import { once } from 'node:events';
import { connect, type AddressInfo } from 'node:net';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { createContext } from '#gateway/context.ts';
import { Cancellation } from '#gateway/transport/cancellation.ts';
import type { CallTerms } from '#gateway/transport/subgraph-call.ts';
import { createFixtureGraph, type FixtureGraph } from '../support/fixture-graph.ts';
import { citizen } from '../support/viewers.ts';

describe('the context of a request', () => {
  const signer = { sign: (_: unknown, subgraph: string) => `assertion for ${subgraph}`, jwks: { keys: [] } };
  const source = { viewer: citizen(), acceptLanguage: 'en', requestId: 'request-1', cancellation: new Cancellation() };

  test('ends in thirty seconds', () => {
    const left = createContext(signer, source).deadline - performance.now();
    expect(left).toBeGreaterThan(29_000);
    expect(left).toBeLessThanOrEqual(30_000);
  });

  test('tells each subgraph who asks, in which language, under which request id', () => {
    expect(createContext(signer, source).headersFor('towns')).toEqual({
      authorization: 'Bearer assertion for towns',
      'accept-language': 'en',
      'x-request-id': 'request-1',
    });
  });
});

/** A graph on a port, whose subgraph `towns` never answers; `told` are the terms it was called on. */
async function listen(): Promise<{ graph: FixtureGraph; port: number; told: CallTerms[] }> {
  const told: CallTerms[] = [];
  const towns = (_: unknown, terms: CallTerms): Promise<never> => {
    told.push(terms);
    return new Promise((__, reject) => terms.cancellation.onCancel(reject));
  };
  const graph = await createFixtureGraph({ instead: { towns } });
  onTestFinished(() => graph.close());
  await graph.app.listen({ port: 0, host: '127.0.0.1' });
  return { graph, port: (graph.app.server.address() as AddressInfo).port, told };
}

describe('a client', () => {
  test('who goes away before she has her answer is waited for by no subgraph, and it is not held against one', async () => {
    const { graph, port, told } = await listen();
    const client = connect(port, '127.0.0.1');
    await once(client, 'connect');
    const body = JSON.stringify({ query: '{ greeting }' });
    client.write(
      `POST /graphql HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`,
    );
    await vi.waitUntil(() => told.length === 1, { timeout: 20_000 });
    expect(told[0]?.cancellation.reason).toBeNull();
    client.destroy();
    await vi.waitUntil(() => told[0]?.cancellation.reason !== null, { timeout: 20_000 });
    expect(told[0]?.cancellation.reason).toMatchObject({ message: 'the client has gone' });
    expect(graph.recording.records.filter(({ subgraph }) => subgraph === 'towns')).toEqual([]);
  });

  test('who has her answer has not gone away', async () => {
    const told: CallTerms[] = [];
    const towns = (_: unknown, terms: CallTerms): Promise<{ data: { greeting: string } }> => {
      told.push(terms);
      return Promise.resolve({ data: { greeting: 'de nobody' } });
    };
    const graph = await createFixtureGraph({ instead: { towns } });
    onTestFinished(() => graph.close());
    expect(await graph.ask('{ greeting }')).toEqual({ data: { greeting: 'de nobody' } });
    expect(told[0]?.cancellation.reason).toBeNull();
  });
});
