/**
 * What a person typed, word by word, as the catalogue's own words explain it: a word they have, the parts it is made of,
 * the words it begins or ends, and, where nothing else fits, the word that was probably meant.
 */

import { PublicError } from '#platform/errors.ts';
import { remainders, split } from './compounds.ts';
import { derivations } from './derivation.ts';
import { closest, closestBeginnings } from './spelling.ts';
import { completions, deedsBeginning, isEveryday, isIdle, meanings, THESAURUS_WORDS, type Phrase } from './thesaurus.ts';
import { spellings, wordsOf } from './words.ts';

const LONGEST_QUERY = 200;
/** More words narrow nothing further. */
const MOST_WORDS = 16;

/** The words typed, at most 16 different ones. Throws INVALID for an empty or over-long text, naming the argument. */
export function readTerms(text: string, argument: string): readonly string[] {
  const invalid = (message: string) => new PublicError('INVALID', `${argument} ${message}`, { facts: { argument } });
  if (text.trim() === '') throw invalid('must not be empty');
  if (text.length > LONGEST_QUERY) throw invalid(`must have at most ${LONGEST_QUERY} characters`);
  return [...new Set(wordsOf(text))].slice(0, MOST_WORDS);
}

/** What the lexicon says of words and pieces of words. */
export interface Lexicon {
  /** Words too common to be searched for. */
  readonly stopWords: ReadonlySet<string>;
  /** Words that are in the lexicon just so. */
  readonly words: ReadonlySet<string>;
  /** Words and pieces whose stem is in the lexicon. */
  readonly known: ReadonlySet<string>;
  /** By word: longer words of the lexicon that begin or end with it. */
  readonly longer: ReadonlyMap<string, readonly string[]>;
}

/** One word as understood. */
export interface Term {
  readonly typed: string;
  /** The word that was probably meant; null where the typed one makes sense. */
  readonly corrected: string | null;
  /** All ways to write it, itself first. */
  readonly spellings: readonly string[];
  /** Parts of a compound; none for a simple word. */
  readonly parts: readonly string[];
  /** Words of the catalogue that begin or end with it, or end with what it means. */
  readonly longer: readonly string[];
  /** Verbs and nouns of the same root, and words of the catalogue it makes with its neighbour: `hunde steuer`. */
  readonly related: readonly string[];
  /** What the administration calls the same. */
  readonly meanings: readonly Phrase[];
}

/** Words to ask the lexicon for beside the typed ones, whether they are words at all. */
export function furtherWords(terms: readonly string[]): readonly string[] {
  const forms = terms.flatMap(spellings).flatMap(derivations);
  return [
    ...new Set([
      ...forms,
      ...terms.flatMap((term) => joinsOf(term, terms)),
      ...terms.flatMap((term) => singles(meanings(term, terms))),
    ]),
  ];
}

const singles = (phrases: readonly Phrase[]): readonly string[] =>
  phrases.flatMap((phrase) => (phrase.length === 1 ? phrase : []));

/** What a word may be a part of, if the blank beside it should not be there; with and without a linking letter. */
function joinsOf(term: string, terms: readonly string[]): readonly string[] {
  const at = terms.indexOf(term);
  const pairs = [
    [terms[at - 1], term],
    [term, terms[at + 1]],
  ];
  return pairs.flatMap(([first, second]) =>
    first === undefined || second === undefined
      ? []
      : [first + second, `${first}s${second}`, `${first}n${second}`, first.replace(/e$/u, '') + second],
  );
}

/** Words, or unknown remainders of words, for which similar ones must be looked up before `understand`. */
export function unexplained(terms: readonly string[], lexicon: Lexicon): readonly string[] {
  return terms
    .filter((term) => isUnexplained(term, lexicon))
    .flatMap((term) => [term, ...remaindersOf(term, lexicon).map(({ unknown }) => unknown)]);
}

const isKnown = (lexicon: Lexicon) => (piece: string) => lexicon.known.has(piece) || isEveryday(piece);

function remaindersOf(term: string, lexicon: Lexicon) {
  return remainders(term, isKnown(lexicon));
}

function longerOf(term: string, lexicon: Lexicon): readonly string[] {
  return spellings(term).flatMap((spelling) => lexicon.longer.get(spelling) ?? []);
}

function isUnexplained(term: string, lexicon: Lexicon): boolean {
  if (lexicon.stopWords.has(term) || isIdle(term) || meanings(term, [term]).length > 0) return false;
  if (spellings(term).some((word) => [word, ...derivations(word)].some(isKnown(lexicon)))) return false;
  return longerOf(term, lexicon).length === 0 && split(term, isKnown(lexicon)) === null;
}

