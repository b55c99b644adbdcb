import { sql } from 'drizzle-orm';
import { integer, pgTable, timestamp } from 'drizzle-orm/pg-core';
import { expect, test } from 'vitest';
import { isDue } from '#platform/database/due.ts';
import { useDatabase } from '../../support/database.ts';
import { NOW } from '../../support/viewers.ts';

const database = useDatabase();
const HOUR_MS = 3_600_000;
const work = pgTable('put_off', { hours: integer().notNull(), at: timestamp({ withTimezone: true }).notNull() });

test('what is put off is due by then, and where it is put off for longer than anything ever is', async () => {
  const { db } = database.current;
  await db.execute(sql`create table put_off (hours integer not null, at timestamptz not null)`);
  const hours = [-48, -1, 0, 1, 6, 7, 48];
  await db.insert(work).values(hours.map((ahead) => ({ hours: ahead, at: new Date(NOW.getTime() + ahead * HOUR_MS) })));
  const due = await db
    .select({ hours: work.hours })
    .from(work)
    .where(isDue(work.at, NOW, 6 * HOUR_MS))
    .orderBy(work.hours);
  expect(due.map((row) => row.hours)).toEqual([-48, -1, 0, 7, 48]);
});
