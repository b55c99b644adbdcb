/** What a provider says that cannot be is kept for a person to look at: once, until she has settled it with a reason. */

import fastify from 'fastify';
import { Registry } from 'prom-client';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { listContradictions, settleContradiction } from '#subgraphs/payments/index.ts';
import { contradictions } from '#subgraphs/payments/contradictions/tables.ts';
import { createPaymentMetrics } from '#subgraphs/payments/metrics.ts';
import { useDatabase } from '#test/support/database.ts';
import { NOW } from '#test/support/viewers.ts';
import { decideAt, openDesk, openProvider, start, statusOf, tryStart, type Desk, type Provider } from './desk.ts';

const database = useDatabase();
let provider: Provider;
let desk: Desk;
beforeAll(async () => {
  provider = await openProvider();
  desk = await openDesk(database.current, provider);
});
beforeEach(async () => {
  provider.switches.mode = 'normal';
  await database.current.db.delete(contradictions);
});
afterAll(async () => {
  await desk.close();
  await provider.stop();
});

const open = () => listContradictions(database.current, { all: false });
const kinds = async () => (await open()).map(({ contradiction: { kind, found, seen } }) => ({ kind, found, seen }));

async function metricsOf(): Promise<string> {
  const app = fastify();
  const registry = new Registry();
  app.decorate('metrics', registry);
  await app.register(createPaymentMetrics(database.current.db));
  await app.ready();
  return registry.metrics();
}

test('another amount that was paid is noted with both amounts, counted when it is said again, and decides nothing', async () => {
  const applicationId = await desk.submit();
  const { payment } = await start(desk, { applicationId });
  await decideAt(payment?.redirectUrl, 'pay');
  provider.switches.mode = 'amount';
  await desk.sweep();
  await desk.sweep();
  expect(await kinds()).toEqual([{ kind: 'AMOUNT', found: 400n, seen: 2 }]);
  expect((await open())[0]?.payment).toMatchObject({ reference: payment?.reference, status: 'INITIAL', gross: 500n });
  expect(await statusOf(desk, applicationId)).toBe('INITIAL');
  expect(await metricsOf()).toContain('payments_contradictions_open{kind="AMOUNT"} 1');
  provider.switches.mode = 'normal';
  await desk.sweep();
  expect(await statusOf(desk, applicationId)).toBe('PAID');
});

test.each([
  ['currency', 'CURRENCY'],
  ['request', 'OTHER_PAYMENT'],
  ['elsewhere', 'FOREIGN_PAGE'],
] as const)('an order that is answered with "%s" is noted as %s', async (mode, kind) => {
  provider.switches.mode = mode;
  const { codes } = await tryStart(desk, { applicationId: await desk.submit() });
  expect([codes, await kinds()]).toEqual([['UNAVAILABLE'], [{ kind, found: null, seen: 1 }]]);
});

test('is settled with a reason, stays on record, and stays settled when it is said again; another one opens anew', async () => {
  const { payment } = await start(desk, { applicationId: await desk.submit() });
  await decideAt(payment?.redirectUrl, 'pay');
  provider.switches.mode = 'amount';
  await desk.sweep();
  const mine = async () => (await open()).filter(({ payment: { reference } }) => reference === payment?.reference);
  const id = (await mine())[0]?.contradiction.id;
  if (id === undefined) throw new Error('nothing was noted');
  for (const reason of [' ', 'x'.repeat(501)])
    await expect(settleContradiction(database.current, id, reason, NOW)).rejects.toThrow('reason must have');
  await settleContradiction(database.current, id, 'Der Anbieter hat sich entschuldigt', NOW);
  await expect(settleContradiction(database.current, id, 'noch einmal', NOW)).rejects.toThrow('no such open');
  await desk.sweep();
  expect(await mine()).toEqual([]);
  const kept = await database.current.db.select().from(contradictions).where(eq(contradictions.id, id));
  expect(kept).toMatchObject([{ reason: 'Der Anbieter hat sich entschuldigt', seen: 2, settledAt: NOW }]);
  provider.switches.mode = 'request';
  await desk.sweep();
  expect((await mine()).map(({ contradiction }) => contradiction.kind)).toEqual(['OTHER_PAYMENT']);
});
