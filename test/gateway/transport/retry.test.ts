import { expect, test } from 'vitest';
import { Cancellation } from '#gateway/transport/cancellation.ts';
import { NoAnswerError, type Exchange } from '#gateway/transport/exchange.ts';
import { withRetry } from '#gateway/transport/retry.ts';
import { ask, promised } from './asks.ts';

/** Fails as given, one failure for each exchange, and answers after that. */
function failing(...failures: readonly Error[]): { exchange: Exchange; count: () => number } {
  let count = 0;
  const exchange: Exchange = (_, settle) => {
    const failure = failures[count];
    count += 1;
    settle(failure ?? 'yes');
  };
  return { exchange, count: () => count };
}

test.each(['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET', '502', '503', '504'])(
  'a query without an answer is asked once more: %s',
  async (code) => {
    const { exchange, count } = failing(new NoAnswerError(code));
    expect(await promised(withRetry(exchange))(ask())).toBe('yes');
    expect(count()).toBe(2);
  },
);

test('not a third time', async () => {
  const { exchange, count } = failing(new NoAnswerError('503'), new NoAnswerError('502'), new NoAnswerError('502'));
  await expect(promised(withRetry(exchange))(ask())).rejects.toMatchObject({ code: '502' });
  expect(count()).toBe(2);
});

test.each(['ECONNRESET', '503'])('a mutation is never asked twice: %s', async (code) => {
  const { exchange, count } = failing(new NoAnswerError(code));
  await expect(promised(withRetry(exchange))(ask({ kind: 'mutation' }))).rejects.toMatchObject({ code });
  expect(count()).toBe(1);
});

test.each([
  ['whose connection was refused', new NoAnswerError('ECONNREFUSED')],
  ['whose answer broke off', Object.assign(new Error('other side closed'), { code: 'UND_ERR_SOCKET' })],
  ['that was answered with a failure', new Error('an answer with status 500')],
])('a query %s is not asked again', async (_, error) => {
  const { exchange, count } = failing(error);
  await expect(promised(withRetry(exchange))(ask())).rejects.toBe(error);
  expect(count()).toBe(1);
});

test('a query is not asked again when its time would be up by then', async () => {
  const { exchange, count } = failing(new NoAnswerError('503'));
  await expect(promised(withRetry(exchange))(ask({ deadline: performance.now() + 10 }))).rejects.toMatchObject({ code: '503' });
  expect(count()).toBe(1);
});

test('a query is not asked again when nobody waits any more', async () => {
  const { exchange, count } = failing(new NoAnswerError('503'));
  const cancellation = new Cancellation();
  const answer = promised(withRetry(exchange))(ask({ cancellation }));
  const gone = new Error('gone');
  cancellation.cancel(gone);
  await expect(answer).rejects.toBe(gone);
  expect(count()).toBe(1);
});
