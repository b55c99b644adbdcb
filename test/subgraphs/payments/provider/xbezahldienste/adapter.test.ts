import fastify, { type FastifyReply } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ProviderUnavailable, type PaymentProvider } from '#subgraphs/payments/provider.ts';
import { createXBezahldienste, type XBezahldiensteSettings } from '#subgraphs/payments/provider/xbezahldienste/adapter.ts';
import { NOW } from '#test/support/viewers.ts';
import { endpoint, order } from '../../orders.ts';
import { openProvider, type Provider } from '../../providers.ts';

const CLIENT = { id: 'portal', secret: 'geheim: 100%' };

let time = NOW;
let guarded: Provider;

beforeAll(async () => {
  guarded = await openProvider({ client: CLIENT, now: () => time });
});
afterAll(async () => {
  await guarded.stop();
});

function connect(settings: Partial<XBezahldiensteSettings> & { url: string }): PaymentProvider {
  return createXBezahldienste({ tokenUrl: null, clientId: null, clientSecret: null, ...settings }, () => time);
}

describe('at a provider that asks for a token', () => {
  const settings = () => ({
    url: guarded.url,
    tokenUrl: `${guarded.url}/token`,
    clientId: CLIENT.id,
    clientSecret: CLIENT.secret,
  });

  test('gets one, and a new one when it ends', async () => {
    const client = connect(settings());
    const same = order();
    const placed = await client.register(same);
    time = new Date(NOW.getTime() + 3_600_000);
    // Forgotten at the provider, which lets payments fail after a while, but found.
    expect(await client.find({ endpoint, transactionId: placed.transactionId, requestId: same.requestId })).toMatchObject({
      status: 'FAILED',
    });
    time = NOW;
  });

  test('gets a new one when the provider no longer takes the one it has', async () => {
    const restarted = await openProvider({ client: CLIENT });
    const port = Number(new URL(restarted.url).port);
    const client = connect({ ...settings(), url: restarted.url, tokenUrl: `${restarted.url}/token` });
    await client.register(order());
    await restarted.stop();
    const again = await openProvider({ client: CLIENT, port });
    expect((await client.register(order())).status).toBe('INITIAL');
    await again.stop();
  });

  test.each([
    ['without credentials', { tokenUrl: null, clientId: null, clientSecret: null }],
    ['with a wrong secret', { clientSecret: 'falsch' }],
  ])('%s nothing is decided', async (_, overrides) => {
    await expect(
      connect({ ...settings(), ...overrides }).find({ endpoint, transactionId: 'any', requestId: 'any' }),
    ).rejects.toThrow(ProviderUnavailable);
  });
});

describe('at a server that answers nonsense, nothing is known', () => {
  const information = { transactionId: 't', transactionRedirectUrl: 'https://pay.example/t', status: 'INITIAL' };
  const answers: Readonly<Record<string, (reply: FastifyReply) => unknown>> = {
    html: (reply) => reply.type('text/html').send('<h1>Wartung</h1>'),
    'not-found': (reply) => reply.code(404).type('text/html').send('<h1>404</h1>'),
    empty: (reply) => reply.send({}),
    status: (reply) => reply.send({ paymentInformation: { ...information, status: 'PAID' } }),
    script: (reply) => reply.send({ paymentInformation: { ...information, transactionRedirectUrl: 'javascript:alert(1)' } }),
    fraction: (reply) => reply.send({ paymentInformation: information, paymentRequest: { grosAmount: 5.001 } }),
    stranger: (reply) => reply.send({ paymentInformation: information, paymentRequest: { requestId: 'another' } }),
    huge: (reply) => reply.send({ paymentInformation: information, padding: 'x'.repeat(300_000) }),
    elsewhere: (reply) => reply.redirect('/paymenttransaction/o/e/html'),
    failing: (reply) => reply.code(503).send({ status: 503, functionalCode: 'UNSPECIFIED' }),
    refusing: (reply) => reply.code(500).send({ status: 500, functionalCode: 'CALCULATION_ERROR' }),
    silent: () => new Promise(() => undefined),
  };
  const app = fastify({ forceCloseConnections: true });
  let url = '';

  beforeAll(async () => {
    app.get<{ Params: { id: string } }>('/paymenttransaction/o/e/:id', (request, reply) => answers[request.params.id]?.(reply));
    app.post<{ Params: { id: string } }>('/paymenttransaction/o/:id', (request, reply) => answers[request.params.id]?.(reply));
    url = await app.listen({ port: 0, host: '127.0.0.1' });
  });
  afterAll(() => app.close());

  test.each(Object.keys(answers).filter((name) => name !== 'stranger'))('%s', async (name) => {
    const found = connect({ url, timeoutMs: 300 }).find({
      endpoint: { ...endpoint, originatorId: 'o', endPointId: 'e' },
      transactionId: name,
      requestId: 'any',
    });
    await expect(found).rejects.toThrow(ProviderUnavailable);
  });

  test.each(Object.keys(answers))('%s to an order', async (name) => {
    const placed = connect({ url, timeoutMs: 300 }).register(
      order({ endpoint: { ...endpoint, originatorId: 'o', endPointId: name } }),
    );
    await expect(placed).rejects.toThrow(ProviderUnavailable);
  });

  test('or at no server at all', async () => {
    await expect(
      connect({ url: 'http://127.0.0.1:9' }).find({ endpoint, transactionId: 'any', requestId: 'any' }),
    ).rejects.toThrow(ProviderUnavailable);
  });
});
