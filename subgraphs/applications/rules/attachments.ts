/** Documents that stand in a field of a form: they have to be shared with the application, and of the kind the form allows. */

import type { Language, Text } from '#platform/language.ts';

/** What a form demands of a document. */
export interface DocumentRule {
  /** Media types (RFC 6838); any where none is named. */
  readonly mediaTypes?: readonly string[];
  readonly maxBytes?: number;
}

/** A document that the applicant shares with an application of hers. */
export interface SharedFile {
  readonly documentId: string;
  /** Whether it is shared with the application in question; else with another one of hers. */
  readonly isHere: boolean;
  /** When the share ends; null: it does not. */
  readonly until: Date | null;
  readonly mediaType: string;
  readonly byteSize: number;
}

export interface DocumentsAtHand {
  readonly files: readonly SharedFile[];
  readonly now: Date;
}

export type DocumentFault =
  'UNKNOWN_DOCUMENT' | 'DOCUMENT_NOT_SHARED' | 'SHARE_ENDED' | 'DOCUMENT_TYPE_NOT_ALLOWED' | 'DOCUMENT_TOO_LARGE';

export const DOCUMENT_WORDS: Readonly<Record<DocumentFault, Text>> = {
  UNKNOWN_DOCUMENT: {
    de: 'Dieses Dokument ist nicht bekannt; bitte geben Sie es für diesen Antrag frei',
    en: 'this document is not known; please share it with this application',
  },
  DOCUMENT_NOT_SHARED: {
    de: 'Dieses Dokument ist nicht für diesen Antrag freigegeben',
    en: 'this document is not shared with this application',
  },
  SHARE_ENDED: {
    de: 'Die Freigabe dieses Dokuments ist beendet; bitte geben Sie es noch einmal frei',
    en: 'the share of this document has ended; please share it again',
  },
  DOCUMENT_TYPE_NOT_ALLOWED: {
    de: 'Dateien dieser Art sind hier nicht möglich; erlaubt sind {types}',
    en: 'files of this kind are not possible here; allowed are {types}',
  },
  DOCUMENT_TOO_LARGE: {
    de: 'Die Datei ist zu groß; erlaubt sind {size}',
    en: 'the file is too large; {size} are allowed',
  },
};

/** What is wrong with a document in a field; null: nothing. One of another account is as unknown as one that does not exist. */
export function faultOfDocument(rule: DocumentRule, id: string, { files, now }: DocumentsAtHand): DocumentFault | null {
  const known = files.filter(({ documentId }) => documentId === id);
  if (known.length === 0) return 'UNKNOWN_DOCUMENT';
  const here = known.filter(({ isHere }) => isHere);
  if (here.length === 0) return 'DOCUMENT_NOT_SHARED';
  // Shared in two versions, the one that fits counts.
  const lasting = here.filter(({ until }) => until === null || until > now);
  if (lasting.length === 0) return 'SHARE_ENDED';
  const { mediaTypes, maxBytes } = rule;
  const fitting = lasting.filter(({ mediaType }) => mediaTypes === undefined || mediaTypes.includes(mediaType));
  if (fitting.length === 0) return 'DOCUMENT_TYPE_NOT_ALLOWED';
  return fitting.some(({ byteSize }) => maxBytes === undefined || byteSize <= maxBytes) ? null : 'DOCUMENT_TOO_LARGE';
}

/** A size rounded down to what is still allowed, as people say it. */
function sizeIn(bytes: number, language: Language): string {
  const [unit, name] = bytes >= 1_000_000 ? [1_000_000, 'MB'] : bytes >= 1_000 ? [1_000, 'KB'] : [1, 'Byte'];
  const text = String(Math.floor((bytes / unit) * 10) / 10);
  return `${language === 'de' ? text.replace('.', ',') : text} ${name}`;
}

/** The words of a fault, with what the form allows. */
export function wordsOfDocument(
  fault: DocumentFault,
  { mediaTypes = [], maxBytes = 0 }: DocumentRule,
  language: Language,
): string {
  const names = mediaTypes.map((type) => (type.split('/')[1] ?? type).toUpperCase()).join(', ');
  return DOCUMENT_WORDS[fault][language].replace('{types}', names).replace('{size}', sizeIn(maxBytes, language));
}
