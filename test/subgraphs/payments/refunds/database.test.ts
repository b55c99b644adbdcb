/** What the database refuses of refunds, whoever speaks to it; and many at the same time. */

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { eq, sql } from 'drizzle-orm';
import { openDatabase, rows } from '#platform/database.ts';
import { newId } from '#platform/values/id.ts';
import { ledgerEntries } from '#subgraphs/payments/ledger/tables.ts';
import { inspectLedgers } from '#subgraphs/payments/ledger/verify.ts';
import { refunds } from '#subgraphs/payments/refunds/tables.ts';
import { onRealPostgres, useDatabase } from '#test/support/database.ts';
import { AUTHORITY, openDesk, openProvider, type Desk, type Provider } from '../desk.ts';
import { approve, confirm, lead, outcomeOf, pay, propose, proposed, worker } from './office.ts';

const database = useDatabase();
let provider: Provider;
let desk: Desk;

beforeAll(async () => {
  provider = await openProvider();
  desk = await openDesk(database.current, provider);
});
afterAll(async () => {
  await desk.close();
  await provider.stop();
});

const TWENTY_EURO = { charges: [{ description: 'Gebühr', quantity: 1, net: '20.00', tax: '0.00', taxRate: '0.00' }] };

/** What the database says to a change. */
async function refusalOf(change: ReturnType<typeof sql>): Promise<string> {
  try {
    await database.current.db.execute(change);
    return 'done';
  } catch (error) {
    return String((error as Error).cause ?? error);
  }
}

describe('the database', () => {
  test.each([
    [
      'an approval by whoever has proposed',
      sql`state = 'APPROVED', answered_at = now(), answered_by = proposed_by`,
      /four_eyes|takes two/,
    ],
    ['an approval by nobody', sql`state = 'APPROVED', answered_at = now()`, /takes two/],
    [
      'taking the proposer out before',
      sql`state = 'APPROVED', answered_at = now(), answered_by = 'x', proposed_by = null`,
      /^done$/,
    ],
    ['another amount', sql`amount = 1`, /written once/],
    ['another proposer', sql`proposed_by = 'x'`, /written once/],
    [
      'paying out what nobody approved',
      sql`state = 'PAID_OUT', answered_at = now(), paid_out_at = now(), route = 'CASH_OFFICE'`,
      /does not go/,
    ],
  ])('answers to %s', async (_, change, expected) => {
    const { paymentId } = await pay(desk);
    const id = await proposed(desk, { paymentId });
    expect(await refusalOf(sql`update payments.refund set ${change} where id = ${id}`)).toMatch(expected);
  });

  test('refuses to give back more than was paid, and a refund that begins as an approved one', async () => {
    const { paymentId } = await pay(desk);
    expect(await refusalOf(sql`update payments.payment set granted = 501 where id = ${paymentId}`)).toMatch(/payment_given_back/);
    expect(await refusalOf(sql`update payments.payment set refunded = 1 where id = ${paymentId}`)).toMatch(/payment_given_back/);
    expect(await refusalOf(sql`update payments.payment set status = 'REFUNDED' where id = ${paymentId}`)).toMatch(
      /payment_refunded/,
    );
    const whole = sql`(id, payment_id, authority_id, amount, reason, state, idempotency_key, proposed_by, proposed_at, next_check_at,
      answered_by, answered_at)`;
    const values = sql`(${newId<'Refund'>()}, ${paymentId}, ${AUTHORITY}, 1, 'x', 'APPROVED', 'x', 'a', now(), now(), 'b', now())`;
    expect(await refusalOf(sql`insert into payments.refund ${whole} values ${values}`)).toMatch(/begins as a proposal/);
  });

  test('refuses that whoever has proposed or approved says at the cash office that it is paid', async () => {
    const { paymentId } = await pay(desk);
    const id = await proposed(desk, { paymentId });
    await approve(desk, id);
    for (const { subject } of [worker, lead])
      expect(
        await refusalOf(
          sql`update payments.refund set state = 'PAID_OUT', paid_out_at = now(), confirmed_by = ${subject} where id = ${id}`,
        ),
      ).toMatch(/refund_cash_office/);
  });
});

test('whoever has proposed a refund and deletes her account takes it back: nobody could tell whether she approves it herself', async () => {
  const { paymentId } = await pay(desk);
  const [waiting, done] = [
    await proposed(desk, { paymentId, amount: '1.00' }),
    await proposed(desk, { paymentId, amount: '1.00' }),
  ];
  await approve(desk, done);
  const ERASE = 'mutation ($id: ID!) { erasePersonalData(input: { erasureId: $id, preview: false }) { erased { type count } } }';
  await desk.ask(ERASE, { id: newId<'Erasure'>() }, worker);
  const found = await database.current.db
    .select()
    .from(refunds)
    .where(eq(refunds.paymentId, paymentId as never));
  expect(found.find(({ id }) => id === waiting)).toMatchObject({ state: 'DECLINED', proposedBy: null });
  expect(found.find(({ id }) => id === done)).toMatchObject({ state: 'ORDERED', proposedBy: null, answeredBy: lead.subject });
  expect(await rows(database.current.db, sql`select 1 from payments.refund where proposed_by = ${worker.subject}`)).toEqual([]);
});

describe.skipIf(!onRealPostgres)('many at the same time, over connections of their own', () => {
  const times = <Result>(count: number, make: (index: number) => Promise<Result>): Promise<Result[]> =>
    Promise.all(Array.from({ length: count }, (_, index) => make(index)));

  test('twenty proposals and forty approvals of one payment never come to more than was paid, and book each refund once', async () => {
    const { paymentId, applicationId } = await pay(desk, TWENTY_EURO);
    const many = await openDatabase({ ...database.settings, connections: 40 } as never);
    const crowd = await openDesk(many, provider);
    try {
      const answers = await times(20, () => propose(crowd, { paymentId, amount: '3.00' }));
      const made = answers.flatMap(({ refund }) => (refund === null ? [] : [refund.id]));
      expect(made).toHaveLength(6);
      expect(new Set(answers.map(outcomeOf))).toEqual(new Set(['PROPOSED', 'MORE_THAN_PAID']));
      const approvals = await times(40, (index) => approve(crowd, made[index % 6] ?? '', { ...lead, subject: `lead-${index}` }));
      expect(approvals.filter(({ problems }) => problems.length === 0)).toHaveLength(6);
      await times(24, (index) => confirm(crowd, made[index % 6] ?? ''));
      expect(await desk.paymentsOf(applicationId)).toMatchObject([{ status: 'PAID', granted: 1_800n, refunded: 1_800n }]);
      const entries = await many.db
        .select()
        .from(ledgerEntries)
        .where(eq(ledgerEntries.paymentId, paymentId as never));
      expect(entries.filter(({ kind }) => kind === 'REFUND')).toHaveLength(6);
      expect(entries.filter(({ kind }) => kind === 'REFUND_PAYMENT')).toHaveLength(6);
    } finally {
      await crowd.close();
      await many.close();
    }
    for (const { broken, unbalanced } of await inspectLedgers(database.current, []))
      expect([broken, unbalanced]).toEqual([null, []]);
  });
});
