/** What a person may put into her safe, how much of it, and how she may call it; checked before anything is kept. */

import type { Language, Problem, Text } from '#platform/language.ts';
import type { Day } from '#platform/values/day.ts';
import { readMediaType } from './media-types.ts';
import { faultOfEnd, LONGEST_SHARE_DAYS } from './sharing.ts';

/** What a safe holds: what has come in, and what links are out for. */
export interface Usage {
  /** In bytes. */
  readonly bytes: number;
  readonly files: number;
}

/** In bytes. */
export interface Limits {
  readonly fileLimit: number;
  readonly quota: number;
}

/** How long an authority's document that was never sent is kept, in days. */
export const WITHHELD_DAYS = 90;

/** Longest name, as file systems have it. */
const LONGEST_NAME = 255;
/** Files of one safe, so that a quota cannot be filled with millions of crumbs. */
export const MOST_FILES = 2_000;

const MESSAGES = {
  REQUIRED: { de: 'Bitte geben Sie einen Namen an.', en: 'Please give a name.' },
  TOO_LONG: { de: 'Bitte kürzen Sie die Angabe.', en: 'Please shorten this.' },
  INVALID_CHARACTER: {
    de: 'Der Name enthält Zeichen, die hier nicht möglich sind.',
    en: 'The name contains characters that are not possible here.',
  },
  UNSUPPORTED_TYPE: {
    de: 'Dateien dieses Typs können nicht aufbewahrt werden.',
    en: 'Files of this type cannot be kept.',
  },
  EMPTY: { de: 'Die Datei ist leer.', en: 'The file is empty.' },
  TOO_LARGE: { de: 'Die Datei ist zu groß.', en: 'The file is too large.' },
  QUOTA_EXCEEDED: {
    de: 'Ihr Dokumentensafe hat dafür keinen Platz mehr.',
    en: 'Your document safe has no room left for this.',
  },
  TOO_MANY: { de: 'Ihr Dokumentensafe enthält schon zu viele Dateien.', en: 'Your document safe holds too many files already.' },
  NO_SAFE: {
    de: 'Das Nutzerkonto, aus dem dieser Antrag kam, ist gelöscht.',
    en: 'The account that this application came from is deleted.',
  },
  IN_PAST: { de: 'Der Zeitpunkt muss in der Zukunft liegen.', en: 'This must lie in the future.' },
  END_TOO_FAR: {
    de: `Eine Freigabe kann höchstens ${LONGEST_SHARE_DAYS} Tage dauern.`,
    en: `A share can last ${LONGEST_SHARE_DAYS} days at most.`,
  },
  NOT_READABLE: {
    de: 'Das Dokument ist nicht als virenfrei bestätigt und kann nicht freigegeben werden.',
    en: 'The document has not been found free of viruses and cannot be shared.',
  },
  SUBMITTED: {
    de: 'Das Dokument ist mit einem Antrag eingereicht und bleibt für die Behörde lesbar, bis das Verfahren zu Ende ist.',
    en: 'The document was submitted with an application and stays readable for the authority until the procedure is over.',
  },
} as const satisfies Record<string, Text>;

type Code = keyof typeof MESSAGES;

/** A problem of one input field. */
export function problem(code: Code, field: string, language: Language): Problem {
  return { code, path: [field], message: MESSAGES[code][language] };
}

/**
 * Control characters and halves of surrogate pairs; what turns the direction of text around, as it makes one ending look like
 * another; and the signs that part folders.
 */
const NOT_IN_NAMES = /[\p{Cc}\p{Cs}\u200e\u200f\u202a-\u202e\u2066-\u2069/\\]/u;

/** A name without spaces around it, in one spelling (NFC), or what is wrong with it. */
export function readName(
  text: string,
): { readonly name: string } | { readonly fault: 'REQUIRED' | 'TOO_LONG' | 'INVALID_CHARACTER' } {
  const name = text.normalize('NFC').trim();
  if (name === '') return { fault: 'REQUIRED' };
  if (NOT_IN_NAMES.test(name)) return { fault: 'INVALID_CHARACTER' };
  return name.length > LONGEST_NAME ? { fault: 'TOO_LONG' } : { name };
}

/** What is wrong with a file of this type and size in a safe that is used so far; by input field. */
export function faultsOfFile(
  file: { readonly mediaType: string; readonly size: number },
  usage: Usage,
  { fileLimit, quota }: Limits,
): readonly (readonly [Code, string])[] {
  const faults: [Code, string][] = [];
  if (readMediaType(file.mediaType) === null) faults.push(['UNSUPPORTED_TYPE', 'mediaType']);
  if (file.size < 1) faults.push(['EMPTY', 'size']);
  else if (file.size > fileLimit) faults.push(['TOO_LARGE', 'size']);
  else if (usage.bytes + file.size > quota) faults.push(['QUOTA_EXCEEDED', 'size']);
  else if (usage.files >= MOST_FILES) faults.push(['TOO_MANY', 'size']);
  return faults;
}

/** Problems of a retention that is to end on a day. */
export function problemsOfRetention(keepUntil: Day | null | undefined, today: Day, language: Language): readonly Problem[] {
  return keepUntil === null || keepUntil === undefined || keepUntil >= today ? [] : [problem('IN_PAST', 'keepUntil', language)];
}

/** Problems of a share that is to end at a moment. */
export function problemsOfEnd(until: Date, now: Date, language: Language): readonly Problem[] {
  const fault = faultOfEnd(until, now);
  if (fault === null) return [];
  return [problem(fault === 'IN_PAST' ? 'IN_PAST' : 'END_TOO_FAR', 'until', language)];
}
