import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { rows } from '#platform/database.ts';
import { repeatedRows, textArray } from '#platform/database/repeated.ts';
import { onRealPostgres, useDatabase } from '../../support/database.ts';

const database = useDatabase();

const find = (keys: readonly string[], day: string) => sql`
  select key, ${day}::date as day from unnest(${textArray(keys)}) as key where key <> 'b' order by key`;

describe('A statement that is asked over and over', () => {
  test('answers each time what its values say, outside and within a transaction', async () => {
    const { db } = database.current;
    for (const keys of [['a'], ['b'], [], ['null'], ['c', 'b', 'a']]) {
      const expected = keys.filter((key) => key !== 'b').toSorted();
      const answered = expected.map((key) => ({ key, day: '2026-11-26' }));
      expect(await repeatedRows(db, find(keys, '2026-11-26'))).toEqual(answered);
      expect(await db.transaction((tx) => repeatedRows(tx, find(keys, '2026-11-26')))).toEqual(answered);
    }
  });

  test.runIf(onRealPostgres)('is kept prepared once for each connection', async () => {
    const { db } = database.current;
    for (let round = 0; round < 30; round += 1) await repeatedRows(db, find([String(round)], '2026-11-26'));
    const kept = await repeatedRows<{ count: number }>(
      db,
      sql`select count(*)::int as count from pg_prepared_statements where statement like '%unnest%key <> ''b''%'`,
    );
    expect(kept[0]?.count).toBeLessThanOrEqual(1);
  });

  test('goes on answering after its table was changed', async () => {
    const { db } = database.current;
    await db.execute(sql`create table shelf (book text)`);
    const read = () => repeatedRows(db, sql`select book from shelf where book = any (${textArray(['x'])})`);
    await db.execute(sql`insert into shelf values ('x')`);
    for (let round = 0; round < 3; round += 1) expect(await read()).toEqual([{ book: 'x' }]);
    await db.execute(sql`alter table shelf add column page integer`);
    expect(await read()).toEqual([{ book: 'x' }]);
    expect(await rows(db, sql`select count(*)::int as count from shelf`)).toEqual([{ count: 1 }]);
  });
});

describe('A list as one parameter', () => {
  test.each([['a,b'], ['a"b'], ['{}'], [''], ['a b'], ['NULL,'], ['a\\'], ['\\"},{'], ["'"], ['ß\n']])(
    'holds %j as it is',
    async (key) => {
      const keys = ['a', key, 'b'];
      const found = await repeatedRows(database.current.db, sql`select unnest(${textArray(keys)}) as key`);
      expect(found).toEqual(keys.map((each) => ({ key: each })));
    },
  );
});
