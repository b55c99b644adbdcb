/** Answers a download: the whole content or one range of it (RFC 9110 §14), as something a browser keeps and never runs. */

import contentDisposition from 'content-disposition';
import parseRange from 'range-parser';
import { openHeld, readContent } from './content.ts';
import type { Part } from './crypto/open.ts';
import type { SafeParts } from './parts.ts';
import type { RefusalCode } from './refusals.ts';
import { fileName } from './rules/media-types.ts';
import { isReadable } from './rules/scanning.ts';
import { findDocument } from './store/documents.ts';
import { findVersion } from './store/versions.ts';
import type { HeldRow, VersionRow } from './tables.ts';

export interface DownloadRequest {
  readonly id: VersionRow['id'];
  /** Only the headers are wanted. */
  readonly headOnly: boolean;
  readonly range: string | undefined;
  readonly ifRange: string | undefined;
  readonly ifNoneMatch: string | undefined;
}

export interface Delivery {
  readonly status: 200 | 206 | 304 | 416;
  readonly headers: Readonly<Record<string, string>>;
  /** Null for an answer without a body. */
  readonly body: AsyncGenerator<Buffer, void> | null;
}

/** What is given out: a stored version with its name. */
interface Stored extends Pick<VersionRow, 'id' | 'size' | 'mediaType'> {
  readonly name: string;
  /** Null where its key is destroyed. */
  readonly open: (part: Part) => Promise<AsyncGenerator<Buffer, void> | null>;
}

/** What keeps a browser from showing, guessing at or running a content, wherever it came from. */
const ISOLATION = {
  'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'cache-control': 'private, no-store',
};

/** RFC 6266 §4.3: the name in UTF-8, and for whoever cannot read that one in ASCII. */
function disposition(name: string): string {
  return contentDisposition(name, { fallback: name.replaceAll(/[^\x20-\x7e]/gu, '_') });
}

/** A version never changes, so its id says all (a strong validator, RFC 9110 §8.8.1). */
const tagOf = ({ id }: Pick<VersionRow, 'id'>): string => `"${id}"`;

/** The part asked for; null for all of it, `none` where there is no such part. Several at once are answered with all. */
function partOf(version: Pick<VersionRow, 'id' | 'size'>, { range, ifRange }: DownloadRequest): Part | null | 'none' {
  if (range === undefined || (ifRange !== undefined && ifRange !== tagOf(version))) return null;
  const parsed = parseRange(version.size, range);
  if (parsed === -1) return 'none';
  if (parsed === -2 || parsed.type !== 'bytes' || parsed.length !== 1) return null;
  const [only] = parsed;
  return only === undefined ? null : { start: only.start, end: only.end + 1 };
}

/** Reads the first chunk before anything is promised: a content that is damaged or not there is no success that breaks off. */
async function begin(content: AsyncGenerator<Buffer, void>): Promise<AsyncGenerator<Buffer, void>> {
  const first = await content.next();
  return (async function* resumed() {
    try {
      if (first.done !== true) yield first.value;
      yield* content;
    } finally {
      await content.return();
    }
  })();
}

/** What to answer, or why there is nothing to give. Throws what `readContent` throws. */
export async function deliver(parts: SafeParts, request: DownloadRequest): Promise<Delivery | RefusalCode> {
  const version = await findVersion(parts.db, request.id);
  const document = version === null ? null : await findDocument(parts.db, version.documentId);
  if (version === null || document === null) return 'NOT_FOUND';
  if (!isReadable(version)) return 'NOT_SCANNED';
  const { id, size, mediaType } = version;
  return give({ id, size, mediaType, name: document.name, open: (part) => readContent(parts, version, part) }, request);
}

/** The same of what was submitted by somebody whose account is gone. */
export function deliverHeld(parts: SafeParts, held: HeldRow, request: DownloadRequest): Promise<Delivery | RefusalCode> {
  const { versionId: id, size, mediaType, name } = held;
  return give({ id, size, mediaType, name, open: (part) => Promise.resolve(openHeld(parts, held, part)) }, request);
}

async function give(version: Stored, request: DownloadRequest): Promise<Delivery | RefusalCode> {
  const { size, mediaType } = version;
  const validated = { ...ISOLATION, etag: tagOf(version), 'accept-ranges': 'bytes' };
  if (request.ifNoneMatch === tagOf(version)) return { status: 304, headers: validated, body: null };
  const asked = partOf(version, request);
  if (asked === 'none') return { status: 416, headers: { ...validated, 'content-range': `bytes */${size}` }, body: null };
  const part = asked ?? { start: 0, end: size };
  const headers = {
    ...validated,
    'content-type': mediaType,
    'content-length': String(part.end - part.start),
    'content-disposition': disposition(fileName(version.name, mediaType)),
    ...(asked !== null && { 'content-range': `bytes ${part.start}-${part.end - 1}/${size}` }),
  };
  const status = asked === null ? 200 : 206;
  if (request.headOnly) return { status, headers, body: null };
  const content = await version.open(part);
  return content === null ? 'NOT_FOUND' : { status, headers, body: await begin(content) };
}
