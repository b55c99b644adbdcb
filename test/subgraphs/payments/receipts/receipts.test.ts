/** Receipts: numbered without gaps whatever happens, written once, the same for ever. */

import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { outbox } from '#platform/events/tables.ts';
import { newId, type Id } from '#platform/values/id.ts';
import { inspectReceipts } from '#subgraphs/payments/receipts/verify.ts';
import { createReceiptWriter, readReceipt } from '#subgraphs/payments/receipts/writing.ts';
import { receipts } from '#subgraphs/payments/receipts/tables.ts';
import { numberOnReceipt } from '#subgraphs/payments/rules/reference.ts';
import { payments, type PaymentRow } from '#subgraphs/payments/tables.ts';
import { createLog } from '#platform/log.ts';
import { onRealPostgres, useDatabase } from '#test/support/database.ts';
import { NOW } from '#test/support/viewers.ts';
import { decideAt, openDesk, openProvider, start, type Desk, type Provider } from '../desk.ts';

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

const writer = () => createReceiptWriter({ db: database.current.db, now: () => desk.time, log: createLog('silent') });

async function pay(authorityId: Id<'Authority'>): Promise<PaymentRow> {
  const applicationId = await desk.submit({ authorityId });
  const { payment } = await start(desk, { applicationId });
  await fetch(await decideAt(payment?.redirectUrl, 'pay'), { redirect: 'manual' });
  const [row] = await desk.paymentsOf(applicationId);
  if (row === undefined) throw new Error('there is no payment');
  return row;
}

const toldOf = async ({ id }: PaymentRow) =>
  (await database.current.db.select().from(outbox).where(eq(outbox.aggregate, id)).orderBy(outbox.position)).flatMap(
    ({ type, payload }) => (type === 'payments.receipt.issued' ? [payload] : []),
  );

const rangesOf = async (authorityId: Id<'Authority'>) =>
  (await inspectReceipts(database.current)).ranges.filter((range) => range.authorityId === authorityId);

class RolledBack extends Error {}

/** What is found when somebody has switched the triggers off and changed something; nothing of it stays. */
async function inspectAfter(...changes: readonly ReturnType<typeof sql>[]) {
  let found: Awaited<ReturnType<typeof inspectReceipts>> | undefined;
  const run = database.current.db.transaction(async (tx) => {
    for (const table of ['payment', 'receipt'])
      await tx.execute(sql`alter table payments.${sql.identifier(table)} disable trigger user`);
    for (const change of changes) await tx.execute(change);
    found = await inspectReceipts({ db: tx });
    throw new RolledBack();
  });
  await expect(run).rejects.toThrow(RolledBack);
  return found;
}

describe('the numbers of an authority', () => {
  test('begin anew with each year, as Germany has it', async () => {
    const authorityId = newId<'Authority'>();
    desk.time = new Date('2026-12-31T22:59:00Z');
    const numbers = [numberOnReceipt(await pay(authorityId))];
    desk.time = new Date('2026-12-31T23:01:00Z');
    numbers.push(numberOnReceipt(await pay(authorityId)), numberOnReceipt(await pay(authorityId)));
    desk.time = NOW;
    expect(numbers).toEqual(['Q-2026-000001', 'Q-2027-000001', 'Q-2027-000002']);
    expect(await rangesOf(authorityId)).toMatchObject([
      { year: 2026, count: 1, last: 1n, missing: [], beyond: [] },
      { year: 2027, count: 2, last: 2n, missing: [], beyond: [] },
    ]);
  });

  test('are said to have gaps where a payment is gone, a number was never handed out, or the count was put back', async () => {
    const authorityId = newId<'Authority'>();
    const [first, second, third] = [await pay(authorityId), await pay(authorityId), await pay(authorityId)];
    const of = async (...changes: readonly ReturnType<typeof sql>[]) =>
      (await inspectAfter(...changes))?.ranges.find((range) => range.authorityId === authorityId);
    const gone = sql`update payments.payment set receipt_year = null, receipt_number = null, status = 'FAILED', surplus = false where id = ${second.id}`;
    expect(await of(gone)).toMatchObject({ count: 2, missing: ['Q-2026-000002'], beyond: [] });
    const counted = sql`payments.receipt_counter set last = 2 where authority_id = ${authorityId}`;
    expect(await of(sql`update ${counted}`)).toMatchObject({ missing: [], beyond: ['Q-2026-000003'] });
    expect(await of(sql`delete from payments.receipt_counter where authority_id = ${authorityId}`)).toMatchObject({
      last: 0n,
      beyond: ['Q-2026-000001', 'Q-2026-000002', 'Q-2026-000003'],
    });
    expect([first, third].map(numberOnReceipt)).toEqual(['Q-2026-000001', 'Q-2026-000003']);
  });

  test('stay with their payments: the database refuses whoever changes one', async () => {
    const { id } = await pay(newId());
    const { db } = database.current;
    await expect(db.update(payments).set({ receiptNumber: 7n }).where(eq(payments.id, id))).rejects.toThrow();
    await expect(db.update(payments).set({ receiptYear: 2025 }).where(eq(payments.id, id))).rejects.toThrow();
  });

  test('stay in order when retention is over: the years that are gone are not missed', async () => {
    const authorityId = newId<'Authority'>();
    await pay(authorityId);
    desk.time = new Date('2037-01-01T12:00:00Z');
    const later = await pay(authorityId);
    await desk.settle();
    desk.time = NOW;
    expect(numberOnReceipt(later)).toBe('Q-2037-000001');
    expect(await rangesOf(authorityId)).toMatchObject([{ year: 2037, count: 1, missing: [], beyond: [] }]);
  });

  test.skipIf(!onRealPostgres)(
    'have neither gap nor double after a hundred payments at once, of which some fail and some are broken off',
    async () => {
      const { db } = database.current;
      const authorityId = newId<'Authority'>();
      const failing = sql.raw(`
        create sequence payments.test_turn;
        create function payments.test_fail() returns trigger language plpgsql as $$
        begin
          if nextval('payments.test_turn') % 4 = 0 then raise exception 'a fault of the test'; end if;
          if nextval('payments.test_turn') % 9 = 0 then perform pg_cancel_backend(pg_backend_pid()); end if;
          return new;
        end $$;
        create trigger test_fail before insert on payments.receipt for each row execute function payments.test_fail();`);
      await db.execute(failing);
      const applications = await Promise.all(Array.from({ length: 100 }, () => desk.submit({ authorityId })));
      await desk.listenToApplications();
      const answers = await Promise.all(
        applications.map(async (applicationId) => {
          const { payment } = await start(desk, { applicationId });
          return fetch(await decideAt(payment?.redirectUrl, 'pay'), { redirect: 'manual' });
        }),
      );
      expect(answers.filter(({ status }) => status === 500).length).toBeGreaterThan(10);
      const open = sql`authority_id = ${authorityId} and status = 'INITIAL'`;
      await expect
        .poll(async () => {
          await desk.sweep().catch(() => 0);
          return db.$count(payments, open).catch(() => -1);
        })
        .toBe(0);
      await db.execute(sql.raw('drop trigger test_fail on payments.receipt; drop function payments.test_fail'));
      const all = await Promise.all(applications.map((applicationId) => desk.paymentsOf(applicationId)));
      const numbers = all.flat().map(({ receiptNumber }) => Number(receiptNumber));
      expect(numbers.sort((one, other) => one - other)).toEqual(Array.from({ length: 100 }, (_, index) => index + 1));
      expect(await rangesOf(authorityId)).toMatchObject([{ count: 100, last: 100n, missing: [], beyond: [] }]);
    },
    60_000,
  );
});

