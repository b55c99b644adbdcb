/** Who may do what with a refund: proposed by one, approved by another, paid by a third. */

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sql } from 'drizzle-orm';
import { newId } from '#platform/values/id.ts';
import { useDatabase } from '#test/support/database.ts';
import { caseWorker, citizen, right } from '#test/support/viewers.ts';
import { AUTHORITY, openDesk, openProvider, owner, type Desk, type Provider } from '../desk.ts';
import { approve, clerk, confirm, decline, lead, outcomeOf, owe, pay, propose, proposed, worker } from './office.ts';

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

describe('a refund', () => {
  test('is proposed by one, approved by another, ordered at the cash office, and paid by a third', async () => {
    const { paymentId } = await pay(desk);
    const { refund } = await propose(desk, { paymentId, amount: '2.00', reason: ' Ermäßigung ' });
    expect(refund).toMatchObject({
      state: 'PROPOSED',
      amount: { minor: '200' },
      reason: 'Ermäßigung',
      route: null,
      proposedBy: worker.subject,
      payment: { status: 'PAID', refunded: { minor: '0' } },
    });
    const id = refund?.id ?? '';
    expect(outcomeOf(await approve(desk, id, worker))).toBe('SAME_PERSON');
    expect((await approve(desk, id)).refund).toMatchObject({ state: 'ORDERED', route: 'CASH_OFFICE', providerFailure: null });
    const both = { scopes: ['payment:refund', 'payment:payout'] };
    for (const { subject } of [worker, lead])
      expect(outcomeOf(await confirm(desk, id, { ...clerk, ...both, subject }))).toBe('SAME_PERSON');
    expect((await confirm(desk, id)).refund).toMatchObject({
      state: 'PAID_OUT',
      payment: { status: 'PAID', refunded: { minor: '200' } },
    });
  });

  test('of all that is left makes the payment REFUNDED, and nothing is left', async () => {
    const { paymentId, applicationId } = await pay(desk);
    const first = await proposed(desk, { paymentId, amount: '2.00' });
    expect((await propose(desk, { paymentId, amount: '3.01' })).problems).toMatchObject([{ code: 'MORE_THAN_PAID' }]);
    const { refund: rest } = await propose(desk, { paymentId });
    expect(rest?.amount.minor).toBe('300');
    expect(outcomeOf(await propose(desk, { paymentId }))).toBe('NOTHING_LEFT');
    for (const id of [first, rest?.id ?? '']) {
      await approve(desk, id);
      await confirm(desk, id);
    }
    const [payment] = await desk.paymentsOf(applicationId);
    expect(payment).toMatchObject({ status: 'REFUNDED', granted: 500n, refunded: 500n });
    expect(outcomeOf(await propose(desk, { paymentId }))).toBe('NOTHING_LEFT');
  });

  test('that is declined leaves all of it to be proposed again; whoever has proposed it takes it back like that', async () => {
    const { paymentId } = await pay(desk);
    const id = await proposed(desk, { paymentId });
    expect(outcomeOf(await decline(desk, id, '  '))).toBe('REASON_MISSING');
    expect(outcomeOf(await decline(desk, id, 'Doch nicht.', worker))).toBe('DECLINED');
    expect(outcomeOf(await approve(desk, id))).toBe('ALREADY_ANSWERED');
    expect(outcomeOf(await propose(desk, { paymentId }))).toBe('PROPOSED');
  });

  test('is answered once, however often it is asked for', async () => {
    const { paymentId } = await pay(desk);
    const idempotencyKey = newId<'Key'>();
    const [one, other] = await Promise.all([
      propose(desk, { paymentId, idempotencyKey }),
      propose(desk, { paymentId, idempotencyKey }),
    ]);
    expect(one.refund?.id).toBe(other.refund?.id);
    const more = await propose(desk, { paymentId, idempotencyKey, amount: '1.00' });
    expect(outcomeOf(more)).toBe('IDEMPOTENCY_KEY_REUSED');
    const id = one.refund?.id ?? '';
    expect(outcomeOf(await approve(desk, id))).toBe('ORDERED');
    expect(outcomeOf(await approve(desk, id))).toBe('ORDERED');
    expect(outcomeOf(await approve(desk, id, { ...lead, subject: 'third' }))).toBe('ALREADY_ANSWERED');
    expect(outcomeOf(await confirm(desk, id))).toBe('PAID_OUT');
    expect(outcomeOf(await confirm(desk, id))).toBe('PAID_OUT');
    expect(outcomeOf(await decline(desk, id))).toBe('ALREADY_ANSWERED');
  });

  test.each([
    ['nothing', { amount: '0.00' }, 'AMOUNT_NOT_POSITIVE'],
    ['less than nothing', { amount: '-1' }, 'AMOUNT_NOT_POSITIVE'],
    ['fractions of a cent', { amount: '1.005' }, 'INVALID'],
    ['no reason', { reason: ' ' }, 'REASON_MISSING'],
    ['more than a reason', { reason: 'x'.repeat(501) }, 'REASON_TOO_LONG'],
    ['a key that is none', { idempotencyKey: 'kurz' }, 'INVALID'],
  ])('of %s is refused, and nothing has changed', async (_, input, code) => {
    const { paymentId } = await pay(desk);
    expect(outcomeOf(await propose(desk, { paymentId, ...input }))).toBe(code);
    expect(outcomeOf(await propose(desk, { paymentId }))).toBe('PROPOSED');
  });

  test('of what is not paid is refused', async () => {
    const applicationId = await desk.submit();
    await desk.ask('mutation ($i: StartPaymentInput!) { startPayment(input: $i) { problems { code } } }', {
      i: { applicationId, returnUrl: 'https://portal.example/', idempotencyKey: newId<'Key'>() },
    });
    const [payment] = await desk.paymentsOf(applicationId);
    const paymentId = payment?.id ?? '';
    expect(outcomeOf(await propose(desk, { paymentId }))).toBe('NOT_REFUNDABLE');
  });
});

