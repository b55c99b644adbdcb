import * as fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { Cancellation } from '#gateway/transport/cancellation.ts';
import type { Ask, Exchange } from '#gateway/transport/exchange.ts';
import { withSharing } from '#gateway/transport/share.ts';
import { createLog } from '#platform/log.ts';
import { recordLog, type RecordingLog } from '#test/support/log-records.ts';
import { ask, openExchange, promised, type Open } from './asks.ts';

const ERIKA = { authorization: 'Bearer erika', 'accept-language': 'de', 'x-request-id': 'request-1' };

let inner: Open;
let recording: RecordingLog;
let call: (given: Ask) => Promise<string>;
beforeEach(() => {
  inner = openExchange();
  recording = recordLog();
  call = promised(withSharing(inner.exchange, { subgraph: 'partner', log: recording.log }));
});

describe('identical queries in flight', () => {
  test('share one exchange, whatever their request ids', async () => {
    const answers = [
      call(ask({ headers: ERIKA })),
      call(ask({ headers: { ...ERIKA, 'x-request-id': 'request-2' } })),
      call(ask({ headers: ERIKA })),
    ];
    inner.answer(0, 'yes');
    expect(await Promise.all(answers)).toEqual(['yes', 'yes', 'yes']);
    expect(inner.asks).toHaveLength(1);
  });

  test('fail together', async () => {
    const answers = Promise.allSettled([call(ask()), call(ask())]);
    const error = new Error('no');
    inner.fail(0, error);
    expect(await answers).toMatchObject([{ reason: error }, { reason: error }]);
  });

  test('are no longer in flight once there is an answer, or a failure', async () => {
    const first = call(ask());
    inner.answer(0, 'yes');
    await first;
    const second = call(ask());
    inner.fail(1, new Error('no'));
    await expect(second).rejects.toThrow('no');
    void call(ask());
    expect(inner.asks).toHaveLength(3);
  });

  test('keep the request id of the first one, and the log says for whom a failure was answered, too', async () => {
    const answers = [call(ask({ headers: ERIKA })), call(ask({ headers: { ...ERIKA, 'x-request-id': 'request-2' } }))];
    inner.answer(0, '{"errors":[{"message":"Internal error","extensions":{"code":"INTERNAL","requestId":"request-1"}}]}');
    await Promise.all(answers);
    expect(inner.asks[0]?.headers['x-request-id']).toBe('request-1');
    expect(recording.records).toMatchObject([{ requestId: 'request-2', sharedWith: 'request-1', subgraph: 'partner' }]);
  });
});

describe('an exchange of their own have', () => {
  test.each<[string, Partial<Ask>]>([
    ['another citizen', { headers: { ...ERIKA, authorization: 'Bearer max' } }],
    ['somebody who is not signed in', { headers: { 'accept-language': 'de', 'x-request-id': 'request-1' } }],
    ['another language', { headers: { ...ERIKA, 'accept-language': 'en' } }],
    ['one header more', { headers: { ...ERIKA, 'x-tenant': 'a' } }],
    ['another body', { headers: ERIKA, body: '{"query":"{ b }"}' }],
    ['a mutation', { headers: ERIKA, kind: 'mutation' }],
  ])('%s', (_, other) => {
    void call(ask({ headers: ERIKA }));
    void call(ask(other));
    expect(inner.asks).toHaveLength(2);
  });

  // What tells them apart lies where the search for what is in flight does not look first.
  const long = (middle: string): string => `${'a'.repeat(200)}${middle}${'b'.repeat(200)}`;
  test.each<[string, Partial<Ask>, Partial<Ask>]>([
    [
      'headers that differ at the beginning',
      { headers: { authorization: 'a-the-same-end' } },
      { headers: { authorization: 'b-the-same-end' } },
    ],
    ['an empty header more', { headers: { a: 'x' } }, { headers: { a: 'x', b: '' } }],
    ['an empty header less', { headers: { a: 'x', b: '' } }, { headers: { a: 'x' } }],
    ['bodies that differ in the middle', { body: long('x') }, { body: long('y') }],
  ])('%s', (_, one, other) => {
    void call(ask(one));
    void call(ask(other));
    expect(inner.asks).toHaveLength(2);
  });

  test('two mutations that are the same', () => {
    void call(ask({ kind: 'mutation' }));
    void call(ask({ kind: 'mutation' }));
    expect(inner.asks).toHaveLength(2);
  });

  test('a query that comes after a mutation has ended, even badly', async () => {
    void call(ask());
    const mutation = call(ask({ kind: 'mutation' }));
    inner.fail(1, new Error('no'));
    await expect(mutation).rejects.toThrow('no');
    void call(ask());
    expect(inner.asks).toHaveLength(3);
  });

  test('a query that could wait more than twice as long as the one in flight', () => {
    const now = performance.now();
    void call(ask({ deadline: now + 4_000 }));
    void call(ask({ deadline: now + 7_000 }));
    expect(inner.asks).toHaveLength(1);
    void call(ask({ deadline: now + 10_000 }));
    expect(inner.asks).toHaveLength(2);
  });
});