/** The word probably meant: as a whole, or with one side of a compound put right; the fewest errors count. */
function correct(term: string, lexicon: Lexicon, similar: ReadonlyMap<string, readonly string[]>) {
  const candidates = (word: string): readonly string[] => [...(similar.get(word) ?? []), ...THESAURUS_WORDS];
  const whole = closest(term, candidates(term));
  const corrections = remaindersOf(term, lexicon).flatMap(({ before, unknown, after }) => {
    const found = closest(unknown, candidates(unknown));
    const parts = found === null ? [] : [before, found.word, after].filter((part) => part !== '');
    return found === null ? [] : [{ word: parts.join(''), parts, distance: found.distance }];
  });
  return [...(whole === null ? [] : [{ ...whole, parts: [] }]), ...corrections].reduce<{
    readonly word: string;
    readonly parts: readonly string[];
    readonly distance: number;
  } | null>((best, next) => (best === null || next.distance < best.distance ? next : best), null);
}

const PLAIN_TERM = { corrected: null, parts: [], longer: [], related: [] };

/**
 * How a word may go on that is still being typed: words of the catalogue and everyday words that begin so or, where none
 * does, most nearly so. Null for a word that is whole. Its stem would mislead: `hundem`.
 */
function goOn(typed: string, others: readonly string[], lexicon: Lexicon, similar: readonly string[]): Term | null {
  const isWhole = lexicon.words.has(typed) && !lexicon.stopWords.has(typed) && typed.length > 1;
  if (isWhole) return null;
  const written = spellings(typed);
  const going = longerOf(typed, lexicon).filter((word) => written.some((spelling) => word.startsWith(spelling)));
  // The lexicon names the shortest words only, and behind a matter one most likely says what to do with it.
  const words = [...new Set([...going, ...(others.length === 0 ? [] : written.flatMap(deedsBeginning))])];
  const meant = completions(typed, others).flatMap((word) => meanings(word, [...others, word]));
  if (words.length > 0 || meant.length > 0) return { ...PLAIN_TERM, typed, spellings: words, meanings: meant };
  if (!isUnexplained(typed, lexicon)) return null;
  const near = closestBeginnings(typed, [...similar, ...THESAURUS_WORDS]);
  const whole = correct(typed, lexicon, new Map([[typed, similar]]));
  if (near.words.length === 0 || (whole !== null && whole.distance < near.distance)) return null;
  return {
    ...PLAIN_TERM,
    typed,
    spellings: near.words,
    meanings: near.words.flatMap((word) => meanings(word, [...others, word])),
  };
}

/**
 * Reads each word with the help of the lexicon; `similar` has words like each `unexplained` one, and `unfinished` is
 * the word that is still being typed. Stop words fall out, and so do words that say nothing where others remain.
 */
export function understand(
  terms: readonly string[],
  lexicon: Lexicon,
  similar: ReadonlyMap<string, readonly string[]>,
  unfinished?: string,
): readonly Term[] {
  const others = terms.filter((term) => term !== unfinished);
  const next = unfinished === undefined ? null : goOn(unfinished, others, lexicon, similar.get(unfinished) ?? []);
  const context = unfinished === undefined ? terms : [...terms, ...completions(unfinished, others)];
  const wanted = terms.filter((term) => !lexicon.stopWords.has(term) || (term === unfinished && next !== null));
  const telling = wanted.filter((term) => !isIdle(term) || (term === unfinished && next !== null));
  return (telling.length === 0 ? wanted : telling).map((typed) => {
    if (typed === unfinished && next !== null) return next;
    const correction = isUnexplained(typed, lexicon) ? correct(typed, lexicon, similar) : null;
    const word = correction?.word ?? typed;
    const meant = meanings(word, context);
    const related = [...spellings(word).flatMap(derivations), ...joinsOf(typed, terms)];
    return {
      typed,
      corrected: correction?.word ?? null,
      spellings: correction === null ? spellings(typed) : [correction.word],
      parts: correction === null ? (split(typed, isKnown(lexicon)) ?? []) : correction.parts,
      longer: [...longerOf(typed, lexicon), ...singles(meant).flatMap((noun) => endingWith(noun, lexicon))],
      related: related.filter((form) => lexicon.known.has(form)),
      meanings: meant,
    };
  });
}

function endingWith(noun: string, lexicon: Lexicon): readonly string[] {
  return (lexicon.longer.get(noun) ?? []).filter((word) => word.endsWith(noun));
}
