import { describe, expect, test } from 'vitest';
import { Cancellation } from '#gateway/transport/cancellation.ts';
import { connectEndpoint } from '#gateway/transport/in-process.ts';
import type { CallHeaders } from '#platform/endpoint.ts';
import { PublicError } from '#platform/errors.ts';
import { terms } from './asks.ts';

const UNAVAILABLE = { code: 'UNAVAILABLE', extensions: { subgraph: 'towns' } };

describe('a subgraph in the process', () => {
  test('answers as it is', async () => {
    const call = connectEndpoint('towns', ({ query }) => Promise.resolve({ data: { query } }));
    expect(await call({ query: '{ a }' }, terms())).toEqual({ data: { query: '{ a }' } });
  });

  test('is told who asks, and how long we wait', async () => {
    const told: CallHeaders[] = [];
    const endpoint = (_: unknown, headers: CallHeaders): Promise<{ data: null }> => {
      told.push(headers);
      return Promise.resolve({ data: null });
    };
    const call = connectEndpoint('towns', endpoint, { timeoutMs: 5_000 });
    await call({ query: '{ a }' }, terms({ headers: { authorization: 'Bearer assertion' } }));
    expect(told).toEqual([{ authorization: 'Bearer assertion', 'x-envoy-expected-rq-timeout-ms': '5000' }]);
  });

  test.each([new Error('no connection'), new PublicError('UNAUTHENTICATED', 'This subgraph only answers the gateway')])(
    'that throws is unavailable, and why is kept for the log: %s',
    async (cause) => {
      const call = connectEndpoint('towns', () => Promise.reject(cause));
      await expect(call({ query: '{ a }' }, terms())).rejects.toMatchObject({ ...UNAVAILABLE, cause });
    },
  );

  test('that never answers is unavailable when its time is up', async () => {
    const call = connectEndpoint('towns', () => new Promise(() => undefined), { timeoutMs: 20 });
    await expect(call({ query: '{ a }' }, terms())).rejects.toMatchObject({ ...UNAVAILABLE, cause: { name: 'TimeoutError' } });
  });

  test('is not waited for by a client who has gone', async () => {
    const cancellation = new Cancellation();
    const call = connectEndpoint('towns', () => new Promise(() => undefined));
    const answer = call({ query: '{ a }' }, terms({ cancellation }));
    const gone = new Error('the client has gone');
    cancellation.cancel(gone);
    await expect(answer).rejects.toMatchObject({ ...UNAVAILABLE, cause: gone });
  });

  test('gives the same query in flight twice two answers, neither of which is shared', async () => {
    const call = connectEndpoint('towns', () => Promise.resolve({ data: { a: {} } }));
    const [one, other] = await Promise.all([call({ query: '{ a }' }, terms()), call({ query: '{ a }' }, terms())]);
    expect(one.data?.['a']).not.toBe(other.data?.['a']);
  });
});
