/** What providers say was paid on a day is held against what was paid with us; each difference is written down once. */

import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createLog } from '#platform/log.ts';
import { parseDay } from '#platform/values/day.ts';
import { newId, type Id } from '#platform/values/id.ts';
import { reconcileProviders, setEndpoints } from '#subgraphs/payments/index.ts';
import { createProviders } from '#subgraphs/payments/provider/registry.ts';
import { differenceOf } from '#subgraphs/payments/provider-list/compare.ts';
import { createProviderCheck } from '#subgraphs/payments/provider-list/reconcile.ts';
import { payments } from '#subgraphs/payments/tables.ts';
import { useDatabase } from '#test/support/database.ts';
import { citizen, NOW } from '#test/support/viewers.ts';
import { decideAt, openDesk, start, type Desk } from './desk.ts';
import { openCheckout, openProvider, settingsOf, type Provider } from './providers.ts';

const database = useDatabase();
const DAY = parseDay('2026-11-23');
let standard: Provider;
let checkout: Provider;
let desk: Desk;
const settings = () => [
  settingsOf({ name: 'epay', url: standard.url }),
  settingsOf({ kind: 'hosted-checkout', name: 'kasse', url: checkout.url }),
];

beforeAll(async () => {
  standard = await openProvider();
  checkout = await openCheckout();
  const [one, ...more] = settings();
  desk = await openDesk(database.current, one ?? standard, { more, isOpenToAll: false });
});
afterAll(async () => {
  await desk.close();
  await standard.stop();
  await checkout.stop();
});

async function authorityAt(provider: 'epay' | 'kasse'): Promise<Id<'Authority'>> {
  const authority = newId<'Authority'>();
  const wish = { authority, provider, originatorId: authority, endPointId: 'kasse' };
  await setEndpoints(database.current, [wish], settings(), NOW);
  return authority;
}

async function pay(authorityId: Id<'Authority'>, comesBack = true): Promise<string> {
  const { payment } = await start(desk, { applicationId: await desk.submit({ authorityId }) });
  const back = await decideAt(payment?.redirectUrl, 'pay');
  if (comesBack) await fetch(back, { redirect: 'manual' });
  return payment?.id ?? '';
}

async function foundOf(authorityId: Id<'Authority'>) {
  for await (const { checked, differences } of reconcileProviders(database.current, settings(), () => NOW, DAY))
    if (checked.authorityId === authorityId)
      return { looked: checked.looked, kinds: differences.map(({ kind, expected, found }) => [kind, expected, found]) };
  return null;
}

const change = (id: string, values: Partial<typeof payments.$inferInsert>) =>
  database.current.db
    .update(payments)
    .set(values)
    .where(eq(payments.id, id as never));

describe.each(['epay', 'kasse'] as const)('at %s', (name) => {
  test('what was paid with both, on several pages of a list, makes no difference', async () => {
    const authorityId = await authorityAt(name);
    for (let count = 0; count < 22; count += 1) await pay(authorityId);
    expect(await foundOf(authorityId)).toEqual({ looked: 22, kinds: [] });
  });

  test('another amount, and what was paid with us and not there, are found, each once', async () => {
    const authorityId = await authorityAt(name);
    await change(await pay(authorityId), { gross: 700n });
    await change(await pay(authorityId), { transactionId: newId() });
    const kinds = expect.arrayContaining([
      ['OTHER_AMOUNT', 700n, 500n],
      ['NOT_PAID_THERE', 500n, null],
    ]) as unknown;
    expect(await foundOf(authorityId)).toMatchObject({ kinds });
    const again = await foundOf(authorityId);
    expect(again?.kinds.filter(([kind]) => kind !== 'NOT_PAID_HERE')).toHaveLength(2);
  });
});

test('what was paid there and not with us is found in the list of a provider that has one, ours or not', async () => {
  const authorityId = await authorityAt('kasse');
  await pay(authorityId, false);
  const lost = await pay(authorityId);
  await change(lost, { transactionId: null });
  expect(await foundOf(authorityId)).toMatchObject({
    kinds: expect.arrayContaining([
      ['NOT_PAID_HERE', null, 500n],
      ['NOT_PAID_HERE', null, 500n],
    ]) as unknown,
  });
});

test('a day that is over is looked at once by itself, and its differences are in the reconciliation of the cash office', async () => {
  const authorityId = await authorityAt('kasse');
  await change(await pay(authorityId), { gross: 900n });
  const now = () => new Date('2026-11-24T04:00:00Z');
  const providers = createProviders(settings(), now);
  const check = createProviderCheck({ db: database.current.db, providers, now, log: createLog('silent') });
  expect(await check.drain()).toBeGreaterThan(0);
  expect(await check.drain()).toBe(0);
  const clerk = { ...citizen({ subject: 'clerk' }), scopes: ['ledger:read'], authorities: [authorityId] };
  const query = `query ($id: ID!) { ledger(authorityId: $id) { reconciliation(day: "${DAY}") { providerCheckedAt
    providerDifferences { totalCount edges { node { kind provider reference expected { amount } found { amount } } } } } } }`;
  const { data } = await desk.ask<{ ledger: { reconciliation: unknown } }>(query, { id: authorityId }, clerk);
  const node = { kind: 'OTHER_AMOUNT', provider: 'kasse', expected: { amount: '9.00' }, found: { amount: '5.00' } };
  expect(data.ledger.reconciliation).toMatchObject({
    providerCheckedAt: now().toISOString(),
    providerDifferences: { totalCount: 1, edges: [{ node }] },
  });
});

test('a provider that does not answer is asked again, and the day does not count as looked at', async () => {
  const authorityId = await authorityAt('kasse');
  await pay(authorityId);
  const now = () => new Date('2026-11-24T04:00:00Z');
  const check = createProviderCheck({
    db: database.current.db,
    providers: createProviders(settings(), now),
    now,
    log: createLog('silent'),
  });
  checkout.switches.mode = 'closed';
  expect(await check.drain()).toBe(0);
  checkout.switches.mode = 'normal';
  expect(await check.drain()).toBe(7); // The day, and those before it that nobody looked at.
});

test('a difference is there if and only if one side was paid and the other not, or not the same', () => {
  for (const status of ['INITIAL', 'PAID', 'FAILED', 'CANCELED', 'REFUNDED', 'DUE'] as const)
    for (const there of [null, 500n, 400n]) {
      const paidHere = status === 'PAID' || status === 'REFUNDED';
      const isSame = paidHere === (there !== null) && (there === null || there === 500n);
      expect(differenceOf({ status, gross: 500n }, there) === null, `${status} ${there}`).toBe(isSame);
    }
  expect([differenceOf(null, 500n), differenceOf(null, null)]).toEqual(['NOT_PAID_HERE', null]);
});
