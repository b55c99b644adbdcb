import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { outbox } from '#platform/events/tables.ts';
import { newId } from '#platform/values/id.ts';
import { isReference } from '#subgraphs/payments/rules/reference.ts';
import { payments } from '#subgraphs/payments/tables.ts';
import { useDatabase } from '#test/support/database.ts';
import { caseWorker, citizen, NOW } from '#test/support/viewers.ts';
import {
  AUTHORITY,
  decideAt,
  openDesk,
  openProvider,
  owner,
  PORTAL,
  start,
  statusOf,
  tryStart,
  type Desk,
  type Provider,
} from './desk.ts';

const database = useDatabase();
let provider: Provider;
let desk: Desk;

beforeAll(async () => {
  provider = await openProvider({ prefix: '/provider' });
  desk = await openDesk(database.current, provider);
});
afterAll(async () => {
  await desk.close();
  await provider.stop();
});

async function eventsOf(paymentId: string): Promise<unknown[]> {
  const told = await database.current.db.select().from(outbox).where(eq(outbox.aggregate, paymentId)).orderBy(outbox.position);
  return told.map(({ payload }) => (payload as { status: string }).status);
}

describe('starting a payment', () => {
  test('answers where to pay, and the page there shows the amount', async () => {
    const applicationId = await desk.submit();
    await desk.listenToApplications();
    const { payment, problems } = await start(desk, { applicationId });
    expect(problems).toEqual([]);
    expect(payment).toMatchObject({ status: 'INITIAL', gross: { amount: '5.00' } });
    expect(isReference(payment?.reference ?? '')).toBe(true);
    expect(payment?.redirectUrl?.startsWith(`${provider.url}/pay/`)).toBe(true);
    const page = await (await fetch(payment?.redirectUrl ?? '')).text();
    expect(page).toContain('5,00');
    expect(page).toContain(payment?.reference);
    expect(await eventsOf(payment?.id ?? '')).toEqual(['INITIAL']);
  });

  test('works right after the submission, before its event was handled', async () => {
    const applicationId = await desk.submit();
    expect((await start(desk, { applicationId })).payment?.status).toBe('INITIAL');
  });

  test('the same key answers the same payment, decided or not, and never starts a second one', async () => {
    const input = { applicationId: await desk.submit(), idempotencyKey: 'klick-0001' };
    const first = await start(desk, input);
    const second = await start(desk, input);
    expect(second).toEqual(first);
    await decideAt(first.payment?.redirectUrl, 'fail');
    await desk.sweep();
    const third = await start(desk, input);
    expect(third.payment).toMatchObject({ id: first.payment?.id, status: 'FAILED', redirectUrl: null });
    expect(await desk.paymentsOf(input.applicationId)).toHaveLength(1);
  });

  test('a key that belongs to another application is a problem', async () => {
    const idempotencyKey = 'klick-0002';
    await start(desk, { applicationId: await desk.submit(), idempotencyKey });
    const applicationId = await desk.submit();
    const { payment, problems } = await start(desk, { applicationId, idempotencyKey });
    expect(payment).toBeNull();
    expect(problems).toMatchObject([{ code: 'IDEMPOTENCY_KEY_REUSED', path: ['idempotencyKey'] }]);
    expect(await desk.paymentsOf(applicationId)).toHaveLength(0);
  });

  test('another account may happen to choose the same key', async () => {
    const other = citizen({ subject: 'other' });
    const idempotencyKey = 'klick-0003';
    const own = await start(desk, { applicationId: await desk.submit(), idempotencyKey });
    const theirs = await start(desk, { applicationId: await desk.submit({ account: other.account }), idempotencyKey }, other);
    expect(theirs.payment?.status).toBe('INITIAL');
    expect(theirs.payment?.id).not.toBe(own.payment?.id);
  });

  test('a running payment answers a second start, which from then on comes back to its own portal page', async () => {
    const applicationId = await desk.submit();
    const first = await start(desk, { applicationId });
    const second = await start(desk, { applicationId, returnUrl: `${PORTAL}/anders` });
    expect(second.payment?.id).toBe(first.payment?.id);
    expect(await desk.paymentsOf(applicationId)).toMatchObject([{ returnUrl: `${PORTAL}/anders` }]);
  });

  test('a payment given up at the provider does not stand in the way of the next', async () => {
    const applicationId = await desk.submit();
    const first = await start(desk, { applicationId });
    await decideAt(first.payment?.redirectUrl, 'cancel');
    const second = await start(desk, { applicationId });
    expect(second.payment).toMatchObject({ status: 'INITIAL' });
    expect(second.payment?.id).not.toBe(first.payment?.id);
    expect((await desk.paymentsOf(applicationId)).map(({ status }) => status).sort()).toEqual(['CANCELED', 'INITIAL']);
  });

  test('what is paid at the provider is found paid, even when nobody came back', async () => {
    const applicationId = await desk.submit();
    const { payment } = await start(desk, { applicationId });
    await decideAt(payment?.redirectUrl, 'pay');
    const { problems } = await start(desk, { applicationId });
    expect(problems).toMatchObject([{ code: 'ALREADY_PAID', message: 'Die Gebühr ist bereits bezahlt.' }]);
    expect(await statusOf(desk, applicationId)).toBe('PAID');
    expect(await eventsOf(payment?.id ?? '')).toEqual(['INITIAL', 'PAID']);
  });

  test.each([
    ['NOTHING_TO_PAY', { charges: [] }],
    ['NOTHING_TO_PAY', { paymentPolicy: 'INACTIVE' as const }],
    ['NOT_DUE', { paymentPolicy: 'AFTER_DECISION' as const }],
  ])('answers %s and writes nothing', async (code, overrides) => {
    const applicationId = await desk.submit(overrides);
    const { payment, problems } = await start(desk, { applicationId });
    expect(payment).toBeNull();
    expect(problems).toMatchObject([{ code }]);
    expect(await desk.paymentsOf(applicationId)).toHaveLength(0);
  });

  test('nothing is asked for a withdrawn application', async () => {
    const applicationId = await desk.submit();
    await desk.withdraw(applicationId);
    await desk.listenToApplications();
    expect((await start(desk, { applicationId })).problems).toMatchObject([{ code: 'APPLICATION_WITHDRAWN' }]);
  });

  test('nobody is sent back to an origin that is not registered', async () => {
    const applicationId = await desk.submit();
    const { problems } = await start(desk, { applicationId, returnUrl: 'https://portal.example.evil.example/' });
    expect(problems).toMatchObject([{ code: 'RETURN_URL_NOT_ALLOWED', path: ['returnUrl'] }]);
    expect(await desk.paymentsOf(applicationId)).toHaveLength(0);
  });
});

