/** Payments for an organisation: whoever acts for it pays and sees, the payer stays who paid, and a new owner pays for herself. */

import { afterAll, beforeAll, expect, test } from 'vitest';
import { publish } from '#platform/events.ts';
import { event } from '#platform/events/contracts.ts';
import type { Viewer } from '#platform/identity/viewer.ts';
import type { Id } from '#platform/values/id.ts';
import { parseLeika, parseStem } from '#platform/values/leika.ts';
import { useDatabase } from '#test/support/database.ts';
import { citizen, NOW, right } from '#test/support/viewers.ts';
import { decideAt, openDesk, openProvider, owner, start, tryCancel, tryStart, type Desk, type Provider } from './desk.ts';

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

const GMBH = right('Beispiel GmbH', 'REPRESENTATIVE');
const organisation = GMBH.organisation;
const first = { ...citizen({ subject: 'first' }), actingFor: GMBH };
const second = { ...citizen({ subject: 'second' }), actingFor: GMBH };

async function hasPayments(viewer: Viewer): Promise<number> {
  const query = 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Account { payments { totalCount } } } }';
  const { data } = await desk.ask<{ _entities: [{ payments: { totalCount: number } }] }>(
    query,
    { r: [{ __typename: 'Account', id: viewer.account }] },
    viewer,
  );
  return data._entities[0].payments.totalCount;
}

async function paymentOf(applicationId: string, viewer: Viewer) {
  const query = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Application {
    amountDue { amount } payment { status applicant { id } onBehalfOf organisationName } } } }`;
  const { data } = await desk.ask<{ _entities: [unknown] }>(
    query,
    { r: [{ __typename: 'Application', id: applicationId }] },
    viewer,
  );
  return data._entities[0];
}

test('two who act for one organisation pay once, each with keys of her own', async () => {
  const applicationId = await desk.submit({ account: first.account, organisation });
  const begun = await start(desk, { applicationId }, first);
  const idempotencyKey = 'key-of-the-second';
  const again = await start(desk, { applicationId, idempotencyKey }, second);
  expect(again.payment?.id).toBe(begun.payment?.id);
  expect((await start(desk, { applicationId, idempotencyKey }, second)).payment?.id).toBe(begun.payment?.id);
  const seen = { applicant: { id: first.account }, onBehalfOf: organisation, organisationName: 'Beispiel GmbH' };
  expect(await paymentOf(applicationId, second)).toMatchObject({ payment: { status: 'INITIAL', ...seen } });
  expect([await hasPayments(second), await hasPayments(first)]).toEqual([1, 1]);
});

test('who acts for it no more, or never did, or only reads, neither pays nor cancels', async () => {
  const applicationId = await desk.submit({ account: first.account, organisation });
  const { payment } = await start(desk, { applicationId }, second);
  const left = citizen({ subject: 'first' });
  const clerk = { ...citizen({ subject: 'clerk' }), actingFor: right('Beispiel GmbH', 'CLERK') };
  const elsewhere = {
    ...citizen({ subject: 'elsewhere' }),
    actingFor: right('Beispiel GmbH', 'ADMINISTRATOR', [parseStem('99012')]),
  };
  for (const viewer of [left, clerk, elsewhere, owner]) {
    expect((await tryStart(desk, { applicationId }, viewer)).codes).toEqual(['NOT_FOUND']);
    expect((await tryCancel(desk, payment?.id ?? '', viewer)).codes).toEqual(['NOT_FOUND']);
  }
  expect(await paymentOf(applicationId, left)).toEqual({ amountDue: null, payment: null });
  expect(await paymentOf(applicationId, clerk)).toMatchObject({ payment: { status: 'INITIAL' } });
  expect([await hasPayments(left), await hasPayments(elsewhere)]).toEqual([0, 0]);
});

async function transfer(applicationId: string, to: Viewer, toOrganisation: typeof organisation | null): Promise<void> {
  const leikaKey = parseLeika('99102013104000');
  const told = event('applications.application.transferred', applicationId, {
    applicationId: applicationId as Id<'Application'>,
    from: { account: owner.account, organisation: null },
    to: { account: to.account, organisation: toOrganisation },
    leikaKey,
    number: 'WIN-2026-000001',
    serviceName: 'Hund anmelden',
  });
  await database.current.db.transaction((tx) => publish(tx, NOW, [told]));
  await desk.listenToApplications();
}

test('what is paid stays paid by whoever paid, and nothing is asked of the new owner', async () => {
  const applicationId = await desk.submit();
  const { payment } = await start(desk, { applicationId });
  await decideAt(payment?.redirectUrl, 'pay');
  await desk.settle();
  await transfer(applicationId, first, organisation);
  expect(await paymentOf(applicationId, owner)).toMatchObject({ payment: { applicant: { id: owner.account } } });
  expect(await paymentOf(applicationId, first)).toEqual({ amountDue: null, payment: null });
  expect((await start(desk, { applicationId }, first)).problems).toMatchObject([{ code: 'ALREADY_PAID' }]);
});

test("a payment that the giver has begun is not the receiver's, who pays when it is over", async () => {
  const applicationId = await desk.submit();
  const { payment } = await start(desk, { applicationId });
  const receiver = citizen({ subject: 'receiver' });
  await transfer(applicationId, receiver, null);
  expect((await start(desk, { applicationId }, receiver)).problems).toMatchObject([{ code: 'PAYMENT_RUNNING' }]);
  expect((await tryStart(desk, { applicationId })).codes).toEqual(['NOT_FOUND']);
  expect((await tryCancel(desk, payment?.id ?? '')).codes).toEqual([]);
  expect((await start(desk, { applicationId }, receiver)).payment?.id).not.toBe(payment?.id);
});
