import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { outbox } from '#platform/events/tables.ts';
import { nextCheckAt } from '#subgraphs/payments/rules/status.ts';
import { payments } from '#subgraphs/payments/tables.ts';
import { claimUndecided } from '#subgraphs/payments/store/undecided.ts';
import { useDatabase } from '#test/support/database.ts';
import { NOW } from '#test/support/viewers.ts';
import { decideAt, openDesk, openProvider, start, statusOf, type Desk, type Provider } from './desk.ts';

const database = useDatabase();
let provider: Provider;
let desk: Desk;

beforeAll(async () => {
  provider = await openProvider();
  desk = await openDesk(database.current, provider);
});
beforeEach(async () => {
  desk.time = NOW;
  const { db } = database.current;
  await db.update(payments).set({ status: 'FAILED', decidedAt: NOW }).where(eq(payments.status, 'INITIAL'));
  await db.update(payments).set({ watched: false });
});
afterAll(async () => {
  await desk.close();
  await provider.stop();
});

async function started(at = desk): Promise<{ applicationId: string; id: string; redirectUrl: string }> {
  const applicationId = await at.submit();
  const { payment } = await start(at, { applicationId });
  if (payment === null) throw new Error('the payment did not start');
  return { applicationId, id: payment.id, redirectUrl: payment.redirectUrl ?? '' };
}

const later = (minutes: number): Date => new Date(NOW.getTime() + minutes * 60_000);

describe('the sweeper', () => {
  test('finds what was paid although nobody came back, tells it once, and then finds nothing more', async () => {
    const one = await started();
    await started();
    await decideAt(one.redirectUrl, 'pay');
    expect(await desk.sweep()).toBe(1);
    expect(await desk.sweep()).toBe(0);
    expect(await statusOf(desk, one.applicationId)).toBe('PAID');
    const told = await database.current.db.select().from(outbox).where(eq(outbox.aggregate, one.id));
    expect(told.map(({ payload }) => (payload as { status: string }).status)).toEqual(['INITIAL', 'PAID']);
  });

  test('lets everything come to rest although a payment stays undecided', async () => {
    const { applicationId } = await started();
    await desk.settle();
    expect(await statusOf(desk, applicationId)).toBe('INITIAL');
  });

  test('reaches every payment, however many there are', async () => {
    const many = await Promise.all(Array.from({ length: 45 }, () => started()));
    await Promise.all(many.map(({ redirectUrl }) => decideAt(redirectUrl, 'cancel')));
    expect(await desk.sweep()).toBe(45);
  });

  test('ends a payment nobody decided for half an hour', async () => {
    const { applicationId } = await started();
    desk.time = later(29);
    expect(await desk.sweep()).toBe(0);
    desk.time = later(30);
    expect(await desk.sweep()).toBe(1);
    expect(await statusOf(desk, applicationId)).toBe('FAILED');
  });

  test('ends a payment the provider does not know', async () => {
    const { applicationId, id } = await started();
    await database.current.db
      .update(payments)
      .set({ transactionId: 'verloren' })
      .where(eq(payments.id, id as never));
    expect(await desk.sweep()).toBe(1);
    expect(await statusOf(desk, applicationId)).toBe('FAILED');
  });

  test('decides nothing while the provider does not answer, however long that takes', async () => {
    const own = await openProvider();
    const lonely = await openDesk(database.current, own);
    const { applicationId } = await started(lonely);
    await own.stop();
    lonely.time = later(600);
    expect(await lonely.sweep()).toBe(0);
    expect(await statusOf(lonely, applicationId)).toBe('INITIAL');
    await lonely.close();
  });

  test('places an order that a crash kept from the provider', async () => {
    const { id, redirectUrl } = await started();
    await database.current.db
      .update(payments)
      .set({ transactionId: null, redirectUrl: null, registeredAt: null })
      .where(eq(payments.id, id as never));
    expect(await desk.sweep()).toBe(0);
    const [row] = await database.current.db
      .select()
      .from(payments)
      .where(eq(payments.id, id as never));
    expect(row?.redirectUrl).toBe(redirectUrl);
  });

  test('does not believe a provider that was paid another amount', async () => {
    const lying = await openProvider({
      mangle: (path, payload) =>
        path.includes('/paymenttransaction/') && payload.includes('PAYED')
          ? payload.replace('"grosAmount":5', '"grosAmount":4')
          : payload,
    });
    const wary = await openDesk(database.current, lying);
    const { applicationId, redirectUrl } = await started(wary);
    await decideAt(redirectUrl, 'pay');
    expect(await wary.sweep()).toBe(0);
    expect(await statusOf(wary, applicationId)).toBe('INITIAL');
    await wary.close();
    await lying.stop();
  });
});

describe('what is due', () => {
  const dueAt = (at: Date) =>
    claimUndecided(database.current.db, { limit: 10, dueAt: at, after: null }, () => new Date(at.getTime() + 60_000));

  /** The same, put off as the sweeper does. */
  const claim = (at: Date) =>
    claimUndecided(database.current.db, { limit: 10, dueAt: at, after: null }, ({ createdAt }) => nextCheckAt(createdAt, at));

  test('a payment is left alone for ten seconds, and after each claim until its next time', async () => {
    const { id } = await started();
    expect(await dueAt(new Date(NOW.getTime() + 9_000))).toEqual([]);
    const time = new Date(NOW.getTime() + 10_000);
    expect((await dueAt(time)).map((payment) => payment.id)).toEqual([id]);
    expect(await dueAt(time)).toEqual([]);
    expect(await dueAt(new Date(time.getTime() + 60_000))).toHaveLength(1);
  });

  test('a payment that was put off while the clock was two days ahead is not held up once it is right', async () => {
    const { id } = await started();
    const ahead = later(2 * 24 * 60);
    expect(await claim(ahead)).toHaveLength(1);
    expect((await claim(later(1))).map((payment) => payment.id)).toEqual([id]);
    expect(await claim(later(1))).toEqual([]);
  });

  test('a payment that was started while the clock was ahead is asked about once it is right, and not without a pause', async () => {
    desk.time = later(2 * 24 * 60);
    const { id } = await started();
    desk.time = NOW;
    expect((await claim(NOW)).map((payment) => payment.id)).toEqual([id]);
    expect(await claim(NOW)).toEqual([]);
    expect(await claim(new Date(NOW.getTime() + 10_000))).toHaveLength(1);
  });

  test('a sweeper that was started decides on its own, and stops', async () => {
    const { applicationId, redirectUrl } = await started();
    await decideAt(redirectUrl, 'pay');
    desk.time = later(1);
    const sweeper = desk.subgraph.background.find(({ name }) => name === 'payments.sweeper');
    await sweeper?.start();
    await expect.poll(() => statusOf(desk, applicationId), { timeout: 10_000 }).toBe('PAID');
    await sweeper?.stop();
  });
});
