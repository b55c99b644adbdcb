/** The text of a suggestion while typing. */

import { wordsOf } from './words.ts';

/**
 * The title that continues what is typed: the citizens' name if it fits, else a synonym or the official name. The
 * citizens' name as well where none fits, as after a corrected typing error.
 */
export function suggestionText(
  service: { readonly citizenName: string; readonly synonyms: readonly string[]; readonly name: string },
  terms: readonly string[],
): string {
  const titles = [service.citizenName, ...service.synonyms, service.name];
  const fits = (title: string): boolean => {
    const words = wordsOf(title);
    return terms.every((term) => words.some((word) => word.startsWith(term)));
  };
  return titles.find(fits) ?? service.citizenName;
}
