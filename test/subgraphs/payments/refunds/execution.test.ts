/** Refunds at a provider that gives back: slow, down, lying, failing late; and the books with each step. */

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { eq } from 'drizzle-orm';
import { signWebhook } from '#examples/checkout-provider/webhooks.ts';
import { outbox } from '#platform/events/tables.ts';
import { ledgerEntries } from '#subgraphs/payments/ledger/tables.ts';
import { refunds } from '#subgraphs/payments/refunds/tables.ts';
import { useDatabase } from '#test/support/database.ts';
import { NOW } from '#test/support/viewers.ts';
import { AUTHORITY, openDesk, type Desk } from '../desk.ts';
import { openCheckout, settingsOf, WEBHOOK_SECRET, type Provider } from '../providers.ts';
import { approve, clerk, confirm, outcomeOf, pay, proposed } from './office.ts';

const database = useDatabase();
let time = NOW;
let provider: Provider;
let desk: Desk;

beforeAll(async () => {
  provider = await openCheckout({ now: () => time });
  desk = await openDesk(database.current, settingsOf({ kind: 'hosted-checkout', url: provider.url, timeoutMs: 500 }));
});
beforeEach(() => {
  provider.switches.mode = 'normal';
});
afterAll(async () => {
  await desk.close();
  await provider.stop();
});

function wait(seconds: number): void {
  time = new Date(time.getTime() + seconds * 1000);
  desk.time = time;
}

/** A payment of five euro, of which two are proposed to be given back. */
async function begin(amount?: string) {
  const paid = await pay(desk);
  return { ...paid, id: await proposed(desk, { paymentId: paid.paymentId, ...(amount === undefined ? {} : { amount }) }) };
}

async function refundOf(id: string) {
  const [row] = await database.current.db
    .select()
    .from(refunds)
    .where(eq(refunds.id, id as never));
  return row;
}

async function bookedOf(paymentId: string): Promise<readonly string[]> {
  const entries = await database.current.db
    .select()
    .from(ledgerEntries)
    .where(eq(ledgerEntries.paymentId, paymentId as never))
    .orderBy(ledgerEntries.position);
  return entries.map(({ kind }) => kind);
}

const page = async (url: string): Promise<string> => (await fetch(url)).text();

