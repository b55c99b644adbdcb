/**
 * A data export as it goes out: the archive that was made, and after it the documents of the safe as they are now, decrypted on the way
 * and kept nowhere. What cannot be given out is named with the reason.
 */

import { strToU8, unzipSync, Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import type { Id } from '#platform/values/id.ts';
import { readContent } from '../safe/content.ts';
import type { SafeParts } from '../safe/parts.ts';
import { fileName } from '../safe/rules/media-types.ts';
import { isReadable, type ScanStatus } from '../safe/rules/scanning.ts';
import { readDocuments } from '../safe/store/documents.ts';
import { findVersionsOf } from '../safe/store/versions.ts';
import type { DocumentRow, VersionRow } from '../safe/tables.ts';

/** Archives without ZIP64, which not every program reads, end at 4 GiB; what is more has to be downloaded from the safe. */
export const MOST_BYTES = 4_000_000_000;
const PAGE = 100;

type Reason = ScanStatus | 'TOO_LARGE' | 'UNREADABLE' | 'DELETED';

/** A line of `documents/index.json`. */
interface Listed {
  readonly document: string;
  readonly version: number;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly sha512: string;
  /** Where it is in the archive; null where it is not. */
  readonly file: string | null;
  /** Why it is not; null where it is. */
  readonly notIncluded: Reason | null;
}

/** A name of one step, whatever the document is called. */
const pathOf = ({ id, name }: DocumentRow, { number, mediaType }: VersionRow): string =>
  `documents/${id}/${number}-${fileName(name, mediaType).replace(/[\p{Cc}/\\]/gu, '_')}`;

async function* documentsOf(parts: SafeParts, account: Id<'Account'>): AsyncGenerator<readonly [DocumentRow, VersionRow]> {
  for (let before: Id<'Document'> | null = null; ;) {
    const page: readonly DocumentRow[] = await readDocuments(parts.db, account, before, PAGE);
    const versions =
      page.length === 0
        ? []
        : await findVersionsOf(
            parts.db,
            page.map(({ id }) => id),
          );
    for (const document of page)
      for (const version of versions.filter(({ documentId }) => documentId === document.id)) yield [document, version];
    if (page.length < PAGE) return;
    before = page.at(-1)?.id ?? null;
  }
}

interface Opened {
  readonly first: Buffer;
  readonly rest: AsyncGenerator<Buffer, void>;
}

/** Reads the first chunk before anything of a file goes out: one that is damaged, or not there any more, is named instead. */
async function openVersion(parts: SafeParts, version: VersionRow): Promise<Opened | Reason> {
  if (!isReadable(version)) return version.scanStatus;
  try {
    const rest = await readContent(parts, version);
    if (rest === null) return 'DELETED';
    const { value } = await rest.next();
    return { first: value ?? Buffer.alloc(0), rest };
  } catch (error) {
    parts.log.error({ version: version.id, err: error }, 'a document cannot be given out with a data export');
    return 'UNREADABLE';
  }
}

/** The bytes of the archive, in memory that grows with no document. `mostBytes` of documents are in it at the most. */
export async function* streamArchive(
  parts: SafeParts,
  archive: Uint8Array,
  account: Id<'Account'>,
  mostBytes = MOST_BYTES,
): AsyncGenerator<Uint8Array> {
  const made: Uint8Array[] = [];
  let failure: Error | null = null;
  const zip = new Zip((error, chunk) => {
    if (error === null) made.push(chunk);
    else failure = error;
  });
  const take = (): Uint8Array[] => {
    if (failure !== null) throw failure;
    return made.splice(0);
  };
  const addText = (name: string, content: Uint8Array): void => {
    const file = new ZipDeflate(name);
    zip.add(file);
    file.push(content, true);
  };

  for (const [name, content] of Object.entries(unzipSync(archive))) {
    addText(name, content);
    yield* take();
  }
  const listed: Listed[] = [];
  let given = 0;
  for await (const [document, version] of documentsOf(parts, account)) {
    const { number, mediaType, size, sha512 } = version;
    const facts = { document: document.id, version: number, name: document.name, mediaType, size, sha512 };
    const opened = given + size > mostBytes ? 'TOO_LARGE' : await openVersion(parts, version);
    if (typeof opened === 'string') {
      listed.push({ ...facts, file: null, notIncluded: opened });
      continue;
    }
    given += size;
    const file = new ZipPassThrough(pathOf(document, version));
    zip.add(file);
    file.push(opened.first);
    yield* take();
    for await (const bytes of opened.rest) {
      file.push(bytes);
      yield* take();
    }
    file.push(new Uint8Array(0), true);
    listed.push({ ...facts, file: pathOf(document, version), notIncluded: null });
  }
  if (listed.length > 0) addText('documents/index.json', strToU8(`${JSON.stringify(listed, null, 2)}\n`));
  zip.end();
  yield* take();
}
