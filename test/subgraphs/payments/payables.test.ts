import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { consumers } from '#platform/events/tables.ts';
import { payables } from '#subgraphs/payments/tables.ts';
import { useDatabase } from '#test/support/database.ts';
import { openDesk, type Desk } from './desk.ts';

const database = useDatabase();
let desk: Desk;

beforeAll(async () => {
  desk = await openDesk(database.current, { url: 'http://127.0.0.1:9' });
});
afterAll(() => desk.close());

async function payable(applicationId: string) {
  const [row] = await database.current.db
    .select()
    .from(payables)
    .where(eq(payables.applicationId, applicationId as never));
  return row;
}

test('a submitted application is kept as its submission told it', async () => {
  const applicationId = await desk.submit({ number: 'WIN-1', serviceName: 'Hund anmelden', paymentPolicy: 'OPTIONAL' });
  await desk.listenToApplications();
  expect(await payable(applicationId)).toMatchObject({
    number: 'WIN-1',
    serviceName: 'Hund anmelden',
    policy: 'OPTIONAL',
    charges: [{ description: 'Hundemarke', net: '2.50' }],
    withdrawn: false,
  });
});

test('hearing everything a second time changes nothing', async () => {
  const applicationId = await desk.submit();
  await desk.withdraw(applicationId);
  await desk.listenToApplications();
  const before = await payable(applicationId);
  expect(before?.withdrawn).toBe(true);
  await database.current.db.update(consumers).set({ position: 0n }).where(eq(consumers.name, 'payments.applications'));
  await desk.listenToApplications();
  expect(await payable(applicationId)).toEqual(before);
});

test('the withdrawal of an application that was never submitted is no matter', async () => {
  const applicationId = 'f2a3c1de-0000-4000-8000-000000000001';
  await desk.withdraw(applicationId);
  await desk.listenToApplications();
  expect(await payable(applicationId)).toBeUndefined();
});
