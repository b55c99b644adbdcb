/** Documents that go with a step of an application: which may, as far as the safe has told. */

import type { Id } from '#platform/values/id.ts';
import { granted, refused, type Ruling } from './problems.ts';

/** Shared by the applicant for this, or delivered by the authority. */
export type DocumentPurpose = 'ATTACHMENT' | 'ANSWER' | 'DELIVERY';

export interface KnownDocument {
  /** Of the share, or of the document that was delivered. */
  readonly id: Id<'DocumentShare'> | Id<'Document'>;
  readonly documentId: Id<'Document'>;
  readonly accountId: Id<'Account'> | null;
  readonly purpose: DocumentPurpose;
  readonly until: Date | null;
  /** What is shared; null for what was delivered. */
  readonly mediaType: string | null;
  /** In bytes. */
  readonly size: number | null;
  /** Of the content, in hexadecimal. */
  readonly sha512: string | null;
}

/** The most documents of one step. */
const MOST = 20;

/** What serves a purpose at a moment: its share lasts. */
export const usableFor = (purpose: DocumentPurpose, known: readonly KnownDocument[], now: Date): readonly KnownDocument[] =>
  known.filter((one) => one.purpose === purpose && (one.until === null || one.until > now));

/** The shares that the documents of a step are known by: of several versions all. */
export function sharesOf(
  wanted: readonly Id<'Document'>[],
  purpose: Exclude<DocumentPurpose, 'DELIVERY'>,
  known: readonly KnownDocument[],
  now: Date,
): readonly Id<'DocumentShare'>[] {
  return usableFor(purpose, known, now)
    .filter(({ documentId }) => wanted.includes(documentId))
    .map(({ id }) => id as Id<'DocumentShare'>);
}

/** The documents of a step, each named once; refused unless every one is known for this purpose and its share lasts. */
export function documentsFor(
  wanted: readonly Id<'Document'>[],
  purpose: DocumentPurpose,
  known: readonly KnownDocument[],
  now: Date,
): Ruling<readonly Id<'Document'>[]> {
  const ids = [...new Set(wanted)];
  if (ids.length > MOST) return refused('TOO_MANY_DOCUMENTS', 'documents');
  const usable = new Set(usableFor(purpose, known, now).map(({ documentId }) => documentId));
  if (ids.every((id) => usable.has(id))) return granted(ids);
  return refused(purpose === 'DELIVERY' ? 'DOCUMENT_NOT_READY' : 'DOCUMENT_NOT_SHARED', 'documents');
}
