/** The text of a suggestion while typing, and how well it continues what is typed. */

import { plain, spellings, wordsOf } from './words.ts';

export interface SuggestionText {
  readonly text: string;
  /** What to multiply the service's score by: more where the text begins as typed, or each word typed begins a word of it. */
  readonly weight: number;
}

const WEIGHT = { begins: 1.3, fits: 1.15, other: 1 };

/**
 * The title that continues what is typed: the citizens' name if it fits, else a synonym or the official name. The
 * citizens' name as well where none fits, as after a corrected typing error.
 */
export function suggestionText(
  service: { readonly citizenName: string; readonly synonyms: readonly string[]; readonly name: string },
  terms: readonly string[],
): SuggestionText {
  const titles = [service.citizenName, ...service.synonyms, service.name];
  const fits = (title: string): boolean => {
    const words = wordsOf(title);
    return terms.every((term) => spellings(term).some((spelling) => words.some((word) => word.startsWith(spelling))));
  };
  const text = titles.find(fits);
  if (text === undefined) return { text: service.citizenName, weight: WEIGHT.other };
  return { text, weight: plain(text).startsWith(terms.join(' ')) ? WEIGHT.begins : WEIGHT.fits };
}

/** Each text once, where it comes first. */
export function withoutRepeated<Suggested extends { readonly text: string }>(all: readonly Suggested[]): readonly Suggested[] {
  return all.filter(({ text }, index) => all.findIndex((other) => other.text === text) === index);
}

/**
 * A place's own services among those of all places, `limit` together: each before the first that continues what is typed less well,
 * but all of them within the limit. Both lists keep their order.
 */
export function amidst<Suggested extends SuggestionText>(
  common: readonly Suggested[],
  own: readonly Suggested[],
  limit: number,
): readonly Suggested[] {
  const few = own.slice(0, limit);
  const room = limit - few.length;
  const rest = [...few];
  const merged: Suggested[] = [];
  for (const suggestion of common.slice(0, room)) {
    while (rest[0] !== undefined && rest[0].weight > suggestion.weight) merged.push(...rest.splice(0, 1));
    merged.push(suggestion);
  }
  return [...merged, ...rest];
}
