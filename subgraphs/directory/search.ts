/** Searches: the words first, which are the same everywhere and remembered, then the place, which is read each time. */

import type { Day } from '#platform/values/day.ts';
import type { Context } from './context.ts';
import type { Findings, Remembered } from './memory.ts';
import { rank, type Filters, type Findable, type Fitting, type SearchResult } from './rules/ranking.ts';
import { isReached, type Reach } from './rules/responsibility.ts';
import type { Expressions } from './rules/expressions.ts';
import { findOffered } from './store/catalogue.ts';
import { findFitting, findVisibleWords } from './store/search.ts';

export interface SearchWish extends Filters {
  readonly expressions: Expressions;
  readonly day: Day;
  /** Where entries count at the place, as responsibility has it; null for a search without a place. */
  readonly reaches: readonly Reach[] | null;
  /** Rank after which the page begins. */
  readonly after: number;
  readonly limit: number;
  /** Hits that fit less well than this share of the best one are none. */
  readonly leastShare: number;
}

type Reading = Pick<Context, 'db' | 'loaders' | 'remembered'>;

function findingsOf({ findings }: Remembered, expressions: Expressions): Findings {
  const known = findings.get(expressions) ?? { fitting: new Map(), visible: new Map() };
  findings.set(expressions, known);
  return known;
}

async function readFitting({ expressions, day, leastShare }: SearchWish, { db, loaders }: Reading): Promise<readonly Fitting[]> {
  const found = await findFitting(db, expressions, day, leastShare);
  const services = await Promise.all(found.map(({ leikaKey }) => loaders.services.load(leikaKey)));
  return found.flatMap(({ matched, fit }, index) => {
    const service = services[index] ?? null;
    return service === null ? [] : [{ service, matched, fit }];
  });
}

/** What fits wherever it is asked for. Who asks the same meanwhile waits for the same answer. */
async function fittingOf(wish: SearchWish, reading: Reading): Promise<readonly Fitting[]> {
  const { fitting } = findingsOf(await reading.remembered(), wish.expressions);
  const key = `${wish.day} ${wish.leastShare}`;
  const known = fitting.get(key);
  if (known !== undefined) return known;
  const begun = readFitting(wish, reading);
  fitting.set(key, begun);
  begun.catch(() => fitting.delete(key));
  return begun;
}

/** Is anybody responsible for a service? A valid offer of it or of a key above it, where entries count for it. */
async function readOffered(
  fitting: readonly Fitting[],
  { reaches, day }: SearchWish,
  { db }: Reading,
): Promise<(service: Findable) => boolean> {
  if (reaches === null || fitting.length === 0) return () => false;
  const keys = [...new Set(fitting.flatMap(({ service }) => service.lineage))];
  const areas = [...new Set(reaches.flatMap(({ regions }) => regions))];
  const entered = new Set((await findOffered(db, keys, areas, day)).map(({ leikaKey, area }) => `${leikaKey} ${area}`));
  return ({ leikaKey, lineage }) => isReached(leikaKey, lineage, reaches, (key, region) => entered.has(`${key} ${region}`));
}

/** Hits in order, their number, and facets. */
export async function search(wish: SearchWish, reading: Reading): Promise<SearchResult> {
  const fitting = await fittingOf(wish, reading);
  return rank(fitting, await readOffered(fitting, wish, reading), wish, wish);
}

/** Those of the words that are to be marked in a hit. */
export async function findMarked(
  expressions: Expressions,
  words: readonly string[],
  { db, remembered }: Reading,
): Promise<(word: string) => boolean> {
  const { visible } = findingsOf(await remembered(), expressions);
  const unknown = words.filter((word) => !visible.has(word));
  if (unknown.length > 0) {
    const found = await findVisibleWords(db, expressions.any, unknown);
    for (const word of unknown) visible.set(word, found.has(word));
  }
  return (word) => visible.get(word) ?? false;
}
