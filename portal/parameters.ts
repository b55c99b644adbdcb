/** Reads what comes with a request: anybody may type anything into an address. */

import { readId, type Id } from '#platform/values/id.ts';
import { readLeika, type LeikaKey } from '#platform/values/leika.ts';
import { readRegion, type RegionKey } from '#platform/values/region.ts';
import type { SearchWish } from './addresses.ts';

export type Parameters = Readonly<Record<string, unknown>>;

const AUDIENCES = ['CITIZEN', 'BUSINESS'] as const;
const LEVELS = ['FEDERAL', 'STATE', 'MUNICIPAL'] as const;
/** Longer text is no answer to any of our questions. */
const LONGEST = 1_000;

/** The first value under a name, without signs that cannot be seen; empty when there is none. */
export function readText(parameters: Parameters, name: string): string {
  const given = parameters[name];
  const first: unknown = Array.isArray(given) ? given[0] : given;
  if (typeof first !== 'string') return '';
  return first
    .slice(0, LONGEST)
    .replace(/\p{Cc}+/gu, ' ')
    .trim();
}

/** Null when the text can be no id of a topic or situation. */
export function readTopic(text: string): string | null {
  return /^[\w-]{1,100}$/.test(text) ? text : null;
}

function readOneOf<const Value extends string>(values: readonly Value[], text: string): Value | null {
  return values.find((value) => value === text) ?? null;
}

/** The service chosen from the suggestions, by its key; null when none was. */
export const readChosenService = (parameters: Parameters): LeikaKey | null => readLeika(readText(parameters, 'leistung'));

/** The service without a LeiKa key chosen from the suggestions, by its id; null when none was. */
export const readChosenLocalService = (parameters: Parameters): Id<'LocalService'> | null =>
  readId(readText(parameters, 'leistung'));

/** The place chosen from several or from the suggestions, by its key; null when none was. */
export const readChosenPlace = (parameters: Parameters): RegionKey | null => readRegion(readText(parameters, 'region'));

/** What is no known audience, level or region counts as not given. */
export function readSearchWish(parameters: Parameters): SearchWish {
  return {
    words: readText(parameters, 'q'),
    place: readText(parameters, 'ort'),
    region: readChosenPlace(parameters),
    audience: readOneOf(AUDIENCES, readText(parameters, 'adressat')),
    level: readOneOf(LEVELS, readText(parameters, 'ebene')),
    topic: readTopic(readText(parameters, 'thema')),
    after: readText(parameters, 'nach') || null,
  };
}
