import fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createPaymentProvider } from '#examples/payment-provider/index.ts';
import { NOW } from '#test/support/viewers.ts';
import { request } from './request.ts';

let time = NOW;
let app: FastifyInstance;

beforeAll(async () => {
  app = fastify();
  const deps = { publicUrl: 'http://provider.example/provider', now: () => time, log: app.log };
  await app.register(createPaymentProvider(deps), { prefix: '/provider' });
});
beforeEach(() => {
  time = NOW;
});
afterAll(() => app.close());

const ENDPOINT = '/provider/paymenttransaction/winterberg/standard';

interface PaymentTransaction {
  readonly paymentInformation: { readonly transactionId: string; readonly status: string };
  readonly paymentRequest: unknown;
}

async function order(overrides: Record<string, unknown> = {}): Promise<PaymentTransaction> {
  const response = await app.inject({ method: 'POST', url: ENDPOINT, payload: request(overrides) });
  expect(response.statusCode).toBe(201);
  return response.json();
}

async function find(transactionId: string, endpoint = ENDPOINT) {
  return app.inject({ method: 'GET', url: `${endpoint}/${transactionId}` });
}

function codeOf(response: { json(): unknown; statusCode: number; headers: Record<string, unknown> }): unknown {
  expect(response.headers['content-type']).toContain('application/problem+json');
  const body = response.json() as { functionalCode: string; status: number };
  expect(body.status).toBe(response.statusCode);
  return body.functionalCode;
}

describe('ordering a payment', () => {
  test('answers the transaction, where to pay, and the request as it was', async () => {
    const payload = request();
    const response = await app.inject({ method: 'POST', url: ENDPOINT, payload });
    const { paymentInformation, paymentRequest } = response.json<PaymentTransaction>();
    const { transactionId } = paymentInformation;
    expect(paymentRequest).toEqual(payload);
    expect(paymentInformation).toEqual({
      transactionUrl: `http://provider.example${ENDPOINT}/${transactionId}`,
      transactionRedirectUrl: `http://provider.example/provider/pay/${transactionId}`,
      transactionId,
      transactionReference: 'RF8926000000011',
      transactionTimestamp: NOW.toISOString(),
      status: 'INITIAL',
    });
  });

  test('is done once for a request id; the second answer says where the payment is', async () => {
    const first = await order({ requestId: 'twice' });
    const second = await app.inject({ method: 'POST', url: ENDPOINT, payload: request({ requestId: 'twice' }) });
    expect(second.statusCode).toBe(409);
    expect(codeOf(second)).toBe('PAYMENT_EXISTS');
    expect(second.headers['location']).toMatch(new RegExp(`/${first.paymentInformation.transactionId}$`));
  });

  test('the same request id may be used at another endpoint', async () => {
    await order({ requestId: 'shared' });
    const url = '/provider/paymenttransaction/medebach/standard';
    expect((await app.inject({ method: 'POST', url, payload: request({ requestId: 'shared' }) })).statusCode).toBe(201);
  });

  const item = request().items[0];
  test.each([
    ['VALIDATION_ERROR', 'no request', {}],
    ['VALIDATION_ERROR', 'a purpose of 28 characters', request({ purpose: 'x'.repeat(28) })],
    ['VALIDATION_ERROR', 'a purpose with a slash', request({ purpose: 'a/b' })],
    ['VALIDATION_ERROR', 'no items', request({ items: [] })],
    ['VALIDATION_ERROR', 'a hundred items', request({ items: Array<unknown>(100).fill(item) })],
    ['VALIDATION_ERROR', 'a request id of 37 characters', request({ requestId: 'x'.repeat(37) })],
    ['VALIDATION_ERROR', 'another currency', request({ currency: 'USD' })],
    ['VALIDATION_ERROR', 'more than 999,999 euro', request({ grosAmount: 1_000_000 })],
    ['VALIDATION_ERROR', 'a script to return to', request({ redirectUrl: 'javascript:alert(1)' })],
    ['VALIDATION_ERROR', 'a quantity of zero', request({ items: [{ ...item, quantity: 0 }] })],
    ['CALCULATION_ERROR', 'a sum that is a cent short', request({ grosAmount: 11.89 })],
    ['CALCULATION_ERROR', 'a total that is not the quantity times one piece', request({ items: [{ ...item, quantity: 3 }] })],
    ['CALCULATION_ERROR', 'fractions of a cent', request({ grosAmount: 11.901 })],
    ['BOOKING_DATA_MISSING', 'no booking data', request({ items: [{ ...item, bookingData: undefined }] })],
    ['BOOKING_DATA_MISSING', 'empty booking data', request({ items: [{ ...item, bookingData: {} }] })],
  ])('refuses with %s: %s', async (code, _, payload) => {
    const response = await app.inject({ method: 'POST', url: ENDPOINT, payload });
    expect(response.statusCode).toBe(400);
    expect(codeOf(response)).toBe(code);
  });

  test('refuses what is no JSON', async () => {
    const headers = { 'content-type': 'application/json' };
    const response = await app.inject({ method: 'POST', url: ENDPOINT, headers, payload: '{' });
    expect(response.statusCode).toBe(400);
    expect(codeOf(response)).toBe('VALIDATION_ERROR');
  });

  test.each(['x'.repeat(37), 'winter.berg'])('knows no originator %s', async (originator) => {
    const url = `/provider/paymenttransaction/${originator}/standard`;
    expect(codeOf(await app.inject({ method: 'POST', url, payload: request() }))).toBe('NO_VALID_ORIGINATOR_OR_ENDPOINT');
  });
});

