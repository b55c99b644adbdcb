/** What must not happen whatever a provider or a browser says: card data kept, payers sent elsewhere, a return believed. */

import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { rows } from '#platform/database.ts';
import { payments } from '#subgraphs/payments/tables.ts';
import { useDatabase } from '#test/support/database.ts';
import { findWords } from '#test/support/every-row.ts';
import { recordLog } from '#test/support/log-records.ts';
import { NOW } from '#test/support/viewers.ts';
import { openDesk, PORTAL, start, statusOf, tryStart, type Desk } from './desk.ts';
import { decideAt, openCheckout, openProvider, settingsOf, type Provider } from './providers.ts';

const CARD = '4111111111111111';

const database = useDatabase();
const recording = recordLog();
let provider: Provider;
let desk: Desk;

beforeAll(async () => {
  provider = await openProvider({
    now: () => desk.time,
    mangle: (_, payload) =>
      payload
        .replace('"status":', `"cardNumber":"${CARD}","cvc":"${CARD}","statusDetail":"${CARD}","status":`)
        .replace('"CREDITCARD"', `"${CARD}"`),
  });
  desk = await openDesk(database.current, provider, { log: recording.log });
});
beforeEach(() => {
  desk.time = NOW;
  provider.switches.mode = 'normal';
});
afterAll(async () => {
  await desk.close();
  await provider.stop();
});

async function rowsOf(applicationId: string) {
  return database.current.db
    .select()
    .from(payments)
    .where(eq(payments.applicationId, applicationId as never));
}

describe('card data', () => {
  test('that a provider tells is kept nowhere: in no table, no event and no log', async () => {
    const applicationId = await desk.submit();
    const { payment } = await start(desk, { applicationId });
    await decideAt(payment?.redirectUrl, 'pay');
    await desk.sweep();
    expect(await rowsOf(applicationId)).toMatchObject([{ status: 'PAID', method: 'OTHER' }]);
    expect(await findWords(database.current.db, { card: CARD })).toEqual([]);
    expect(recording.text).not.toContain(CARD);
  });

  test('has no column that would be for it', async () => {
    const columns = await rows<{ name: string }>(
      database.current.db,
      sql`select table_name || '.' || column_name as name from information_schema.columns where table_schema = 'payments'`,
    );
    expect(columns.length).toBeGreaterThan(30);
    expect(columns.filter(({ name }) => /\b(pan|cvc|cvv)\b|card|holder|expiry_(month|year)|track/.test(name))).toEqual([]);
  });
});

describe('a payer', () => {
  test.each([
    ['?status=PAYED'],
    ['?status=PAID&transactionId=x&grosAmount=5'],
    ['?payment=paid#PAYED'],
    ['?paymentStatus=PAYED&functionalCode=OK'],
  ])('who comes back with forged parameters (%s) has not paid', async (query) => {
    const applicationId = await desk.submit();
    const { payment } = await start(desk, { applicationId });
    const response = await fetch(`${desk.url}/payments/return/${payment?.id}${query}`, { redirect: 'manual' });
    expect(response.headers.get('location')).toBe(`${PORTAL}/antraege/1?tab=bezahlen&payment=${payment?.id}`);
    expect(await statusOf(desk, applicationId)).toBe('INITIAL');
  });

  test('who pays and comes back with parameters that say she canceled has paid', async () => {
    const applicationId = await desk.submit();
    const { payment } = await start(desk, { applicationId });
    await decideAt(payment?.redirectUrl, 'pay');
    await fetch(`${desk.url}/payments/return/${payment?.id}?status=CANCELED`, { redirect: 'manual' });
    expect(await statusOf(desk, applicationId)).toBe('PAID');
  });

  test.each(['xbezahldienste', 'hosted-checkout'] as const)(
    'is sent to no place that is not a page of the provider (%s)',
    async (kind) => {
      const lying = await (kind === 'xbezahldienste' ? openProvider() : openCheckout());
      const wary = await openDesk(database.current, settingsOf({ kind, url: lying.url }), { log: recording.log });
      lying.switches.mode = 'elsewhere';
      const applicationId = await wary.submit();
      expect((await tryStart(wary, { applicationId })).codes).toEqual(['UNAVAILABLE']);
      expect(await rowsOf(applicationId)).toMatchObject([{ status: 'INITIAL', redirectUrl: null, transactionId: null }]);
      await wary.close();
      await lying.stop();
    },
  );

  test.each([
    'https://portal.example.evil.example/',
    'https://someone@portal.example/',
    'https://portal.example:8443/',
    'http://portal.example/',
    'https://PORTAL.example.:443/',
  ])('is sent back to registered origins only, and the field is named (%s)', async (returnUrl) => {
    const { payment, problems } = await start(desk, { applicationId: await desk.submit(), returnUrl });
    expect(payment).toBeNull();
    expect(problems).toMatchObject([{ code: 'RETURN_URL_NOT_ALLOWED', path: ['returnUrl'] }]);
  });

  test('may start only so often, and is told when she may again', async () => {
    const strict = await openDesk(database.current, provider, { limits: { starts: 2, webhooks: 1 } });
    const input = { applicationId: await strict.submit(), idempotencyKey: 'immer-wieder' };
    await database.current.db.execute(sql`delete from payments.attempt`);
    await start(strict, input);
    await start(strict, input);
    expect((await tryStart(strict, input)).codes).toEqual(['RATE_LIMITED']);
    await strict.close();
  });
});

describe('a provider that lies', () => {
  test.each(['amount', 'currency', 'request'] as const)('about the %s decides nothing, and a person is told', async (mode) => {
    const applicationId = await desk.submit();
    const { payment } = await start(desk, { applicationId });
    await decideAt(payment?.redirectUrl, 'pay');
    provider.switches.mode = mode;
    const before = recording.errors.length;
    expect(await desk.sweep()).toBe(0);
    expect(await statusOf(desk, applicationId)).toBe('INITIAL');
    const told = recording.errors.slice(before).filter((record) => record['payment'] === payment?.id);
    expect(told).toMatchObject([{ msg: 'a payment stays undecided' }]);
    provider.switches.mode = 'normal';
    await desk.sweep();
    expect(await statusOf(desk, applicationId)).toBe('PAID');
  });

  test.each(['amount', 'currency', 'request'] as const)('about the %s of an order sends nobody anywhere', async (mode) => {
    provider.switches.mode = mode;
    const applicationId = await desk.submit();
    expect((await tryStart(desk, { applicationId })).codes).toEqual(['UNAVAILABLE']);
    expect(await rowsOf(applicationId)).toMatchObject([{ redirectUrl: null, transactionId: null }]);
    provider.switches.mode = 'normal';
    expect((await start(desk, { applicationId })).payment?.status).toBe('INITIAL');
  });

  test('and names one payment for two orders has the second one refused', async () => {
    const first = await desk.submit();
    const known = (await start(desk, { applicationId: first })).payment;
    const id = known?.redirectUrl?.split('/').at(-1) ?? '';
    const twice = await openProvider({
      mangle: (_, payload) => payload.replace(/"transactionId":"[\w-]+"/, `"transactionId":"${id}"`),
    });
    const wary = await openDesk(database.current, twice);
    const second = await wary.submit();
    expect((await tryStart(wary, { applicationId: second })).codes).toEqual(['UNAVAILABLE']);
    expect(await rowsOf(second)).toMatchObject([{ transactionId: null }]);
    await wary.close();
    await twice.stop();
  });
});
