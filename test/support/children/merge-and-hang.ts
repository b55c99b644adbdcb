/** Moves all of one account to another in the database it is given, and hangs before the commit until it is killed. */

import { openDatabase } from '#platform/database.ts';
import type { Id } from '#platform/values/id.ts';
import { lockBoth, moveAll } from '#subgraphs/accounts/merging/store.ts';
import { masterKeysOf } from '../safe.ts';
import { NOW } from '../viewers.ts';

const [, , url = '', into = '', closed = ''] = process.argv;
const { db } = await openDatabase({ kind: 'postgres', url, connections: 2 });
await db.transaction(async (tx) => {
  const both = await lockBoth(tx, into as Id<'Account'>, closed as Id<'Account'>);
  if (both === null) throw new Error('there are no such accounts');
  const audit = { at: NOW, sessionLevel: 'HIGH', proofLevel: 'HIGH' } as const;
  await moveAll(tx, { kept: both.one, closed: both.other, masterKeys: masterKeysOf('test') }, audit);
  process.stdout.write('moved\n');
  await new Promise<never>(() => setInterval(() => undefined, 60_000));
});
