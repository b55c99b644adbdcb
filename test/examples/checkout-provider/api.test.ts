import { createHmac } from 'node:crypto';
import fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createCheckoutProvider } from '#examples/checkout-provider/index.ts';
import { createSwitches } from '#examples/payment-provider/switches.ts';
import { now } from '#test/support/viewers.ts';

const webhooks: { headers: Readonly<Record<string, unknown>>; body: string }[] = [];
const switches = createSwitches();
let app: FastifyInstance;

beforeAll(async () => {
  app = fastify();
  const deps = { publicUrl: 'http://checkout.example', apiKey: 'schluessel', now, log: app.log, switches };
  const port = fastify();
  port.removeAllContentTypeParsers();
  port.addContentTypeParser('*', { parseAs: 'string' }, (_, body, done) => done(null, body));
  port.post('/', ({ headers, body }, reply) => {
    webhooks.push({ headers, body: String(body) });
    return reply.code(204).send();
  });
  const url = await port.listen({ port: 0, host: '127.0.0.1' });
  await app.register(createCheckoutProvider({ ...deps, webhooks: { url, secret: 'geheim' } }));
  app.addHook('onClose', () => port.close());
});
afterAll(() => app.close());

const line = { name: 'Gebühr', quantity: 2, unitNet: 250, unitTax: 0, taxRate: '0.00', booking: { kz: 'RF1' } };
const valid = {
  merchant: 'winterberg',
  account: 'kasse',
  clientReference: 'anfrage-1',
  amount: { minor: 500, currency: 'EUR' },
  statement: 'RF1 Hund',
  description: 'Hund anmelden',
  returnUrl: 'https://portal.example/zurueck',
  lines: [line],
};

async function order(overrides: Readonly<Record<string, unknown>> = {}, key?: string) {
  const payload = { ...valid, ...overrides };
  const headers = { authorization: 'Bearer schluessel', 'idempotency-key': key ?? payload.clientReference };
  return app.inject({ method: 'POST', url: '/v1/checkouts', headers, payload });
}

describe('the checkout API', () => {
  test('takes an order once under a key', async () => {
    const [first, second] = [await order(), await order()];
    expect([first.statusCode, second.statusCode]).toEqual([201, 200]);
    expect(second.json()).toEqual(first.json());
    expect(first.json()).toMatchObject({ state: 'open', amount: { minor: 500, currency: 'EUR' } });
    const other = await order({ amount: { minor: 250, currency: 'EUR' }, lines: [{ ...line, quantity: 1 }] });
    expect([other.statusCode, other.json()]).toEqual([409, { error: { code: 'reference_conflict' } }]);
  });

  test.each([
    ['lines that do not add up', { amount: { minor: 499, currency: 'EUR' } }, 'amount_mismatch', 'amount.minor'],
    ['another currency', { amount: { minor: 500, currency: 'CHF' } }, 'invalid_request', 'amount.currency'],
    ['nothing to pay for', { lines: [] }, 'invalid_request', 'lines'],
    ['a return address that is none', { returnUrl: 'javascript:0' }, 'invalid_request', 'returnUrl'],
  ])('refuses %s and names the field', async (_, overrides, code, field) => {
    const response = await order({ clientReference: 'anfrage-2', ...overrides });
    expect([response.statusCode, response.json()]).toEqual([422, { error: { code, field } }]);
  });

  test('refuses a key that is not the reference, and whoever has no API key', async () => {
    expect((await order({}, 'anderer')).statusCode).toBe(422);
    const response = await app.inject({ method: 'POST', url: '/v1/checkouts', payload: valid });
    expect([response.statusCode, response.json()]).toEqual([401, { error: { code: 'unauthorized' } }]);
  });

  test('tells of a choice by a webhook that the secret has signed', async () => {
    const { id } = (await order({ clientReference: 'anfrage-3' })).json<{ id: string }>();
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    await app.inject({ method: 'POST', url: `/pay/${id}`, headers, payload: 'action=pay&method=PAYPAL' });
    await expect.poll(() => webhooks.length).toBe(1);
    const [webhook] = webhooks;
    expect(JSON.parse(webhook?.body ?? '')).toEqual({ type: 'checkout.changed', checkout: id });
    const signed = `${String(webhook?.headers['webhook-id'])}.${String(webhook?.headers['webhook-timestamp'])}.${webhook?.body}`;
    const signature = createHmac('sha256', 'geheim').update(signed).digest('base64');
    expect(webhook?.headers['webhook-signature']).toBe(`v1,${signature}`);
  });
});

describe('the switches', () => {
  const post = (payload: string) =>
    app.inject({ method: 'POST', url: '/switches', headers: { 'content-type': 'application/x-www-form-urlencoded' }, payload });

  test('have a page on which each is named, and take effect at once', async () => {
    const page = await app.inject({ method: 'GET', url: '/switches' });
    expect(page.body.match(/type="radio"/g)).toHaveLength(11);
    expect(page.body).toMatch(/<html lang="de">/);
    expect((await post('mode=down')).statusCode).toBe(200);
    expect((await order()).statusCode).toBe(503);
    await post('mode=normal');
    expect((await order()).statusCode).toBe(200);
  });

  test('stay as they are when something else is sent', async () => {
    expect((await post('mode=broken')).statusCode).toBe(400);
    expect(switches.mode).toBe('normal');
  });
});