describe('a receipt', () => {
  test('is written once, told once, and the same to the byte whenever it is opened', async () => {
    const payment = await pay(newId());
    await writer().drain();
    const { db } = database.current;
    const first = await readReceipt(db, payment, NOW);
    await desk.nameAuthority(payment.authorityId, 'Heißt jetzt anders');
    await desk.settle();
    await writer().drain();
    const again = await readReceipt(db, payment, new Date('2030-01-01T00:00:00Z'));
    expect(Buffer.from(again?.content ?? []).equals(Buffer.from(first?.content ?? []))).toBe(true);
    const { id, applicationId, account, authorityId } = payment;
    const size = first?.content.length;
    expect(await toldOf(payment)).toEqual([
      {
        ...{ paymentId: id, applicationId, account, organisation: null, leikaKey: payment.leikaKey, authorityId },
        ...{ number: numberOnReceipt(payment), size, sha512: first?.sha512 },
      },
    ]);
  });

  test('is written by whoever is first, who opens it or the writer, and never by both', async () => {
    const payment = await pay(newId());
    const { db } = database.current;
    const all = await Promise.all([readReceipt(db, payment, NOW), writer().drain(), readReceipt(db, payment, NOW)]);
    expect(all[0]?.sha512).toBe(all[2]?.sha512);
    expect(await toldOf(payment)).toHaveLength(1);
  });

  test('cannot be altered, and whoever does it all the same is found out', async () => {
    const payment = await pay(newId());
    await writer().drain();
    const { db } = database.current;
    const change = { content: Buffer.from('%PDF-1.7 forged') };
    const mine = eq(receipts.paymentId, payment.id);
    await expect(db.update(receipts).set(change).where(mine)).rejects.toThrow();
    await expect(db.execute(sql`truncate payments.receipt`)).rejects.toThrow();
    const forged = sql`update payments.receipt set content = 'forged'::bytea where payment_id = ${payment.id}`;
    const found = await inspectAfter(forged);
    expect(found?.altered).toEqual([`${payment.authorityId} ${numberOnReceipt(payment)}`]);
    expect((await inspectReceipts(database.current)).altered).toEqual([]);
  });

  test('of a payment from before receipts were kept is written when it is opened, under its old number, and told to nobody', async () => {
    const payment = await pay(newId());
    const { db } = database.current;
    const old = { ...payment, receiptYear: 0 };
    await db.delete(receipts).where(eq(receipts.paymentId, payment.id));
    const [first, again] = [await readReceipt(db, old, NOW), await readReceipt(db, old, NOW)];
    expect(numberOnReceipt(old)).toBe('Q-000001');
    expect(first?.sha512).toBe(again?.sha512);
    expect(await toldOf(payment)).toEqual([]);
  });

  test('that cannot be written keeps no other from being written', async () => {
    const [stuck, other] = [await pay(newId()), await pay(newId())];
    const { db } = database.current;
    const item = { description: 'x', quantity: 0, net: '1.00', tax: '0.00', taxRate: '0.00' };
    await db
      .update(payments)
      .set({ items: [item] })
      .where(eq(payments.id, stuck.id));
    expect(await writer().drain()).toBe(1);
    expect([await toldOf(stuck), (await toldOf(other)).length]).toEqual([[], 1]);
    await db.update(payments).set({ items: stuck.items }).where(eq(payments.id, stuck.id));
    expect(await writer().drain()).toBe(1);
  });
});
