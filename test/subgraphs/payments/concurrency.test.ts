import { EventEmitter, once } from 'node:events';
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rows } from '#platform/database.ts';
import { createConsumer } from '#platform/events.ts';
import { outbox } from '#platform/events/tables.ts';
import { createLog } from '#platform/log.ts';
import { derivedId } from '#platform/values/id.ts';
import { onRealPostgres, useDatabase } from '#test/support/database.ts';
import { decideAt, openDesk, openProvider, start, type Desk, type Provider } from './desk.ts';

const database = useDatabase();
let provider: Provider;
let desk: Desk;
/** All transactions the provider named. */
const atProvider = new Set<string>();

beforeAll(async () => {
  provider = await openProvider({
    mangle: (_, payload) => {
      const [, transactionId = ''] = /"transactionId":"([\w-]+)"/.exec(payload) ?? [];
      atProvider.add(transactionId);
      return payload;
    },
  });
  desk = await openDesk(database.current, provider);
});
afterAll(async () => {
  await desk.close();
  await provider.stop();
});

const times = <Result>(count: number, make: (index: number) => Promise<Result>): Promise<Result[]> =>
  Promise.all(Array.from({ length: count }, (_, index) => make(index)));

describe.skipIf(!onRealPostgres)('many at the same time', () => {
  test('a hundred starts with the same key make one payment', async () => {
    const input = { applicationId: await desk.submit(), idempotencyKey: 'hundertmal' };
    atProvider.clear();
    const answers = await times(100, () => start(desk, input));
    expect(new Set(answers.map(({ payment }) => payment?.id)).size).toBe(1);
    expect(new Set(answers.map(({ payment }) => payment?.redirectUrl)).size).toBe(1);
    expect(await desk.paymentsOf(input.applicationId)).toHaveLength(1);
    atProvider.delete('');
    expect(atProvider.size).toBe(1);
  });

  test('a hundred starts with keys of their own make one payment', async () => {
    const applicationId = await desk.submit();
    const answers = await times(100, (index) => start(desk, { applicationId, idempotencyKey: `schluessel-${index}` }));
    expect(new Set(answers.map(({ payment }) => payment?.id)).size).toBe(1);
    expect(await desk.paymentsOf(applicationId)).toHaveLength(1);
  });

  test('one key for many applications starts one payment and refuses the others', async () => {
    const applicationIds = await times(20, () => desk.submit());
    const answers = await times(20, (index) =>
      start(desk, { applicationId: applicationIds[index] ?? '', idempotencyKey: 'ein-schluessel' }),
    );
    expect(answers.filter(({ payment }) => payment !== null)).toHaveLength(1);
    expect(answers.flatMap(({ problems }) => problems.map(({ code }) => code))).toEqual(
      Array<string>(19).fill('IDEMPOTENCY_KEY_REUSED'),
    );
  });

  test('return, sweeper and payer at once write one outcome with one receipt, and tell it once', async () => {
    const authorityId = derivedId<'Authority'>('authority:busy');
    const started = await times(10, async () => {
      const applicationId = await desk.submit({ authorityId });
      const { payment } = await start(desk, { applicationId });
      return { applicationId, id: payment?.id ?? '', back: await decideAt(payment?.redirectUrl, 'pay') };
    });
    await Promise.all([
      desk.sweep(),
      desk.sweep(),
      ...started.map(({ back }) => fetch(back, { redirect: 'manual' })),
      ...started.map(({ applicationId }) => start(desk, { applicationId })),
    ]);
    const settled = (await Promise.all(started.map(({ applicationId }) => desk.paymentsOf(applicationId)))).flat();
    expect(settled.map(({ status }) => status)).toEqual(Array<string>(10).fill('PAID'));
    const numbers = settled.map(({ receiptNumber }) => Number(receiptNumber)).sort((one, other) => one - other);
    expect(numbers).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    for (const { id } of started) {
      expect(await database.current.db.select().from(outbox).where(eq(outbox.aggregate, id))).toHaveLength(2);
    }
  });

  test('draining waits for another that handles the same events', async () => {
    const signals = new EventEmitter();
    const reached = once(signals, 'reached');
    const finished = once(signals, 'finish');
    const order: string[] = [];
    const definition = {
      name: 'test.slow',
      types: ['applications.application.submitted'] as const,
      handle: async () => {
        signals.emit('reached');
        await finished;
        order.push('handled');
      },
    };
    // As two processes have one each.
    const [slow, other] = [1, 2].map(() => createConsumer(database.current, definition, createLog('silent')));
    await desk.submit();
    const first = slow?.drain();
    await reached;
    const second = other?.drain().then(() => order.push('drained'));
    const waiting = sql`select count(*)::int as count from pg_locks where not granted`;
    await expect
      .poll(async () => order.length + ((await rows<{ count: number }>(database.current.db, waiting))[0]?.count ?? 0))
      .toBeGreaterThan(0);
    signals.emit('finish');
    await second;
    expect(order).toEqual(['handled', 'drained']);
    await first;
  });
});
