/** What the words of the catalogue say of the words a person typed. */

import { sql } from 'drizzle-orm';
import { rows, type Database } from '#platform/database.ts';
import { piecesOf } from '../rules/compounds.ts';
import type { Lexicon } from '../rules/query.ts';
import { spellings } from '../rules/words.ts';
import { lexicon } from '../tables.ts';

/** Enough to search by; the shortest come first. */
const MOST_LONGER = 40;
const MOST_SIMILAR = 100;

interface Pair {
  readonly term: string;
  readonly word: string;
}

function collect(pairs: readonly Pair[]): ReadonlyMap<string, readonly string[]> {
  const words = new Map<string, string[]>();
  for (const { term, word } of pairs) words.set(term, [...(words.get(term) ?? []), word]);
  return words;
}

/** All that the lexicon knows of words, of their parts, and of longer words around them. */
export async function readLexicon(db: Database, terms: readonly string[]): Promise<Lexicon> {
  const words = [...new Set(terms.flatMap(spellings))];
  const pieces = JSON.stringify([...new Set([...words, ...terms.flatMap(piecesOf)])]);
  const known = await rows<{ piece: string; stop: boolean }>(
    db,
    sql`
      select piece, stem is null as stop
      from (
        select piece, (ts_lexize('german_stem', piece))[1] as stem from jsonb_array_elements_text(${pieces}::jsonb) as piece
      ) as stemmed
      where stem is null or exists (select from ${lexicon} where ${lexicon.stem} = stemmed.stem)
    `,
  );
  const longer = await rows<Pair>(
    db,
    sql`
      select term, word
      from jsonb_array_elements_text(${JSON.stringify(words)}::jsonb) as term
      cross join lateral (
        select word from ${lexicon}
        where word like term || '%' and word <> term and char_length(term) >= 2
        or word like '%' || term and word <> term and char_length(term) >= 4
        order by char_length(word), word
        limit ${MOST_LONGER}
      ) as longer
    `,
  );
  return {
    stopWords: new Set(known.filter(({ stop }) => stop).map(({ piece }) => piece)),
    known: new Set(known.filter(({ stop }) => !stop).map(({ piece }) => piece)),
    longer: collect(longer),
  };
}

/**
 * Words of the catalogue that look like each of the words, the most similar first. Short words share too few trigrams
 * when letters are swapped, so for them all words of about the same length with the same first letter come along.
 */
export async function findSimilar(db: Database, words: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
  if (words.length === 0) return new Map();
  const pairs = await rows<Pair>(
    db,
    sql`
      select term, word
      from jsonb_array_elements_text(${JSON.stringify([...new Set(words)])}::jsonb) as term
      cross join lateral (
        select word from ${lexicon}
        where word % term
        or char_length(term) between 3 and 6 and word like left(term, 1) || '%'
          and char_length(word) between char_length(term) - 1 and char_length(term) + 1
        order by similarity(word, term) desc, word
        limit ${MOST_SIMILAR}
      ) as similar_words
    `,
  );
  return collect(pairs);
}
