import fc from 'fast-check';
import { eq, sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { rows } from '#platform/database.ts';
import { newId } from '#platform/values/id.ts';
import * as books from '#subgraphs/payments/ledger/postings.ts';
import { saveBookingCode } from '#subgraphs/payments/ledger/store/settings.ts';
import { ledgerEntries, ledgerLines } from '#subgraphs/payments/ledger/tables.ts';
import { inspectLedgers } from '#subgraphs/payments/ledger/verify.ts';
import { useDatabase } from '#test/support/database.ts';
import { NOW } from '#test/support/viewers.ts';
import { balancesOf, entriesOf, payment } from './books.ts';

const database = useDatabase();

type Step = (tx: Parameters<typeof books.bookSettlement>[0]) => Promise<void>;
const book = (step: Step): Promise<void> => database.current.db.transaction(step);

describe('a payment that is paid', () => {
  test('is owed and settled in one go, with fee and tax apart', async () => {
    const paid = payment({ net: '10.00', tax: '1.90' });
    await book((tx) => books.bookSettlement(tx, paid, NOW, NOW));
    expect(await balancesOf(database.current, paid.authorityId)).toEqual({ CLEARING: 1_190, REVENUE: -1_000, TAX_PAYABLE: -190 });
  });

  test('is booked once, however often it is told', async () => {
    const paid = payment();
    await book((tx) => books.bookSettlement(tx, paid, NOW, NOW));
    await book((tx) => books.bookSettlement(tx, paid, NOW, NOW));
    await book((tx) => books.bookClaim(tx, paid, NOW, NOW));
    expect(await entriesOf(database.current, paid.authorityId)).toBe(2);
  });

  test('is booked on the day it was in Germany', async () => {
    const paid = payment();
    await book((tx) => books.bookSettlement(tx, paid, new Date('2026-11-23T23:30:00Z'), NOW));
    const entries = await database.current.db.select().from(ledgerEntries).where(eq(ledgerEntries.paymentId, paid.id));
    expect(entries.map(({ day }) => day)).toEqual(['2026-11-24', '2026-11-24']);
  });

  test('is revenue under the booking code of its service, else of all services', async () => {
    const { db } = database.current;
    const { authorityId, leikaKey, ...dogTax } = payment();
    const other = payment({ authorityId, leikaKey: null });
    await saveBookingCode(db, { authorityId, leikaKey: '', code: '4311.000' });
    await saveBookingCode(db, { authorityId, leikaKey: leikaKey ?? '', code: '4032.100' });
    await book((tx) => books.bookSettlement(tx, { authorityId, leikaKey, ...dogTax }, NOW, NOW));
    await book((tx) => books.bookSettlement(tx, other, NOW, NOW));
    const { bookingCode, account } = ledgerLines;
    const lines = await db.select({ bookingCode, account }).from(ledgerLines).where(eq(ledgerLines.authorityId, authorityId));
    expect(lines.filter((line) => line.account === 'REVENUE').map((line) => line.bookingCode)).toEqual(['4032.100', '4311.000']);
  });
});

test('a claim that is not owed any more is taken back as it was booked', async () => {
  const due = payment({ net: '10.00', tax: '1.90' });
  await book((tx) => books.bookClaim(tx, due, NOW, NOW));
  expect(await balancesOf(database.current, due.authorityId)).toMatchObject({ RECEIVABLE: 1_190 });
  await book((tx) => books.bookCancellation(tx, due, NOW, NOW));
  expect(await balancesOf(database.current, due.authorityId)).toEqual({});
});

describe('a refund', () => {
  test('in parts takes back every cent of fee and tax, and never more than was paid', async () => {
    const paid = payment({ net: '10.00', tax: '1.90' });
    await book((tx) => books.bookSettlement(tx, paid, NOW, NOW));
    for (const amount of [333n, 333n, 524n]) {
      const id = newId<'Refund'>();
      await book((tx) => books.bookRefund(tx, paid, { id, amount }, NOW, NOW));
      await book((tx) => books.bookRefundPayment(tx, paid, id, NOW, NOW));
    }
    expect(await balancesOf(database.current, paid.authorityId)).toEqual({});
    await expect(book((tx) => books.bookRefund(tx, paid, { id: 'more', amount: 1n }, NOW, NOW))).rejects.toThrow(RangeError);
  });

  test('is owed until the provider has paid it, and is booked once', async () => {
    const paid = payment();
    await book((tx) => books.bookSettlement(tx, paid, NOW, NOW));
    const refund = { id: newId<'Refund'>(), amount: 500n };
    await book((tx) => books.bookRefund(tx, paid, refund, NOW, NOW));
    await book((tx) => books.bookRefund(tx, paid, refund, NOW, NOW));
    expect(await balancesOf(database.current, paid.authorityId)).toEqual({
      CLEARING: 2_000,
      REVENUE: -1_500,
      REFUNDS_PAYABLE: -500,
    });
  });

  test('of what is not in the books is none', async () => {
    const unknown = payment();
    await expect(book((tx) => books.bookRefund(tx, unknown, { id: 'x', amount: 1n }, NOW, NOW))).rejects.toThrow(
      /not in the books/,
    );
    await expect(book((tx) => books.bookRefundPayment(tx, unknown, 'x', NOW, NOW))).rejects.toThrow(/not in the books/);
  });
});

test('a chargeback makes the applicant owe again', async () => {
  const paid = payment();
  await book((tx) => books.bookSettlement(tx, paid, NOW, NOW));
  await book((tx) => books.bookChargeback(tx, paid, { id: 'bank-1', amount: 2_000n }, NOW, NOW));
  expect(await balancesOf(database.current, paid.authorityId)).toEqual({ RECEIVABLE: 2_000, REVENUE: -2_000 });
});

test('whatever is booked in whatever order, all accounts together are zero, and the books are whole', async () => {
  const step = fc.record({
    which: fc.nat(2),
    kind: fc.constantFrom('claim', 'settlement', 'cancellation', 'refund', 'refundPayment', 'chargeback'),
    amount: fc.bigInt({ min: -5n, max: 1_500n }),
    part: fc.constantFrom('a', 'b', 'c'),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
      const { authorityId } = payment();
      const three = [payment({ authorityId }), payment({ authorityId, net: '0.01', tax: '9.99' }), payment({ authorityId })];
      for (const { which, kind, amount, part } of steps) {
        const of = three[which] ?? payment();
        const money = { id: part, amount };
        const all: Readonly<Record<typeof kind, Step>> = {
          claim: (tx) => books.bookClaim(tx, of, NOW, NOW),
          settlement: (tx) => books.bookSettlement(tx, of, NOW, NOW),
          cancellation: (tx) => books.bookCancellation(tx, of, NOW, NOW),
          refund: (tx) => books.bookRefund(tx, of, money, NOW, NOW),
          refundPayment: (tx) => books.bookRefundPayment(tx, of, part, NOW, NOW),
          chargeback: (tx) => books.bookChargeback(tx, of, money, NOW, NOW),
        };
        await book(all[kind]).catch((error: unknown) => {
          if (!(error instanceof RangeError) && !String(error).includes('not in the books')) throw error;
        });
      }
      const balances = Object.values(await balancesOf(database.current, authorityId));
      expect(balances.reduce((total, balance) => total + balance, 0)).toBe(0);
      const [line] = await rows<{ total: string }>(
        database.current.db,
        sql`select coalesce(sum(debit - credit), 0)::text as total from payments.ledger_line where authority_id = ${authorityId}`,
      );
      expect(line?.total).toBe('0');
      for (const inspection of await inspectLedgers(database.current, []))
        expect(inspection).toMatchObject({ broken: null, unbalanced: [], wrongTurnovers: [] });
    }),
    { numRuns: 12 },
  );
});
