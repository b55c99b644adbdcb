import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { signWebhook, type Webhook } from '#examples/checkout-provider/webhooks.ts';
import { freePort } from '#test/support/free-port.ts';
import { heardNotices, payments } from '#subgraphs/payments/tables.ts';
import { useDatabase } from '#test/support/database.ts';
import { NOW } from '#test/support/viewers.ts';
import { openDesk, start, statusOf, type Desk } from './desk.ts';
import { decideAt, openCheckout, settingsOf, WEBHOOK_SECRET, type Provider } from './providers.ts';

const OLD_SECRET = 'geheimnis-der-benachrichtigungen-0';

const database = useDatabase();
let provider: Provider;
let desk: Desk;

beforeAll(async () => {
  // It tells of nothing by itself: the tests do.
  provider = await openCheckout();
  const webhookSecrets = [OLD_SECRET, WEBHOOK_SECRET];
  const settings = settingsOf({ kind: 'hosted-checkout', name: 'kasse', url: provider.url, webhookSecrets });
  desk = await openDesk(database.current, settings, { more: [settingsOf({ name: 'stumm', url: provider.url })] });
});
beforeEach(() => {
  desk.time = NOW;
  provider.switches.mode = 'normal';
});
afterAll(async () => {
  await desk.close();
  await provider.stop();
});

async function started(): Promise<{ applicationId: string; redirectUrl: string; checkout: string }> {
  const applicationId = await desk.submit();
  const { payment } = await start(desk, { applicationId });
  const redirectUrl = payment?.redirectUrl ?? '';
  return { applicationId, redirectUrl, checkout: redirectUrl.split('/').at(-1) ?? '' };
}

function deliver({ headers, body }: Webhook, name = 'kasse'): Promise<Response> {
  return fetch(`${desk.url}/payments/webhooks/${name}`, { method: 'POST', headers, body });
}

const signed = (checkout: string, { secrets = [WEBHOOK_SECRET], at = NOW, ...content } = {}): Webhook =>
  signWebhook({ type: 'checkout.changed', checkout, ...content }, secrets, at);

