/** The archive of a data export on its way out: with the documents of the safe, in memory that no document makes grow. */

import { sql } from 'drizzle-orm';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createLog } from '#platform/log.ts';
import { makeArchive } from '#subgraphs/accounts/exports/archive.ts';
import { streamArchive } from '#subgraphs/accounts/exports/download.ts';
import { createParts, type SafeParts } from '#subgraphs/accounts/safe/parts.ts';
import { useDatabase } from '#test/support/database.ts';
import { safeSettings } from '#test/support/safe.ts';
import { citizen, now, NOW } from '#test/support/viewers.ts';
import { openDesk, type Desk, type Doc } from '../safe/desk.ts';
import { pdfOf } from '../safe/samples.ts';

const database = useDatabase();
let desk: Desk;
let parts: SafeParts;
let archive: Uint8Array;

beforeAll(async () => {
  desk = await openDesk(database.current);
  const settings = safeSettings({ store: { kind: 'folder', folder: desk.folder } });
  parts = createParts(settings, { db: database.current.db, now, log: createLog('silent') });
  const pages = [
    { name: 'accounts/account', content: [{ __typename: 'Account' }], missing: null },
    { name: 'library/loans', content: [], missing: 'UNAVAILABLE library' },
  ];
  archive = await makeArchive(pages, {}, 'de', NOW);
});
afterAll(() => desk.close());

interface Listed {
  readonly document: string;
  readonly version: number;
  readonly name: string;
  readonly file: string | null;
  readonly notIncluded: string | null;
}

async function download(subject: string, mostBytes?: number) {
  const chunks: Uint8Array[] = [];
  for await (const chunk of streamArchive(parts, archive, citizen({ subject }).account, mostBytes)) chunks.push(chunk);
  const files = unzipSync(Buffer.concat(chunks));
  const index = files['documents/index.json'];
  return { files, listed: index === undefined ? [] : (JSON.parse(strFromU8(index)) as readonly Listed[]), chunks };
}

const put = (subject: string, content: Buffer, name = 'Mietvertrag.pdf'): Promise<Doc> =>
  desk.put(content, { name }, citizen({ subject }));

/** As if a scanner had said so. */
const setScan = (id: string, status: string) =>
  database.current.db.execute(sql`update accounts.document_version set scan_status = ${status} where document_id = ${id}`);

describe('the archive', () => {
  test('has what was made of the graph, and says which service did not answer', async () => {
    const { files } = await download('without-documents');
    expect(Object.keys(files).sort()).toEqual([
      'accounts/account.json',
      'export.pdf',
      'legend.json',
      'library/loans.json',
      'missing.json',
    ]);
    expect(JSON.parse(strFromU8(files['missing.json'] ?? new Uint8Array()))).toEqual([
      { part: 'library/loans', missing: 'UNAVAILABLE library' },
    ]);
  });

  test('has every version of every document as it was put in, and nobody else’s', async () => {
    const [first, second] = [pdfOf(10_000), pdfOf(2_500_000)];
    const { id } = await put('owner', first);
    await put('owner', second, 'Zweites Blatt.pdf');
    await put('other', pdfOf(5_000), 'Fremdes.pdf');
    const { files, listed } = await download('owner');
    expect(listed.map(({ name, notIncluded }) => [name, notIncluded])).toEqual([
      ['Zweites Blatt.pdf', null],
      ['Mietvertrag.pdf', null],
    ]);
    expect(Buffer.from(files[`documents/${id}/1-Mietvertrag.pdf`] ?? []).equals(first)).toBe(true);
    expect(Buffer.from(files[listed[0]?.file ?? ''] ?? []).equals(second)).toBe(true);
    for (const { file } of listed) expect(file?.split('/')).toHaveLength(3);
  });

  test.each(['INFECTED', 'QUARANTINED', 'SCANNING'])('names a document that is %s, and leaves it out', async (status) => {
    const { id } = await put(status, pdfOf());
    await setScan(id, status);
    const { files, listed } = await download(status);
    expect(listed).toMatchObject([{ document: id, file: null, notIncluded: status }]);
    expect(Object.keys(files).filter((name) => name.startsWith('documents/'))).toEqual(['documents/index.json']);
  });

  test('names a document whose file is gone, and has all others', async () => {
    const lost = await put('damaged', pdfOf());
    const kept = await put('damaged', pdfOf(20_000), 'Da.pdf');
    await parts.blobs.remove(lost.current?.id ?? '');
    const { listed } = await download('damaged');
    expect(listed.map(({ document, notIncluded }) => [document, notIncluded])).toEqual([
      [kept.id, null],
      [lost.id, 'UNREADABLE'],
    ]);
  });

  test('names what would make it larger than programs can read', async () => {
    const large = await put('limited', pdfOf(50_000));
    const small = await put('limited', pdfOf(10_000), 'Klein.pdf');
    const { listed } = await download('limited', 40_000);
    expect(listed.map(({ document, notIncluded }) => [document, notIncluded])).toEqual([
      [small.id, null],
      [large.id, 'TOO_LARGE'],
    ]);
  });
});

test('no more is read of a document than has been taken', async () => {
  const content = pdfOf(8_000_000);
  await put('large', content);
  let read = 0;
  const blobs = {
    ...parts.blobs,
    read: async function* (key: string, start: number, end: number) {
      for await (const bytes of parts.blobs.read(key, start, end)) {
        read += bytes.length;
        yield bytes;
      }
    },
  };
  let [taken, mostAhead, largest] = [0, 0, 0];
  for await (const chunk of streamArchive({ ...parts, blobs }, archive, citizen({ subject: 'large' }).account)) {
    taken += chunk.length;
    mostAhead = Math.max(mostAhead, read - taken);
    largest = Math.max(largest, chunk.length);
  }
  expect(taken).toBeGreaterThan(content.length);
  expect(mostAhead).toBeLessThan(1_000_000);
  expect(largest).toBeLessThan(1_000_000);
});
