import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Cancellation } from '#gateway/transport/cancellation.ts';
import { withinTime } from '#gateway/transport/deadline.ts';
import { ask, openExchange, promised } from './asks.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

const outcomeOf = (promise: Promise<string>): Promise<unknown> => promise.catch((error: unknown) => error);

describe('a call in its time', () => {
  test('is answered, and leaves no timer behind', async () => {
    const { exchange, answer, fail } = openExchange();
    const call = promised(withinTime(1_000, exchange));
    const [first, second] = [call(ask()), call(ask())];
    answer(0, 'yes');
    fail(1, new Error('no'));
    expect(await first).toBe('yes');
    await expect(second).rejects.toThrow('no');
    expect(vi.getTimerCount()).toBe(0);
  });

  test.each([
    ['its subgraph', 1_000, 30_000, 1_000, true],
    ['its request', 10_000, 400, 400, false],
  ])('has the time of %s when that is less', async (_, timeoutMs, left, expected, ofSubgraph) => {
    const { exchange, asks } = openExchange();
    const began = performance.now();
    const outcome = outcomeOf(promised(withinTime(timeoutMs, exchange))(ask({ deadline: began + left })));
    expect(asks[0]?.deadline).toBe(began + expected);
    await vi.advanceTimersByTimeAsync(expected - 1);
    expect(asks[0]?.cancellation.reason).toBeNull();
    await vi.advanceTimersByTimeAsync(1);
    expect(await outcome).toMatchObject({ name: 'TimeoutError', message: `no answer within ${expected} ms`, ofSubgraph });
    expect(asks[0]?.cancellation.reason).toMatchObject({ name: 'TimeoutError' });
  });

  test('is not begun when the time of its request is up', async () => {
    const { exchange, asks } = openExchange();
    await expect(promised(withinTime(1_000, exchange))(ask({ deadline: performance.now() }))).rejects.toMatchObject({
      name: 'TimeoutError',
      ofSubgraph: false,
    });
    expect(asks).toEqual([]);
  });
});

describe('a client who goes away', () => {
  const gone = new Error('the client has gone');

  test('takes her query along', async () => {
    const { exchange, asks } = openExchange();
    const cancellation = new Cancellation();
    const outcome = outcomeOf(promised(withinTime(1_000, exchange))(ask({ cancellation })));
    cancellation.cancel(gone);
    expect(await outcome).toBe(gone);
    expect(asks[0]?.cancellation.reason).toBe(gone);
  });

  test('leaves her mutation, which still has its time', async () => {
    const { exchange, asks } = openExchange();
    const cancellation = new Cancellation();
    const outcome = outcomeOf(promised(withinTime(1_000, exchange))(ask({ kind: 'mutation', cancellation })));
    cancellation.cancel(gone);
    expect(asks[0]?.cancellation.reason).toBeNull();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(await outcome).toMatchObject({ name: 'TimeoutError' });
  });
});