describe('asking for a payment', () => {
  test('is answered at its own endpoint only', async () => {
    const { paymentInformation } = await order();
    expect((await find(paymentInformation.transactionId)).json()).toMatchObject({ paymentInformation });
    const elsewhere = await find(paymentInformation.transactionId, '/provider/paymenttransaction/medebach/standard');
    expect(elsewhere.statusCode).toBe(404);
    expect(codeOf(elsewhere)).toBe('UNSPECIFIED');
    expect((await find('unknown')).statusCode).toBe(404);
  });

  test('a payment nobody decided in twenty minutes has failed, and cannot be paid any more', async () => {
    const { transactionId } = (await order()).paymentInformation;
    time = new Date(NOW.getTime() + 20 * 60_000);
    expect((await find(transactionId)).json()).toMatchObject({ paymentInformation: { status: 'FAILED' } });
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    await app.inject({ method: 'POST', url: `/provider/pay/${transactionId}`, headers, payload: 'action=pay' });
    expect((await find(transactionId)).json()).toMatchObject({ paymentInformation: { status: 'FAILED' } });
  });
});

test('an endpoint says that it is available', async () => {
  const response = await app.inject({ method: 'GET', url: '/provider/status/winterberg/standard' });
  expect(response.statusCode).toBe(200);
  expect(response.json()).toMatchObject({ status: 200 });
});

describe('with a client set', () => {
  let guarded: FastifyInstance;
  beforeAll(async () => {
    guarded = fastify();
    const client = { id: 'portal', secret: 'geheim: 100%' };
    await guarded.register(createPaymentProvider({ publicUrl: '', now: () => time, log: guarded.log, client }));
  });
  afterAll(() => guarded.close());

  async function tokenFor(secret: string) {
    const authorization = `Basic ${Buffer.from(`portal:${encodeURIComponent(secret)}`).toString('base64')}`;
    const headers = { authorization, 'content-type': 'application/x-www-form-urlencoded' };
    return guarded.inject({ method: 'POST', url: '/token', headers, payload: 'grant_type=client_credentials' });
  }

  test('a token opens the API until it ends', async () => {
    const { access_token: token } = (await tokenFor('geheim: 100%')).json<{ access_token: string }>();
    const call = () =>
      guarded.inject({ method: 'GET', url: '/status/winterberg/standard', headers: { authorization: `Bearer ${token}` } });
    expect((await call()).statusCode).toBe(200);
    time = new Date(NOW.getTime() + 300_000);
    expect((await call()).statusCode).toBe(401);
  });

  test('nobody gets in without one, nor a token with a wrong secret', async () => {
    const response = await guarded.inject({ method: 'GET', url: '/status/winterberg/standard' });
    expect(response.statusCode).toBe(401);
    expect(codeOf(response)).toBe('FORBIDDEN');
    expect((await tokenFor('falsch')).statusCode).toBe(401);
  });
});
