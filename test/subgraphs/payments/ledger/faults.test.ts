/** Processes that are killed between two steps, on real PostgreSQL. */

import { eq, sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { rows } from '#platform/database.ts';
import { newId } from '#platform/values/id.ts';
import { importStatement } from '#subgraphs/payments/ledger/statement/import.ts';
import { lockLedger } from '#subgraphs/payments/ledger/store/posting.ts';
import { inspectLedgers } from '#subgraphs/payments/ledger/verify.ts';
import { payments } from '#subgraphs/payments/tables.ts';
import { bytesOf, ibanOf, statement } from '#test/support/bank-statement.ts';
import { startChild } from '#test/support/child-process.ts';
import { onRealPostgres, useDatabase } from '#test/support/database.ts';
import { NOW } from '#test/support/viewers.ts';
import { addPayment, balancesOf, entriesOf } from './books.ts';

const database = useDatabase();
const LATER = '2027-01-01' as never;

const urlOf = (): string => (database.settings.kind === 'postgres' ? database.settings.url : '');

async function waiting(): Promise<number> {
  const [row] = await rows<{ n: number }>(
    database.current.db,
    sql`select count(*)::int as n from pg_locks where locktype = 'advisory' and not granted`,
  );
  return row?.n ?? 0;
}

describe.skipIf(!onRealPostgres)('a process that is killed', () => {
  test('while it settles a payment has neither paid nor booked it, and another does both', async () => {
    const authorityId = newId<'Authority'>();
    const { id } = await addPayment(database.current.db, { authorityId, status: 'INITIAL' });
    await database.current.db.transaction(async (tx) => {
      await lockLedger(tx, authorityId);
      const child = startChild('settle-and-hang.ts', urlOf(), id);
      // It has written PAID, the receipt's number and its event by now, and waits for the books.
      await expect.poll(waiting, { timeout: 60_000 }).toBe(1);
      await child.kill();
    });
    const statusOf = async () => (await database.current.db.select().from(payments).where(eq(payments.id, id)))[0]?.status;
    expect([await statusOf(), await entriesOf(database.current, authorityId)]).toEqual(['INITIAL', 0]);
    const child = startChild('settle-and-hang.ts', urlOf(), id);
    await child.says('settled');
    await child.kill();
    expect([await statusOf(), await entriesOf(database.current, authorityId)]).toEqual(['PAID', 2]);
  });

  test('while it books a statement has booked some of it, and the same file again books the rest', async () => {
    const [authorityId, iban, lines] = [newId<'Authority'>(), ibanOf(5), 2_200];
    const child = startChild('import-statement-and-hang.ts', urlOf(), authorityId, iban, String(lines));
    await child.says('booking 1000');
    await child.kill();
    const booked = await entriesOf(database.current, authorityId);
    expect([1_000, 2_000, 2_200]).toContain(booked);
    const entries = Array.from({ length: lines }, () => ({ moves: [{ amount: 1 }] }));
    const [again] = await importStatement(database.current, bytesOf(statement({ iban, entries })), { now: NOW });
    expect(again).toMatchObject({ wasKnown: true, summary: [{ outcome: 'UNKNOWN', count: lines }] });
    expect(await balancesOf(database.current, authorityId, LATER)).toEqual({ BANK: lines, SUSPENSE: -lines });
    const inspections = await inspectLedgers(database.current, []);
    expect(inspections.find((one) => one.authorityId === authorityId)).toMatchObject({ sound: lines, broken: null });
  });
});
