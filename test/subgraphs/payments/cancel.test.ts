import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#platform/values/id.ts';
import { useDatabase } from '#test/support/database.ts';
import { caseWorker, citizen } from '#test/support/viewers.ts';
import { AUTHORITY, decideAt, openDesk, openProvider, start, statusOf, tryCancel, type Desk, type Provider } from './desk.ts';

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

async function started(): Promise<{ applicationId: string; id: string; redirectUrl: string | null }> {
  const applicationId = await desk.submit();
  const { payment } = await start(desk, { applicationId });
  if (payment === null) throw new Error('the payment did not start');
  return { applicationId, ...payment };
}

describe('canceling a payment', () => {
  test('ends it, and doing so again changes nothing', async () => {
    const { id } = await started();
    const first = await tryCancel(desk, id);
    expect(first.data?.cancelPayment).toMatchObject({ payment: { id, status: 'CANCELED', redirectUrl: null }, problems: [] });
    expect(await tryCancel(desk, id)).toEqual(first);
  });

  test('a new payment may start afterwards', async () => {
    const { id, applicationId } = await started();
    await tryCancel(desk, id);
    const { payment } = await start(desk, { applicationId });
    expect(payment).toMatchObject({ status: 'INITIAL' });
    expect(payment?.id).not.toBe(id);
  });

  test('is refused when the provider was paid meanwhile, and the payment counts', async () => {
    const { id, applicationId, redirectUrl } = await started();
    await decideAt(redirectUrl, 'pay');
    const { data } = await tryCancel(desk, id);
    expect(data?.cancelPayment).toMatchObject({ payment: { status: 'PAID' }, problems: [{ code: 'ALREADY_PAID' }] });
    expect(await statusOf(desk, applicationId)).toBe('PAID');
  });

  test('is refused when the payment has failed', async () => {
    const { id, redirectUrl } = await started();
    await decideAt(redirectUrl, 'fail');
    const { data } = await tryCancel(desk, id);
    expect(data?.cancelPayment).toMatchObject({ payment: { status: 'FAILED' }, problems: [{ code: 'ALREADY_DECIDED' }] });
  });

  test('decides nothing while the provider does not answer', async () => {
    const own = await openProvider();
    const lonely = await openDesk(database.current, own);
    const applicationId = await lonely.submit();
    const { payment } = await start(lonely, { applicationId });
    await own.stop();
    expect((await tryCancel(lonely, payment?.id ?? '')).codes).toEqual(['UNAVAILABLE']);
    expect(await statusOf(lonely, applicationId)).toBe('INITIAL');
    await lonely.close();
  });

  test.each([
    ['nobody signed in', null, 'UNAUTHENTICATED'],
    ['another citizen', citizen({ subject: 'other' }), 'NOT_FOUND'],
    ['the case worker', caseWorker(AUTHORITY), 'NOT_FOUND'],
  ])('is not for %s', async (_, viewer, code) => {
    const { id, applicationId } = await started();
    expect((await tryCancel(desk, id, viewer)).codes).toEqual([code]);
    expect(await statusOf(desk, applicationId)).toBe('INITIAL');
  });

  test('an unknown payment is not found, and an id that is none is invalid', async () => {
    expect((await tryCancel(desk, newId<'Payment'>())).codes).toEqual(['NOT_FOUND']);
    expect((await tryCancel(desk, 'eins')).codes).toEqual(['INVALID']);
  });
});
