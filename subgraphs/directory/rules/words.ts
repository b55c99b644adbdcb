/** Words of a text as the index and the search see them: the same on both sides, or nothing would be found. */

/** Longer words are no words. */
const LONGEST_WORD = 64;
/** Letters that take two UTF-16 units, which taking words apart would break; no language of the catalogue has them. */
const BEYOND_BASIC = /[\u{10000}-\u{10ffff}]/u;

/** All words in order, in lower case; hyphens and all other signs part words. */
export function wordsOf(text: string): readonly string[] {
  const words = text
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu);
  return (words ?? []).filter((word) => word.length <= LONGEST_WORD && !BEYOND_BASIC.test(word));
}

/** The words of a text with one blank between. */
export function plain(text: string): string {
  return wordsOf(text).join(' ');
}

/** The word itself and, where it may be typed without umlauts (`Gebuehr`), the word with them. */
export function spellings(word: string): readonly string[] {
  const umlauted = word.replaceAll('ae', 'ä').replaceAll('oe', 'ö').replaceAll('ue', 'ü');
  return umlauted === word ? [word] : [word, umlauted];
}
