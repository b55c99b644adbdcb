/** Texts and lists that editors send: what can be kept and shown at all, whatever it means. */

import type { Faults } from './problems.ts';

type Path = readonly (string | number)[];

const MOST_ENTRIES = 50;
/** What shows nothing or turns what follows around: in a public directory it serves deceit alone. */
const UNSHOWABLE = /[\p{Cc}\p{Cs}\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u;

/** One line without the blanks around it; a fault where it is empty, too long, or holds what cannot be shown. */
export function readLine(given: string, longest: number, faults: Faults, path: Path): string {
  const line = given.trim();
  if (line === '') faults.add('REQUIRED', path);
  else if (line.length > longest) faults.add('TOO_LONG', path);
  else if (UNSHOWABLE.test(line)) faults.add('INVALID_CHARACTER', path);
  return line;
}

/** As `readLine` where nothing may be said: null for nothing. */
export function readOptionalLine(given: string | null | undefined, longest: number, faults: Faults, path: Path): string | null {
  if (given === null || given === undefined || given.trim() === '') return null;
  return readLine(given, longest, faults, path);
}

/** The reason an editor gives, of several lines perhaps. */
export function readComment(given: string | null | undefined, faults: Faults): string | null {
  const comment = given?.trim() ?? '';
  if (comment === '') return null;
  if (comment.length > 2_000) faults.add('TOO_LONG', ['comment']);
  else if (UNSHOWABLE.test(comment.replace(/[\r\n\t]/g, ' '))) faults.add('INVALID_CHARACTER', ['comment']);
  return comment;
}

/** Sanitised HTML; a fault where it shows nothing, is too long, or holds what cannot be shown. */
export function readMarkup(html: string, faults: Faults, path: Path): string {
  if (html === '') faults.add('REQUIRED', path);
  else if (html.length > 20_000) faults.add('TOO_LONG', path);
  else if (UNSHOWABLE.test(html.replace(/[\r\n\t]/g, ' '))) faults.add('INVALID_CHARACTER', path);
  return html;
}

/** Each of a list; a fault where it has more than 50, and where one says the same as another before it. */
export function readList<Given, Value>(
  given: readonly Given[],
  faults: Faults,
  path: Path,
  read: (one: Given, path: Path) => Value,
  keyOf: (value: Value) => string = String,
): readonly Value[] {
  if (given.length > MOST_ENTRIES) {
    faults.add('TOO_MANY', path);
    return [];
  }
  const seen = new Set<string>();
  return given.map((one, index) => {
    const value = read(one, [...path, index]);
    const key = keyOf(value);
    if (seen.has(key)) faults.add('REPEATED', [...path, index]);
    seen.add(key);
    return value;
  });
}
