/** Payments go when their time in the books is over, and what was to be paid when nobody keeps its application any more. */

import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { rows } from '#platform/database.ts';
import { createLog } from '#platform/log.ts';
import { publish } from '#platform/events.ts';
import { event } from '#platform/events/contracts.ts';
import { newId } from '#platform/values/id.ts';
import { createPayablesConsumer } from '#subgraphs/payments/payables.ts';
import { createRetention } from '#subgraphs/payments/retention.ts';
import { useDatabase } from '#test/support/database.ts';
import { addPayment } from '#test/support/person.ts';

const database = useDatabase();
const PAID = new Date('2026-03-05T12:00:00Z');

const idsOf = async (what: 'payment' | 'payable'): Promise<readonly string[]> => {
  const id = what === 'payment' ? sql`id` : sql`application_id`;
  const found = sql`select ${id}::text as id from ${sql.raw(`payments.${what}`)}`;
  return (await rows<{ id: string }>(database.current.db, found)).map((row) => row.id);
};

const sweepAt = (day: string): Promise<number> =>
  createRetention({ db: database.current.db, now: () => new Date(`${day}T12:00:00Z`), log: createLog('silent') }).drain();

test('what was paid is kept for ten years after the end of the year, with or without an account', async () => {
  const { db } = database.current;
  const kept = [
    await addPayment(db, null, newId(), { status: 'PAID', at: PAID }),
    await addPayment(db, newId(), newId(), { status: 'PAID', at: PAID }),
  ];
  await sweepAt('2036-12-31');
  expect(await idsOf('payment')).toEqual(expect.arrayContaining(kept));
  await sweepAt('2037-01-01');
  expect((await idsOf('payment')).filter((id) => kept.includes(id as never))).toEqual([]);
});

test('what came to nothing is gone as soon as nobody’s account has it', async () => {
  const { db } = database.current;
  const hers = await addPayment(db, newId(), newId(), { status: 'FAILED', at: PAID });
  const nobodys = await addPayment(db, null, newId(), { status: 'FAILED', at: PAID });
  const running = await addPayment(db, null, newId(), { status: 'INITIAL', at: PAID });
  await sweepAt('2026-03-06');
  const left = await idsOf('payment');
  expect([left.includes(hers), left.includes(nobodys), left.includes(running)]).toEqual([true, false, true]);
});

test('what was to be paid goes with its application, but not before its payments', async () => {
  const { db } = database.current;
  const [paidFor, unpaid] = [newId<'Application'>(), newId<'Application'>()];
  await addPayment(db, null, paidFor, { status: 'PAID', at: new Date('2030-01-01T12:00:00Z') });
  await addPayment(db, null, unpaid, { status: 'FAILED', at: PAID });
  const deleted = [paidFor, unpaid].map((id) => event('applications.application.deleted', id, { applicationId: id }));
  await db.transaction((tx) => publish(tx, PAID, deleted));
  await createPayablesConsumer(database.current, () => PAID, createLog('silent')).drain();
  await sweepAt('2037-06-01');
  const before = await idsOf('payable');
  expect([before.includes(paidFor), before.includes(unpaid)]).toEqual([true, false]);
  await sweepAt('2041-01-01');
  expect(await idsOf('payable')).not.toContain(paidFor);
});
