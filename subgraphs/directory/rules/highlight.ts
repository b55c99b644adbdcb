/** Hits marked in a text that is safe to put into a page: only `<mark>` and `</mark>` are markup. */

import { wordsOf } from './words.ts';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}

/** The text with each word that `isHit` between marks; null when none is. */
export function highlight(text: string, isHit: (word: string) => boolean): string | null {
  const parts = text.normalize('NFC').split(/([\p{L}\p{N}]+)/u);
  const hits = parts.map((part) => wordsOf(part).some(isHit));
  if (!hits.includes(true)) return null;
  return parts.map((part, index) => (hits[index] === true ? `<mark>${escapeHtml(part)}</mark>` : escapeHtml(part))).join('');
}