describe('nobody else has a part in it', () => {
  const foreign = { ...worker, authorities: [newId<'Authority'>()] };
  test.each([
    ['nobody', null, 'UNAUTHENTICATED', 'UNAUTHENTICATED'],
    ['the payer', owner, 'FORBIDDEN', 'FORBIDDEN'],
    ['a case worker without the scope', caseWorker(AUTHORITY), 'FORBIDDEN', 'FORBIDDEN'],
    ['who gives back at another authority', foreign, 'NOT_FOUND', 'FORBIDDEN'],
    ['the cash office of another authority', { ...foreign, scopes: ['payment:payout'] }, 'FORBIDDEN', 'NOT_FOUND'],
    ['the payer who works there', { ...worker, account: owner.account }, 'FORBIDDEN', 'FORBIDDEN'],
  ])('%s', async (_, viewer, asRefunder, asClerk) => {
    const { paymentId } = await pay(desk);
    const id = await proposed(desk, { paymentId });
    expect(outcomeOf(await propose(desk, { paymentId }, viewer))).toBe(asRefunder);
    expect(outcomeOf(await approve(desk, id, viewer))).toBe(asRefunder);
    expect(outcomeOf(await decline(desk, id, 'Nein.', viewer))).toBe(asRefunder);
    expect(outcomeOf(await confirm(desk, id, viewer))).toBe(asClerk);
    expect(outcomeOf(await approve(desk, id))).toBe('ORDERED');
  });

  test('nor who acts for the organisation that has paid', async () => {
    const acting = right('gmbh', 'REPRESENTATIVE');
    const { paymentId } = await pay(desk);
    await database.current.db.execute(
      sql`update payments.payment set organisation_id = ${acting.organisation}, account = null where id = ${paymentId}`,
    );
    expect(outcomeOf(await propose(desk, { paymentId }, { ...worker, mandates: [acting] }))).toBe('FORBIDDEN');
    expect(outcomeOf(await propose(desk, { paymentId }))).toBe('PROPOSED');
  });
});

