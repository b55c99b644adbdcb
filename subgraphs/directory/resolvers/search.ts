/** `Query.searchServices` and `Query.suggestServices`. */

import { connection, readPage, type Connection } from '#platform/connection.ts';
import { PublicError } from '#platform/errors.ts';
import { dayOf, type Day } from '#platform/values/day.ts';
import { withAncestors, type RegionKey } from '#platform/values/region.ts';
import { isStorable } from '#platform/values/text.ts';
import type { Context } from '../context.ts';
import type { QueryResolvers, ServiceSearchEdgeResolvers } from '../generated/types.ts';
import { interpret, interpretBeginning } from '../interpretation.ts';
import { findCandidates, requireRegion } from '../places.ts';
import { offerReference, type OfferReference } from '../references.ts';
import { highlight } from '../rules/highlight.ts';
import { labelOf } from '../rules/labels.ts';
import { resolve } from '../rules/responsibility.ts';
import { suggestionText } from '../rules/suggestion.ts';
import { wordsOf } from '../rules/words.ts';
import { findVisibleWords, search, type FacetCount, type Hit, type SearchResult } from '../store/search.ts';
import type { ServiceRow } from '../tables.ts';

/** A hit and what its fields need; what is not asked for is not read. */
export interface SearchEdge {
  readonly hit: Hit;
  readonly cursor: string;
  readonly region: RegionKey | null;
  readonly day: Day;
  /** Which words of the page's services to mark. */
  readonly visible: () => Promise<ReadonlySet<string>>;
}

const NOTHING: SearchResult = { total: 0, hits: [], audiences: [], levels: [], topics: [] };
const LONGEST_ID = 100;
/** A search shows what fits in part as well; a suggestion has to continue what is typed. */
const LEAST_SHARE = { search: 0.25, suggestion: 0.75 };

/** The region and all it lies in; null without a region. Throws NOT_FOUND for an unknown one. */
async function readAreas(region: RegionKey | null | undefined, { loaders }: Context): Promise<readonly RegionKey[] | null> {
  return region === null || region === undefined ? null : withAncestors((await requireRegion(loaders, region)).key);
}

/** The rank a cursor of a search stands for; ranks are stable as long as the catalogue is. */
function readRank(after: string | null): number {
  if (after === null) return 0;
  if (!/^[1-9]\d{0,6}$/.test(after))
    throw new PublicError('INVALID', 'after is no cursor of this list', { facts: { argument: 'after' } });
  return Number(after);
}

function readTopic(topic: string | null | undefined): string | null {
  if (topic === null || topic === undefined) return null;
  if (topic === '' || topic.length > LONGEST_ID || !isStorable(topic))
    throw new PublicError('INVALID', 'topic is no valid id', { facts: { argument: 'topic' } });
  return topic;
}

/** The texts of a service that hits may be marked in, as citizens see them first. */
function textsOf({ citizenName, synonyms, name, bundleName, situationName, topicName }: ServiceRow): readonly string[] {
  const texts = [citizenName, ...synonyms, name, bundleName, situationName, topicName];
  return [...new Set(texts.filter((text) => text !== null))];
}

async function readMatched(hits: readonly Hit[], { loaders }: Context): Promise<readonly ServiceRow[]> {
  const found = await Promise.all(hits.map(({ matched }) => loaders.services.load(matched)));
  return found.filter((service) => service !== null);
}

/** Reads the words to mark once for a page, and only if a field asks for them. */
function visibleWords(expression: string, page: readonly Hit[], context: Context): () => Promise<ReadonlySet<string>> {
  let reading: Promise<ReadonlySet<string>> | undefined;
  const read = async (): Promise<ReadonlySet<string>> => {
    const services = await readMatched(page, context);
    return findVisibleWords(context.db, expression, services.flatMap(textsOf).flatMap(wordsOf));
  };
  return () => (reading ??= read());
}

function facets({ audiences, levels, topics }: SearchResult, { language }: Context) {
  const named = (name: string, counts: readonly FacetCount[]) => ({
    name,
    values: counts.map(({ value, label, count }) => ({ value, label: label ?? labelOf(value, language), count })),
  });
  return [named('AUDIENCE', audiences), named('LEVEL', levels), named('TOPIC', topics)];
}

export const searchServices: NonNullable<QueryResolvers['searchServices']> = async (_, args, context) => {
  const { db, now } = context;
  const page = readPage(args);
  const after = readRank(page.after);
  const topic = readTopic(args.topic);
  const areas = await readAreas(args.region, context);
  const day = dayOf(now());
  const { expressions, didYouMean } = await interpret(db, args.query, 'query');
  const { audience = null, level = null } = args;
  const wish = { day, areas, audience, level, topic, after, limit: page.limit, leastShare: LEAST_SHARE.search };
  const result = expressions === null ? NOTHING : await search(db, { ...wish, expressions });
  const visible = visibleWords(expressions?.any ?? '', result.hits.slice(0, page.limit), context);
  const hits: Connection<Hit> = connection(result.hits, page, result.total, ({ rank }) => String(rank));
  return {
    ...hits,
    edges: hits.edges.map(({ node: hit, cursor }): SearchEdge => ({ hit, cursor, region: areas?.[0] ?? null, day, visible })),
    facets: facets(result, context),
    didYouMean,
  };
};

/** The one offer that applies; null where several of equal rank leave a choice. */
async function offerOf({ hit, region, day }: SearchEdge, { loaders }: Context): Promise<OfferReference | null> {
  if (region === null || !hit.offered) return null;
  const { question, entries } = await findCandidates(loaders, hit.leikaKey, region, day);
  const [offer, ...others] = resolve(question, entries).deciding;
  return offer === undefined || others.length > 0 ? null : offerReference(offer);
}

export const ServiceSearchEdge: ServiceSearchEdgeResolvers = {
  node: ({ hit }) => hit,
  score: ({ hit }) => hit.score,
  offer: (edge, _, context) => offerOf(edge, context),
  highlights: async ({ hit, visible }, _, context) => {
    const [words, services] = await Promise.all([visible(), readMatched([hit], context)]);
    return services
      .flatMap(textsOf)
      .map((text) => highlight(text, (word) => words.has(word)))
      .filter((text) => text !== null);
  },
};

export const suggestServices: NonNullable<QueryResolvers['suggestServices']> = async (_, args, context) => {
  const { db, loaders, now } = context;
  const { limit } = readPage({ first: args.first });
  const areas = await readAreas(args.region, context);
  const { expressions, terms } = await interpretBeginning(db, args.prefix, 'prefix');
  if (expressions === null) return [];
  const everything = { audience: null, level: null, topic: null, after: 0 };
  const wish = { ...everything, expressions, day: dayOf(now()), areas, limit, leastShare: LEAST_SHARE.suggestion };
  const { hits } = await search(db, wish);
  const suggestions = await Promise.all(
    hits.slice(0, limit).map(async ({ leikaKey }) => {
      const service = await loaders.services.load(leikaKey);
      return service === null ? [] : [{ text: suggestionText(service, terms), service }];
    }),
  );
  return suggestions.flat();
};
