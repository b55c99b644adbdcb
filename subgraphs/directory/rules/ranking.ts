/** The order of hits at a place, and what they can be narrowed down by: pure rules over all services that fit the words. */

import type { Audience, GovernmentLevel } from '#platform/catalogue/types.ts';
import type { LeikaKey } from '#platform/values/leika.ts';

/** What is offered at the place asked for counts that much more. */
const OFFERED = 1.3;
const DIGITS = 6;

/** A service as far as hits go. */
export interface Findable {
  readonly leikaKey: LeikaKey;
  readonly lineage: readonly LeikaKey[];
  readonly audience: readonly Audience[];
  readonly executedBy: readonly GovernmentLevel[];
  readonly situationId: string | null;
  readonly topicId: string | null;
  readonly topicName: string | null;
}

/** A service that fits the words, wherever it is offered. */
export interface Fitting {
  readonly service: Findable;
  /** The service whose words were found: itself, or one it replaces. */
  readonly matched: LeikaKey;
  /** How well it fits, and how likely it is meant. */
  readonly fit: number;
}

/** What hits are to be of; null for any. */
export interface Filters {
  readonly audience: Audience | null;
  readonly level: GovernmentLevel | null;
  /** Id of a situation or a topic. */
  readonly topic: string | null;
}

export interface Hit {
  readonly leikaKey: LeikaKey;
  /** The service whose words were found: itself, or one it replaces. */
  readonly matched: LeikaKey;
  readonly score: number;
  /** Place in the order, from 1. */
  readonly rank: number;
  /** True when it is offered in the region. */
  readonly offered: boolean;
}

export interface FacetCount {
  readonly value: string;
  /** Name in the catalogue, where the value has one. */
  readonly label: string | null;
  readonly count: number;
}

export interface SearchResult {
  readonly total: number;
  /** The page and one more, if there is one. */
  readonly hits: readonly Hit[];
  readonly audiences: readonly FacetCount[];
  readonly levels: readonly FacetCount[];
  readonly topics: readonly FacetCount[];
}

const byKey = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** Whether a service meets each filter. */
interface Met {
  readonly service: Findable;
  readonly audience: boolean;
  readonly level: boolean;
  readonly topic: boolean;
}

function meet({ service }: Fitting, { audience, level, topic }: Filters): Met {
  return {
    service,
    audience: audience === null || service.audience.includes(audience),
    level: level === null || service.executedBy.includes(level),
    topic: topic === null || service.topicId === topic || service.situationId === topic,
  };
}

/** The most frequent first. */
function countOf(values: readonly string[], labels?: ReadonlyMap<string, string | null>): readonly FacetCount[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .map(([value, count]) => ({ value, label: labels?.get(value) ?? null, count }))
    .sort((one, other) => other.count - one.count || byKey(one.value, other.value));
}

/** Each facet counts what the other filters leave. */
function facetsOf(met: readonly Met[]) {
  const topics = met.filter(({ audience, level }) => audience && level).map(({ service }) => service);
  const labels = new Map(topics.flatMap(({ topicId, topicName }) => (topicId === null ? [] : [[topicId, topicName]])));
  return {
    audiences: countOf(met.filter(({ level, topic }) => level && topic).flatMap(({ service }) => service.audience)),
    levels: countOf(met.filter(({ audience, topic }) => audience && topic).flatMap(({ service }) => service.executedBy)),
    topics: countOf(
      topics.flatMap(({ topicId }) => (topicId === null ? [] : [topicId])),
      labels,
    ),
  };
}

/** Best first; of those that are as good the lower key. `after` is the rank the page begins behind. */
export function rank(
  fitting: readonly Fitting[],
  isOffered: (service: Findable) => boolean,
  filters: Filters,
  { after, limit }: { readonly after: number; readonly limit: number },
): SearchResult {
  const met = fitting.map((one) => meet(one, filters));
  const ranked = fitting
    .filter((_, index) => met[index]?.audience === true && met[index].level && met[index].topic)
    .map(({ service, matched, fit }) => {
      const offered = isOffered(service);
      const score = Number((fit * (offered ? OFFERED : 1)).toFixed(DIGITS));
      return { leikaKey: service.leikaKey, matched, score, offered };
    })
    .sort((one, other) => other.score - one.score || byKey(one.leikaKey, other.leikaKey));
  const hits = ranked.slice(after, after + limit + 1).map((hit, index) => ({ ...hit, rank: after + index + 1 }));
  return { total: ranked.length, hits, ...facetsOf(met) };
}
