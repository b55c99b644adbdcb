/** Texts that people give: cleaned, bounded, and in both languages where citizens read them. */

import type { Text } from '#platform/language.ts';
import { isStorable } from '#platform/values/text.ts';
import { isObject } from './fields.ts';
import type { Faults } from './problems.ts';

export type Path = readonly (string | number)[];

export const LANGUAGES = { de: { de: 'Deutsch', en: 'German' }, en: { de: 'Englisch', en: 'English' } } as const;

/** One text of 1 to `most` characters, without the blanks around it. Adds faults. */
export function readText(given: string, most: number, faults: Faults, path: Path): string {
  const text = given.trim();
  if (text === '') faults.add('REQUIRED', path);
  else if (text.length > most) faults.add('TOO_LONG', path, most);
  else if (!isStorable(text)) faults.add('INVALID_CHARACTER', path);
  return text;
}

/** The same for one that may be left out; a blank one is left out. */
export function readOptional(given: string | null | undefined, most: number, faults: Faults, path: Path): string | null {
  return given === null || given === undefined || given.trim() === '' ? null : readText(given, most, faults, path);
}

/** A text in both languages. */
export function readBoth({ de, en }: Text, most: number, faults: Faults, path: Path): Text {
  return { de: readText(de, most, faults, [...path, 'de']), en: readText(en, most, faults, [...path, 'en']) };
}

/** A fault where a value that people read is not a text in both languages. */
export function checkBoth(value: unknown, faults: Faults, path: Path): void {
  if (!isObject(value) || !('de' in value || 'en' in value)) {
    faults.add('TEXT_ONE_LANGUAGE', path);
    return;
  }
  for (const language of ['de', 'en'] as const) {
    const text = value[language];
    if (typeof text !== 'string' || text.trim() === '') faults.add('TEXT_MISSING', [...path, language], LANGUAGES[language]);
  }
}
