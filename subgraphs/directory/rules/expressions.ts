/** From words as understood to what PostgreSQL searches and sorts by. */

import type { Term } from './query.ts';

/** Shorter beginnings would match half of the catalogue. */
const SHORTEST_PREFIX = 3;

/** Search expressions for `to_tsquery`; words are letters and digits only, so none can break out. */
export interface Expressions {
  /** Services with all words, by any way. */
  readonly all: string;
  /** Services with any of the words, by any way. */
  readonly any: string;
  /** As `any`, but in what a service is called (weights A and B), not in the group it belongs to. */
  readonly named: string;
  /** The words themselves or their parts: what the order goes by first. */
  readonly exact: string;
  /** Words that begin with what was typed: what it goes by next. */
  readonly beginning: string;
  /** Any word a hit may be seen by. */
  readonly visible: string;
  /** The text as understood, with compounds and with their parts, to compare with titles. */
  readonly titles: readonly string[];
}

const anyOf = (alternatives: readonly string[]): string => `(${[...new Set(alternatives)].join(' | ')})`;
const allOf = (alternatives: readonly string[]): readonly string[] =>
  alternatives.length === 0 ? [] : [`(${alternatives.join(' & ')})`];

/** Words as they are; `weights` such as `AB` restrict where they may stand. */
function exactly({ spellings: words, parts }: Term, weights = ''): readonly string[] {
  const weighted = (word: string): string => (weights === '' ? word : `${word}:${weights}`);
  return [...words.map(weighted), ...allOf(parts.map(weighted))];
}

/** Words that begin with the typed ones; a compound's parts have to come together. */
function beginnings({ spellings: words, parts }: Term, weights = ''): readonly string[] {
  const beginning = (word: string): string => (word.length < SHORTEST_PREFIX ? word : `${word}:*${weights}`);
  return [...words.map(beginning), ...allOf(parts.map(beginning))];
}

function broadly(term: Term, weights = ''): readonly string[] {
  return [
    ...exactly(term, weights),
    ...beginnings(term, weights),
    ...exactly({ ...term, spellings: term.longer, parts: [] }, weights),
  ];
}

/** Null when no word is left to search for. */
export function expressionsOf(terms: readonly Term[]): Expressions | null {
  if (terms.length === 0) return null;
  const broad = terms.map((term) => anyOf(broadly(term)));
  return {
    all: broad.join(' & '),
    any: broad.join(' | '),
    named: anyOf(terms.flatMap((term) => broadly(term, 'AB'))),
    exact: anyOf(terms.flatMap((term) => exactly(term))),
    beginning: anyOf(terms.flatMap((term) => [...exactly(term), ...beginnings(term)])),
    visible: anyOf(terms.flatMap((term) => broadly({ ...term, spellings: [...term.spellings, ...term.parts], parts: [] }))),
    titles: [
      terms.map(({ typed, corrected }) => corrected ?? typed).join(' '),
      terms.map(({ typed, corrected, parts }) => (parts.length === 0 ? (corrected ?? typed) : parts.join(' '))).join(' '),
    ],
  };
}
