/** What the database itself refuses, whoever speaks to it. */

import { sql, type SQL } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { rows } from '#platform/database.ts';
import { newId } from '#platform/values/id.ts';
import { bookSettlement } from '#subgraphs/payments/ledger/postings.ts';
import { useDatabase } from '#test/support/database.ts';
import { NOW } from '#test/support/viewers.ts';
import { balancesOf, payment } from './books.ts';

const database = useDatabase();
const booked = payment();
const { authorityId } = booked;

beforeAll(async () => {
  await database.current.db.transaction((tx) => bookSettlement(tx, booked, NOW, NOW));
});

/** The words of the database, wherever in the chain of causes they stand. */
async function refusal(...statements: readonly SQL[]): Promise<string> {
  const { db } = database.current;
  try {
    await db.transaction(async (tx) => {
      for (const statement of statements) await tx.execute(statement);
    });
  } catch (error) {
    for (let cause = error; cause instanceof Error; cause = cause.cause)
      if (!(cause.cause instanceof Error)) return cause.message;
  }
  return 'nothing was refused';
}

const entry = (position: number, lines: number): SQL =>
  sql`insert into payments.ledger_entry (authority_id, position, digest, kind, source, day, lines, booked_at)
    values (${authorityId}, ${position}, 'x', 'CLAIM', ${newId<'Source'>()}, '2026-11-23', ${lines}, now())`;

const line = (position: number, number: number, debit: number, credit: number, currency = 'EUR'): SQL =>
  sql`insert into payments.ledger_line (authority_id, position, number, account, booking_code, debit, credit, currency)
    values (${authorityId}, ${position}, ${number}, 'BANK', '', ${debit}, ${credit}, ${currency})`;

describe('an entry', () => {
  test('whose debit is not its credit is refused at the commit', async () => {
    expect(await refusal(entry(3, 2), line(3, 1, 100, 0), line(3, 2, 0, 99))).toMatch(/debit and credit of entry 3 .* differ/);
  });

  test('that balances only over two currencies is refused', async () => {
    expect(await refusal(entry(3, 2), line(3, 1, 100, 0), line(3, 2, 0, 100, 'CHF'))).toMatch(/differ/);
  });

  test.each([
    ['no line', [entry(3, 0)]],
    ['one line', [entry(3, 1), line(3, 1, 100, 0)]],
    ['other lines than it says', [entry(3, 3), line(3, 1, 100, 0), line(3, 2, 0, 100)]],
  ])('with %s is refused', async (_, statements) => {
    expect(await refusal(...statements)).toMatch(/has \d lines where it must have \d and two at least/);
  });

  test('may have its lines in any order, as long as they balance in the end', async () => {
    expect(await refusal(entry(3, 2), line(3, 1, 100, 0), line(3, 2, 0, 100), sql`select 1 / 0`)).toMatch(/division by zero/);
  });

  test('takes no further lines later, not even balanced ones', async () => {
    expect(await refusal(line(1, 3, 100, 0), line(1, 4, 0, 100))).toMatch(/has 4 lines where it must have 2/);
    expect(await refusal(line(1, 1, 100, 0))).toMatch(/ledger_line_authority_id_position_number_pk/);
  });

  test('of the same source is refused', async () => {
    const again = sql`insert into payments.ledger_entry (authority_id, position, digest, kind, source, day, lines, booked_at)
      values (${authorityId}, 3, 'x', 'CLAIM', ${`payment:${booked.id}:CLAIM`}, '2026-11-23', 2, now())`;
    expect(await refusal(again)).toMatch(/ledger_entry_source/);
  });
});

describe('a line', () => {
  test.each([
    ['on both sides', line(3, 1, 1, 1)],
    ['on neither side', line(3, 1, 0, 0)],
    ['of less than nothing', line(3, 1, -1, 0)],
  ])('%s is refused', async (_, statement) => {
    expect(await refusal(entry(3, 2), statement)).toMatch(/ledger_line_one_side/);
  });

  test('on an account that is none is refused', async () => {
    const statement = sql`insert into payments.ledger_line (authority_id, position, number, account, booking_code, debit, credit, currency)
      values (${authorityId}, 3, 1, 'POCKET', '', 1, 0, 'EUR')`;
    expect(await refusal(entry(3, 2), statement)).toMatch(/ledger_line_account/);
  });

  test('without an entry is refused', async () => {
    expect(await refusal(line(99, 1, 1, 0), line(99, 2, 0, 1))).toMatch(/ledger_line_entry/);
  });
});

test.each(['ledger_entry', 'ledger_line', 'ledger_export'])('%s is written once', async (table) => {
  const name = sql.identifier(table);
  const refused = /are written once: (UPDATE|DELETE|TRUNCATE) is refused/;
  expect(await refusal(sql`update payments.${name} set authority_id = authority_id`)).toMatch(refused);
  expect(await refusal(sql`delete from payments.${name}`)).toMatch(refused);
  expect(await refusal(sql`truncate payments.${name} cascade`)).toMatch(refused);
  expect(await refusal(sql`set local session_replication_role = replica`, sql`delete from payments.${name}`)).toMatch(refused);
});

test('turnovers follow from lines, and nobody else writes them', async () => {
  const refused = /turnovers follow from the lines/;
  expect(await refusal(sql`update payments.ledger_turnover set debit = debit + 1`)).toMatch(refused);
  expect(await refusal(sql`delete from payments.ledger_turnover`)).toMatch(refused);
  expect(await refusal(sql`truncate payments.ledger_turnover`)).toMatch(refused);
});

test('nothing of what was refused is left', async () => {
  expect(await balancesOf(database.current, authorityId)).toEqual({ CLEARING: 2_000, REVENUE: -2_000 });
  const left = await rows(database.current.db, sql`select position from payments.ledger_entry where position > 2`);
  expect(left).toEqual([]);
});
