/** Whatever is proposed, answered, swept, told, charged back or broken off, and in whatever order: the books balance, and there is one truth. */

import { eq } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { signWebhook } from '#examples/checkout-provider/webhooks.ts';
import { outbox } from '#platform/events/tables.ts';
import type { Viewer } from '#platform/identity/viewer.ts';
import { newId } from '#platform/values/id.ts';
import { bookChargeback } from '#subgraphs/payments/ledger/postings.ts';
import { inspectLedgers } from '#subgraphs/payments/ledger/verify.ts';
import { refunds, type RefundRow } from '#subgraphs/payments/refunds/tables.ts';
import { lockPayment } from '#subgraphs/payments/store/payments.ts';
import { useDatabase } from '#test/support/database.ts';
import { NOW } from '#test/support/viewers.ts';
import { openDesk, tryCancel, tryStart, type Desk } from '../desk.ts';
import { balancesOf } from '../ledger/books.ts';
import { openCheckout, settingsOf, WEBHOOK_SECRET, type Provider } from '../providers.ts';
import { approve, clerk, confirm, decline, lead, pay, propose, worker } from './office.ts';

const database = useDatabase();
let time = NOW;
let provider: Provider;
let desk: Desk;

beforeAll(async () => {
  provider = await openCheckout({ now: () => time });
  desk = await openDesk(database.current, settingsOf({ kind: 'hosted-checkout', url: provider.url }));
});
afterAll(async () => {
  await desk.close();
  await provider.stop();
});

interface Scene {
  readonly applicationId: string;
  readonly paymentId: string;
  readonly people: Readonly<Record<'worker' | 'lead' | 'clerk', Viewer>>;
  /** What banks have taken back. */
  chargedBack: bigint;
}

const wait = (seconds: number): void => {
  time = new Date(time.getTime() + seconds * 1000);
  desk.time = time;
};

const allOf = ({ paymentId }: Scene): Promise<RefundRow[]> =>
  database.current.db
    .select()
    .from(refunds)
    .where(eq(refunds.paymentId, paymentId as never))
    .orderBy(refunds.id);

const first = async (scene: Scene, state: RefundRow['state']): Promise<string> =>
  (await allOf(scene)).find((refund) => refund.state === state)?.id ?? newId<'Refund'>();

/** Approves while the provider behaves in some way. */
const approveWhile = (mode: Provider['switches']['mode']) => async (scene: Scene) => {
  provider.switches.mode = mode;
  await approve(desk, await first(scene, 'PROPOSED'), scene.people.lead);
  provider.switches.mode = 'normal';
};

/** A bank takes back a euro, where the authority still has one. */
async function chargeBack(scene: Scene): Promise<void> {
  await database.current.db.transaction(async (tx) => {
    const payment = await lockPayment(tx, scene.paymentId as never);
    if (payment.gross - payment.granted - scene.chargedBack < 100n) return;
    await bookChargeback(tx, payment, { id: newId<'Chargeback'>(), amount: 100n }, time, time);
    scene.chargedBack += 100n;
  });
}

/** What may happen to a payment that is paid; each copes with whatever happened before. */
const HAPPENINGS: Readonly<Record<string, (scene: Scene) => Promise<unknown>>> = {
  'a euro is proposed': ({ paymentId, people }) => propose(desk, { paymentId, amount: '1.00' }, people.worker),
  'all that is left is proposed twice at once': ({ paymentId, people }) =>
    Promise.all([propose(desk, { paymentId }, people.worker), propose(desk, { paymentId }, people.lead)]),
  'the other one approves': async (scene) => approve(desk, await first(scene, 'PROPOSED'), scene.people.lead),
  'the same one approves': async (scene) => approve(desk, await first(scene, 'PROPOSED'), scene.people.worker),
  'two approve at once': async (scene) => {
    const id = await first(scene, 'PROPOSED');
    const { lead: other } = scene.people;
    await Promise.all([approve(desk, id, other), approve(desk, id, { ...other, subject: 'third' })]);
  },
  'it is declined': async (scene) => decline(desk, await first(scene, 'PROPOSED'), 'Nein.', scene.people.lead),
  'the cash office pays': async (scene) => confirm(desk, await first(scene, 'ORDERED'), scene.people.clerk),
  'a crash before the order': approveWhile('down'),
  'a crash after the order': approveWhile('deaf'),
  'a lie about the amount': approveWhile('amount'),
  'an order that will fail': approveWhile('refunds-fail'),
  'an order that is refused': approveWhile('no-refunds'),
  'a bank takes back': chargeBack,
  sweep: async () => {
    await desk.sweep();
    await desk.sweepRefunds();
  },
  webhook: async ({ applicationId }) => {
    const [payment] = await desk.paymentsOf(applicationId);
    const told = { type: 'refund.changed', checkout: payment?.transactionId };
    const { headers, body } = signWebhook(told, [WEBHOOK_SECRET], time);
    const send = () => fetch(`${desk.url}/payments/webhooks/test`, { method: 'POST', headers, body });
    await Promise.all([send(), send()]);
  },
  'the payer starts anew, and cancels': async ({ applicationId, paymentId }) => {
    await tryStart(desk, { applicationId });
    await tryCancel(desk, paymentId);
  },
  'half a minute goes by': () => {
    wait(31);
    return Promise.resolve();
  },
};

