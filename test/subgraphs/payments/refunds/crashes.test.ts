/** A process that ends between any two steps of a refund leaves what the sweeper finishes, once. */

import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { outbox } from '#platform/events/tables.ts';
import { ledgerEntries } from '#subgraphs/payments/ledger/tables.ts';
import { startChild } from '#test/support/child-process.ts';
import { onRealPostgres, useDatabase } from '#test/support/database.ts';
import { NOW } from '#test/support/viewers.ts';
import { openDesk, type Desk } from '../desk.ts';
import { openCheckout, settingsOf, type Provider } from '../providers.ts';
import { approve, outcomeOf, pay, proposed } from './office.ts';

const database = useDatabase();
let time = NOW;
let provider: Provider;
let desk: Desk;
let settings: ReturnType<typeof settingsOf>;

beforeAll(async () => {
  provider = await openCheckout({ now: () => time });
  settings = settingsOf({ kind: 'hosted-checkout', url: provider.url });
  desk = await openDesk(database.current, settings);
});
afterAll(async () => {
  await desk.close();
  await provider.stop();
});

/** Has another process work on a refund until it reaches the point, and kills it there. */
async function killAt(point: string, refundId: string): Promise<void> {
  if (database.settings.kind !== 'postgres') throw new Error('needs PostgreSQL');
  const child = startChild('refund-and-hang.ts', database.settings.url, JSON.stringify(settings), refundId, point);
  await child.says(point);
  await child.kill();
}

/** As though it had never been tried, after the provider had its time. */
function wait(): void {
  time = new Date(time.getTime() + 31_000);
  desk.time = time;
}

describe.skipIf(!onRealPostgres)('a process that is killed', () => {
  test('at any point of a refund leaves what is finished later: given back once, booked once, told once', async () => {
    const approving = ['within approve', 'after approve', 'after order', 'within saving', 'after saving'];
    const asking = ['before find', 'after find', 'within payout', 'after payout'];
    const begin = async (point: string) => {
      const { paymentId, applicationId, pageUrl } = await pay(desk);
      const id = await proposed(desk, { paymentId });
      if (asking.includes(point)) expect(outcomeOf(await approve(desk, id))).toBe('ORDERED');
      return { point, id, paymentId, applicationId, pageUrl };
    };
    const begun: Awaited<ReturnType<typeof begin>>[] = [];
    // One by one: a sweep leaves alone what another one has in hand, and it might not be settled yet.
    for (const point of [...approving, ...asking]) begun.push(await begin(point));
    await Promise.all(begun.filter(({ point }) => approving.includes(point)).map(({ point, id }) => killAt(point, id)));
    wait();
    await Promise.all(begun.filter(({ point }) => asking.includes(point)).map(({ point, id }) => killAt(point, id)));
    for (const { point, id } of begun) if (point === 'within approve') expect(outcomeOf(await approve(desk, id))).toBe('ORDERED');
    for (let round = 0; round < 3; round += 1) {
      await desk.sweepRefunds();
      wait();
    }
    for (const { point, id, paymentId, applicationId, pageUrl } of begun) {
      expect(await desk.paymentsOf(applicationId), point).toMatchObject([{ status: 'REFUNDED', refunded: 500n }]);
      const entries = await database.current.db
        .select()
        .from(ledgerEntries)
        .where(eq(ledgerEntries.paymentId, paymentId as never))
        .orderBy(ledgerEntries.position);
      expect(
        entries.map(({ kind }) => kind),
        point,
      ).toEqual(['CLAIM', 'SETTLEMENT', 'REFUND', 'REFUND_PAYMENT']);
      const told = await database.current.db.select().from(outbox).where(eq(outbox.aggregate, paymentId));
      const back = told.filter(({ type }) => type === 'payments.refund.paid-out');
      expect(
        back.map(({ payload }) => (payload as { refundId: string }).refundId),
        point,
      ).toEqual([id]);
      expect((await (await fetch(pageUrl)).text()).match(/Erstattung über/g), point).toHaveLength(1);
    }
  }, 60_000);
});
