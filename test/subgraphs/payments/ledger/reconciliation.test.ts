import { beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#platform/values/id.ts';
import { parseDay } from '#platform/values/day.ts';
import { differencesOf, reconcile } from '#subgraphs/payments/ledger/reconciliation.ts';
import { importStatement } from '#subgraphs/payments/ledger/statement/import.ts';
import type { Difference } from '#subgraphs/payments/ledger/store/differences.ts';
import { bytesOf, ibanOf, statement, type Move } from '#test/support/bank-statement.ts';
import { useDatabase } from '#test/support/database.ts';
import { NOW } from '#test/support/viewers.ts';
import { addPaid, addPayment } from './books.ts';

const database = useDatabase();
const authorityId = newId<'Authority'>();
const [PAID_ON, BOOKED_ON] = [parseDay('2026-11-23'), parseDay('2026-11-24')];
const names = new Map<string, string>();

async function differences(day: typeof PAID_ON): Promise<readonly Difference[]> {
  const found: Difference[] = [];
  for await (const difference of differencesOf(database.current.db, authorityId, day, NOW)) found.push(difference);
  return found;
}

beforeAll(async () => {
  const pay = async (name: string, decidedAt = NOW) => {
    const { reference } = await addPaid(database.current, authorityId, { decidedAt });
    names.set(reference, name);
    return reference;
  };
  const failed = await addPayment(database.current.db, { authorityId, status: 'FAILED' });
  names.set(failed.reference, 'failed');
  await pay('missing');
  const halves = await pay('halves');
  const moves: readonly Move[] = [
    { amount: 2_000, reference: await pay('fine') },
    { amount: 1_000, reference: halves },
    { amount: 1_000, reference: halves },
    { amount: 1_500, reference: await pay('short') },
    { amount: 2_500, reference: await pay('much') },
    { amount: 2_000, reference: await pay('old', new Date('2026-11-10T12:00:00Z')) },
    { amount: 2_000, reference: await pay('early', new Date('2026-11-25T12:00:00Z')) },
    { amount: 2_000, reference: failed.reference },
    { amount: 33 },
    { amount: -44 },
  ];
  const twice = await pay('twice');
  const again = [
    { amount: 2_000, reference: twice },
    { amount: 2_000, reference: twice },
    { amount: 900, currency: 'CHF' },
  ];
  const entries = [...moves, ...again].map((move) => ({ moves: [move] }));
  const file = statement({ iban: ibanOf(77), entries, day: BOOKED_ON });
  await importStatement(database.current, bytesOf(file), { now: NOW, authorityId });
});

describe('the reconciliation', () => {
  test('of the day of booking says in what bank and books differ, and of what agrees nothing', async () => {
    const found = (await differences(BOOKED_ON)).map(({ kind, reference, found: amount }) => {
      return [kind, names.get(reference ?? '') ?? null, Number(amount)];
    });
    expect(found).toEqual([
      ['AMOUNT_DIFFERS', 'short', 1_500],
      ['AMOUNT_DIFFERS', 'much', 2_500],
      ['DATE_SHIFT', 'old', 2_000],
      ['DATE_SHIFT', 'early', 2_000],
      ['MISSING_WITH_US', 'failed', 2_000],
      ['UNKNOWN_REFERENCE', null, 33],
      ['UNEXPECTED_DEBIT', null, -44],
      ['DUPLICATE', 'twice', 2_000],
      ['WRONG_CURRENCY', null, 900],
    ]);
  });

  test('of the day of payment says what the bank does not have', async () => {
    expect(await differences(PAID_ON)).toMatchObject([
      { kind: 'MISSING_AT_BANK', expected: 2_000n, found: null, paidOn: PAID_ON, bookedOn: null },
    ]);
  });

  test('counts what was paid and what was booked', async () => {
    const { db } = database.current;
    expect(await reconcile(db, authorityId, PAID_ON)).toMatchObject({
      settled: { count: 6, amount: 12_000n },
      received: { count: 0, amount: 0n },
      openAtProvider: 14_000n,
      inSuspense: 0n,
    });
    expect(await reconcile(db, authorityId, BOOKED_ON)).toMatchObject({
      settled: { count: 0 },
      received: { count: 12, amount: 18_933n },
      paidOut: { count: 1, amount: -44n },
      openAtProvider: 500n,
      inSuspense: 500n + 2_000n + 33n - 44n + 2_000n + 900n,
    });
  });

  test('of another authority has nothing of it', async () => {
    const other = await reconcile(database.current.db, newId<'Authority'>(), BOOKED_ON);
    expect(other).toMatchObject({ settled: { count: 0 }, received: { count: 0 }, openAtProvider: 0n });
  });
});
