import { sql, type SQL } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import type { NotedLink } from '#subgraphs/payments/ledger/verify.ts';
import { bookSettlement } from '#subgraphs/payments/ledger/postings.ts';
import { inspectLedgers } from '#subgraphs/payments/ledger/verify.ts';
import { useDatabase } from '#test/support/database.ts';
import { NOW } from '#test/support/viewers.ts';
import { payment } from './books.ts';

const database = useDatabase();
const { authorityId } = payment();
let end: NotedLink;

class RolledBack extends Error {}

/** What the inspection finds when somebody has switched the triggers off and changed something; nothing of it stays. */
async function inspectAfter(...changes: readonly SQL[]) {
  let found: Awaited<ReturnType<typeof inspectLedgers>> = [];
  const run = database.current.db.transaction(async (tx) => {
    for (const table of ['ledger_entry', 'ledger_line', 'ledger_turnover'])
      await tx.execute(sql`alter table payments.${sql.identifier(table)} disable trigger user`);
    for (const change of changes) await tx.execute(change);
    found = await inspectLedgers({ db: tx }, [end]);
    throw new RolledBack();
  });
  await run.catch((error: unknown) => {
    if (!(error instanceof RolledBack)) throw error;
  });
  return found[0];
}

beforeAll(async () => {
  for (let count = 0; count < 3; count += 1)
    await database.current.db.transaction((tx) => bookSettlement(tx, payment({ authorityId }), NOW, NOW));
  const [first] = await inspectLedgers(database.current, []);
  if (first === undefined) throw new Error('there are no books');
  end = { authorityId, ...first.end };
});

describe('the books', () => {
  test('are whole, and have the link that was noted', async () => {
    const seen: (readonly [number, number])[] = [];
    const [found] = await inspectLedgers(database.current, [end], (done, total) => seen.push([done, total]));
    expect(found).toMatchObject({ sound: 6, broken: null, hasNoted: true, unbalanced: [], wrongTurnovers: [] });
    expect(seen).toEqual([[6, 6]]);
  });

  test.each([
    [
      'an amount on both sides',
      4,
      sql`update payments.ledger_line set debit = debit * 2, credit = credit * 2 where position = 4`,
    ],
    ['an account', 2, sql`update payments.ledger_line set account = 'BANK' where position = 2 and number = 1`],
    ['a booking code', 3, sql`update payments.ledger_line set booking_code = '1' where position = 3 and number = 2`],
    ['a day', 1, sql`update payments.ledger_entry set day = '2026-11-24' where position = 1`],
    ['a reference', 5, sql`update payments.ledger_entry set reference = 'RF00' where position = 5`],
    ['a time', 6, sql`update payments.ledger_entry set booked_at = booked_at + interval '1 ms' where position = 6`],
  ])('say where somebody has changed %s', async (_, position, change) => {
    expect(await inspectAfter(change)).toMatchObject({ broken: BigInt(position), sound: position - 1 });
  });

  test('say where somebody has taken out an entry', async () => {
    const change = [
      sql`delete from payments.ledger_line where position = 3`,
      sql`delete from payments.ledger_entry where position = 3`,
    ];
    expect(await inspectAfter(...change)).toMatchObject({ broken: 4n });
  });

  test('miss the noted link when their end is gone, or all of them are', async () => {
    const cut = [
      sql`delete from payments.ledger_line where position > 4`,
      sql`delete from payments.ledger_entry where position > 4`,
    ];
    expect(await inspectAfter(...cut)).toMatchObject({ broken: null, sound: 4, hasNoted: false });
    const all = [sql`delete from payments.ledger_line`, sql`delete from payments.ledger_entry`];
    expect(await inspectAfter(...all)).toMatchObject({ authorityId, sound: 0, hasNoted: false });
  });

  test('say which turnover is not what the lines say', async () => {
    const change = sql`update payments.ledger_turnover set debit = debit + 1 where account = 'CLEARING'`;
    expect(await inspectAfter(change)).toMatchObject({ broken: null, wrongTurnovers: ['CLEARING 2026-11-23'] });
  });

  test('say which entry is none', async () => {
    const change = sql`update payments.ledger_line set debit = debit + 1 where position = 2 and number = 1`;
    expect(await inspectAfter(change)).toMatchObject({ unbalanced: [2n], broken: 2n });
  });
});
