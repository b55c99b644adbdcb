/** Applications go when their time is over, whether their applicant still has an account or not, and all that is known of them. */

import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { rows } from '#platform/database.ts';
import { createLog } from '#platform/log.ts';
import { newId, type Id } from '#platform/values/id.ts';
import { createRetention } from '#subgraphs/applications/retention.ts';
import { dropApplications } from '#subgraphs/applications/store/deletion.ts';
import { useDatabase } from '#test/support/database.ts';
import { findWords } from '#test/support/every-row.ts';
import { addApplication } from '#test/support/person.ts';

const database = useDatabase();
const ENDED = new Date('2026-03-05T12:00:00Z');

const ids = async (): Promise<readonly string[]> =>
  (await rows<{ id: string }>(database.current.db, sql`select id::text from applications.application order by id`)).map(
    ({ id }) => id,
  );

const sweepAt = (day: string): Promise<number> =>
  createRetention({ db: database.current.db, now: () => new Date(`${day}T12:00:00Z`), log: createLog('silent') }).drain();

beforeAll(async () => {
  const all = (await ids()) as readonly Id<'Application'>[];
  await database.current.db.transaction((tx) => dropApplications(tx, all));
});

test('a procedure is kept for ten years after its end and then deleted for good', async () => {
  const { db } = database.current;
  const account = newId<'Account'>();
  const decided = await addApplication(db, null, { status: 'DECIDED', at: ENDED, number: 'N-1' });
  const withdrawn = await addApplication(db, account, { status: 'WITHDRAWN', at: ENDED, number: 'N-2' });
  const running = await addApplication(db, account, { status: 'IN_PROGRESS', at: ENDED, number: 'N-3' });
  const draft = await addApplication(db, account, { status: 'DRAFT', at: ENDED });
  const all = [decided, withdrawn, running, draft].toSorted();
  expect(await sweepAt('2036-03-05')).toBe(0);
  expect(await ids()).toEqual(all);
  expect(await sweepAt('2036-03-06')).toBe(2);
  expect(await ids()).toEqual([running, draft].toSorted());
  const found = await findWords(db, { decided, withdrawn });
  expect(found.toSorted()).toEqual(['decided in events.outbox', 'withdrawn in events.outbox']);
  const told = await rows<{ type: string; payload: unknown }>(
    db,
    sql`select type, payload from events.outbox where aggregate in (${decided}, ${withdrawn})`,
  );
  expect(told.map(({ type }) => type)).toEqual(Array(2).fill('applications.application.deleted'));
});

test('it is the last entry that counts', async () => {
  const { db } = database.current;
  const id: Id<'Application'> = await addApplication(db, null, { status: 'CLOSED', at: ENDED, number: 'N-4' });
  await db.execute(
    sql`insert into applications.timeline_entry (application_id, at, kind, actor) values (${id}, '2028-01-01T12:00:00Z', 'CLOSED', 'SYSTEM')`,
  );
  await sweepAt('2037-12-31');
  expect(await ids()).toContain(id);
  await sweepAt('2038-01-02');
  expect(await ids()).not.toContain(id);
});

test('a draft that was withdrawn is gone after a day', async () => {
  const id = await addApplication(database.current.db, newId(), { status: 'WITHDRAWN', at: ENDED });
  await sweepAt('2026-03-06');
  expect(await ids()).toContain(id);
  await sweepAt('2026-03-07');
  expect(await ids()).not.toContain(id);
});

test('more than fit into one go are deleted, too', async () => {
  const { db } = database.current;
  const before = (await ids()) as readonly Id<'Application'>[];
  await db.transaction((tx) => dropApplications(tx, before));
  for (let number = 0; number < 120; number += 1)
    await addApplication(db, null, { status: 'REJECTED', at: ENDED, number: `N-many-${number}` });
  expect(await sweepAt('2036-03-06')).toBe(120);
  expect(await ids()).toEqual([]);
});
