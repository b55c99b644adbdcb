/**
 * Uploads a document to the safe of the database and folder it is given, and hangs at the point it is told, until it is killed:
 * `streaming` (half of the file has come in), `stored` (the file lies in the store), `committed` (before its scan).
 */

import { openDatabase } from '#platform/database.ts';
import { createLog } from '#platform/log.ts';
import type { Blobs } from '#subgraphs/accounts/safe/blobs/blobs.ts';
import { createParts } from '#subgraphs/accounts/safe/parts.ts';
import { receive } from '#subgraphs/accounts/safe/receive.ts';
import { startDocument } from '#subgraphs/accounts/safe/upload.ts';
import { pdfOf } from '#test/subgraphs/accounts/safe/samples.ts';
import { safeSettings } from '../safe.ts';
import { citizen, now } from '../viewers.ts';

const [, , url = '', folder = '', subject = '', point = ''] = process.argv;
const { db } = await openDatabase({ kind: 'postgres', url, connections: 3 });
const parts = createParts(safeSettings({ store: { kind: 'folder', folder } }), { db, now, log: createLog('silent') });

/** Says where it is, and goes no further. */
async function hangAt(here: string): Promise<void> {
  if (here !== point) return;
  process.stdout.write(`${here}\n`);
  await new Promise<never>(() => setInterval(() => undefined, 60_000));
}

const blobs: Blobs = {
  ...parts.blobs,
  put: async (key, content) => {
    await parts.blobs.put(key, content);
    await hangAt('stored');
  },
};

const content = pdfOf(500_000);
async function* body(): AsyncGenerator<Buffer, void> {
  yield content.subarray(0, 400_000);
  await hangAt('streaming');
  yield content.subarray(400_000);
}

const file = { name: 'Mietvertrag.pdf', mediaType: 'application/pdf', size: content.length };
const { upload } = await startDocument(parts, citizen({ subject }), file, 'de');
const id = /uploads\/([\w-]+)/.exec(upload?.url ?? '')?.[1] as never;
await receive({ ...parts, blobs }, { id, contentType: 'application/pdf', contentLength: content.length, body: body() });
await hangAt('committed');
