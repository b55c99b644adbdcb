/** What a person typed, understood with the catalogue's own words. */

import type { Context } from './context.ts';
import { didYouMean } from './rules/better-spelling.ts';
import { expressionsOf, type Expressions } from './rules/expressions.ts';
import { furtherWords, readTerms, understand, unexplained } from './rules/query.ts';
import { findSimilar, readLexicon } from './store/lexicon.ts';

type Reading = Pick<Context, 'db' | 'remembered'>;

export interface Interpretation {
  /** The words typed. */
  readonly terms: readonly string[];
  /** Null where no word is left to search for. */
  readonly expressions: Expressions | null;
  readonly didYouMean: string | null;
}

/** Reads a text for a search. Throws INVALID, naming the argument, for an empty or over-long one. */
export function interpret(reading: Reading, text: string, argument: string): Promise<Interpretation> {
  return recall(reading, text, argument, false);
}

/** Reads a text whose last word may not be finished. Throws like `interpret`. */
export function interpretBeginning(reading: Reading, text: string, argument: string): Promise<Interpretation> {
  return recall(reading, text, argument, true);
}

/** The same text means the same as long as the catalogue has the same words. */
async function recall(reading: Reading, text: string, argument: string, isTyping: boolean): Promise<Interpretation> {
  const words = readTerms(text, argument);
  const { interpretations } = await reading.remembered();
  const key = `${String(isTyping)} ${text}`;
  const known = interpretations.get(key);
  if (known !== undefined) return known;
  const interpretation = await read(reading, text, words, isTyping);
  interpretations.set(key, interpretation);
  return interpretation;
}

async function read({ db }: Reading, text: string, words: readonly string[], isTyping: boolean): Promise<Interpretation> {
  if (words.length === 0) return { terms: [], expressions: null, didYouMean: null };
  const lexicon = await readLexicon(db, words, furtherWords(words));
  const similar = await findSimilar(db, unexplained(words, lexicon));
  const terms = understand(words, lexicon, similar, isTyping ? words.at(-1) : undefined);
  return { terms: words, expressions: expressionsOf(terms, words), didYouMean: didYouMean(text, terms) };
}