describe('a webhook', () => {
  test('of the provider itself has a payment decided at once, with nobody coming back', async () => {
    const port = await freePort();
    const telling = await openCheckout({ webhookUrl: `http://127.0.0.1:${port}/payments/webhooks/kasse` });
    const told = await openDesk(database.current, settingsOf({ kind: 'hosted-checkout', name: 'kasse', url: telling.url }), {
      port,
    });
    const applicationId = await told.submit();
    const { payment } = await start(told, { applicationId });
    await decideAt(payment?.redirectUrl, 'pay');
    await expect.poll(() => statusOf(told, applicationId)).toBe('PAID');
    await told.close();
    await telling.stop();
  });

  test('decides nothing by itself: what it says of the payment is not read', async () => {
    const { applicationId, checkout } = await started();
    const lie = signWebhook({ type: 'checkout.paid', checkout, state: 'paid' }, [WEBHOOK_SECRET], NOW);
    expect((await deliver(lie)).status).toBe(204);
    expect(await statusOf(desk, applicationId)).toBe('INITIAL');
  });

  test('counts once, however often and late it is delivered', async () => {
    const { applicationId, redirectUrl, checkout } = await started();
    const early = signed(checkout);
    expect((await deliver(early)).status).toBe(204);
    await decideAt(redirectUrl, 'pay');
    expect((await deliver(early)).status).toBe(204);
    expect(await statusOf(desk, applicationId)).toBe('INITIAL');
    const heard = await database.current.db
      .select()
      .from(heardNotices)
      .where(eq(heardNotices.id, early.headers['webhook-id'] ?? ''));
    expect(heard).toHaveLength(1);
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => deliver(signed(checkout))));
    expect(answers.map(({ status }) => status)).toEqual([204, 204, 204, 204, 204]);
    expect(await statusOf(desk, applicationId)).toBe('PAID');
    // One that was sent before, and comes after.
    await deliver(signed(checkout, { at: new Date(NOW.getTime() - 120_000) }));
    expect(await statusOf(desk, applicationId)).toBe('PAID');
  });

  test('may be signed with any secret that is set, or several, while one follows the other', async () => {
    const { checkout } = await started();
    for (const secrets of [[OLD_SECRET], [WEBHOOK_SECRET], [OLD_SECRET, WEBHOOK_SECRET], ['x'.repeat(32), WEBHOOK_SECRET]])
      expect((await deliver(signed(checkout, { secrets }))).status).toBe(204);
  });

  const forgeries: Readonly<Record<string, (genuine: Webhook) => Webhook>> = {
    'without a signature': ({ headers: { 'webhook-signature': _, ...headers }, body }) => ({ headers, body }),
    'without a time': ({ headers: { 'webhook-timestamp': _, ...headers }, body }) => ({ headers, body }),
    'without an id': ({ headers: { 'webhook-id': _, ...headers }, body }) => ({ headers, body }),
    'with another body': ({ headers, body }) => ({ headers, body: `${body} ` }),
    'with another id': ({ headers, body }) => ({ headers: { ...headers, 'webhook-id': 'msg_other' }, body }),
    'with another time': ({ headers, body }) => ({
      headers: { ...headers, 'webhook-timestamp': String(Number(headers['webhook-timestamp']) + 1) },
      body,
    }),
    'with half a signature': ({ headers, body }) => ({
      headers: { ...headers, 'webhook-signature': (headers['webhook-signature'] ?? '').slice(0, 20) },
      body,
    }),
    'behind five signatures that are none': ({ headers, body }) => ({
      headers: { ...headers, 'webhook-signature': `${'v1,x '.repeat(5)}${headers['webhook-signature']}` },
      body,
    }),
    'signed with a secret of nobody': ({ body }) => {
      const { checkout } = JSON.parse(body) as { checkout: string };
      return signed(checkout, { secrets: ['x'.repeat(32)] });
    },
  };

  test.each(Object.keys(forgeries))('%s is refused, and nobody is asked', async (name) => {
    const { applicationId, redirectUrl, checkout } = await started();
    await decideAt(redirectUrl, 'pay');
    const response = await deliver((forgeries[name] ?? signed)(signed(checkout) as never));
    expect(response.status).toBe(401);
    expect(await response.text()).toBe('');
    expect(await statusOf(desk, applicationId)).toBe('INITIAL');
  });

  test.each([-301, 301])('that is %i seconds from our clock is refused', async (seconds) => {
    const { checkout } = await started();
    expect((await deliver(signed(checkout, { at: new Date(NOW.getTime() + seconds * 1000) }))).status).toBe(401);
    expect(
      (await deliver(signed(checkout, { at: new Date(NOW.getTime() + (seconds - Math.sign(seconds)) * 1000) }))).status,
    ).toBe(204);
  });

  test('tells whoever sends it nothing of what there is', async () => {
    const { checkout } = await started();
    const [known, unknown] = await Promise.all([deliver(signed(checkout)), deliver(signed('no-such-checkout'))]);
    expect([known.status, await known.text()]).toEqual([unknown.status, await unknown.text()]);
    const [nobody, silent] = await Promise.all([deliver(signed(checkout), 'nobody'), deliver(signed(checkout), 'stumm')]);
    expect([nobody.status, silent.status]).toEqual([401, 401]);
  });

  test('of another kind, and one that is no JSON, is about nothing', async () => {
    const other = signWebhook({ type: 'payout.made', checkout: 'x' }, [WEBHOOK_SECRET], NOW);
    expect((await deliver(other)).status).toBe(401);
  });

  test('that is too large is not read', async () => {
    const large = signed('x', { padding: 'x'.repeat(70_000) } as never);
    expect((await deliver(large)).status).toBe(413);
  });

  test('while the provider does not answer has it asked soon', async () => {
    const { applicationId, redirectUrl, checkout } = await started();
    await decideAt(redirectUrl, 'pay');
    provider.switches.mode = 'down';
    expect((await deliver(signed(checkout))).status).toBe(204);
    const [row] = await database.current.db
      .select()
      .from(payments)
      .where(eq(payments.applicationId, applicationId as never));
    expect(row).toMatchObject({ status: 'INITIAL', nextCheckAt: NOW });
    provider.switches.mode = 'normal';
    await desk.sweep();
    expect(await statusOf(desk, applicationId)).toBe('PAID');
  });

  test('is taken only so often from one address', async () => {
    const settings = settingsOf({ kind: 'hosted-checkout', name: 'kasse', url: provider.url });
    const strict = await openDesk(database.current, settings, { limits: { starts: 1000, webhooks: 3 } });
    const url = `${strict.url}/payments/webhooks/kasse`;
    const statuses: number[] = [];
    for (let index = 0; index < 5; index += 1) statuses.push((await fetch(url, { method: 'POST', body: 'x' })).status);
    expect(statuses.filter((status) => status === 429).length).toBeGreaterThanOrEqual(2);
    const refusal = await fetch(url, { method: 'POST', ...signed('x') });
    expect(refusal.status).toBe(429);
    expect(Number(refusal.headers.get('retry-after'))).toBeGreaterThan(0);
    await strict.close();
  });
});
