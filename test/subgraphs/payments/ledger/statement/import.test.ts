import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { rows } from '#platform/database.ts';
import { newId, type Id } from '#platform/values/id.ts';
import { bookCashPayment, bookRefund, bookRefundPayment, bookSettlement } from '#subgraphs/payments/ledger/postings.ts';
import { importStatement } from '#subgraphs/payments/ledger/statement/import.ts';
import { inspectLedgers } from '#subgraphs/payments/ledger/verify.ts';
import { bytesOf, ibanOf, statement, type StatementOptions } from '#test/support/bank-statement.ts';
import { useDatabase } from '#test/support/database.ts';
import { NOW } from '#test/support/viewers.ts';
import { addPaid, addPayment, balancesOf, entriesOf } from '../books.ts';

const database = useDatabase();
const LATER = '2026-11-30' as never;

let accounts = 0;

/** A new account for a new municipality. */
function account(): { authorityId: Id<'Authority'>; iban: string } {
  accounts += 1;
  return { authorityId: newId<'Authority'>(), iban: ibanOf(accounts) };
}

const take = (authorityId: Id<'Authority'> | undefined, options: StatementOptions) =>
  importStatement(database.current, bytesOf(statement(options)), { now: NOW, authorityId });

const outcomes = (imported: Awaited<ReturnType<typeof take>>): Readonly<Record<string, number>> =>
  Object.fromEntries(imported.flatMap(({ summary }) => summary.map(({ outcome, count }) => [outcome, count])));

describe('a statement', () => {
  test('brings what was paid to the bank, one line or many in one', async () => {
    const { authorityId, iban } = account();
    const paid = [];
    for (let count = 0; count < 3; count += 1) paid.push(await addPaid(database.current, authorityId));
    const moves = paid.map(({ reference }) => ({ amount: 2_000, reference }));
    const imported = await take(authorityId, { iban, entries: [{ moves: moves.slice(0, 2) }, { moves: moves.slice(2) }] });
    expect(outcomes(imported)).toEqual({ MATCHED: 3 });
    expect(await balancesOf(database.current, authorityId, LATER)).toEqual({ BANK: 6_000, REVENUE: -6_000 });
  });

  test('leaves in suspense what nobody can assign, and says why', async () => {
    const { authorityId, iban } = account();
    const [twice, more, part] = [
      await addPaid(database.current, authorityId),
      await addPaid(database.current, authorityId),
      await addPaid(database.current, authorityId),
    ];
    const failed = await addPayment(database.current.db, { authorityId, status: 'FAILED' });
    const elsewhere = await addPaid(database.current, newId<'Authority'>());
    const moves = [
      { amount: 2_000, reference: twice.reference },
      { amount: 2_000, reference: twice.reference },
      { amount: 2_100, reference: more.reference },
      { amount: 1_500, reference: part.reference },
      { amount: 2_000, reference: failed.reference },
      { amount: 2_000, reference: elsewhere.reference },
      { amount: 77 },
      { amount: -9 },
    ];
    const imported = await take(authorityId, { iban, opening: 100, entries: moves.map((move) => ({ moves: [move] })) });
    expect(outcomes(imported)).toEqual({
      MATCHED: 1,
      DUPLICATE: 1,
      EXCESS: 1,
      PARTIAL: 1,
      NOT_PAID: 1,
      UNKNOWN: 2,
      OUTGOING: 1,
    });
    expect(await balancesOf(database.current, authorityId, LATER)).toEqual({
      BANK: 11_668,
      CLEARING: 500,
      REVENUE: -6_000,
      SUSPENSE: -(2_000 + 100 + 2_000 + 2_000 + 77 - 9),
    });
    expect(await inspectLedgers(database.current, [])).toEqual(
      expect.arrayContaining([expect.objectContaining({ authorityId, broken: null, unbalanced: [], wrongTurnovers: [] })]),
    );
  });

  test('takes from the bank what the provider has refunded', async () => {
    const { authorityId, iban } = account();
    const paid = await addPaid(database.current, authorityId);
    await take(authorityId, { iban, entries: [{ moves: [{ amount: 2_000, reference: paid.reference }] }] });
    await database.current.db.transaction(async (tx) => {
      await bookRefund(tx, paid, { id: 'one', amount: 500n }, NOW, NOW);
      await bookRefundPayment(tx, paid, 'one', NOW, NOW);
    });
    const entries = [{ moves: [{ amount: -500, reference: paid.reference }] }];
    expect(outcomes(await take(undefined, { iban, statementId: 'AUSZUG-2', opening: 2_000, entries }))).toEqual({
      TAKEN_BACK: 1,
    });
    expect(await balancesOf(database.current, authorityId, LATER)).toEqual({ BANK: 1_500, REVENUE: -1_500 });
  });

  test('takes what the cash office has refunded out of suspense, and what the provider pays in for what it is', async () => {
    const { authorityId, iban } = account();
    const paid = await addPaid(database.current, authorityId);
    await database.current.db.transaction(async (tx) => {
      await bookRefund(tx, paid, { id: 'one', amount: 500n }, NOW, NOW);
      await bookCashPayment(tx, paid, 'one', NOW, NOW);
    });
    const entries = [-500, 2_000].map((amount) => ({ moves: [{ amount, reference: paid.reference }] }));
    expect(outcomes(await take(authorityId, { iban, opening: 500, entries }))).toEqual({ OUTGOING: 1, MATCHED: 1 });
    expect(await balancesOf(database.current, authorityId, LATER)).toEqual({ BANK: 1_500, REVENUE: -1_500 });
  });

  test('that names a payment which is paid only later is booked on it then', async () => {
    const { authorityId, iban } = account();
    const late = await addPayment(database.current.db, { authorityId, status: 'INITIAL' });
    const entries = [{ moves: [{ amount: 2_000, reference: late.reference }] }];
    expect(outcomes(await take(authorityId, { iban, entries }))).toEqual({ NOT_PAID: 1 });
    await database.current.db.transaction((tx) => bookSettlement(tx, late, NOW, NOW));
    expect(outcomes(await take(undefined, { iban, entries }))).toEqual({ MATCHED: 1 });
    expect(await balancesOf(database.current, authorityId, LATER)).toEqual({ BANK: 2_000, REVENUE: -2_000 });
  });
});

