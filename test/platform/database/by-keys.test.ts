import { asc, sql } from 'drizzle-orm';
import { date, pgSchema, text, uuid } from 'drizzle-orm/pg-core';
import { describe, expect, test } from 'vitest';
import { isAmong, readByKeys, type Keys } from '#platform/database/by-keys.ts';
import { newId, type Id } from '#platform/values/id.ts';
import { onRealPostgres, useDatabase } from '../../support/database.ts';

const database = useDatabase();

const shelf = pgSchema('by_keys').table('shelf', { id: uuid().primaryKey(), shortName: text(), bought: date() });

async function fill(): Promise<readonly Id<'Shelf'>[]> {
  const { db } = database.current;
  await db.execute(sql`create schema if not exists by_keys`);
  await db.execute(sql`create table if not exists by_keys.shelf (id uuid primary key, short_name text, bought date)`);
  const ids = ['a', 'b', 'c'].map(() => newId<'Shelf'>());
  await db.insert(shelf).values(ids.map((id, index) => ({ id, shortName: 'abc'.charAt(index), bought: '2026-11-26' })));
  return ids;
}

describe('A read by keys', () => {
  const findShelves = readByKeys((db, ids: Keys<Id<'Shelf'>>) =>
    db.select().from(shelf).where(isAmong(shelf.id, ids)).orderBy(asc(shelf.shortName)),
  );
  const findNames = readByKeys((db, names: Keys<string>) =>
    db.select({ id: shelf.id }).from(shelf).where(isAmong(shelf.shortName, names)),
  );

  test('finds the rows of its keys, as the table has them, outside and within a transaction', async () => {
    const [a = newId(), b = newId(), c = newId()] = await fill();
    const { db } = database.current;
    for (const [keys, names] of [
      [
        [c, a],
        ['a', 'c'],
      ],
      [[b], ['b']],
      [[], []],
      [[newId<'Shelf'>()], []],
    ] as const) {
      const there = await findShelves(db, keys);
      expect(there.map(({ shortName }) => shortName)).toEqual(names);
      expect(await db.transaction((tx) => findShelves(tx, keys))).toEqual(there);
    }
    expect(await findShelves(db, [a])).toEqual([{ id: a, shortName: 'a', bought: '2026-11-26' }]);
  });

  test('takes a key for nothing but itself', async () => {
    await fill();
    const { db } = database.current;
    expect(await findNames(db, ['null'])).toEqual([]);
    for (const key of ['a","b', '{a}', 'a,b', "'", '', '\\']) expect(await findNames(db, [key])).toEqual([]);
  });

  test.runIf(onRealPostgres)('is one statement, however many keys there are', async () => {
    await fill();
    const { db } = database.current;
    for (let count = 1; count < 20; count += 1)
      await findShelves(
        db,
        Array.from({ length: count }, () => newId<'Shelf'>()),
      );
    const kept = await db.execute(sql`select statement from pg_prepared_statements where statement like '%any($1::uuid[])%'`);
    expect(kept).toHaveLength(1);
  });
});
