import { setImmediate } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { bigint, date, integer, jsonb, pgTable, text, timestamp } from 'drizzle-orm/pg-core';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { isUniqueViolation, openDatabase, rows } from '#platform/database.ts';
import { onRealPostgres, useDatabase } from '../support/database.ts';

const database = useDatabase();

const notes = pgTable('note', { name: text().primaryKey(), number: integer().notNull() });

beforeAll(async () => {
  await database.current.db.execute(sql`create table note (name text primary key, number integer not null)`);
});
beforeEach(async () => {
  await database.current.db.delete(notes);
});

const names = async (): Promise<readonly string[]> =>
  (await database.current.db.select().from(notes).orderBy(notes.name)).map(({ name }) => name);

const failureOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => expect.fail('it should fail'),
    (error: unknown) => error,
  );

describe('a transaction', () => {
  test('keeps everything when it returns', async () => {
    const answer = await database.current.db.transaction(async (tx) => {
      await tx.insert(notes).values([
        { name: 'a', number: 1 },
        { name: 'b', number: 2 },
      ]);
      return 'done';
    });
    expect([answer, await names()]).toEqual(['done', ['a', 'b']]);
  });

  test('keeps nothing when it throws, and the error arrives', async () => {
    const work = database.current.db.transaction(async (tx) => {
      await tx.insert(notes).values({ name: 'a', number: 1 });
      throw new RangeError('changed my mind');
    });
    await expect(work).rejects.toThrow(RangeError);
    expect(await names()).toEqual([]);
  });

  test('keeps nothing and fails when a failed statement was passed over', async () => {
    const work = database.current.db.transaction(async (tx) => {
      await tx.insert(notes).values({ name: 'a', number: 1 });
      await failureOf(tx.execute(sql`select * from no_such_table`));
    });
    await expect(work).rejects.toThrow();
    expect(await names()).toEqual([]);
  });

  test('within another is kept with it', async () => {
    await database.current.db.transaction(async (tx) => {
      await tx.insert(notes).values({ name: 'outer', number: 1 });
      await tx.transaction((inner) => inner.insert(notes).values({ name: 'inner', number: 2 }));
    });
    expect(await names()).toEqual(['inner', 'outer']);
  });

  test('within another that throws is not kept', async () => {
    const work = database.current.db.transaction(async (tx) => {
      await tx.transaction((inner) => inner.insert(notes).values({ name: 'inner', number: 2 }));
      throw new Error('the outer one fails');
    });
    await expect(work).rejects.toThrow('the outer one fails');
    expect(await names()).toEqual([]);
  });

  test('goes on when one within it failed, without what that one wrote', async () => {
    await database.current.db.transaction(async (tx) => {
      await tx.insert(notes).values({ name: 'before', number: 1 });
      const error = await failureOf(
        tx.transaction(async (inner) => {
          await inner.insert(notes).values({ name: 'within', number: 2 });
          await inner.insert(notes).values({ name: 'before', number: 3 });
        }),
      );
      expect(isUniqueViolation(error)).toBe(true);
      await tx.insert(notes).values({ name: 'later', number: 4 });
    });
    expect(await names()).toEqual(['before', 'later']);
  });

  test('leaves the connection usable for the next one, whatever happened in it', async () => {
    await failureOf(database.current.db.transaction((tx) => tx.execute(sql`this is no SQL`)));
    await database.current.db.transaction((tx) => tx.insert(notes).values({ name: 'next', number: 1 }));
    expect(await names()).toEqual(['next']);
  });

  test.skipIf(onRealPostgres)('has the one session of the embedded database for itself', async () => {
    const steps: string[] = [];
    const { db } = database.current;
    const work = (name: string) =>
      db.transaction(async (tx) => {
        for (let step = 1; step <= 3; step += 1) {
          steps.push(`${name}${step}`);
          await tx.insert(notes).values({ name: `${name}${step}`, number: step });
        }
      });
    const [, seen] = await Promise.all([work('a'), names(), work('b')]);
    expect(steps).toEqual(['a1', 'a2', 'a3', 'b1', 'b2', 'b3']);
    expect([0, 3, 6]).toContain(seen.length);
  });
});

describe('a broken unique constraint', () => {
  test('is known from any driver, wrapped or not', async () => {
    const { db } = database.current;
    await db.insert(notes).values({ name: 'a', number: 1 });
    const error = await failureOf(db.insert(notes).values({ name: 'a', number: 2 }));
    expect(isUniqueViolation(error)).toBe(true);
    expect(isUniqueViolation(new Error('wrapped', { cause: error }))).toBe(true);
  });

  test('is not any other failure', async () => {
    const { db } = database.current;
    expect(isUniqueViolation(await failureOf(db.execute(sql`insert into note values ('a', null)`)))).toBe(false);
    expect(isUniqueViolation(new Error('something else'))).toBe(false);
    expect(isUniqueViolation(undefined)).toBe(false);
  });
});

