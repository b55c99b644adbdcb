import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { verifySubmissions } from '#cli/verify-submissions.ts';
import { useDatabase } from '#test/support/database.ts';
import { sealingSettings } from '#test/support/sealing.ts';
import { createWorld } from '../subgraphs/applications/world.ts';

const database = useDatabase();
const world = createWorld(() => database.current);
const { jwks } = sealingSettings().keys;

test('says how many submissions are what was sealed, and which are not', async () => {
  const printed: string[] = [];
  const verify = () => verifySubmissions(database.current, jwks, { print: (line) => void printed.push(line) }, null);
  await world.seed();
  const [id] = [await world.submitted(), await world.submitted()];
  await verify();
  expect(printed).toEqual(['2 submissions are what was sealed; of 0 the data is kept by the authority alone.']);

  const { db } = database.current;
  await db.execute(sql`alter table applications.submission disable trigger user`);
  await db.execute(sql`update applications.submission set data = '{"dog": {}}' where application_id = ${id}`);
  await expect(verify()).rejects.toThrow('1 of 2 sealed submissions are not what was sealed.');
  expect(printed.at(-1)).toMatch(new RegExp(`^${id}\tV-2026-\\d{6}\tOTHER_DATA$`));
});
