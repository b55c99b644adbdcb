import { describe, expect, test } from 'vitest';
import { createPeriodic, workOnClaimed, type Claim } from '#platform/periodic.ts';
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

describe('work that is claimed', () => {
  const AT = new Date('2026-03-02T08:00:00Z');
  const KEYS = ['a', 'b', 'c', 'd', 'e'];

  /** Claims two at a time, as a database does: what is due is put off by its claim, all in the order of keys is not. */
  function claims() {
    const asked: Claim<string>[] = [];
    const waiting = new Set(KEYS);
    const claim = (wanted: Claim<string>): Promise<readonly string[]> => {
      asked.push(wanted);
      const open = wanted.dueAt === null ? KEYS.filter((key) => key > (wanted.after ?? '')) : [...waiting];
      const taken = open.slice(0, wanted.limit);
      for (const key of taken) waiting.delete(key);
      return Promise.resolve(taken);
    };
    return { asked, claim };
  }

  const keyOf = (key: string): string => key;

  test.each([
    ['what is due is asked for by its time alone', AT, [null, null, null]],
    ['a pass over everything goes on behind the last one', null, [null, 'b', 'd']],
  ])('%s, and each is worked on once', async (_, dueAt, expected) => {
    const { asked, claim } = claims();
    const worked: string[] = [];
    const work = (key: string): Promise<boolean> => Promise.resolve(worked.push(key) > 0 && key !== 'c');
    expect(await workOnClaimed({ most: 2, claim, keyOf, work }, dueAt, () => false)).toBe(4);
    expect(worked).toEqual(KEYS);
    expect(asked).toEqual(expected.map((after) => ({ limit: 2, dueAt, after })));
  });

  test('leaves off after the batch in hand when it is over', async () => {
    const { claim } = claims();
    const worked: string[] = [];
    const work = (key: string): Promise<boolean> => Promise.resolve(worked.push(key) > 0);
    await workOnClaimed({ most: 2, claim, keyOf, work }, AT, () => worked.length > 0);
    expect(worked).toEqual(['a', 'b']);
  });
});
