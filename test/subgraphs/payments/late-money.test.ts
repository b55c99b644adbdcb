/** What we have given up may still be paid: the provider has the last word, and no money is lost or counted twice. */

import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { outbox } from '#platform/events/tables.ts';
import { payments } from '#subgraphs/payments/tables.ts';
import { useDatabase } from '#test/support/database.ts';
import { NOW } from '#test/support/viewers.ts';
import { decideAt, openDesk, openProvider, start, statusOf, tryCancel, type Desk, type Provider } from './desk.ts';

const database = useDatabase();
let provider: Provider;
let desk: Desk;

beforeAll(async () => {
  provider = await openProvider({ now: () => desk.time });
  desk = await openDesk(database.current, provider);
});
beforeEach(() => {
  desk.time = NOW;
  provider.switches.mode = 'normal';
});
afterAll(async () => {
  await desk.close();
  await provider.stop();
});

async function rowsOf(applicationId: string) {
  return database.current.db
    .select()
    .from(payments)
    .where(eq(payments.applicationId, applicationId as never))
    .orderBy(payments.id);
}

async function canceled() {
  const applicationId = await desk.submit();
  const { payment } = await start(desk, { applicationId });
  await tryCancel(desk, payment?.id ?? '');
  expect(await rowsOf(applicationId)).toMatchObject([{ status: 'CANCELED', watched: true }]);
  return { applicationId, id: payment?.id ?? '', redirectUrl: payment?.redirectUrl };
}

describe('a payment that its payer canceled here', () => {
  test('counts when it is paid at the provider all the same, with its receipt, and is told of', async () => {
    const { applicationId, id, redirectUrl } = await canceled();
    await decideAt(redirectUrl, 'pay');
    expect(await desk.sweep()).toBe(1);
    expect(await rowsOf(applicationId)).toMatchObject([{ status: 'PAID', watched: false, surplus: false, receiptNumber: 1n }]);
    const told = await database.current.db.select().from(outbox).where(eq(outbox.aggregate, id)).orderBy(outbox.position);
    expect(told.map(({ payload }) => (payload as { status: string }).status)).toEqual(['INITIAL', 'CANCELED', 'PAID']);
  });

  test('is asked about until the provider has said its last word', async () => {
    const { applicationId, redirectUrl } = await canceled();
    await desk.sweep();
    expect(await rowsOf(applicationId)).toMatchObject([{ watched: true }]);
    await decideAt(redirectUrl, 'cancel');
    await desk.sweep();
    expect(await rowsOf(applicationId)).toMatchObject([{ status: 'CANCELED', reason: 'PAYER', watched: false }]);
  });

  test('and was paid is found when she starts anew: nobody pays twice', async () => {
    const { applicationId, redirectUrl } = await canceled();
    await decideAt(redirectUrl, 'pay');
    expect((await start(desk, { applicationId })).problems).toMatchObject([{ code: 'ALREADY_PAID' }]);
    expect(await rowsOf(applicationId)).toHaveLength(1);
  });

  test('ends the next one that is still open, as the fee is paid', async () => {
    const { applicationId, redirectUrl } = await canceled();
    const second = await start(desk, { applicationId });
    expect(second.payment?.status).toBe('INITIAL');
    await decideAt(redirectUrl, 'pay');
    await desk.sweep();
    expect(await rowsOf(applicationId)).toMatchObject([
      { status: 'PAID', surplus: false },
      { status: 'CANCELED', reason: 'OTHER_PAYMENT_PAID', watched: true },
    ]);
    expect(await statusOf(desk, applicationId)).toBe('PAID');
    await decideAt(second.payment?.redirectUrl, 'pay');
    await desk.sweep();
    expect(await rowsOf(applicationId)).toMatchObject([
      { status: 'PAID', surplus: false },
      { status: 'PAID', surplus: true },
    ]);
  });

  test('is money too much when the next one is paid already, and is in the books as such', async () => {
    const { applicationId, redirectUrl } = await canceled();
    const second = await start(desk, { applicationId });
    await decideAt(second.payment?.redirectUrl, 'pay');
    await fetch(`${desk.url}/payments/return/${second.payment?.id}`, { redirect: 'manual' });
    await decideAt(redirectUrl, 'pay');
    await desk.sweep();
    const [first, other] = await rowsOf(applicationId);
    expect(first).toMatchObject({ status: 'PAID', surplus: true });
    expect(other).toMatchObject({ status: 'PAID', surplus: false });
    expect(first?.receiptNumber).not.toBe(other?.receiptNumber);
    expect((await start(desk, { applicationId })).payment?.id).toBe(other?.id);
  });
});

test('a payment that failed for lack of time here counts when the provider says later that it was paid', async () => {
  const applicationId = await desk.submit();
  const { payment } = await start(desk, { applicationId });
  desk.time = new Date(NOW.getTime() + 15 * 60_000);
  // Being processed for longer than we wait.
  provider.switches.mode = 'down';
  desk.time = new Date(NOW.getTime() + 16 * 60_000);
  provider.switches.mode = 'normal';
  await decideAt(payment?.redirectUrl, 'pay-later');
  await database.current.db
    .update(payments)
    .set({ registeredAt: new Date(NOW.getTime() - 60 * 60_000) })
    .where(eq(payments.id, payment?.id as never));
  await desk.sweep();
  expect(await rowsOf(applicationId)).toMatchObject([{ status: 'FAILED', reason: 'TIMEOUT', watched: true }]);
  desk.time = new Date(NOW.getTime() + 17 * 60_000);
  await desk.sweep();
  expect(await rowsOf(applicationId)).toMatchObject([{ status: 'PAID', watched: false }]);
});

test('one that failed late, after it was being processed, has failed', async () => {
  const applicationId = await desk.submit();
  const { payment } = await start(desk, { applicationId });
  await decideAt(payment?.redirectUrl, 'fail-later');
  await desk.sweep();
  expect(await statusOf(desk, applicationId)).toBe('INITIAL');
  desk.time = new Date(NOW.getTime() + 31_000);
  await desk.sweep();
  expect(await rowsOf(applicationId)).toMatchObject([{ status: 'FAILED', reason: 'PROVIDER', watched: false }]);
});
