/** Wraps the keys of the database it is given under the master key `second`, and hangs after the given number of them. */

import { openDatabase } from '#platform/database.ts';
import { rotateMasterKey } from '#subgraphs/accounts/index.ts';
import { masterKeysOf } from '../safe.ts';

const [, , url = '', after = ''] = process.argv;
const { db } = await openDatabase({ kind: 'postgres', url, connections: 2 });
await rotateMasterKey(db, masterKeysOf('second', 'test'), {
  batch: 2,
  onBatch: async (rewrapped) => {
    if (rewrapped < Number(after)) return;
    process.stdout.write('rotating\n');
    await new Promise<never>(() => setInterval(() => undefined, 60_000));
  },
});