describe('who sees what', () => {
  const OF_PAYMENT =
    'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Payment { refunded { minor } refunds { state amount { minor } proposedBy answeredBy } } } }';
  const seen = async (paymentId: string, viewer: typeof owner | null) => {
    const { data } = await desk.ask<{ _entities: unknown[] }>(
      OF_PAYMENT,
      { r: [{ __typename: 'Payment', id: paymentId }] },
      viewer,
    );
    return data._entities[0];
  };

  test('the payer sees what is approved, and not by whom; the authority sees all', async () => {
    const { paymentId } = await pay(desk);
    const id = await proposed(desk, { paymentId, amount: '1.00' });
    await approve(desk, id);
    await proposed(desk, { paymentId, amount: '1.50' });
    const [ordered, waiting] = [
      { state: 'ORDERED', amount: { minor: '100' } },
      { state: 'PROPOSED', amount: { minor: '150' } },
    ];
    const refunded = { minor: '0' };
    expect(await seen(paymentId, owner)).toEqual({ refunded, refunds: [{ ...ordered, proposedBy: null, answeredBy: null }] });
    const ofAll = [
      { ...ordered, proposedBy: worker.subject, answeredBy: lead.subject },
      { ...waiting, proposedBy: worker.subject, answeredBy: null },
    ];
    for (const viewer of [worker, clerk, caseWorker(AUTHORITY)])
      expect(await seen(paymentId, viewer)).toEqual({ refunded, refunds: ofAll });
    expect(await seen(paymentId, citizen({ subject: 'somebody else' }))).toBeNull();
  });

  const LISTS = `query ($id: ID!, $states: [RefundState!]) {
    refunds(authorityId: $id, states: $states, first: 2) { totalCount edges { node { id state } } pageInfo { hasNextPage } } }`;

  test('the authority lists refunds by their state, the latest first', async () => {
    const { paymentId } = await pay(desk);
    const ids = [];
    for (const amount of ['1.00', '1.00', '1.00']) ids.push(await proposed(desk, { paymentId, amount }));
    const list = (viewer: typeof worker | null, states?: readonly string[]) =>
      desk.ask<{ refunds: { totalCount: number; edges: { node: { id: string } }[] } }>(LISTS, { id: AUTHORITY, states }, viewer);
    const { data } = await list(worker, ['PROPOSED']);
    expect(data.refunds.edges.map(({ node }) => node.id)).toEqual(ids.toReversed().slice(0, 2));
    expect((await list(clerk)).data.refunds.totalCount).toBeGreaterThan(data.refunds.totalCount);
    expect((await list(worker, [])).data.refunds).toMatchObject({ totalCount: 0, edges: [] });
    expect((await list(caseWorker(AUTHORITY))).codes).toEqual(['FORBIDDEN']);
    expect((await list({ ...worker, authorities: [] })).codes).toEqual(['FORBIDDEN']);
    expect((await list(null)).codes).toEqual(['UNAUTHENTICATED']);
  });
});

describe('what is to be given back', () => {
  const DUE = `query ($id: ID!) { refundsDue(authorityId: $id, first: 100) {
    totalCount edges { node { cause amount { minor } payment { id } } } } }`;
  const due = async (paymentId: string) => {
    const { data } = await desk.ask<{ refundsDue: { edges: { node: { cause: string; payment: { id: string } } }[] } }>(
      DUE,
      { id: AUTHORITY },
      worker,
    );
    return data.refundsDue.edges.map(({ node }) => node).find(({ payment }) => payment.id === paymentId);
  };

  test.each([
    ['WITHDRAWN', 'Antrag zurückgenommen'],
    ['REJECTED', 'Antrag zurückgewiesen'],
    ['TOO_LATE', 'Zu spät bezahlt: was gewählt war, ist vergeben'],
  ] as const)('is listed as %s until somebody proposes it, which takes no more than the payment', async (cause, words) => {
    const { paymentId, applicationId } = await pay(desk);
    expect(await due(paymentId)).toBeUndefined();
    await owe(database.current, applicationId, cause);
    expect(await due(paymentId)).toMatchObject({ cause, amount: { minor: '500' } });
    const key = newId<'Key'>();
    const ONE_CLICK = `mutation ($id: ID!) { refundPayment(input: { paymentId: $id, idempotencyKey: "${key}" }) {
      refund { id reason amount { minor } } } }`;
    const { data } = await desk.ask<{ refundPayment: { refund: { id: string } } }>(ONE_CLICK, { id: paymentId }, worker);
    expect(data.refundPayment.refund).toMatchObject({ reason: words, amount: { minor: '500' } });
    expect(await due(paymentId)).toBeUndefined();
    await decline(desk, data.refundPayment.refund.id);
    expect(await due(paymentId)).toMatchObject({ cause });
  });

  test('is listed where a payment was made twice, and the one that counts stays', async () => {
    const { applicationId, paymentId } = await pay(desk);
    await database.current.db.execute(sql`insert into payments.payment
      select (jsonb_populate_record(p, jsonb_build_object('id', ${newId<'Payment'>()}::text, 'request_id', ${newId<'PaymentRequest'>()}::text,
        'reference', 'RF00', 'transaction_id', 'again', 'surplus', true, 'receipt_number', 999999))).* from payments.payment p
      where id = ${paymentId}`);
    const [, surplus] = await desk.paymentsOf(applicationId);
    expect(await due(paymentId)).toBeUndefined();
    expect(await due(surplus?.id ?? '')).toMatchObject({ cause: 'SURPLUS' });
  });

  test('is shown to nobody else', async () => {
    for (const [viewer, code] of [
      [null, 'UNAUTHENTICATED'],
      [caseWorker(AUTHORITY), 'FORBIDDEN'],
      [clerk, 'FORBIDDEN'],
      [{ ...worker, authorities: [] }, 'FORBIDDEN'],
    ] as const)
      expect((await desk.ask(DUE, { id: AUTHORITY }, viewer)).codes).toEqual([code]);
  });
});
