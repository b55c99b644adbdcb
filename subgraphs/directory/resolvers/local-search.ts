/** `ServiceSearchConnection.localServices`: what only the place itself has, beside what every place may have. */

import { readPage, type Connection } from '#platform/connection.ts';
import type { Audience } from '#platform/catalogue/types.ts';
import type { Day } from '#platform/values/day.ts';
import type { RegionKey } from '#platform/values/region.ts';
import type { LocalServiceHit, SearchFacet, ServiceSearchConnectionResolvers } from '../generated/types.ts';
import type { Expressions } from '../rules/expressions.ts';
import { highlight } from '../rules/highlight.ts';
import { wordsOf } from '../rules/words.ts';
import { searchLocally, type LocalHit } from '../store/local-services.ts';
import { findVisibleWords } from '../store/search.ts';
import type { SearchEdge } from './search.ts';

/** What a search was for, as far as local services go by it. */
export interface LocalWish {
  /** Null where no word is left to search for. */
  readonly expressions: Expressions | null;
  readonly areas: readonly RegionKey[] | null;
  readonly day: Day;
  readonly audience: Audience | null;
  /** True when the search is narrowed to what no local service has: a topic, another level of government. */
  readonly isElsewhere: boolean;
}

/** The answer to a search: hits as edges of their own, the rest as the contract has it. */
export interface SearchAnswer extends Omit<Connection<unknown>, 'edges'> {
  readonly edges: readonly SearchEdge[];
  readonly facets: readonly SearchFacet[];
  readonly didYouMean: string | null;
  readonly local: LocalWish;
}

/** The names of a service that hits may be marked in, as citizens see them first. */
function namesOf({ citizenName, synonyms, name }: LocalHit): readonly string[] {
  return [...new Set([citizenName, ...synonyms, name])];
}

export const ServiceSearchConnection: ServiceSearchConnectionResolvers = {
  localServices: async ({ local }, args, { db }): Promise<readonly LocalServiceHit[]> => {
    const { expressions, areas, day, audience, isElsewhere } = local;
    const { limit } = readPage({ first: args.first });
    if (expressions === null || areas === null || isElsewhere) return [];
    const hits = await searchLocally(db, { expressions, areas, day, audience, limit });
    if (hits.length === 0) return [];
    const visible = await findVisibleWords(db, expressions.any, hits.flatMap(namesOf).flatMap(wordsOf));
    return hits.map((hit) => ({
      node: { id: hit.id },
      score: hit.score,
      highlights: namesOf(hit).flatMap((text) => highlight(text, (word) => visible.has(word)) ?? []),
    }));
  },
};
