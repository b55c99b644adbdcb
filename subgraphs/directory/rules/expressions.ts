/** From words as understood to what PostgreSQL searches and sorts by. */

import type { Term } from './query.ts';
import { isDeed, isIdle, meanings, type Phrase } from './thesaurus.ts';

/** Shorter beginnings would match half of the catalogue. */
const SHORTEST_PREFIX = 3;
/** More concepts narrow nothing further. */
const MOST_CONCEPTS = 24;
/** What a service is called: by citizens (weight A) and officially (B). */
const NAMES = 'AB';
/** The bundle, situation and topic it belongs to. */
const GROUPS = 'C';

/** How a service may have a word, the better ways first, and how much each counts. */
const SHARES = {
  itself: 1,
  meant: 0.9,
  /** `Ausweis` in `Behindertenausweis`, which is one: the last part of a compound is its head. */
  head: 0.7,
  beginning: 0.6,
  meantBeginning: 0.5,
  group: 0.3,
  groupBeginning: 0.2,
} as const;

/** One way in which a service may have a word, as an expression for `to_tsquery`. */
export interface Way {
  readonly share: number;
  readonly query: string;
}

/** What a person looks for, one word or part of a word. */
export interface Concept {
  /** True for what is to be done, such as `anmelden`: it tells less than with what. */
  readonly isDeed: boolean;
  /** The first way that a service has it counts. */
  readonly ways: readonly Way[];
  /** All ways at once, wherever the words stand: alternatives for `to_tsquery`. */
  readonly anyhow: readonly string[];
}

/** Search expressions; words are letters and digits only, so none can break out. */
export interface Expressions {
  readonly concepts: readonly Concept[];
  /** Services with any of the concepts, by any way, and the words they may be seen by. */
  readonly any: string;
  /** The text as understood, with compounds and with their parts, to compare with titles. */
  readonly titles: readonly string[];
}

const anyOf = (alternatives: readonly string[]): string => `(${[...new Set(alternatives)].join(' | ')})`;
const together = (phrase: Phrase, suffix: string): string => `(${phrase.map((word) => word + suffix).join(' & ')})`;
const beginnings = (words: readonly string[], weights: string): readonly string[] =>
  words.filter((word) => word.length >= SHORTEST_PREFIX).map((word) => `${word}:*${weights}`);

interface Reading {
  /** The word or part as typed. */
  readonly typed: string;
  readonly words: readonly string[];
  readonly heads: readonly string[];
  readonly longer: readonly string[];
  readonly meanings: readonly Phrase[];
}

/** The ways of a word, without those that nothing could come by. */
function conceptOf({ typed, words, heads, longer, meanings: meant }: Reading): Concept {
  const singles = meant.flatMap((phrase) => (phrase.length === 1 ? phrase : []));
  const ways: readonly (readonly [keyof typeof SHARES, readonly string[]])[] = [
    ['itself', words.map((word) => `${word}:${NAMES}`)],
    ['meant', meant.map((phrase) => together(phrase, `:${NAMES}`))],
    ['head', heads.map((word) => `${word}:${NAMES}`)],
    ['beginning', [...beginnings(words, NAMES), ...longer.map((word) => `${word}:${NAMES}`)]],
    ['meantBeginning', beginnings(singles, NAMES)],
    ['group', [...words, ...singles].map((word) => `${word}:${GROUPS}`)],
    ['groupBeginning', beginnings([...words, ...singles], GROUPS)],
  ];
  return {
    isDeed: isDeed(typed),
    anyhow: [
      ...[...words, ...singles].map((word) => (word.length < SHORTEST_PREFIX ? word : `${word}:*`)),
      ...longer,
      ...meant.flatMap((phrase) => (phrase.length === 1 ? [] : [together(phrase, '')])),
    ],
    ways: ways.flatMap(([way, queries]) => (queries.length === 0 ? [] : [{ share: SHARES[way], query: anyOf(queries) }])),
  };
}

const withoutIdle = (parts: readonly string[]): readonly string[] => parts.filter((part) => !isIdle(part));

/** A simple word is one concept; a compound is as many as it has parts, each of which the whole word fulfils as well. */
function conceptsOf(term: Term): readonly Concept[] {
  const whole = [...term.spellings, ...term.related];
  const telling = withoutIdle(term.parts);
  const isHead = (word: string): boolean =>
    [...term.spellings, ...term.meanings.flat()].some((ending) => word !== ending && word.endsWith(ending));
  const heads = term.longer.filter(isHead);
  if (telling.length === 0)
    return [conceptOf({ typed: term.typed, words: whole, heads, longer: term.longer, meanings: term.meanings })];
  return telling.map((part) =>
    conceptOf({
      typed: part,
      words: [...whole, part],
      heads,
      longer: term.longer,
      meanings: [...term.meanings, ...meanings(part, [...term.parts, term.typed])],
    }),
  );
}

/** Null when no word is left to search for. `words` are all words typed, of which titles may have those that say nothing. */
export function expressionsOf(terms: readonly Term[], words: readonly string[]): Expressions | null {
  if (terms.length === 0) return null;
  const concepts = terms.flatMap(conceptsOf).slice(0, MOST_CONCEPTS);
  const any = anyOf(concepts.flatMap(({ anyhow }) => anyhow));
  return {
    concepts,
    any,
    titles: [
      words.join(' '),
      terms.map(({ typed, corrected }) => corrected ?? typed).join(' '),
      terms
        .map(({ typed, corrected, parts }) => (parts.length === 0 ? (corrected ?? typed) : withoutIdle(parts).join(' ')))
        .join(' '),
    ],
  };
}
