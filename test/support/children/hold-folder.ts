/** Opens the data folder it is given, commits a row, leaves another one uncommitted, and waits to be killed. */

import { sql } from 'drizzle-orm';
import { openDatabase } from '#platform/database.ts';

const folder = process.argv[2];
if (folder === undefined) throw new Error('usage: hold-folder.ts <folder>');
const { db } = await openDatabase({ kind: 'embedded', folder });
await db.execute(sql`create table note (text text)`);
await db.execute(sql`insert into note values ('committed')`);
await db.transaction(async (tx) => {
  await tx.execute(sql`insert into note values ('not committed')`);
  process.stdout.write('holding\n');
  await new Promise(() => undefined);
});
