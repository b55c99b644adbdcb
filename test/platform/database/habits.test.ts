import { eq, sql } from 'drizzle-orm';
import { integer, jsonb, pgTable, text, timestamp } from 'drizzle-orm/pg-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { createHabits } from '#platform/database/habits.ts';
import { openDatabase, rows, type Database } from '#platform/database.ts';
import { onRealPostgres, useDatabase } from '../../support/database.ts';

describe('a statement', () => {
  test('is prepared from the fifth time on', () => {
    const isHabit = createHabits();
    expect(Array.from({ length: 6 }, () => isHabit('select $1'))).toEqual([false, false, false, false, true, true]);
    expect(isHabit('select $2')).toBe(false);
  });

  test('is not prepared beside three hundred others, as each connection keeps all of them', () => {
    const isHabit = createHabits();
    for (let index = 0; index < 300; index += 1) for (let time = 0; time < 5; time += 1) isHabit(`select ${index}`);
    for (let time = 0; time < 10; time += 1) expect(isHabit('select one more')).toBe(false);
    expect(isHabit('select 0')).toBe(true);
  });

  test('that never comes again is forgotten', () => {
    const isHabit = createHabits();
    for (let time = 0; time < 4; time += 1) isHabit('select often');
    for (let index = 0; index < 3_000; index += 1) isHabit(`select ${index}`);
    expect(isHabit('select often')).toBe(false);
  });
});

const database = useDatabase();
const shelves = pgTable('habit_shelf', {
  book: text().primaryKey(),
  pages: integer().notNull(),
  facts: jsonb().notNull(),
  at: timestamp({ withTimezone: true }).notNull(),
});

describe.skipIf(!onRealPostgres)('a database that has its habits', () => {
  const at = new Date('2026-11-23T09:00:00Z');
  beforeAll(async () => {
    await database.current.db.execute(
      sql`create table habit_shelf (book text primary key, pages integer not null, facts jsonb not null, at timestamptz not null)`,
    );
  });

  async function keep(db: Database, book: string, pages: number): Promise<unknown> {
    await db.insert(shelves).values({ book, pages, facts: { book }, at });
    return (await db.select().from(shelves).where(eq(shelves.book, book)))[0];
  }

  test('answers the same the first time and the hundredth, within transactions and savepoints, too', async () => {
    const { db } = database.current;
    for (let index = 0; index < 100; index += 1) {
      const expected = (book: string) => ({ book, pages: index, facts: { book }, at });
      expect(await keep(db, `a${index}`, index)).toEqual(expected(`a${index}`));
      await db.transaction(async (tx) => {
        expect(await keep(tx, `b${index}`, index)).toEqual(expected(`b${index}`));
        await tx.transaction(async (inner) => {
          expect(await keep(inner, `c${index}`, index)).toEqual(expected(`c${index}`));
        });
      });
    }
  });

  test('keeps a habit prepared once on a connection', async () => {
    if (database.settings.kind !== 'postgres') throw new Error('only on real PostgreSQL');
    const one = await openDatabase({ ...database.settings, connections: 1 });
    for (let index = 0; index < 20; index += 1) await one.db.transaction((tx) => keep(tx, `d${index}`, index));
    const prepared = await rows<{ count: number }>(
      one.db,
      sql`select count(*)::int as count from pg_prepared_statements where statement like '%habit_shelf%'`,
    );
    expect(prepared).toEqual([{ count: 2 }]);
    await one.close();
  });

  test('goes on after a table has got a column and after its connections were cut', async () => {
    const { db } = database.current;
    await db.execute(sql`alter table habit_shelf add column shelf text`);
    expect(await keep(db, 'e', 1)).toMatchObject({ book: 'e' });
    await db
      .execute(
        sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`,
      )
      .catch(() => undefined);
    for (let index = 0; index < 20; index += 1) await keep(db, `f${index}`, index).catch(() => undefined);
    expect(await keep(db, 'g', 1)).toMatchObject({ book: 'g' });
  });
});
