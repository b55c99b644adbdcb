import { beforeEach, describe, expect, test } from 'vitest';
import { withBreaker } from '#gateway/transport/breaker.ts';
import { Cancellation } from '#gateway/transport/cancellation.ts';
import { NoAnswerError, TimeoutError, type Ask } from '#gateway/transport/exchange.ts';
import { recordLog, type RecordingLog } from '#test/support/log-records.ts';
import { ask, openExchange, promised, type Open } from './asks.ts';

const DOWN = new NoAnswerError('ECONNREFUSED');
const OPEN = { name: 'CircuitOpenError' };

let clock: number;
let recording: RecordingLog;
let inner: Open;
let call: (given: Ask) => Promise<string>;

beforeEach(() => {
  clock = 0;
  recording = recordLog();
  inner = openExchange();
  call = promised(withBreaker(inner.exchange, { subgraph: 'partner', log: recording.log, now: () => clock }));
});

/** Calls, and lets the exchange end in this way. */
async function callWith(outcome: Error | string): Promise<unknown> {
  const at = inner.asks.length;
  const answer = call(ask()).catch((error: unknown) => error);
  if (typeof outcome === 'string') inner.answer(at, outcome);
  else inner.fail(at, outcome);
  return answer;
}

async function open(): Promise<void> {
  for (let failures = 0; failures < 10; failures += 1) await callWith(DOWN);
}

describe('a circuit', () => {
  test.each([DOWN, new NoAnswerError('503'), new TimeoutError(10_000, true)])(
    'opens after ten exchanges in a row without an answer, and asks nobody then: %s',
    async (failure) => {
      for (let failures = 0; failures < 10; failures += 1) expect(await callWith(failure)).toBe(failure);
      await expect(call(ask())).rejects.toMatchObject(OPEN);
      await expect(call(ask({ kind: 'mutation' }))).rejects.toMatchObject(OPEN);
      expect(inner.asks).toHaveLength(10);
      expect(recording.records).toMatchObject([
        { subgraph: 'partner', msg: 'a subgraph is out, the circuit is open', err: { message: failure.message } },
      ]);
    },
  );

  test.each([
    ['is answered', 'yes'],
    ['is answered badly', new Error('an answer with status 500')],
  ])('stays closed while one of ten exchanges %s', async (_, outcome) => {
    for (let round = 0; round < 3; round += 1) {
      for (let failures = 0; failures < 9; failures += 1) await callWith(DOWN);
      await callWith(outcome);
    }
    expect(await callWith('yes')).toBe('yes');
    expect(recording.records).toEqual([]);
  });

  test.each([
    ['requests that had no time left for it', () => new TimeoutError(3, false)],
    ['clients who went away', () => new Error('the client has gone')],
  ])('does not open for %s', async (_, reasonFor) => {
    for (let failures = 0; failures < 12; failures += 1) {
      const cancellation = new Cancellation();
      const answer = call(ask({ cancellation })).catch((error: unknown) => error);
      const reason = reasonFor();
      cancellation.cancel(reason);
      inner.fail(failures, reason);
      expect(await answer).toBe(reason);
    }
    expect(await callWith('yes')).toBe('yes');
  });
});

describe('an open circuit', () => {
  beforeEach(open);

  test('lets one exchange through after five seconds, and closes when that is answered', async () => {
    clock = 4_999;
    await expect(call(ask())).rejects.toMatchObject(OPEN);
    clock = 5_000;
    const trial = call(ask());
    await expect(call(ask())).rejects.toMatchObject(OPEN);
    inner.answer(10, 'yes');
    expect(await trial).toBe('yes');
    expect(await callWith('yes')).toBe('yes');
    expect(recording.records.at(-1)).toMatchObject({
      subgraph: 'partner',
      msg: 'a subgraph answers again, the circuit is closed',
    });
  });

  test('stays open for as long again when it fails', async () => {
    clock = 5_000;
    expect(await callWith(DOWN)).toBe(DOWN);
    clock = 9_999;
    await expect(call(ask())).rejects.toMatchObject(OPEN);
    clock = 10_000;
    expect(await callWith('yes')).toBe('yes');
    expect(recording.records).toHaveLength(2);
  });

  test('lets the next one try when nobody waits for the trial any more', async () => {
    clock = 5_000;
    const cancellation = new Cancellation();
    const trial = call(ask({ cancellation })).catch((error: unknown) => error);
    const gone = new Error('the client has gone');
    cancellation.cancel(gone);
    inner.fail(10, gone);
    expect(await trial).toBe(gone);
    expect(await callWith('yes')).toBe('yes');
  });

  test('opens anew only after ten more failures', async () => {
    clock = 5_000;
    await callWith('yes');
    for (let failures = 0; failures < 9; failures += 1) expect(await callWith(DOWN)).toBe(DOWN);
    expect(await callWith('yes')).toBe('yes');
  });
});
