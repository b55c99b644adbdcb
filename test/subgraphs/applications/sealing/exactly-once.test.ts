/** Whatever is repeated, comes at the same moment, or is killed in between: one number, one event, one snapshot, one seal. */

import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { openDatabase, rows } from '#platform/database.ts';
import { inspectSubmissions } from '#subgraphs/applications/index.ts';
import { startChild } from '#test/support/child-process.ts';
import { onRealPostgres, useDatabase } from '#test/support/database.ts';
import { newSealKey, sealingSettings, sealKeysOf } from '#test/support/sealing.ts';
import { now } from '#test/support/viewers.ts';
import { APPLICANT, codes, createWorld, kinds } from '../world.ts';

const database = useDatabase();
const key = newSealKey('once');
const keys = sealKeysOf(key);
const world = createWorld(
  () => database.current,
  now,
  null,
  () => sealingSettings({ keys }),
);
beforeAll(() => world.seed());

const submit = (id: string) => world.call('submitApplication', { id }, APPLICANT);

/** How much there is of a submission. */
async function traces(id: string) {
  const [found] = await rows<Record<string, number>>(
    database.current.db,
    sql`select
      (select count(*)::int from applications.application where id = ${id} and number is not null) as number,
      (select count(*)::int from applications.submission where application_id = ${id}) as snapshot,
      (select count(*)::int from applications.seal where application_id = ${id}) as seal,
      (select count(*)::int from applications.sealed_person where application_id = ${id}) as people,
      (select count(*)::int from applications.timeline_entry where application_id = ${id} and kind = 'SUBMITTED') as entry,
      (select count(*)::int from events.outbox where aggregate = ${id} and type = 'applications.application.submitted') as event`,
  );
  return found;
}

const ONCE = { number: 1, snapshot: 1, seal: 1, people: 1, entry: 1, event: 1 };
const NEVER = { number: 0, snapshot: 0, seal: 0, people: 0, entry: 0, event: 0 };

test('a submission that is repeated is one', async () => {
  const id = await world.saved();
  expect(await traces(id)).toEqual(NEVER);
  await submit(id);
  const again = [await submit(id), await submit(id), await submit(id)];
  expect(again.map((payload) => codes(payload).join())).toEqual(Array(3).fill('ALREADY_SUBMITTED'));
  expect(await traces(id)).toEqual(ONCE);
});

describe.skipIf(!onRealPostgres)('on real PostgreSQL', () => {
  test('of twenty at the same moment exactly one submits', async () => {
    const id = await world.saved();
    const answers = await Promise.all(Array.from({ length: 20 }, () => submit(id)));
    expect(answers.filter(({ problems }) => problems.length === 0)).toHaveLength(1);
    expect(answers.filter((payload) => codes(payload).join() === 'ALREADY_SUBMITTED')).toHaveLength(19);
    expect(new Set(answers.map(({ application }) => application?.number)).size).toBe(1);
    expect(await traces(id)).toEqual(ONCE);
  });

  /** What the steps of a submission need, in their order: held by the test, so that the submission waits right there. */
  const STEPS = [
    ['before it has kept the snapshot', 'applications.submission'],
    ['before it has kept the seal', 'applications.seal'],
    ['before it has told others', 'events.outbox'],
  ] as const;

  test.each(STEPS)(
    'a process that is killed %s leaves a draft, which is submitted once after that',
    async (_, held) => {
      if (database.settings.kind !== 'postgres') throw new Error('only on real PostgreSQL');
      const id = await world.saved();
      const keeper = await openDatabase({ ...database.settings, connections: 2 });
      let child: ReturnType<typeof startChild> | undefined;
      await keeper.db.transaction(async (tx) => {
        await tx.execute(sql`lock table ${sql.raw(held)} in access exclusive mode`);
        child = startChild(
          'submit-and-hang.ts',
          'url' in database.settings ? database.settings.url : '',
          'applicant',
          id,
          JSON.stringify(key),
        );
        await child.says('submitting');
        await expect
          .poll(
            async () => {
              const waiting = await rows(
                tx,
                sql`select 1 from pg_locks where not granted and relation = ${held}::regclass and database = (select oid from pg_database where datname = current_database())`,
              );
              return waiting.length;
            },
            { timeout: 30_000, interval: 50 },
          )
          .toBe(1);
        await child.kill();
      });
      await keeper.close();
      // The server ends the transaction of a client that is gone.
      await expect.poll(async () => (await world.read(id)).status, { timeout: 10_000 }).toBe('DRAFT');
      expect(await traces(id)).toEqual(NEVER);
      expect(codes(await submit(id))).toEqual([]);
      expect(await traces(id)).toEqual(ONCE);
    },
    60_000,
  );

  test('a process that is killed when all is committed has submitted it, and a second time changes nothing', async () => {
    if (database.settings.kind !== 'postgres') throw new Error('only on real PostgreSQL');
    const id = await world.saved();
    const child = startChild('submit-and-hang.ts', database.settings.url, 'applicant', id, JSON.stringify(key));
    await child.says('submitted');
    await child.kill();
    expect(codes(await submit(id))).toEqual(['ALREADY_SUBMITTED']);
    expect(await traces(id)).toEqual(ONCE);
    expect(kinds(await world.read(id))).toEqual(['SUBMITTED', 'DELIVERED']);
  }, 60_000);

  test('all that was submitted is sealed', async () => {
    const { sound, broken } = await inspectSubmissions(database.current, keys.jwks);
    expect(broken).toEqual([]);
    expect(sound).toBe(3 + STEPS.length);
  });
});
