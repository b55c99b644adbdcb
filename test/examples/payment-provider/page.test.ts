import { createHash } from 'node:crypto';
import fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { html } from '#examples/payment-provider/html.ts';
import { createPaymentProvider } from '#examples/payment-provider/index.ts';
import { now } from '#test/support/viewers.ts';
import { request } from './request.ts';

let app: FastifyInstance;

beforeAll(async () => {
  app = fastify();
  await app.register(createPaymentProvider({ publicUrl: 'http://provider.example', now, log: app.log }));
});
afterAll(() => app.close());

async function order(overrides: Record<string, unknown> = {}): Promise<string> {
  const url = '/paymenttransaction/winterberg/standard';
  const response = await app.inject({ method: 'POST', url, payload: request(overrides) });
  return response.json<{ paymentInformation: { transactionId: string } }>().paymentInformation.transactionId;
}

async function decide(transactionId: string, payload: string) {
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  return app.inject({ method: 'POST', url: `/pay/${transactionId}`, headers, payload });
}

async function informationOf(transactionId: string) {
  const response = await app.inject({ method: 'GET', url: `/paymenttransaction/winterberg/standard/${transactionId}` });
  return response.json<{ paymentInformation: { status: string; paymentMethod?: string } }>().paymentInformation;
}

describe('the page to pay on', () => {
  test('says what it is, what is paid, and has a named choice and a button for each way out', async () => {
    const page = await app.inject({ method: 'GET', url: `/pay/${await order()}` });
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(page.body).toContain('<html lang="de">');
    expect(page.body).toContain('Simulierter Bezahldienst für die Entwicklung');
    expect(page.body).toMatch(/11,90\s€/);
    expect(page.body).toMatch(/<legend>Zahlungsart<\/legend>/);
    expect(page.body.match(/<label\b/g)).toHaveLength(5);
    for (const action of ['pay', 'cancel', 'fail']) expect(page.body).toContain(`name="action" value="${action}"`);
  });

  test('runs no script, loads nothing from elsewhere, and its style is the one its policy allows', async () => {
    const page = await app.inject({ method: 'GET', url: `/pay/${await order()}` });
    expect(page.body).not.toMatch(/<script|<link|<img|\son\w+=|style="/i);
    const style = /<style>([\s\S]*?)<\/style>/.exec(page.body)?.[1] ?? '';
    const policy = String(page.headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain(`'sha256-${createHash('sha256').update(style).digest('base64')}'`);
  });

  test('shows what it was given as text, never as markup', async () => {
    const evil = '<img src=x onerror=alert(1)>"\'&';
    const [item] = request().items;
    const page = await app.inject({
      method: 'GET',
      url: `/pay/${await order({ description: evil, items: [{ ...item, description: evil }] })}`,
    });
    expect(page.body).not.toContain('<img');
    expect(page.body.split('&lt;img src=x onerror=alert(1)&gt;&quot;&#39;&amp;')).toHaveLength(3);
  });

  test.each([
    ['action=pay&method=PAYPAL', { status: 'PAYED', paymentMethod: 'PAYPAL' }],
    ['action=pay&method=GOLD', { status: 'PAYED', paymentMethod: 'OTHER' }],
    ['action=cancel&method=PAYPAL', { status: 'CANCELED' }],
    ['action=fail', { status: 'FAILED' }],
  ])('%s decides the payment and leads back', async (form, expected) => {
    const id = await order();
    const response = await decide(id, form);
    expect(response.statusCode).toBe(303);
    expect(response.headers['location']).toBe('https://portal.example/zurueck');
    expect(await informationOf(id)).toMatchObject(expected);
  });

  test('a payment is decided once', async () => {
    const id = await order();
    await decide(id, 'action=pay&method=GIROPAY');
    await decide(id, 'action=cancel');
    expect(await informationOf(id)).toMatchObject({ status: 'PAYED', paymentMethod: 'GIROPAY' });
    const page = await app.inject({ method: 'GET', url: `/pay/${id}` });
    expect(page.body).toContain('Die Zahlung ist erfolgt.');
    expect(page.body).toContain('href="https://portal.example/zurueck"');
    expect(page.body).not.toContain('<form');
  });

  test.each(['', 'action=steal', 'action='])('a form without a known action (%s) decides nothing', async (form) => {
    const id = await order();
    expect((await decide(id, form)).statusCode).toBe(400);
    expect((await informationOf(id)).status).toBe('INITIAL');
  });

  test('an unknown payment has a page that says so', async () => {
    const page = await app.inject({ method: 'GET', url: '/pay/unknown' });
    expect(page.statusCode).toBe(404);
    expect(page.body).toContain('gibt es keine Zahlung');
    expect((await decide('unknown', 'action=pay')).statusCode).toBe(404);
  });
});

test('a template escapes text and keeps markup it made itself', () => {
  const inner = html`<b>${'<&>'}</b>`;
  expect(html`<p title="${'"'}">${inner}${[inner, inner]}${1}</p>`.text).toBe(
    `<p title="&quot;">${'<b>&lt;&amp;&gt;</b>'.repeat(3)}1</p>`,
  );
});
