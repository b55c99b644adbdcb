/** The text a person probably meant to type. */

import type { Term } from './query.ts';

/** The text with the words that were probably meant, null where all words make sense as typed. */
export function didYouMean(text: string, terms: readonly Term[]): string | null {
  const corrections = new Map(terms.flatMap(({ typed, corrected }) => (corrected === null ? [] : [[typed, corrected]])));
  if (corrections.size === 0) return null;
  return text
    .normalize('NFC')
    .trim()
    .replace(/[\p{L}\p{N}]+/gu, (word) => {
      const corrected = corrections.get(word.toLowerCase());
      if (corrected === undefined) return word;
      const [initial = ''] = word;
      return initial === initial.toLowerCase() ? corrected : initialUpper(corrected);
    });
}

function initialUpper(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
