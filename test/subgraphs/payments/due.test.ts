/** Fees that fall due with the decision: nothing before, a claim from then on, and a payment that settles it. */

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { eq } from 'drizzle-orm';
import { event } from '#platform/events/contracts.ts';
import { publish } from '#platform/events.ts';
import { outbox } from '#platform/events/tables.ts';
import { ledgerEntries } from '#subgraphs/payments/ledger/tables.ts';
import { balancesOf } from './ledger/books.ts';
import { newId } from '#platform/values/id.ts';
import { useDatabase } from '#test/support/database.ts';
import { citizen } from '#test/support/viewers.ts';
import { AUTHORITY, decideAt, openDesk, openProvider, owner, start, tryCancel, type Desk, type Provider } from './desk.ts';

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

const LATER = { paymentPolicy: 'AFTER_DECISION' } as const;
const APPLICATION = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Application {
  amountDue { amount } payment { id status redirectUrl paidAt receipt { number } } } } }`;

async function seen(applicationId: string) {
  const r = [{ __typename: 'Application', id: applicationId }];
  const { data } = await desk.ask<{ _entities: unknown[] }>(APPLICATION, { r });
  return data._entities[0];
}

type Outcome = Parameters<Desk['decide']>[1];

async function decided(outcome: Outcome | null = 'GRANTED', overrides: Parameters<Desk['submit']>[0] = {}) {
  const applicationId = await desk.submit({ ...LATER, ...overrides });
  await desk.decide(applicationId, outcome ?? undefined);
  await desk.listenToApplications();
  return applicationId;
}

async function bookedOf(applicationId: string): Promise<readonly string[]> {
  const kinds: string[] = [];
  for (const { id, status } of await desk.paymentsOf(applicationId)) {
    const entries = await database.current.db.select().from(ledgerEntries).where(eq(ledgerEntries.paymentId, id));
    kinds.push(...entries.map(({ kind }) => `${status} ${kind}`));
  }
  return kinds.sort();
}

describe('a fee that falls due with the decision', () => {
  test('is not to be paid before it', async () => {
    const applicationId = await desk.submit(LATER);
    expect((await start(desk, { applicationId })).problems).toMatchObject([{ code: 'NOT_DUE' }]);
    expect(await seen(applicationId)).toEqual({ amountDue: null, payment: null });
  });

  test.each(['GRANTED', 'PARTLY_GRANTED'] as const)('is due once it is %s: owed in the books, and told', async (outcome) => {
    const applicationId = await decided(outcome);
    expect(await seen(applicationId)).toMatchObject({
      amountDue: { amount: '5.00' },
      payment: { status: 'DUE', redirectUrl: null, paidAt: null, receipt: null },
    });
    expect(await bookedOf(applicationId)).toEqual(['DUE CLAIM']);
    const [payment] = await desk.paymentsOf(applicationId);
    const told = await database.current.db
      .select()
      .from(outbox)
      .where(eq(outbox.aggregate, payment?.id ?? ''));
    expect(told.map(({ payload }) => (payload as { status: string }).status)).toEqual(['DUE']);
    await desk.decide(applicationId, outcome);
    await desk.listenToApplications();
    expect(await desk.paymentsOf(applicationId)).toHaveLength(1);
  });

  test('is paid like any other, which settles the claim', async () => {
    const authorityId = newId<'Authority'>();
    const applicationId = await decided('GRANTED', { authorityId });
    const { payment } = await start(desk, { applicationId });
    expect(await seen(applicationId)).toMatchObject({ amountDue: { amount: '5.00' }, payment: { status: 'INITIAL' } });
    await decideAt(payment?.redirectUrl, 'pay');
    await desk.sweep();
    expect(await seen(applicationId)).toMatchObject({ amountDue: null, payment: { id: payment?.id, status: 'PAID' } });
    expect(await bookedOf(applicationId)).toEqual(['CANCELED CANCELLATION', 'CANCELED CLAIM', 'PAID CLAIM', 'PAID SETTLEMENT']);
    expect(await balancesOf(database.current, authorityId)).toEqual({ CLEARING: 500, REVENUE: -500 });
    expect((await start(desk, { applicationId })).problems).toMatchObject([{ code: 'ALREADY_PAID' }]);
  });

  test('stays due when an attempt comes to nothing, and money that comes late settles it', async () => {
    const applicationId = await decided();
    const { payment } = await start(desk, { applicationId });
    await tryCancel(desk, payment?.id ?? '');
    expect(await seen(applicationId)).toMatchObject({ amountDue: { amount: '5.00' }, payment: { status: 'DUE' } });
    await decideAt(payment?.redirectUrl, 'pay');
    await desk.sweep();
    expect(await seen(applicationId)).toMatchObject({ amountDue: null, payment: { id: payment?.id, status: 'PAID' } });
    expect((await bookedOf(applicationId)).filter((entry) => entry.startsWith('PAID'))).toEqual([
      'PAID CLAIM',
      'PAID SETTLEMENT',
    ]);
  });

  test('is paid right after the decision, before anybody has told the payments of it', async () => {
    const applicationId = await desk.submit(LATER);
    await desk.listenToApplications();
    await desk.decide(applicationId, 'GRANTED');
    expect((await start(desk, { applicationId })).payment).toMatchObject({ status: 'INITIAL' });
  });

  test.each([
    ['refused', 'DENIED' as const, {}],
    ['decided by an older version, which does not say how', null, {}],
    ['granted, and costs nothing', 'GRANTED' as const, { charges: [] }],
    ['granted, and was to be paid before', 'GRANTED' as const, { paymentPolicy: 'MANDATORY' as const }],
    ['granted, and is not paid online', 'GRANTED' as const, { paymentPolicy: 'INACTIVE' as const }],
  ])('is not where it is %s', async (_, outcome, overrides) => {
    const applicationId = await decided(outcome, overrides);
    expect(await desk.paymentsOf(applicationId)).toEqual([]);
  });

  test('cannot be canceled: nobody has begun to pay it', async () => {
    const applicationId = await decided();
    const [due] = await desk.paymentsOf(applicationId);
    const { data } = await tryCancel(desk, due?.id ?? '');
    expect(data?.cancelPayment.problems).toMatchObject([{ code: 'NOT_STARTED' }]);
    expect(await desk.paymentsOf(applicationId)).toMatchObject([{ status: 'DUE' }]);
  });

  test('stands in the list of payments until the payment that settles it does', async () => {
    const payer = citizen({ subject: 'pays-after-the-decision' });
    const applicationId = await decided('GRANTED', { account: payer.account });
    const query = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Account {
      payments { totalCount edges { node { status } } } } } }`;
    const listed = async (): Promise<unknown> => {
      const r = [{ __typename: 'Account', id: payer.account }];
      const { data } = await desk.ask<{ _entities: { payments: unknown }[] }>(query, { r }, payer);
      return data._entities[0]?.payments;
    };
    expect(await listed()).toEqual({ totalCount: 1, edges: [{ node: { status: 'DUE' } }] });
    const { payment } = await start(desk, { applicationId }, payer);
    await decideAt(payment?.redirectUrl, 'pay');
    await desk.sweep();
    expect(await listed()).toEqual({ totalCount: 1, edges: [{ node: { status: 'PAID' } }] });
  });

  test('goes to whom the application is handed over to', async () => {
    const applicationId = await decided();
    const to = citizen({ subject: 'takes-over' });
    await database.current.db.transaction(async (tx) => {
      const about = { applicationId, leikaKey: '99102013104000', number: 'WIN-2026-000001', serviceName: 'Hund anmelden' };
      const owners = { from: { account: owner.account, organisation: null }, to: { account: to.account, organisation: null } };
      await publish(tx, desk.time, [
        event('applications.application.transferred', applicationId, { ...about, ...owners } as never),
      ]);
    });
    await desk.listenToApplications();
    expect(await desk.paymentsOf(applicationId)).toMatchObject([{ status: 'DUE', account: to.account, authorityId: AUTHORITY }]);
  });
});
