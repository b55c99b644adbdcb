import { expect, test } from 'vitest';
import { againOnDeadlock } from '#platform/database/deadlock.ts';

const deadlock = (): Error => new Error('failed', { cause: Object.assign(new Error('deadlock detected'), { code: '40P01' }) });

/** Fails as often as it is told. */
function failing(times: number, error: () => Error) {
  let calls = 0;
  const work = (): Promise<string> => {
    calls += 1;
    return calls <= times ? Promise.reject(error()) : Promise.resolve('done');
  };
  return { work, calls: () => calls };
}

test('a transaction that was ended for another goes on', async () => {
  const { work, calls } = failing(4, deadlock);
  expect(await againOnDeadlock(work)).toBe('done');
  expect(calls()).toBe(5);
});

test('one that is ended again and again fails', async () => {
  const { work, calls } = failing(5, deadlock);
  await expect(againOnDeadlock(work)).rejects.toThrow('failed');
  expect(calls()).toBe(5);
});

test('any other fault is thrown at once', async () => {
  const { work, calls } = failing(1, () => new Error('broken'));
  await expect(againOnDeadlock(work)).rejects.toThrow('broken');
  expect(calls()).toBe(1);
});