describe('rows without a builder', () => {
  test('have one shape, whichever driver read them', async () => {
    const [row, ...others] = await rows<Record<string, unknown>>(
      database.current.db,
      sql`select 1::int4 as small, 9007199254740993::int8 as large, count(*) as counted, 1.50::numeric as exact,
        0.5::float8 as float, true as yes, null as nothing, 'text' as words, '{"a": [1]}'::jsonb as json,
        array['a', 'b'] as list, array[1, 2] as numbers, date '2024-02-29' as day,
        '0190b2a4-0000-7000-8000-000000000000'::uuid as id`,
    );
    expect(others).toEqual([]);
    expect(row).toEqual({
      small: 1,
      large: '9007199254740993',
      counted: '1',
      exact: '1.50',
      float: 0.5,
      yes: true,
      nothing: null,
      words: 'text',
      json: { a: [1] },
      list: ['a', 'b'],
      numbers: [1, 2],
      day: '2024-02-29',
      id: '0190b2a4-0000-7000-8000-000000000000',
    });
  });

  test('have instants as text with their time zone', async () => {
    const [row] = await rows<{ at: string }>(database.current.db, sql`select timestamptz '2026-11-23T10:00:00+01:00' as at`);
    expect(new Date(row?.at ?? '').toISOString()).toBe('2026-11-23T09:00:00.000Z');
  });

  test('are none where there are none', async () => {
    expect(await rows(database.current.db, sql`select 1 where false`)).toEqual([]);
  });
});

describe('a row of a table', () => {
  const wares = pgTable('ware', {
    price: bigint({ mode: 'bigint' }).notNull(),
    soldAt: timestamp({ withTimezone: true }).notNull(),
    freshUntil: date({ mode: 'string' }).notNull(),
    facts: jsonb().notNull(),
  });

  test('comes back as it was written: bigint, instant, day, JSON', async () => {
    const { db } = database.current;
    await db.execute(sql`create table ware (price bigint, sold_at timestamptz, fresh_until date, facts jsonb)`);
    const ware = {
      price: 9_007_199_254_740_993n,
      soldAt: new Date('2026-10-25T00:30:00.123Z'),
      freshUntil: '2024-02-29',
      facts: { list: [1, 'two', null], text: 'it\'s "quoted" \\ äöü' },
    };
    await db.insert(wares).values(ware);
    expect(await db.select().from(wares)).toEqual([ware]);
  });
});

describe('a slow query', () => {
  test('does not hold the event loop', async () => {
    const order: string[] = [];
    const query = database.current.db.execute(sql`select count(*) from generate_series(1, 2000000)`);
    const answered = query.then(() => order.push('answer'));
    for (let turn = 0; turn < 100; turn += 1) await setImmediate();
    order.push('a hundred turns of the loop');
    await answered;
    expect(order).toEqual(['a hundred turns of the loop', 'answer']);
  });
});

describe('a notification', () => {
  /** Resolves with what was heard up to and including `last`. */
  function hear(channel: string, last: string) {
    const heard: string[] = [];
    let finish: (heard: readonly string[]) => void = () => undefined;
    const all = new Promise<readonly string[]>((resolve) => {
      finish = resolve;
    });
    const listener = (payload: string): void => {
      heard.push(payload);
      if (payload === last) finish(heard);
    };
    return { all, heard, listening: database.current.listen(channel, listener) };
  }
  const notify = (channel: string, payload: string) => database.current.db.execute(sql`select pg_notify(${channel}, ${payload})`);

  test('is heard by every listener of its channel, once and in order', async () => {
    const [one, other, elsewhere] = [hear('news', 'end'), hear('news', 'end'), hear('weather', 'end')];
    await Promise.all([one.listening, other.listening, elsewhere.listening]);
    await notify('news', 'first');
    await notify('news', 'end');
    expect(await Promise.all([one.all, other.all])).toEqual([
      ['first', 'end'],
      ['first', 'end'],
    ]);
    expect(elsewhere.heard).toEqual([]);
  });

  test('comes with the commit, and not at all after a rollback', async () => {
    const { all, listening } = hear('commits', 'kept');
    await listening;
    await failureOf(
      database.current.db.transaction(async (tx) => {
        await tx.execute(sql`select pg_notify('commits', 'dropped')`);
        throw new Error('rolled back');
      }),
    );
    await database.current.db.transaction((tx) => tx.execute(sql`select pg_notify('commits', 'kept')`));
    expect(await all).toEqual(['kept']);
  });

  test('is heard no more after listening has ended, and once by who listens anew', async () => {
    const former = hear('again', 'end');
    await (
      await former.listening
    )();
    const next = hear('again', 'end');
    await next.listening;
    await notify('again', 'one');
    await notify('again', 'end');
    expect(await next.all).toEqual(['one', 'end']);
    expect(former.heard).toEqual([]);
  });
});

describe('a closed database', () => {
  test('refuses queries instead of leaving them without an answer', async () => {
    const closed = await openDatabase(database.settings);
    await closed.db.execute(sql`select 1`);
    await closed.close();
    await expect(closed.db.execute(sql`select 1`)).rejects.toThrow();
  });
});
