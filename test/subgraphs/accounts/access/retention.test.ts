import { expect, test } from 'vitest';
import { createLog } from '#platform/log.ts';
import { newId } from '#platform/values/id.ts';
import { createAccessRetention, keptSince } from '#subgraphs/accounts/access/retention.ts';
import { addAccesses, countAccesses } from '#subgraphs/accounts/access/store.ts';
import { inspectAccessLog } from '#subgraphs/accounts/index.ts';
import { useDatabase } from '../../../support/database.ts';
import { NOW, now } from '../../../support/viewers.ts';

const database = useDatabase();

test('what the log says is erased two years after, to the second, and the chain holds', async () => {
  const { db } = database.current;
  const account = newId<'Account'>();
  const content = {
    account,
    requestId: 'request',
    reader: account,
    authorities: [],
    subgraph: 'accounts',
    type: 'Account',
    entity: account as string,
    fields: ['Profile.city'],
    purposes: ['Prefill applications'],
  };
  const since = keptSince(NOW);
  expect(since.toISOString().slice(0, 4)).toBe(String(NOW.getUTCFullYear() - 2));
  const times = [new Date(since.getTime() - 1_000), since, NOW];
  await db.transaction((tx) =>
    addAccesses(
      tx,
      times.map((at) => ({ batch: newId<'AccessBatch'>(), at, content })),
    ),
  );
  const retention = createAccessRetention({ db, now, log: createLog('silent') });
  expect(await retention.drain()).toBe(1);
  expect(await retention.drain()).toBe(0);
  expect(await countAccesses(db, [account])).toBe(2);
  expect(await inspectAccessLog(database.current, null)).toMatchObject({ sound: 3, erased: 1, broken: null, altered: [] });
});
