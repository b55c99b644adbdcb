/** How German providers spell trust levels of values and sign-ins: the words of BSI TR-03107-1, in any case. */

import type { TrustLevel } from '../../../../values/trust-level.ts';

/** `normal` is what eIDAS calls low, `untergeordnet` less than that. */
const WORDS: Readonly<Record<string, TrustLevel>> = {
  untergeordnet: 'BASIC',
  normal: 'LOW',
  niedrig: 'LOW',
  substantiell: 'SUBSTANTIAL',
  substanziell: 'SUBSTANTIAL',
  hoch: 'HIGH',
};

/** What is spelled otherwise, or not at all, is worth the least. */
export function levelOfWord(word: string | null): TrustLevel {
  const known = (word ?? '').trim().toLowerCase();
  return Object.hasOwn(WORDS, known) ? (WORDS[known] ?? 'BASIC') : 'BASIC';
}
