/** `Query.searchServices`. */

import { connection, noCursor, readPage, type Connection } from '#platform/connection.ts';
import { PublicError } from '#platform/errors.ts';
import { dayOf, type Day } from '#platform/values/day.ts';
import type { LeikaKey } from '#platform/values/leika.ts';
import { withAncestors, type RegionKey } from '#platform/values/region.ts';
import { isStorable } from '#platform/values/text.ts';
import type { Context } from '../context.ts';
import type { QueryResolvers, ServiceSearchEdgeResolvers } from '../generated/types.ts';
import { interpret } from '../interpretation.ts';
import { findCandidates, requireRegion } from '../places.ts';
import { offerReference, type OfferReference } from '../references.ts';
import type { Expressions } from '../rules/expressions.ts';
import { labelOf } from '../rules/labels.ts';
import type { FacetCount, Hit, SearchResult } from '../rules/ranking.ts';
import { reaches, resolve, type Reach } from '../rules/responsibility.ts';
import { readHighlights, search } from '../search.ts';
import type { ServiceRow } from '../tables.ts';

type Highlights = ReadonlyMap<LeikaKey, readonly string[]>;

/** A hit and what its fields need; what is not asked for is not read. */
export interface SearchEdge {
  readonly hit: Hit;
  readonly cursor: string;
  readonly region: RegionKey | null;
  readonly day: Day;
  /** Texts of the page's services with the hits marked. */
  readonly highlights: () => Promise<Highlights>;
}

const NOTHING: SearchResult = { total: 0, hits: [], audiences: [], levels: [], topics: [] };
const LONGEST_ID = 100;
/** A search shows what fits in part as well. */
const LEAST_SHARE = 0.25;

/** Where entries count at the region; null without one. Throws NOT_FOUND for an unknown one. */
export async function readReaches(region: RegionKey | null, day: Day, { remembered }: Context): Promise<readonly Reach[] | null> {
  if (region === null) return null;
  const { register } = await remembered();
  const { key } = requireRegion(register, region);
  return reaches(register.place(key).place, day);
}

/** The rank a cursor of a search stands for; ranks are stable as long as the catalogue is. */
function readRank(after: string | null): number {
  if (after === null) return 0;
  if (!/^[1-9]\d{0,6}$/.test(after)) throw noCursor();
  return Number(after);
}

function readTopic(topic: string | null | undefined): string | null {
  if (topic === null || topic === undefined) return null;
  if (topic === '' || topic.length > LONGEST_ID || !isStorable(topic))
    throw new PublicError('INVALID', 'topic is no valid id', { facts: { argument: 'topic' } });
  return topic;
}

async function readMatched(hits: readonly Hit[], { remembered }: Context): Promise<readonly ServiceRow[]> {
  const { register } = await remembered();
  return hits.flatMap(({ matched }) => register.service(matched) ?? []);
}

/** Marks the words once for a page, and only if a field asks for them. */
function highlightsOf(expressions: Expressions | null, page: readonly Hit[], context: Context): () => Promise<Highlights> {
  let reading: Promise<Highlights> | undefined;
  const read = async (): Promise<Highlights> =>
    expressions === null ? new Map() : readHighlights(expressions, await readMatched(page, context), context);
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
  const { now } = context;
  const page = readPage(args);
  const after = readRank(page.after);
  const topic = readTopic(args.topic);
  const day = dayOf(now());
  const { audience = null, level = null, region = null } = args;
  const reaches = await readReaches(region, day, context);
  const { expressions, didYouMean } = await interpret(context, args.query, 'query');
  const wish = { day, reaches, audience, level, topic, after, limit: page.limit, leastShare: LEAST_SHARE };
  const result = expressions === null ? NOTHING : await search({ ...wish, expressions }, context);
  const highlights = highlightsOf(expressions, result.hits.slice(0, page.limit), context);
  const hits: Connection<Hit> = connection(result.hits, page, result.total, ({ rank }) => String(rank));
  return {
    ...hits,
    edges: hits.edges.map(({ node: hit, cursor }): SearchEdge => ({ hit, cursor, region, day, highlights })),
    facets: facets(result, context),
    didYouMean,
    local: {
      expressions,
      areas: region === null ? null : withAncestors(region),
      day,
      audience,
      isElsewhere: topic !== null || (level !== null && level !== 'MUNICIPAL'),
    },
  };
};

/** The one offer that applies; null where several of equal rank leave a choice. */
async function offerOf({ hit, region, day }: SearchEdge, context: Context): Promise<OfferReference | null> {
  if (region === null || !hit.offered) return null;
  const { question, entries } = await findCandidates(context, hit.leikaKey, region, day);
  const [offer, ...others] = resolve(question, entries).deciding;
  return offer === undefined || others.length > 0 ? null : offerReference(offer);
}

export const ServiceSearchEdge: ServiceSearchEdgeResolvers = {
  node: ({ hit }) => hit,
  score: ({ hit }) => hit.score,
  offer: (edge, _, context) => offerOf(edge, context),
  highlights: async ({ hit, highlights }) => (await highlights()).get(hit.matched) ?? [],
};