/** What the provider has given back, in cents, as its page says. */
async function givenBackAt(pageUrl: string): Promise<bigint> {
  const page = await (await fetch(pageUrl)).text();
  const amounts = [...page.matchAll(/Erstattung über (\d+),(\d\d)\s€: ausgezahlt/g)];
  return amounts.reduce((sum, [, euros = '', cents = '']) => sum + BigInt(euros + cents), 0n);
}

const sumOf = (all: readonly RefundRow[]): bigint => all.reduce((sum, { amount }) => sum + amount, 0n);

test('at the end what was granted, given back, booked and told is one, and never more than was paid', async () => {
  const names = fc.array(fc.constantFrom(...Object.keys(HAPPENINGS)), { minLength: 4, maxLength: 14 });
  await fc.assert(
    fc.asyncProperty(names, async (happenings) => {
      const authorityId = newId<'Authority'>();
      const at = (person: Viewer): Viewer => ({ ...person, authorities: [authorityId] });
      const people = { worker: at(worker), lead: at(lead), clerk: at(clerk) };
      const { pageUrl, ...paid } = await pay(desk, { authorityId });
      const scene: Scene = { ...paid, people, chargedBack: 0n };
      for (const name of happenings) await HAPPENINGS[name]?.(scene);
      // The dust settles: what is under way arrives, and is asked about.
      for (let round = 0; round < 3; round += 1) {
        await desk.sweepRefunds();
        wait(31);
      }

      const all = await allOf(scene);
      const inState = (...states: readonly RefundRow['state'][]) => all.filter(({ state }) => states.includes(state));
      const out = inState('PAID_OUT');
      const granted = sumOf(inState('APPROVED', 'ORDERED', 'PAID_OUT'));
      const refunded = sumOf(out);
      const [payment, ...others] = await desk.paymentsOf(scene.applicationId);
      expect(others).toEqual([]);
      expect(payment).toMatchObject({ granted, refunded, status: refunded === 500n ? 'REFUNDED' : 'PAID' });
      expect(granted + scene.chargedBack).toBeLessThanOrEqual(500n);
      for (const { state, proposedBy, answeredBy } of all) if (state !== 'DECLINED') expect(answeredBy).not.toBe(proposedBy);
      expect(inState('APPROVED')).toEqual([]);
      expect(inState('ORDERED').every(({ route }) => route === 'CASH_OFFICE')).toBe(true);
      const byProvider = out.filter(({ route }) => route === 'PROVIDER');
      expect(await givenBackAt(pageUrl)).toBe(sumOf(byProvider));

      const expected = {
        CLEARING: 500n - sumOf(byProvider) - scene.chargedBack,
        SUSPENSE: sumOf(byProvider) - refunded,
        RECEIVABLE: scene.chargedBack,
        REFUNDS_PAYABLE: refunded - granted,
        REVENUE: granted - 500n,
      };
      const booked = await balancesOf(database.current, authorityId);
      for (const [account, balance] of Object.entries(expected)) expect(BigInt(booked[account] ?? 0), account).toBe(balance);
      const told = await database.current.db.select().from(outbox).where(eq(outbox.aggregate, scene.paymentId));
      const back = told.filter(({ type }) => type === 'payments.refund.paid-out');
      expect(back.map(({ payload }) => (payload as { refundId: string }).refundId).sort()).toEqual(out.map(({ id }) => id));
      expect(told.filter(({ payload }) => (payload as { status?: string }).status === 'REFUNDED')).toHaveLength(
        refunded === 500n ? 1 : 0,
      );
    }),
    { numRuns: 12 },
  );
  for (const { broken, unbalanced } of await inspectLedgers(database.current, []))
    expect([broken, unbalanced]).toEqual([null, []]);
}, 60_000);
