import { sql } from 'drizzle-orm';
import { bigint, date, jsonb, pgSchema, primaryKey, text, timestamp } from 'drizzle-orm/pg-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { saveRows } from '#platform/database/bulk.ts';
import { useDatabase } from '#test/support/database.ts';

const things = pgSchema('bulk').table('thing', {
  id: text().primaryKey(),
  longName: text(),
  cents: bigint({ mode: 'bigint' }).notNull(),
  day: date({ mode: 'string' }),
  at: timestamp({ withTimezone: true }).notNull(),
  words: jsonb().$type<readonly string[]>().notNull(),
});
const pairs = pgSchema('bulk').table('pair', { one: text().notNull(), other: text().notNull() }, (table) => [
  primaryKey({ columns: [table.one, table.other] }),
]);

const database = useDatabase();

beforeAll(async () => {
  const { db } = database.current;
  await db.execute(sql`create schema bulk`);
  await db.execute(sql`create table bulk.thing (id text primary key, long_name text, cents bigint not null, day date,
    at timestamptz not null, words jsonb not null)`);
  await db.execute(sql`create table bulk.pair (one text, other text, primary key (one, other))`);
});

const thing = (overrides: Partial<typeof things.$inferSelect> = {}): typeof things.$inferSelect => ({
  id: 'a',
  longName: 'Müll & "Abfall"; drop table',
  cents: 9_007_199_254_740_993n,
  day: '2026-02-07',
  at: new Date('2026-11-23T09:00:00.123Z'),
  words: ['eins', "zwei's"],
  ...overrides,
});

describe('rows written at once', () => {
  it('keep every value, whatever its type', async () => {
    const { db } = database.current;
    const empty = thing({ id: 'b', longName: null, day: null, words: [] });
    await db.transaction((tx) => saveRows(tx, things, [thing(), empty]));
    expect(await db.select().from(things).orderBy(things.id)).toEqual([thing(), empty]);
  });

  it('replace rows with the same key, and emptied values too', async () => {
    const { db } = database.current;
    await db.transaction((tx) => saveRows(tx, things, [thing({ id: 'c' })]));
    await db.transaction((tx) => saveRows(tx, things, [thing({ id: 'c', longName: null })]));
    expect(
      await db
        .select()
        .from(things)
        .where(sql`id = 'c'`),
    ).toEqual([thing({ id: 'c', longName: null })]);
  });

  it('are left alone when the key is all there is', async () => {
    const { db } = database.current;
    const pair = { one: 'x', other: 'y' };
    await db.transaction((tx) => saveRows(tx, pairs, [pair]));
    await db.transaction((tx) => saveRows(tx, pairs, [pair, { one: 'x', other: 'z' }]));
    expect(await db.select().from(pairs).orderBy(pairs.other)).toEqual([pair, { one: 'x', other: 'z' }]);
  });

  it('may be more than one statement holds, and say how far they are', async () => {
    const { db } = database.current;
    const many = Array.from({ length: 2_500 }, (_, index) => ({ one: 'many', other: String(index) }));
    const heard: number[] = [];
    await db.transaction((tx) => saveRows(tx, pairs, many, (written) => heard.push(written)));
    expect(heard).toEqual([1_000, 2_000, 2_500]);
    expect(await db.$count(pairs, sql`one = 'many'`)).toBe(2_500);
  });
});
