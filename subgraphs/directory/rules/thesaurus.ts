/**
 * Everyday words and what the administration calls the same. What is particular to one service is among its synonyms in
 * the catalogue; here is what holds for the language.
 */

import { DEED_WORDS, EVERYDAY_WORDS, IDLE_WORDS } from './everyday-words.ts';

/** Words that have to come together. */
export type Phrase = readonly string[];

interface Entry {
  /** Of each word its forms. */
  readonly typed: readonly (readonly string[])[];
  readonly meant: readonly Phrase[];
}

const SHORTEST_STEM = 3;
const UMLAUTS: Readonly<Record<string, string>> = { ä: 'a', ö: 'o', ü: 'u', ß: 'ss' };

/**
 * The word without umlauts, and that without its ending, to find `Hochzeiten` under `Hochzeit`; coarser than stemming in
 * the index. Words are the same where one form is.
 */
function formsOf(word: string): readonly string[] {
  const plain = word.replaceAll(/ae|oe|ue/g, ([letter = '']) => letter).replaceAll(/[äöüß]/g, (sign) => UMLAUTS[sign] ?? sign);
  const [, stem] = /^(.*?)(?:ern|en|er|es|em|e|n|s)?$/.exec(plain) ?? [];
  return stem === undefined || stem.length < SHORTEST_STEM ? [plain] : [plain, stem];
}

const isSame = (forms: readonly string[], others: readonly string[]): boolean => forms.some((form) => others.includes(form));

const phrasesOf = (cell: string): readonly Phrase[] => cell.split('|').map((phrase) => phrase.split(' '));

const ENTRIES: readonly Entry[] = EVERYDAY_WORDS.flatMap(([typed, meant]) =>
  phrasesOf(typed).map((phrase) => ({ typed: phrase.map(formsOf), meant: phrasesOf(meant) })),
);

/** Single everyday words, as candidates for what a mistyped word means. */
export const THESAURUS_WORDS: readonly string[] = EVERYDAY_WORDS.flatMap(([typed]) =>
  phrasesOf(typed).flatMap((phrase) => (phrase.length === 1 ? phrase : [])),
);

const EVERYDAY: ReadonlySet<string> = new Set(THESAURUS_WORDS.filter((word) => word.length > SHORTEST_STEM));

/** True for a word of the thesaurus just as it stands there: a part of a compound, where it is not too short. */
export function isEveryday(word: string): boolean {
  return EVERYDAY.has(word);
}

/** True for words that say nothing of what is looked for, such as `machen`. */
export function isIdle(word: string): boolean {
  return IDLE_WORDS.has(word);
}

const DEEDS: ReadonlySet<string> = new Set(DEED_WORDS.flatMap(formsOf));

/** True for words that say what is to be done, such as `anmelden`, not with what. */
export function isDeed(word: string): boolean {
  return formsOf(word).some((form) => DEEDS.has(form));
}

/** What can be done with a matter, as far as its name begins so. */
export function deedsBeginning(beginning: string): readonly string[] {
  return DEED_WORDS.filter((word) => word.startsWith(beginning));
}

/** What a word may stand for beside itself, given all words typed: entries of several words need all of them. */
export function meanings(word: string, typed: readonly string[]): readonly Phrase[] {
  const forms = formsOf(word);
  const all = typed.map(formsOf);
  const entries = ENTRIES.filter(
    (entry) =>
      entry.typed.some((part) => isSame(part, forms)) && entry.typed.every((part) => all.some((other) => isSame(part, other))),
  );
  return entries.flatMap(({ meant }) => meant);
}

/**
 * Everyday words that a word still being typed may become, given the others: `knöll` alone, `t` behind `dog`. A word of one
 * or two letters becomes one only of an entry whose other words are there.
 */
export function completions(beginning: string, others: readonly string[]): readonly string[] {
  const [plain = ''] = formsOf(beginning);
  const all = others.map(formsOf);
  const fits = ({ typed }: Entry, part: readonly string[]): boolean =>
    (typed.length > 1 || plain.length >= SHORTEST_STEM) &&
    part[0]?.startsWith(plain) === true &&
    typed.every((other) => other === part || all.some((word) => isSame(other, word)));
  const words = ENTRIES.flatMap((entry) => entry.typed.flatMap((part) => (fits(entry, part) ? [part[0] ?? ''] : [])));
  return [...new Set(words)];
}
