/** What every adapter of the port promises, held against its provider over real HTTP. */

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  ProviderContradiction,
  ProviderRefusal,
  ProviderUnavailable,
  type Order,
  type PaymentProvider,
  type Registration,
} from '#subgraphs/payments/provider.ts';
import { createProviders } from '#subgraphs/payments/provider/registry.ts';
import { NOW } from '#test/support/viewers.ts';
import { endpoint, order } from '../orders.ts';
import { decideAt, openCheckout, openProvider, settingsOf, type Action, type Provider } from '../providers.ts';

describe.each([
  ['XBezahldienste', 'xbezahldienste', openProvider],
  ['a hosted checkout', 'hosted-checkout', openCheckout],
] as const)('%s', (_, kind, open) => {
  let time = NOW;
  let provider: Provider;
  let client: PaymentProvider;

  function connect(timeoutMs: number): PaymentProvider {
    const settings = settingsOf({ kind, url: `${provider.url}/`, timeoutMs });
    const connected = createProviders([settings], () => time).get('test')?.provider;
    if (connected === undefined) throw new Error('no adapter');
    return connected;
  }

  beforeAll(async () => {
    provider = await open({ now: () => time });
    provider.switches.slowMs = 2_000;
    client = connect(10_000);
  });
  beforeEach(() => {
    time = NOW;
    provider.switches.mode = 'normal';
  });
  afterAll(() => provider.stop());

  const again = ({ requestId }: Order, { transactionId }: Registration) => client.find({ endpoint, transactionId, requestId });

  test('orders a payment and finds it again, to the cent', async () => {
    const wish = order();
    const placed = await client.register(wish);
    expect(placed).toMatchObject({ status: 'INITIAL', method: null, gross: { minor: 1535n, currency: 'EUR' } });
    expect(placed.redirectUrl?.startsWith(provider.url)).toBe(true);
    expect(await again(wish, placed)).toEqual(placed);
  });

  test.each([
    ['pay', { status: 'PAID', method: 'CREDITCARD' }],
    ['cancel', { status: 'CANCELED' }],
    ['fail', { status: 'FAILED' }],
    ['expire', { status: 'FAILED' }],
  ] as const)('hears of "%s" in our words', async (action, expected) => {
    const wish = order();
    const placed = await client.register(wish);
    await decideAt(placed.redirectUrl, action);
    expect(await again(wish, placed)).toMatchObject(expected);
  });

  test.each<[Action, string]>([
    ['fail-later', 'FAILED'],
    ['pay-later', 'PAID'],
  ])('what is being processed is undecided until it is ("%s")', async (action, status) => {
    const wish = order();
    const placed = await client.register(wish);
    await decideAt(placed.redirectUrl, action);
    expect((await again(wish, placed))?.status).toBe('INITIAL');
    time = new Date(NOW.getTime() + 31_000);
    expect((await again(wish, placed))?.status).toBe(status);
  });

  test('nobody who leaves has paid: after twenty minutes it failed', async () => {
    const wish = order();
    const placed = await client.register(wish);
    time = new Date(NOW.getTime() + 20 * 60_000);
    expect((await again(wish, placed))?.status).toBe('FAILED');
  });

  test('the same request finds the payment that exists, whatever became of it', async () => {
    const wish = order();
    const placed = await client.register(wish);
    expect(await client.register(wish)).toEqual(placed);
    await decideAt(placed.redirectUrl, 'cancel');
    expect(await client.register(wish)).toEqual({ ...placed, status: 'CANCELED' });
  });

  test('a hundred orders of one request make one payment there', async () => {
    const wish = order();
    const placed = await Promise.all(Array.from({ length: 100 }, () => client.register(wish)));
    expect(new Set(placed.map(({ transactionId }) => transactionId)).size).toBe(1);
  });

  test('an order whose answer was lost is found, not repeated', async () => {
    const wish = order();
    provider.switches.mode = 'deaf';
    await expect(client.register(wish)).rejects.toThrow(ProviderUnavailable);
    provider.switches.mode = 'normal';
    const placed = await client.register(wish);
    expect(await client.register(wish)).toEqual(placed);
  });

  test('an unknown payment is none', async () => {
    expect(await client.find({ endpoint, transactionId: 'unknown', requestId: 'any' })).toBeNull();
  });

  test.each(['..', '.', ''])('an id that would lead elsewhere (%j) is asked for nowhere', async (transactionId) => {
    await expect(client.find({ endpoint, transactionId, requestId: 'any' })).rejects.toThrow('is no name');
  });

  test('an order that does not add up is refused for good', async () => {
    const wrong = client.register(order({ gross: { minor: 1n, currency: 'EUR' } }));
    await expect(wrong).rejects.toThrow(ProviderRefusal);
    await expect(wrong).rejects.toMatchObject({ fault: 'ORDER' });
  });

  test('an endpoint that is not known there is the operator’s to put right', async () => {
    expect(await client.isReady(endpoint)).toBe(true);
    provider.switches.mode = 'closed';
    expect(await client.isReady(endpoint)).toBe(false);
    await expect(client.register(order())).rejects.toMatchObject({ name: 'ProviderRefusal', fault: 'ENDPOINT' });
    await expect(client.find({ endpoint, transactionId: 'any', requestId: 'any' })).rejects.toThrow(ProviderUnavailable);
  });

  test.each(['down', 'slow'] as const)('while it is %s nothing is known', async (mode) => {
    const wish = order();
    const { transactionId } = await client.register(wish);
    provider.switches.mode = mode;
    const hasty = connect(mode === 'slow' ? 100 : 10_000);
    await expect(hasty.register(order())).rejects.toThrow(ProviderUnavailable);
    const found = hasty.find({ endpoint, transactionId, requestId: wish.requestId });
    await expect(found).rejects.toThrow(ProviderUnavailable);
    await expect(hasty.isReady(endpoint)).rejects.toThrow(ProviderUnavailable);
  });

  test.each(['currency', 'request'] as const)('another %s than was asked for is a contradiction', async (mode) => {
    const wish = order();
    const placed = await client.register(wish);
    provider.switches.mode = mode;
    await expect(again(wish, placed)).rejects.toThrow(ProviderContradiction);
    await expect(client.register(order())).rejects.toThrow(ProviderContradiction);
  });

  test('another amount is told as it is, for whoever asked to compare', async () => {
    const wish = order();
    const placed = await client.register(wish);
    provider.switches.mode = 'amount';
    expect((await again(wish, placed))?.gross).toEqual({ minor: 1435n, currency: 'EUR' });
  });
});
