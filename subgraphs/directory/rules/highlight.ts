/** Hits marked in a text that is safe to put into a page: only `<mark>` and `</mark>` are markup. */

import { escapeHtml } from '#platform/escape.ts';
import { wordsOf } from './words.ts';

/** The text with each word that `isHit` between marks; null when none is. */
export function highlight(text: string, isHit: (word: string) => boolean): string | null {
  const parts = text.normalize('NFC').split(/([\p{L}\p{N}]+)/u);
  const hits = parts.map((part) => wordsOf(part).some(isHit));
  if (!hits.includes(true)) return null;
  return parts.map((part, index) => (hits[index] === true ? `<mark>${escapeHtml(part)}</mark>` : escapeHtml(part))).join('');
}
