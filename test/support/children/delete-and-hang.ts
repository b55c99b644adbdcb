/** Deletes a document from the safe of the database and folder it is given, and hangs before its file is removed. */

import { openDatabase } from '#platform/database.ts';
import { createLog } from '#platform/log.ts';
import { deleteDocument } from '#subgraphs/accounts/safe/deletion.ts';
import { createParts } from '#subgraphs/accounts/safe/parts.ts';
import { safeSettings } from '../safe.ts';
import { citizen, now } from '../viewers.ts';

const [, , url = '', folder = '', subject = '', id = ''] = process.argv;
const { db } = await openDatabase({ kind: 'postgres', url, connections: 3 });
const parts = createParts(safeSettings({ store: { kind: 'folder', folder } }), { db, now, log: createLog('silent') });
const remove = async (): Promise<void> => {
  process.stdout.write('key destroyed\n');
  await new Promise<never>(() => setInterval(() => undefined, 60_000));
};
await deleteDocument({ ...parts, blobs: { ...parts.blobs, remove } }, citizen({ subject }), id as never);
