/** Whatever users, webhooks, the sweeper, time and crashes do, and in whatever order: it ends with one truth, the provider's. */

import { eq } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { signWebhook } from '#examples/checkout-provider/webhooks.ts';
import { outbox } from '#platform/events/tables.ts';
import { createProviders } from '#subgraphs/payments/provider/registry.ts';
import { payments } from '#subgraphs/payments/tables.ts';
import { useDatabase } from '#test/support/database.ts';
import { NOW } from '#test/support/viewers.ts';
import { openDesk, statusOf, tryCancel, tryStart, type Desk } from './desk.ts';
import { decideAt, openCheckout, settingsOf, WEBHOOK_SECRET, type Provider } from './providers.ts';

const database = useDatabase();
let time = NOW;
let provider: Provider;
let desk: Desk;
let settings: ReturnType<typeof settingsOf>;

beforeAll(async () => {
  provider = await openCheckout({ now: () => time });
  settings = settingsOf({ kind: 'hosted-checkout', url: provider.url });
  desk = await openDesk(database.current, settings);
});
afterAll(async () => {
  await desk.close();
  await provider.stop();
});

function wait(minutes: number): Promise<void> {
  time = new Date(time.getTime() + minutes * 60_000);
  desk.time = time;
  return Promise.resolve();
}

async function rowsOf(applicationId: string) {
  return database.current.db
    .select()
    .from(payments)
    .where(eq(payments.applicationId, applicationId as never));
}

/** What may happen to the payments of an application; each copes with whatever happened before. */
const HAPPENINGS: Readonly<Record<string, (applicationId: string) => Promise<unknown>>> = {
  'start anew': (applicationId) => tryStart(desk, { applicationId }),
  'start with the same key': (applicationId) => tryStart(desk, { applicationId, idempotencyKey: `immer-${applicationId}` }),
  'start twice at once': (applicationId) => Promise.all([tryStart(desk, { applicationId }), tryStart(desk, { applicationId })]),
  cancel: async (applicationId) => {
    for (const { id } of await rowsOf(applicationId)) await tryCancel(desk, id);
  },
  'come back': async (applicationId) => {
    for (const { id } of await rowsOf(applicationId))
      await fetch(`${desk.url}/payments/return/${id}?status=paid`, { redirect: 'manual' });
  },
  webhook: async (applicationId) => {
    for (const { transactionId } of await rowsOf(applicationId)) {
      const { headers, body } = signWebhook({ type: 'checkout.changed', checkout: transactionId }, [WEBHOOK_SECRET], time);
      const send = () => fetch(`${desk.url}/payments/webhooks/test`, { method: 'POST', headers, body });
      await Promise.all([send(), send()]);
    }
  },
  sweep: () => desk.sweep(),
  'a crash before the order': async (applicationId) => {
    provider.switches.mode = 'down';
    await tryStart(desk, { applicationId });
    provider.switches.mode = 'normal';
  },
  'a crash after the order': async (applicationId) => {
    provider.switches.mode = 'deaf';
    await tryStart(desk, { applicationId });
    provider.switches.mode = 'normal';
  },
  'half an hour goes by': () => wait(31),
  'ten minutes go by': () => wait(10),
  ...Object.fromEntries(
    (['pay', 'cancel', 'fail', 'pay-later', 'fail-later'] as const).map((action) => [
      `${action} at the provider`,
      async (applicationId: string) => {
        // The oldest page that she still has open, whatever became of that payment here.
        const pages = (await rowsOf(applicationId)).filter(({ redirectUrl }) => redirectUrl !== null);
        if (pages[0] !== undefined) await decideAt(pages[0].redirectUrl, action);
      },
    ]),
  ),
};

test('at the end each payment is what the provider says, one paid payment counts, and each change was told once', async () => {
  const names = fc.array(fc.constantFrom(...Object.keys(HAPPENINGS)), { minLength: 3, maxLength: 12 });
  const { provider: client } = createProviders([settings], () => time).get('test') ?? {};
  await fc.assert(
    fc.asyncProperty(names, async (happenings) => {
      const applicationId = await desk.submit();
      await tryStart(desk, { applicationId, idempotencyKey: `immer-${applicationId}` });
      for (const name of happenings) await HAPPENINGS[name]?.(applicationId);
      // The dust settles: everything at the provider ends, and everything is asked about.
      await wait(60);
      await desk.sweep();
      await desk.sweep();

      const ended = await rowsOf(applicationId);
      const truths = await Promise.all(
        ended.map(async ({ transactionId, requestId, ...endpoint }) =>
          transactionId === null ? null : await client?.find({ endpoint, transactionId, requestId }),
        ),
      );
      expect(ended.map(({ status }) => status === 'PAID')).toEqual(truths.map((truth) => truth?.status === 'PAID'));
      expect(ended.filter(({ status, watched }) => status === 'INITIAL' || watched)).toEqual([]);
      const paid = ended.filter(({ status }) => status === 'PAID');
      expect(paid.filter(({ surplus }) => !surplus)).toHaveLength(Math.min(paid.length, 1));
      expect((await statusOf(desk, applicationId)) === 'PAID').toBe(paid.length > 0);
      for (const payment of ended) {
        const told = await database.current.db
          .select()
          .from(outbox)
          .where(eq(outbox.aggregate, payment.id))
          .orderBy(outbox.position);
        const statuses = told.map(({ payload }) => (payload as { status: string }).status);
        expect(statuses[0]).toBe('INITIAL');
        expect(statuses.at(-1)).toBe(payment.status);
        expect(new Set(statuses).size).toBe(statuses.length);
      }
    }),
    { numRuns: 25 },
  );
}, 60_000);
