import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { derivedId, newId } from '#platform/values/id.ts';
import { useDatabase } from '#test/support/database.ts';
import { textOfPdf } from '#test/support/pdf-text.ts';
import { NOW } from '#test/support/viewers.ts';
import { decideAt, openDesk, openProvider, PORTAL, start, statusOf, type Desk, type Provider } from './desk.ts';

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

interface ReceiptValue {
  readonly number: string;
  readonly url: string;
}

async function receiptOf(id: string): Promise<ReceiptValue | null> {
  const query = 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Payment { paidAt receipt { number url } } } }';
  const { data } = await desk.ask<{ _entities: [{ receipt: ReceiptValue | null }] }>(query, {
    r: [{ __typename: 'Payment', id }],
  });
  return data._entities[0].receipt;
}

async function paid(overrides: Parameters<Desk['submit']>[0] = {}): Promise<string> {
  const { payment } = await start(desk, { applicationId: await desk.submit(overrides) });
  await fetch(await decideAt(payment?.redirectUrl, 'pay'), { redirect: 'manual' });
  return payment?.id ?? '';
}

describe('coming back from the provider', () => {
  test.each([
    ['pay', 'PAID'],
    ['cancel', 'CANCELED'],
    ['fail', 'FAILED'],
  ] as const)('after %s the payment is %s, and the payer is back at her portal', async (action, status) => {
    const applicationId = await desk.submit();
    const { payment } = await start(desk, { applicationId, returnUrl: `${PORTAL}/antraege/1?tab=bezahlen` });
    const back = await decideAt(payment?.redirectUrl, action);
    expect(back).toBe(`${desk.url}/payments/return/${payment?.id}`);
    const response = await fetch(back, { redirect: 'manual' });
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toBe(`${PORTAL}/antraege/1?tab=bezahlen&payment=${payment?.id}`);
    expect(await statusOf(desk, applicationId)).toBe(status);
  });

  test('coming back without having paid decides nothing', async () => {
    const applicationId = await desk.submit();
    const { payment } = await start(desk, { applicationId });
    const response = await fetch(`${desk.url}/payments/return/${payment?.id}?status=PAYED`, { redirect: 'manual' });
    expect(response.status).toBe(303);
    expect(await statusOf(desk, applicationId)).toBe('INITIAL');
  });

  test('a provider that does not answer keeps nobody from her portal', async () => {
    const own = await openProvider();
    const lonely = await openDesk(database.current, own);
    const applicationId = await lonely.submit();
    const { payment } = await start(lonely, { applicationId });
    await own.stop();
    const response = await fetch(`${lonely.url}/payments/return/${payment?.id}`, { redirect: 'manual' });
    expect(response.status).toBe(303);
    expect(await statusOf(lonely, applicationId)).toBe('INITIAL');
    await lonely.close();
  });

  test.each([newId<'Payment'>(), 'eins', '%00'])('an unknown payment (%s) is not found', async (id) => {
    const response = await fetch(`${desk.url}/payments/return/${id}`, { redirect: 'manual' });
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toContain('text/plain');
  });
});

describe('receipts', () => {
  test('are numbered per authority without gaps', async () => {
    const one = derivedId<'Authority'>('authority:one');
    const other = derivedId<'Authority'>('authority:other');
    const numbers: (string | undefined)[] = [];
    for (const authorityId of [one, other, one, one]) numbers.push((await receiptOf(await paid({ authorityId })))?.number);
    expect(numbers).toEqual(['Q-2026-000001', 'Q-2026-000001', 'Q-2026-000002', 'Q-2026-000003']);
  });

  test('exist only for what is paid', async () => {
    const { payment } = await start(desk, { applicationId: await desk.submit() });
    expect(await receiptOf(payment?.id ?? '')).toBeNull();
  });

  test('say who got how much for what, in German', async () => {
    const authorityId = derivedId<'Authority'>('authority:pdf');
    const charges = [
      { description: 'Gebühr für die Ersatzmarke', quantity: 2, net: '617.25', tax: '0.00', taxRate: '0.00' },
      { description: 'Übersendung', quantity: 1, net: '10.00', tax: '1.90', taxRate: '19.00' },
    ];
    await desk.nameAuthority(authorityId, 'Stadtverwaltung Winterberg');
    await desk.settle();
    const receipt = await receiptOf(await paid({ authorityId, charges, serviceName: 'Hundemarke ersetzen', number: 'WIN-77' }));
    const response = await fetch(receipt?.url ?? '');
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/pdf');
    expect(response.headers.get('cache-control')).toContain('no-store');
    const text = textOfPdf(Buffer.from(await response.arrayBuffer()));
    for (const fact of [
      'Quittung',
      'Q-2026-000001',
      '23.11.2026',
      'WIN-77',
      'Hundemarke ersetzen',
      'Stadtverwaltung Winterberg',
      'Kreditkarte',
      'Gebühr für die Ersatzmarke',
      '1.234,50 €',
      '1,90 €',
      '1.246,40 €',
    ]) {
      expect(text).toContain(fact);
    }
  });

  test('a link that is over, changed, or for another payment opens nothing', async () => {
    const [first, second] = [await paid(), await paid()];
    const url = new URL((await receiptOf(first))?.url ?? '');
    const changed = new URL(url);
    changed.searchParams.set('expires', String(Number(url.searchParams.get('expires')) + 3600));
    const foreign = new URL(url.href.replace(first, second));
    const bare = new URL(url.pathname, url);
    const doubled = new URL(`${url.href}&signature=x`);
    for (const address of [changed, foreign, bare, doubled]) {
      const response = await fetch(address);
      expect(response.status).toBe(403);
      expect(response.headers.get('content-type')).toContain('text/plain');
      expect(await response.text()).toContain('abgelaufen oder ungültig');
    }
    desk.time = new Date(NOW.getTime() + 10 * 60_000);
    expect((await fetch(url)).status).toBe(403);
    desk.time = NOW;
    expect((await fetch(url)).status).toBe(200);
  });
});
