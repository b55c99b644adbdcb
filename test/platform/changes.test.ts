import { describe, expect, test } from 'vitest';
import { announce, createChanges } from '#platform/changes.ts';
import { openDatabase } from '#platform/database.ts';
import type { Stream } from '#platform/stream.ts';
import { onRealPostgres, useDatabase } from '../support/database.ts';

const database = useDatabase();
const CHANNEL = 'test_thing';
/** Long enough that no test sees a pulse without a word. */
const NEVER = 3_600_000;

const change = (...ids: readonly string[]): Promise<void> => database.current.db.transaction((tx) => announce(tx, CHANNEL, ids));

/** Resolves when a pulse comes; a test that waits in vain runs into its time limit. */
async function pulse(stream: Stream<true>): Promise<void> {
  expect(await stream.next()).toEqual({ done: false, value: true });
}

/** Waits until everything announced by now has been heard. */
async function allHeard(): Promise<void> {
  const witness = await createChanges(database.current, CHANNEL, { pollMs: NEVER }).watch('witness');
  await pulse(witness);
  await change('witness');
  await pulse(witness);
  await witness.return(undefined);
}

/** Whether no pulse of `id` is there when everything announced by now has been heard. */
async function isSilent(stream: Stream<true>, id: string): Promise<boolean> {
  let isHeard = false;
  const waiting = stream.next().then(() => (isHeard = true));
  await allHeard();
  const silent = !isHeard;
  await change(id);
  await waiting;
  return silent;
}

describe('whoever watches a thing', () => {
  test('gets a pulse at once, and one for each change', async () => {
    const changes = createChanges(database.current, CHANNEL, { pollMs: NEVER });
    const stream = await changes.watch('a');
    await pulse(stream);
    await change('a');
    await pulse(stream);
    await change('b', 'a');
    await pulse(stream);
    await stream.return(undefined);
  });

  test('hears nothing of other things, and nothing of a change that was rolled back', async () => {
    const stream = await createChanges(database.current, CHANNEL, { pollMs: NEVER }).watch('a');
    await pulse(stream);
    await change('b');
    const rolledBack = database.current.db.transaction(async (tx) => {
      await announce(tx, CHANNEL, ['a']);
      throw new Error('rolled back');
    });
    await expect(rolledBack).rejects.toThrow('rolled back');
    expect(await isSilent(stream, 'a')).toBe(true);
    await stream.return(undefined);
  });

  test('hears several changes as one while she does not ask', async () => {
    const stream = await createChanges(database.current, CHANNEL, { pollMs: NEVER }).watch('a');
    await change('a');
    await change('a');
    await change('a');
    await allHeard();
    await pulse(stream);
    expect(await isSilent(stream, 'a')).toBe(true);
    await stream.return(undefined);
  });

  test('is not alone', async () => {
    const changes = createChanges(database.current, CHANNEL, { pollMs: NEVER });
    const [first, second] = [await changes.watch('a'), await changes.watch('a')];
    await pulse(first);
    await pulse(second);
    await first.return(undefined);
    await change('a');
    await pulse(second);
    expect(await first.next()).toMatchObject({ done: true });
    await second.return(undefined);
  });

  test('looks again now and then without a word', async () => {
    const stream = await createChanges(database.current, CHANNEL, { pollMs: 20 }).watch('a');
    await pulse(stream);
    await pulse(stream);
    await stream.return(undefined);
  });

  test('is told when the database cannot be listened to, and may try again', async () => {
    let isDown = true;
    const changes = createChanges(
      {
        listen: (...given) => (isDown ? Promise.reject(new Error('down')) : database.current.listen(...given)),
      },
      CHANNEL,
      { pollMs: NEVER },
    );
    await expect(changes.watch('a')).rejects.toThrow('down');
    isDown = false;
    const stream = await changes.watch('a');
    await pulse(stream);
    await change('a');
    await pulse(stream);
    await stream.return(undefined);
  });

  test.runIf(onRealPostgres)('hears of changes that another process makes', async () => {
    const other = await openDatabase(database.settings);
    const stream = await createChanges(database.current, CHANNEL, { pollMs: NEVER }).watch('a');
    await pulse(stream);
    await other.db.transaction((tx) => announce(tx, CHANNEL, ['a']));
    await pulse(stream);
    await stream.return(undefined);
    await other.close();
  });
});
