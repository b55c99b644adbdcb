/** Searches: the words first, which are the same everywhere and remembered, then the place, which is read each time. */

import { textArray } from '#platform/database/repeated.ts';
import type { Day } from '#platform/values/day.ts';
import type { LeikaKey } from '#platform/values/leika.ts';
import type { RegionKey } from '#platform/values/region.ts';
import type { Context } from './context.ts';
import type { Findings, Fit, Remembered } from './memory.ts';
import type { Expressions } from './rules/expressions.ts';
import { highlight } from './rules/highlight.ts';
import { rank, type Filters, type Findable, type SearchResult } from './rules/ranking.ts';
import { isReached, type Reach } from './rules/responsibility.ts';
import { wordsOf } from './rules/words.ts';
import { findOffered } from './store/catalogue.ts';
import { findFitting, findVisibleWords } from './store/search.ts';
import type { ServiceRow } from './tables.ts';

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

type Reading = Pick<Context, 'db' | 'remembered'>;

function findingsOf({ findings }: Remembered, expressions: Expressions): Findings {
  const known = findings.get(expressions);
  if (known !== undefined) return known;
  const empty: Findings = { fits: new Map(), highlights: new Map() };
  findings.set(expressions, empty);
  return empty;
}

async function readFit({ expressions, day, leastShare }: SearchWish, { db, remembered }: Reading): Promise<Fit> {
  const { register } = await remembered();
  const found = await findFitting(db, expressions, day, leastShare);
  const fitting = found.flatMap(({ leikaKey, matched, fit }) => {
    const service = register.service(leikaKey);
    return service === null ? [] : [{ service, matched, fit }];
  });
  return { fitting, keys: textArray([...new Set(fitting.flatMap(({ service }) => service.lineage))]) };
}

/** What fits wherever it is asked for. Who asks the same meanwhile waits for the same answer. */
async function fitOf(wish: SearchWish, reading: Reading): Promise<Fit> {
  const { fits } = findingsOf(await reading.remembered(), wish.expressions);
  const key = `${wish.day} ${wish.leastShare}`;
  const known = fits.get(key);
  if (known !== undefined) return known;
  const begun = readFit(wish, reading);
  fits.set(key, begun);
  begun.catch(() => fits.delete(key));
  return begun;
}

/** Is anybody responsible for a service? A valid offer of it or of a key above it, where entries count for it. */
async function readOffered(
  { fitting, keys }: Fit,
  { reaches, day }: SearchWish,
  { db }: Reading,
): Promise<(service: Findable) => boolean> {
  if (reaches === null || fitting.length === 0) return () => false;
  const areas = [...new Set(reaches.flatMap(({ regions }) => regions))];
  const entered = new Map<LeikaKey, RegionKey[]>();
  for (const { leikaKey, area } of await findOffered(db, keys, areas, day)) {
    const others = entered.get(leikaKey);
    if (others === undefined) entered.set(leikaKey, [area]);
    else others.push(area);
  }
  return ({ leikaKey, lineage }) =>
    isReached(
      leikaKey,
      lineage.flatMap((key) => entered.get(key) ?? []),
      reaches,
    );
}

/** Hits in order, their number, and facets. */
export async function search(wish: SearchWish, reading: Reading): Promise<SearchResult> {
  const fit = await fitOf(wish, reading);
  return rank(fit.fitting, await readOffered(fit, wish, reading), wish, wish);
}

/** The texts of a service that hits may be marked in, as citizens see them first. */
function textsOf({ citizenName, synonyms, name, bundleName, situationName, topicName }: ServiceRow): readonly string[] {
  const texts = [citizenName, ...synonyms, name, bundleName, situationName, topicName];
  return [...new Set(texts.filter((text) => text !== null))];
}

/** The texts of services with the words that an expression finds them by marked, by key. */
export async function readHighlights(
  expressions: Expressions,
  services: readonly ServiceRow[],
  { db, remembered }: Reading,
): Promise<ReadonlyMap<LeikaKey, readonly string[]>> {
  const { highlights } = findingsOf(await remembered(), expressions);
  const missing = services.filter(({ leikaKey }) => !highlights.has(leikaKey));
  if (missing.length === 0) return highlights;
  const visible = await findVisibleWords(db, expressions.any, missing.flatMap(textsOf).flatMap(wordsOf));
  for (const service of missing) {
    const marked = textsOf(service).map((text) => highlight(text, (word) => visible.has(word)));
    highlights.set(
      service.leikaKey,
      marked.filter((text) => text !== null),
    );
  }
  return highlights;
}
