/** Our own words for what is expected in a field, in both languages. */

import type { Text } from '#platform/language.ts';

interface Bounds {
  readonly min: string | number | null;
  readonly max: string | number | null;
}

const both = (de: string, en: string): Text => ({ de, en });

/** `1 to 55 characters`, or null without bounds. */
export function lengthWords({ min, max }: Bounds): Text | null {
  if (min !== null && min === max) return both(`genau ${min} Zeichen`, `exactly ${min} characters`);
  if (min !== null && max !== null) return both(`${min} bis ${max} Zeichen`, `${min} to ${max} characters`);
  if (max !== null) return both(`höchstens ${max} Zeichen`, `at most ${max} characters`);
  return min === null ? null : both(`mindestens ${min} Zeichen`, `at least ${min} characters`);
}

/** `from 1 to 9`, or null without bounds. */
export function rangeWords({ min, max }: Bounds): Text | null {
  if (min !== null && max !== null) return both(`von ${min} bis ${max}`, `from ${min} to ${max}`);
  if (max !== null) return both(`höchstens ${max}`, `at most ${max}`);
  return min === null ? null : both(`mindestens ${min}`, `at least ${min}`);
}

export const WORDS = {
  date: both('einen Tag in der Form JJJJ-MM-TT', 'a day as YYYY-MM-DD'),
  time: both('eine Uhrzeit mit Zeitzone, zum Beispiel 14:30:00+01:00', 'a time with its zone, for example 14:30:00+01:00'),
  datetime: both(
    'Tag und Uhrzeit mit Zeitzone, zum Beispiel 2026-01-31T14:30:00+01:00',
    'day and time with its zone, for example 2026-01-31T14:30:00+01:00',
  ),
  bool: both('ja oder nein', 'yes or no'),
  num: both('eine Zahl', 'a number'),
  num_int: both('eine ganze Zahl', 'a whole number'),
  num_currency: both('einen Betrag mit höchstens zwei Nachkommastellen', 'an amount with at most two decimals'),
  latin: both('nur lateinische Schriftzeichen (DIN 91379)', 'Latin characters only (DIN 91379)'),
  pattern: both('in der vorgeschriebenen Form', 'in the prescribed form'),
  file: both('eine Datei der erlaubten Art und Größe', 'a file of a permitted type and size'),
  format: both('in gültiger Form', 'in a valid form'),
} as const;

export const EMPTY = both('Bitte leer lassen', 'please leave empty');
export const ONE_OF = both('Bitte genau eine dieser Angaben machen', 'please give exactly one of these');
export const SOME_OF = both('Bitte mindestens eine dieser Angaben machen', 'please give at least one of these');
export const DEMANDED = both('Bitte die verlangte Angabe machen', 'please give what is demanded');

/** One sentence of all that is expected. */
export function expecting(parts: readonly (Text | null)[]): Text | null {
  const given = parts.filter((part) => part !== null);
  if (given.length === 0) return null;
  return both(`Bitte angeben: ${given.map(({ de }) => de).join(', ')}`, `please give: ${given.map(({ en }) => en).join(', ')}`);
}
