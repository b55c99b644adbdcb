/** What the words of the catalogue say of the words a person typed. */

import { sql, type SQL } from 'drizzle-orm';
import type { Database } from '#platform/database.ts';
import { repeatedRows } from '#platform/database/repeated.ts';
import { piecesOf } from '../rules/compounds.ts';
import type { Lexicon } from '../rules/query.ts';
import { nearby } from '../rules/spelling.ts';
import { spellings } from '../rules/words.ts';
import { lexicon } from '../tables.ts';

/** Enough to search by; the shortest come first. */
const MOST_LONGER = 20;
/** Sorts after every letter: what begins with a text lies between the text and this behind it. */
const AFTER_ALL = '\u{10ffff}';

interface Pair {
  readonly term: string;
  readonly word: string;
}

function collect(pairs: readonly Pair[]): ReadonlyMap<string, readonly string[]> {
  const words = new Map<string, string[]>();
  for (const { term, word } of pairs) words.set(term, [...(words.get(term) ?? []), word]);
  return words;
}

/** Looked up row by row: `exists` would read the whole lexicon for a few words. */
const isThere = (condition: SQL): SQL => sql`coalesce((select true from ${lexicon} where ${condition} limit 1), false)`;

/** All that the lexicon knows of words, of their parts, and of longer words around them; of `further` words, too, but not of their parts. */
export async function readLexicon(db: Database, terms: readonly string[], further: readonly string[]): Promise<Lexicon> {
  const words = [...new Set([...terms.flatMap(spellings), ...further])];
  const pieces = JSON.stringify([...new Set([...words, ...terms.flatMap(piecesOf)])]);
  const knowing = repeatedRows<{ piece: string; stop: boolean; whole: boolean }>(
    db,
    sql`
      with stemmed as materialized (
        select piece, (ts_lexize('german_stem', piece))[1] as stem from jsonb_array_elements_text(${pieces}::jsonb) as piece
      )
      select piece, stem is null as stop, ${isThere(sql`${lexicon.word} = stemmed.piece`)} as whole
      from stemmed
      where stem is null or ${isThere(sql`${lexicon.stem} = stemmed.stem`)}
    `,
  );
  const lengthening = repeatedRows<Pair>(
    db,
    sql`
      select term, word
      from jsonb_array_elements_text(${JSON.stringify(words)}::jsonb) as term
      cross join lateral (
        select word from ${lexicon}
        where char_length(term) >= 2 and word ~>~ term and word ~<~ (term || ${AFTER_ALL})
        or char_length(term) >= 4 and reversed ~>~ reverse(term) and reversed ~<~ (reverse(term) || ${AFTER_ALL})
        order by char_length(word), word
        limit ${MOST_LONGER}
      ) as longer
    `,
  );
  const [known, longer] = await Promise.all([knowing, lengthening]);
  return {
    stopWords: new Set(known.filter(({ stop }) => stop).map(({ piece }) => piece)),
    words: new Set(known.filter(({ whole }) => whole).map(({ piece }) => piece)),
    known: new Set(known.filter(({ stop }) => !stop).map(({ piece }) => piece)),
    longer: collect(longer),
  };
}

/** Words of the catalogue that each of the words may be a mistyped form of; further ones among them. */
export async function findSimilar(db: Database, words: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
  if (words.length === 0) return new Map();
  const typed = [...new Set(words)].map((term) => ({ term, nearby: nearby(term) }));
  const pairs = await repeatedRows<Pair>(
    db,
    sql`
      select term, word
      from jsonb_to_recordset(${JSON.stringify(typed)}::jsonb) as typed (term text, nearby text[])
      join ${lexicon} on ${lexicon.neighbours} && typed.nearby
    `,
  );
  return collect(pairs);
}
