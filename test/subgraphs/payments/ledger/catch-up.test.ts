/** What was paid without being booked comes into the books later; what is known to be booked is not looked at again. */

import { expect, test } from 'vitest';
import { createLog } from '#platform/log.ts';
import { newId } from '#platform/values/id.ts';
import { createCatchUp } from '#subgraphs/payments/ledger/catch-up.ts';
import { useDatabase } from '#test/support/database.ts';
import { NOW } from '#test/support/viewers.ts';
import { addPayment, entriesOf } from './books.ts';

const database = useDatabase();
const DAY_MS = 86_400_000;
const daysAfter = (days: number): Date => new Date(NOW.getTime() + days * DAY_MS);

test('the first look books all that is missing, a later one only what was decided since, and a day before that', async () => {
  const { db } = database.current;
  const authorityId = newId<'Authority'>();
  let time = NOW;
  const catchUp = createCatchUp({ db, now: () => time, log: createLog('silent') });
  for (const days of [-400, -1]) await addPayment(db, { authorityId, decidedAt: daysAfter(days) });
  expect([await catchUp.drain(), await entriesOf(database.current, authorityId)]).toEqual([2, 4]);

  time = daysAfter(10);
  await addPayment(db, { authorityId, decidedAt: daysAfter(-5) }); // Not possible with payments as they are decided: nobody looks there.
  await addPayment(db, { authorityId, decidedAt: daysAfter(-0.5) });
  await addPayment(db, { authorityId, decidedAt: daysAfter(9) });
  expect([await catchUp.drain(), await entriesOf(database.current, authorityId)]).toEqual([2, 8]);
  expect(await catchUp.drain()).toBe(0);
});
