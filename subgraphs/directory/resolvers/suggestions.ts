/** `Query.suggestServices`: what continues what is typed, of the LeiKa and of the place itself. */

import { readPage } from '#platform/connection.ts';
import { dayOf, type Day } from '#platform/values/day.ts';
import { withAncestors, type RegionKey } from '#platform/values/region.ts';
import type { Context } from '../context.ts';
import type { QueryResolvers } from '../generated/types.ts';
import { interpretBeginning } from '../interpretation.ts';
import type { LocalServiceReference } from '../references.ts';
import type { Expressions } from '../rules/expressions.ts';
import { amidst, suggestionText, withoutRepeated, type SuggestionText } from '../rules/suggestion.ts';
import type { Reach } from '../rules/responsibility.ts';
import { search } from '../search.ts';
import { searchLocally } from '../store/local-services.ts';
import type { ServiceRow } from '../tables.ts';
import { readReaches } from './search.ts';

/** A suggestion has to continue what is typed. */
const LEAST_SHARE = 0.75;
/** A place's own services are few: they must not push out what everybody has. */
const MOST_LOCAL = 3;

interface Suggestion extends SuggestionText {
  readonly service: ServiceRow | null;
  readonly localService: LocalServiceReference | null;
}

interface Wish {
  readonly expressions: Expressions;
  readonly terms: readonly string[];
  readonly region: RegionKey | null;
  /** Where entries count at the region. */
  readonly reaches: readonly Reach[] | null;
  readonly day: Day;
  readonly limit: number;
}

/** Services of the LeiKa, best first. */
async function suggestFromLeika(
  { expressions, terms, reaches, day, limit }: Wish,
  context: Context,
): Promise<readonly Suggestion[]> {
  const everything = { audience: null, level: null, topic: null, after: 0 };
  // More than asked for, as those that continue what is typed go before those that fit as well.
  const wish = { ...everything, expressions, day, reaches, limit: 3 * limit, leastShare: LEAST_SHARE };
  const { hits } = await search(wish, context);
  const { register } = await context.remembered();
  const suggestions = hits.flatMap(({ leikaKey, score }) => {
    const service = register.service(leikaKey);
    if (service === null) return [];
    const { text, weight } = suggestionText(service, terms);
    return [{ text, weight, service, localService: null, score: score * weight }];
  });
  return suggestions.toSorted((one, other) => other.score - one.score);
}

/** Services of the place that go on as typed; none without a place. */
async function suggestLocally({ expressions, terms, region, day }: Wish, { db }: Context): Promise<readonly Suggestion[]> {
  if (region === null) return [];
  const wish = { expressions, day, areas: withAncestors(region), audience: null, limit: 3 * MOST_LOCAL };
  const hits = await searchLocally(db, wish);
  const suggestions = hits.map((hit) => ({ ...suggestionText(hit, terms), service: null, localService: { id: hit.id } }));
  return suggestions.filter(({ weight }) => weight > 1).toSorted((one, other) => other.weight - one.weight);
}

export const suggestServices: NonNullable<QueryResolvers['suggestServices']> = async (_, args, context) => {
  const { limit } = readPage({ first: args.first });
  const region = args.region ?? null;
  const day = dayOf(context.now());
  const reaches = await readReaches(region, day, context);
  const { expressions, terms } = await interpretBeginning(context, args.prefix, 'prefix');
  if (expressions === null) return [];
  const wish = { expressions, terms, region, reaches, day, limit };
  const [common, local] = await Promise.all([suggestFromLeika(wish, context), suggestLocally(wish, context)]);
  return amidst(withoutRepeated(common), withoutRepeated(local).slice(0, MOST_LOCAL), limit);
};