describe('a refund at the provider', () => {
  test('is booked as owed when it is approved and as paid when it is out, and each is told', async () => {
    const { id, paymentId, pageUrl, applicationId } = await begin();
    expect(await bookedOf(paymentId)).toEqual(['CLAIM', 'SETTLEMENT']);
    expect((await approve(desk, id)).refund).toMatchObject({ state: 'ORDERED', route: 'PROVIDER' });
    expect(await bookedOf(paymentId)).toEqual(['CLAIM', 'SETTLEMENT', 'REFUND']);
    expect(await page(pageUrl)).toContain('Erstattung über 5,00\u00a0€: in Bearbeitung');
    expect(outcomeOf(await confirm(desk, id))).toBe('NOT_AT_CASH_OFFICE');
    wait(31);
    await desk.sweepRefunds();
    expect(await page(pageUrl)).toContain('ausgezahlt');
    expect(await refundOf(id)).toMatchObject({ state: 'PAID_OUT', confirmedBy: null, paidOutAt: time });
    expect(await bookedOf(paymentId)).toEqual(['CLAIM', 'SETTLEMENT', 'REFUND', 'REFUND_PAYMENT']);
    expect(await desk.paymentsOf(applicationId)).toMatchObject([{ status: 'REFUNDED', refunded: 500n }]);
    const told = await database.current.db.select().from(outbox).where(eq(outbox.aggregate, paymentId)).orderBy(outbox.position);
    expect(told.map(({ type, payload }) => [type, (payload as { status?: string }).status])).toEqual([
      ['payments.payment.changed', 'INITIAL'],
      ['payments.payment.changed', 'PAID'],
      ['payments.payment.changed', 'REFUNDED'],
      ['payments.refund.paid-out', undefined],
    ]);
    expect(told.at(-1)?.payload).toMatchObject({ refundId: id, applicationId, isWhole: true, isSurplus: false });
  });

  test('in part leaves the payment paid, and says how much', async () => {
    const { id, applicationId } = await begin('1.99');
    await approve(desk, id);
    wait(31);
    await desk.sweepRefunds();
    expect(await desk.paymentsOf(applicationId)).toMatchObject([{ status: 'PAID', granted: 199n, refunded: 199n }]);
  });

  test('is asked about when a webhook comes, whatever that says', async () => {
    const { id, applicationId } = await begin();
    await approve(desk, id);
    wait(31);
    const [payment] = await desk.paymentsOf(applicationId);
    const said = { type: 'refund.changed', checkout: payment?.transactionId, state: 'failed' };
    const { headers, body } = signWebhook(said, [WEBHOOK_SECRET], time);
    const { status } = await fetch(`${desk.url}/payments/webhooks/test`, { method: 'POST', headers, body });
    expect(status).toBe(204);
    expect(await refundOf(id)).toMatchObject({ state: 'PAID_OUT' });
  });

  test.each(['down', 'deaf', 'slow'] as const)(
    'is approved while the provider is %s, and ordered once when it is not',
    async (mode) => {
      const { id, pageUrl } = await begin();
      provider.switches.slowMs = 700;
      provider.switches.mode = mode;
      expect((await approve(desk, id)).refund).toMatchObject({ state: 'APPROVED', route: null });
      await desk.sweepRefunds();
      expect(await refundOf(id)).toMatchObject({ state: 'APPROVED' });
      provider.switches.mode = 'normal';
      await desk.sweepRefunds();
      expect(await refundOf(id)).toMatchObject({ state: 'ORDERED', route: 'PROVIDER' });
      expect((await page(pageUrl)).match(/Erstattung über/g)).toHaveLength(1);
    },
  );

  test('that fails late is ordered at the cash office, and paid there', async () => {
    const { id, paymentId, applicationId } = await begin();
    provider.switches.mode = 'refunds-fail';
    expect((await approve(desk, id)).refund).toMatchObject({ state: 'ORDERED', route: 'PROVIDER' });
    wait(31);
    await desk.sweepRefunds();
    expect(await refundOf(id)).toMatchObject({ state: 'ORDERED', route: 'CASH_OFFICE', providerFailure: 'failed' });
    expect((await confirm(desk, id)).refund).toMatchObject({ state: 'PAID_OUT', payment: { status: 'REFUNDED' } });
    expect(await refundOf(id)).toMatchObject({ confirmedBy: clerk.subject });
    expect(await bookedOf(paymentId)).toEqual(['CLAIM', 'SETTLEMENT', 'REFUND', 'REFUND_PAYMENT']);
    expect(await desk.paymentsOf(applicationId)).toMatchObject([{ status: 'REFUNDED' }]);
  });

  test('that it refuses is ordered at the cash office at once, with the reason', async () => {
    const { id } = await begin();
    provider.switches.mode = 'no-refunds';
    expect((await approve(desk, id)).refund).toMatchObject({
      state: 'ORDERED',
      route: 'CASH_OFFICE',
      providerFailure: 'not_refundable',
    });
  });

  test.each(['amount', 'currency', 'request'] as const)('decides nothing while the provider lies about the %s', async (mode) => {
    const { id, paymentId } = await begin();
    provider.switches.mode = mode;
    expect((await approve(desk, id)).refund).toMatchObject({ state: 'APPROVED' });
    provider.switches.mode = 'normal';
    await desk.sweepRefunds();
    provider.switches.mode = mode;
    wait(31);
    await desk.sweepRefunds();
    expect(await refundOf(id)).toMatchObject({ state: 'ORDERED', route: 'PROVIDER' });
    expect(await bookedOf(paymentId)).toEqual(['CLAIM', 'SETTLEMENT', 'REFUND']);
    provider.switches.mode = 'normal';
    await desk.sweepRefunds();
    expect(await refundOf(id)).toMatchObject({ state: 'PAID_OUT' });
  });
});

test('the balances say what is owed to those who have paid, and nothing when all of it is out', async () => {
  const { id } = await begin('3.00');
  const owed = async (): Promise<bigint> => {
    const { data } = await desk.ask<{ ledger: { balances: { account: string; balance: { minor: string } }[] } }>(
      'query ($id: ID!) { ledger(authorityId: $id) { balances { account balance { minor } } } }',
      { id: AUTHORITY },
      { ...clerk, scopes: ['ledger:read'] },
    );
    return BigInt(data.ledger.balances.find(({ account }) => account === 'REFUNDS_PAYABLE')?.balance.minor ?? 0);
  };
  wait(31);
  await desk.sweepRefunds();
  const before = await owed();
  await approve(desk, id);
  expect(await owed()).toBe(before - 300n);
  wait(31);
  await desk.sweepRefunds();
  expect(await owed()).toBe(before);
});