describe('who may not start, and with what', () => {
  test.each([
    ['nobody signed in', null, 'UNAUTHENTICATED'],
    ['another citizen', citizen({ subject: 'other' }), 'NOT_FOUND'],
    ['the case worker', caseWorker(AUTHORITY), 'NOT_FOUND'],
  ])('%s', async (_, viewer, code) => {
    const applicationId = await desk.submit();
    expect((await tryStart(desk, { applicationId }, viewer)).codes).toEqual([code]);
    expect(await desk.paymentsOf(applicationId)).toHaveLength(0);
  });

  test.each([
    ['an unknown application', { applicationId: newId<'Application'>() }, 'NOT_FOUND'],
    ['an id that is none', { applicationId: 'WIN-1' }, 'INVALID'],
    ['a key of seven characters', { applicationId: newId<'Application'>(), idempotencyKey: '1234567' }, 'INVALID'],
    ['a key of 65 characters', { applicationId: newId<'Application'>(), idempotencyKey: 'x'.repeat(65) }, 'INVALID'],
    ['a return address that is none', { applicationId: newId<'Application'>(), returnUrl: 'javascript:0' }, 'INVALID'],
  ])('%s', async (_, input, code) => {
    expect((await tryStart(desk, input)).codes).toEqual([code]);
  });
});

describe('a provider that is down', () => {
  test('leaves a payment that the next start takes up', async () => {
    const gone = await openProvider();
    const port = Number(new URL(gone.url).port);
    await gone.stop();
    const lonely = await openDesk(database.current, gone);
    const input = { applicationId: await lonely.submit(), idempotencyKey: 'klick-down' };
    expect((await tryStart(lonely, input)).codes).toEqual(['UNAVAILABLE']);
    expect(await desk.paymentsOf(input.applicationId)).toMatchObject([{ status: 'INITIAL', transactionId: null }]);
    const back = await openProvider({ port });
    const { payment } = await start(lonely, input);
    expect(payment?.redirectUrl?.startsWith(back.url)).toBe(true);
    expect(await desk.paymentsOf(input.applicationId)).toHaveLength(1);
    await lonely.close();
    await back.stop();
  });

  test('a crash after the order finds the order again instead of placing a second one', async () => {
    const input = { applicationId: await desk.submit(), idempotencyKey: 'klick-crash' };
    const before = await start(desk, input);
    await database.current.db
      .update(payments)
      .set({ transactionId: null, redirectUrl: null, registeredAt: null })
      .where(eq(payments.id, before.payment?.id as never));
    expect(await start(desk, input)).toEqual(before);
  });

  test('a start that was never ordered for half an hour is not taken up again', async () => {
    const late = await openDesk(database.current, provider);
    const input = { applicationId: await late.submit(), idempotencyKey: 'klick-late' };
    const { payment } = await start(late, input);
    await database.current.db
      .update(payments)
      .set({ transactionId: null, redirectUrl: null, registeredAt: null })
      .where(eq(payments.id, payment?.id as never));
    late.time = new Date(NOW.getTime() + 31 * 60_000);
    expect((await start(late, input)).payment).toMatchObject({ status: 'FAILED', redirectUrl: null });
    await late.close();
  });
});

test('an order the provider refuses for good has failed, and does not stand in the way of the next', async () => {
  const charges = [{ description: 'x'.repeat(251), quantity: 1, net: '5.00', tax: '0.00', taxRate: '0.00' }];
  const applicationId = await desk.submit({ charges });
  const { payment } = await start(desk, { applicationId });
  expect(payment).toMatchObject({ status: 'FAILED', redirectUrl: null });
  expect(await desk.paymentsOf(applicationId)).toMatchObject([{ reason: 'REFUSED' }]);
  expect((await start(desk, { applicationId })).payment?.id).not.toBe(payment?.id);
});

test('what others hear carries ids and the state, nothing personal', async () => {
  const applicationId = await desk.submit();
  const { payment } = await start(desk, { applicationId });
  const [told] = await database.current.db
    .select()
    .from(outbox)
    .where(eq(outbox.aggregate, payment?.id ?? ''));
  const whose = { account: owner.account, organisation: null, leikaKey: '99102013104000' };
  expect(told?.payload).toEqual({ paymentId: payment?.id, applicationId, ...whose, status: 'INITIAL' });
});
