/** A process that ends between any two steps of a start or a settlement leaves what the next one finishes. */

import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { outbox } from '#platform/events/tables.ts';
import { payments } from '#subgraphs/payments/tables.ts';
import { startChild } from '#test/support/child-process.ts';
import { onRealPostgres, useDatabase } from '#test/support/database.ts';
import { decideAt, openDesk, start, statusOf, type Desk } from './desk.ts';
import { openProvider, settingsOf, type Provider } from './providers.ts';

const database = useDatabase();
let provider: Provider;
let desk: Desk;
/** By request, the transactions the provider ever named. */
const named = new Map<string, Set<string>>();

beforeAll(async () => {
  provider = await openProvider({
    mangle: (_, payload) => {
      const transactionId = /"transactionId":"([\w-]+)"/.exec(payload)?.[1];
      const requestId = /"requestId":"([\w-]+)"/.exec(payload)?.[1] ?? '';
      if (transactionId !== undefined) named.set(requestId, (named.get(requestId) ?? new Set()).add(transactionId));
      return payload;
    },
  });
  desk = await openDesk(database.current, provider);
});
afterAll(async () => {
  await desk.close();
  await provider.stop();
});

/** Has another process work on the payment of an application until it reaches the point, and kills it there. */
async function killAt(point: string, applicationId: string): Promise<void> {
  const { settings } = database;
  if (settings.kind !== 'postgres') throw new Error('needs PostgreSQL');
  const child = startChild('pay-and-hang.ts', settings.url, JSON.stringify(settingsOf(provider)), applicationId, point);
  await child.says(point);
  await child.kill();
}

async function rowsOf(applicationId: string) {
  return database.current.db
    .select()
    .from(payments)
    .where(eq(payments.applicationId, applicationId as never));
}

describe.skipIf(!onRealPostgres)('a process that is killed', () => {
  test('within a start leaves one payment, here and at the provider, that the next start answers', async () => {
    const points = ['before register', 'after register', 'after saving'];
    const started = await Promise.all(points.map(async (point) => ({ point, applicationId: await desk.submit() })));
    await desk.listenToApplications();
    await Promise.all(started.map(({ point, applicationId }) => killAt(point, applicationId)));
    for (const { point, applicationId } of started) {
      const [before] = await rowsOf(applicationId);
      expect(before, point).toMatchObject({ status: 'INITIAL' });
      const { payment } = await start(desk, { applicationId, idempotencyKey: `key-${applicationId}` });
      expect(payment).toMatchObject({ id: before?.id, status: 'INITIAL' });
      expect((await rowsOf(applicationId)).length).toBe(1);
      expect(named.get(before?.requestId ?? '')?.size, point).toBe(1);
      await decideAt(payment?.redirectUrl, 'pay');
      await desk.sweep();
      expect(await statusOf(desk, applicationId)).toBe('PAID');
    }
  }, 60_000);

  test('within a settlement leaves a payment that is decided once, with one receipt, and told once', async () => {
    const points = ['before find', 'after find', 'within decide', 'after decide'];
    const started = await Promise.all(
      points.map(async (point) => {
        const applicationId = await desk.submit();
        const { payment } = await start(desk, { applicationId });
        await decideAt(payment?.redirectUrl, 'pay');
        return { point, applicationId, id: payment?.id ?? '' };
      }),
    );
    await Promise.all(started.map(({ point, applicationId }) => killAt(point, applicationId)));
    for (const { point, applicationId } of started)
      expect(await statusOf(desk, applicationId), point).toBe(point === 'after decide' ? 'PAID' : 'INITIAL');
    await desk.sweep();
    await desk.sweep();
    const settled = await Promise.all(started.map(({ applicationId }) => rowsOf(applicationId)));
    expect(settled.flat().map(({ status }) => status)).toEqual(['PAID', 'PAID', 'PAID', 'PAID']);
    const numbers = settled.flat().map(({ receiptNumber }) => Number(receiptNumber));
    expect(Math.max(...numbers) - Math.min(...numbers)).toBe(3);
    for (const { id } of started) {
      const told = await database.current.db.select().from(outbox).where(eq(outbox.aggregate, id)).orderBy(outbox.position);
      expect(told.map(({ payload }) => (payload as { status: string }).status)).toEqual(['INITIAL', 'PAID']);
    }
  }, 60_000);
});
