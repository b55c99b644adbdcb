/** A fee's whole way between the case desk and the payments, for each policy: when it is to be paid, what waits for it, and back again. */

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PaymentPolicy } from '#platform/catalogue/types.ts';
import { settle } from '#platform/background.ts';
import type { Viewer } from '#platform/identity/viewer.ts';
import { useDatabase } from '#test/support/database.ts';
import {
  APPLICANT,
  codes,
  createWorld,
  OFFICE,
  onlineService,
  WORKER,
  type CasePayload,
} from '../subgraphs/applications/world.ts';
import { decideAt, openDesk, openProvider, start, type Desk, type Provider } from '../subgraphs/payments/desk.ts';
import { approve, clerk, confirm, lead, outcomeOf, propose, worker } from '../subgraphs/payments/refunds/office.ts';

const database = useDatabase();
const world = createWorld(() => database.current);
let provider: Provider;
let desk: Desk;

beforeAll(async () => {
  provider = await openProvider();
  desk = await openDesk(database.current, provider);
  await world.seed();
});
afterAll(async () => {
  await desk.close();
  await provider.stop();
});

/** Both hear of each other until there is nothing new. */
async function listen(): Promise<void> {
  await settle([...desk.subgraph.background, ...world.subgraph().background]);
}

const decide = (caseId: string, outcome: string) =>
  world.call<CasePayload>('decideCase', { caseId, outcome, text: 'Entschieden.' }, WORKER);

/** What the applicant has to pay and what has become of it, and how the desk sees the money. */
async function seen(id: string) {
  await listen();
  const query = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Application {
    amountDue { amount } payment { status } } } }`;
  const r = [{ __typename: 'Application', id }];
  const { data } = await desk.ask<{ _entities: [{ amountDue: { amount: string } | null; payment: { status: string } | null }] }>(
    query,
    { r },
    APPLICANT,
  );
  const [{ amountDue, payment }] = data._entities;
  const { case: shown } = await world.call<CasePayload>('addCaseNote', { caseId: id, text: 'Angesehen.' }, WORKER);
  return [amountDue?.amount ?? '-', payment?.status ?? '-', shown.standing];
}

const submitted = (paymentPolicy: PaymentPolicy) => world.submitted({ onlineServices: [onlineService({ paymentPolicy })] });

async function pay(id: string): Promise<string> {
  const { payment, problems } = await start(desk, { applicationId: id }, APPLICANT);
  if (problems.length > 0) return problems.map(({ code }) => code).join();
  await decideAt(payment?.redirectUrl, 'pay');
  await desk.sweep();
  await listen();
  return payment?.id ?? '';
}

describe('a fee', () => {
  test('that is not paid online is asked for nowhere, and nothing waits for it', async () => {
    const id = await submitted('INACTIVE');
    expect(await seen(id)).toEqual(['-', '-', 'NONE']);
    expect(await pay(id)).toBe('NOTHING_TO_PAY');
    expect(codes(await decide(id, 'GRANTED'))).toEqual([]);
    expect(await seen(id)).toEqual(['-', '-', 'NONE']);
  });

  test('that may be paid online holds nothing up, and is paid before or after the decision', async () => {
    const id = await submitted('OPTIONAL');
    expect(await seen(id)).toEqual(['5.00', '-', 'NONE']);
    expect(codes(await decide(id, 'GRANTED'))).toEqual([]);
    await pay(id);
    expect(await seen(id)).toEqual(['-', 'PAID', 'PAID']);
  });

  test('that is mandatory holds up the decision until it is paid', async () => {
    const id = await submitted('MANDATORY');
    expect(await seen(id)).toEqual(['5.00', '-', 'OUTSTANDING']);
    expect(codes(await decide(id, 'GRANTED'))).toEqual(['PAYMENT_OUTSTANDING']);
    await pay(id);
    expect(await seen(id)).toEqual(['-', 'PAID', 'PAID']);
    expect(codes(await decide(id, 'DENIED'))).toEqual([]);
    expect(await seen(id)).toEqual(['-', 'PAID', 'PAID']);
  });

  test('that falls due with the decision is nobody’s concern before, and then outstanding until it is paid', async () => {
    const id = await submitted('AFTER_DECISION');
    expect(await seen(id)).toEqual(['-', '-', 'NONE']);
    expect(await pay(id)).toBe('NOT_DUE');
    expect(codes(await decide(id, 'GRANTED'))).toEqual([]);
    expect(await seen(id)).toEqual(['5.00', 'DUE', 'OUTSTANDING']);
    expect(codes(await world.call<CasePayload>('closeCase', { caseId: id }, WORKER))).toEqual(['PAYMENT_UNSETTLED']);
    await pay(id);
    expect(await seen(id)).toEqual(['-', 'PAID', 'PAID']);
    expect(codes(await world.call<CasePayload>('closeCase', { caseId: id }, WORKER))).toEqual([]);
  });

  test('that would fall due with the decision does not with a refusal', async () => {
    const id = await submitted('AFTER_DECISION');
    await decide(id, 'DENIED');
    expect(await seen(id)).toEqual(['-', '-', 'NONE']);
    expect(await pay(id)).toBe('NOT_DUE');
  });
});

describe('what was paid for an application that is withdrawn', () => {
  const at = (person: Viewer): Viewer => ({ ...person, authorities: [OFFICE] });
  const DUE = 'query ($id: ID!) { refundsDue(authorityId: $id) { edges { node { cause payment { id } } } } }';

  test('is listed, proposed, approved by another and paid by the cash office; then nothing is left to be done', async () => {
    const id = await submitted('MANDATORY');
    const paymentId = await pay(id);
    await world.call('withdrawApplication', { id }, APPLICANT);
    expect(await seen(id)).toEqual(['-', 'PAID', 'REFUND_DUE']);
    const { data } = await desk.ask(DUE, { id: OFFICE }, at(worker));
    expect(data).toMatchObject({ refundsDue: { edges: [{ node: { cause: 'WITHDRAWN', payment: { id: paymentId } } }] } });
    const refund = (await propose(desk, { paymentId }, at(worker))).refund?.id ?? '';
    expect(outcomeOf(await approve(desk, refund, at(worker)))).toBe('SAME_PERSON');
    expect(outcomeOf(await approve(desk, refund, at(lead)))).toBe('ORDERED');
    expect(await seen(id)).toEqual(['-', 'PAID', 'REFUND_DUE']);
    expect(outcomeOf(await confirm(desk, refund, at(clerk)))).toBe('PAID_OUT');
    expect(await seen(id)).toEqual(['-', 'REFUNDED', 'NONE']);
    expect((await start(desk, { applicationId: id }, APPLICANT)).problems).toMatchObject([{ code: 'NOTHING_TO_PAY' }]);
  });
});
