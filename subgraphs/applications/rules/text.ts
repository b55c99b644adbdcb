/** Texts and data that people send: what can be kept at all, whatever it means. */

import { isStorable } from '#platform/values/text.ts';
import { granted, refused, type Fault, type Ruling } from './problems.ts';

const LONGEST_TEXT = 10_000;
const MOST_BYTES = 256 * 1024;
const DEEPEST = 32;

/** A text of 1 to 10,000 characters, without the blanks around it. `path` is the argument it came in. */
export function readText(given: string, path: string): Ruling<string> {
  const text = given.trim();
  if (text === '') return refused('REQUIRED', path);
  if (text.length > LONGEST_TEXT) return refused('TOO_LONG', path);
  if (!isStorable(text)) return refused('INVALID_CHARACTER', path);
  return granted(text);
}

type Json = Readonly<Record<string, unknown>>;

/** Null when every text in the value can be kept and it is not nested too deeply; else what is wrong, and in which field. */
function faultWithin(value: unknown, path: readonly string[]): Fault | null {
  if (typeof value === 'string') return isStorable(value) ? null : { code: 'INVALID_CHARACTER', path };
  if (typeof value !== 'object' || value === null) return null;
  if (path.length > DEEPEST) return { code: 'DATA_TOO_DEEP', path: path.slice(0, 1) };
  for (const [key, member] of Object.entries(value)) {
    const fault = isStorable(key) ? faultWithin(member, [...path, key]) : { code: 'INVALID_CHARACTER' as const, path };
    if (fault !== null) return fault;
  }
  return null;
}

/** The data of a draft: an object of at most 256 KB; what it says is checked on submission. */
export function readDraftData(data: unknown): Ruling<Json> {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return refused('DATA_NOT_AN_OBJECT', 'data');
  const fault = faultWithin(data, ['data']);
  if (fault !== null) return { ok: false, faults: [fault] };
  const text = JSON.stringify(data);
  if (new TextEncoder().encode(text).length > MOST_BYTES) return refused('DATA_TOO_LARGE', 'data');
  // Read again, so that what is decided on is what will be kept: literals of a query come as objects without a prototype.
  return granted(JSON.parse(text) as Json);
}