describe('a file', () => {
  test('that comes again changes nothing', async () => {
    const { authorityId, iban } = account();
    const paid = await addPaid(database.current, authorityId);
    const entries = [{ moves: [{ amount: 2_000, reference: paid.reference }] }, { moves: [{ amount: 5 }] }];
    await take(authorityId, { iban, entries });
    const before = [await entriesOf(database.current, authorityId), await balancesOf(database.current, authorityId, LATER)];
    const [again] = await take(undefined, { iban, entries });
    expect(again).toMatchObject({ wasKnown: true, row: { lines: 2 } });
    expect([await entriesOf(database.current, authorityId), await balancesOf(database.current, authorityId, LATER)]).toEqual(
      before,
    );
  });

  test('with the name of another one that was taken in is refused', async () => {
    const { authorityId, iban } = account();
    await take(authorityId, { iban, entries: [{ moves: [{ amount: 5 }] }] });
    await expect(take(undefined, { iban, entries: [{ moves: [{ amount: 6 }] }] })).rejects.toThrow(
      /was taken in from another file/,
    );
    expect(await balancesOf(database.current, authorityId, LATER)).toEqual({ BANK: 5, SUSPENSE: -5 });
  });

  test('that is damaged behind many movements leaves nothing behind, not even whose account it is', async () => {
    const { authorityId, iban } = account();
    const entries = Array.from({ length: 1_200 }, () => ({ moves: [{ amount: 1 }] }));
    await expect(take(authorityId, { iban, entries, closing: 1 })).rejects.toThrow(
      /^Line \d+: The opening balance .* Nothing was taken in\.$/,
    );
    const left = await rows(database.current.db, sql`select 1 from payments.statement_line where authority_id = ${authorityId}`);
    expect(left).toEqual([]);
    await expect(take(undefined, { iban })).rejects.toThrow(/nobody has said whose account/);
  });

  test('of an account of another authority is refused', async () => {
    const { authorityId, iban } = account();
    await take(authorityId, { iban });
    await expect(take(newId<'Authority'>(), { iban, statementId: 'AUSZUG-2' })).rejects.toThrow(/another authority/);
  });
});
