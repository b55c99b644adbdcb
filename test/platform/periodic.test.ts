import { describe, expect, test } from 'vitest';
import { createPeriodic } from '#platform/periodic.ts';
import { recordLog } from '../support/log-records.ts';

describe('periodic work', () => {
  test('goes round after round until it is stopped, also after a round that failed', async () => {
    const recorded = recordLog();
    const { log } = recorded;
    let rounds = 0;
    let reached: () => void = () => undefined;
    const third = new Promise<void>((resolve) => (reached = resolve));
    const round = (): Promise<void> => {
      rounds += 1;
      if (rounds === 1) return Promise.reject(new Error('no connection'));
      if (rounds === 3) reached();
      return Promise.resolve();
    };
    const work = createPeriodic({ name: 'test', everyMs: 1, round, drain: () => Promise.resolve(0), log });
    await work.start();
    await third;
    await work.stop();
    const done = rounds;
    await new Promise((resolve) => setImmediate(resolve));
    expect(rounds).toBe(done);
    expect(recorded.errors).toMatchObject([{ work: 'test', msg: 'a round of background work failed' }]);
  });

  test('tells a round at work that it is over, and waits until it has left off', async () => {
    const { log } = recordLog();
    let leftOff = false;
    let begun: () => void = () => undefined;
    const working = new Promise<void>((resolve) => (begun = resolve));
    const round = async (isOver: () => boolean): Promise<void> => {
      begun();
      while (!isOver()) await new Promise((resolve) => setImmediate(resolve));
      leftOff = true;
    };
    const work = createPeriodic({ name: 'test', everyMs: 1, round, drain: () => Promise.resolve(0), log });
    await work.start();
    await working;
    await work.stop();
    expect(leftOff).toBe(true);
  });
});