describe('who gives up', () => {
  const gone = new Error('gone');

  test.each([
    ['who began', 0],
    ['who joined', 1],
  ])('leaves the exchange to the others: %s', async (_, who) => {
    const cancellations = [new Cancellation(), new Cancellation()];
    const answers = cancellations.map((cancellation) => call(ask({ cancellation })));
    cancellations[who]?.cancel(gone);
    expect(inner.asks[0]?.cancellation.reason).toBeNull();
    void call(ask());
    expect(inner.asks).toHaveLength(1);
    inner.answer(0, 'yes');
    expect(await answers[1 - who]).toBe('yes');
  });

  test('as the last one ends it, and nobody joins what has ended', () => {
    const cancellations = [new Cancellation(), new Cancellation()];
    for (const cancellation of cancellations) call(ask({ cancellation })).catch(() => undefined);
    for (const cancellation of cancellations) cancellation.cancel(gone);
    expect(inner.asks[0]?.cancellation.reason).toBe(gone);
    void call(ask());
    expect(inner.asks).toHaveLength(2);
  });
});

describe('of any asks', () => {
  const REQUEST_ID = 'x-request-id';
  const letters = fc.string({ unit: fc.constantFrom('a', 'b', ' ', ':', '1', '|'), maxLength: 3 });
  // Different ones often look alike where the search for them looks first.
  const value = fc.oneof(
    letters,
    letters.map((beginning) => `${beginning}-and-the-same-end`),
  );
  const headers = fc.record(
    { authorization: value, 'accept-language': value, [REQUEST_ID]: value, 'x-tenant': value },
    { requiredKeys: [] },
  );
  const body = fc.oneof(
    letters,
    letters.map((end) => 'a'.repeat(500) + end),
    letters.map((middle) => 'a'.repeat(200) + middle.padEnd(3) + 'b'.repeat(200)),
  );
  const anyAsk = fc.record({ headers, body });
  type Told = Pick<Ask, 'headers' | 'body'>;

  const told = ({ headers: given, body: text }: Told): string =>
    JSON.stringify([text, Object.entries(given).filter(([name]) => name !== REQUEST_ID)].flat(2));

  test('nobody gets an answer to what she did not ask, and who asks the same at the same time gets one answer', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyAsk, { minLength: 1, maxLength: 24 }), async (asks) => {
        // Each exchange answers with what it was told, and its number.
        let count = 0;
        const exchange: Exchange = (given, settle) => {
          const answer = `${(count += 1)} ${told(given)}`;
          queueMicrotask(() => settle(answer));
        };
        const shared = promised(withSharing(exchange, { subgraph: 'partner', log: createLog('silent') }));
        const answers = await Promise.all(asks.map((given) => shared(ask(given))));
        answers.forEach((answer, at) => expect(answer.replace(/^\d+ /, '')).toBe(told(asks[at] as Told)));
        const [first] = asks;
        const sameAsFirst = answers.filter((_, at) => told(asks[at] as Told) === told(first as Told));
        expect(new Set(sameAsFirst).size).toBe(1);
      }),
      { seed: 1, numRuns: 1_000 },
    );
  });
});
