/** Full-text search over the services, in one statement: hits in order, their number, and facets. */

import { sql, type SQL } from 'drizzle-orm';
import type { Audience, GovernmentLevel } from '#platform/catalogue/types.ts';
import { rows, type Database } from '#platform/database.ts';
import type { Day } from '#platform/values/day.ts';
import type { LeikaKey } from '#platform/values/leika.ts';
import type { RegionKey } from '#platform/values/region.ts';
import type { Expressions } from '../rules/expressions.ts';
import { offers, services } from '../tables.ts';

export interface SearchWish {
  readonly expressions: Expressions;
  readonly day: Day;
  /** The region and all it lies in; null for a search without a place. */
  readonly areas: readonly RegionKey[] | null;
  readonly audience: Audience | null;
  readonly level: GovernmentLevel | null;
  /** Id of a situation or a topic. */
  readonly topic: string | null;
  /** Rank after which the page begins. */
  readonly after: number;
  readonly limit: number;
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

const tsquery = (expression: string): SQL => sql`to_tsquery('german', ${expression})`;
const jsonArray = (values: readonly string[]): SQL => sql`jsonb_array_elements_text(${JSON.stringify(values)}::jsonb)`;

/** `true` where no filter is set. */
function filter(value: string | null, condition: (value: string) => SQL): SQL {
  return value === null ? sql`true` : condition(value);
}

/** Is there a valid offer of the hit, or of a key above it, on the way up from the region? */
function offered({ areas, day }: SearchWish): SQL {
  if (areas === null) return sql`false`;
  return sql`exists (
    select from unnest(hit.lineage) as key
    where key in (
      select leika_key from ${offers}
      where area in (select ${jsonArray(areas)})
      and coalesce(valid_from <= ${day}, true) and coalesce(valid_to >= ${day}, true)
    )
  )`;
}

/**
 * Weights: what citizens call it, the official name, group and topic. The words as typed count ten times what mere
 * beginnings do, and a whole title typed goes before all that. A hit by a replaced service counts for its successor,
 * a little less. What is offered in the region goes first, unless it is found by nothing but the group it belongs to:
 * who types "Umzug" does not look for everything there is about living and moving. Each facet counts what the other
 * filters leave.
 */
export async function search(db: Database, wish: SearchWish): Promise<SearchResult> {
  const { expressions, day, audience, level, topic, after, limit } = wish;
  const weights = sql`'{0, 0.15, 0.5, 1}'::real[]`;
  const [result] = await rows<SearchResult>(
    db,
    sql`
      with recursive asked as materialized (
        select case
          when exists (select from ${services} where document @@ ${tsquery(expressions.all)}) then ${tsquery(expressions.all)}
          else ${tsquery(expressions.any)}
        end as wanted
      ),
      found as materialized (
        select leika_key, document @@ ${tsquery(expressions.named)} as named,
          10 * ts_rank(${weights}, document, ${tsquery(expressions.exact)}, 1)
            + ts_rank(${weights}, document, ${tsquery(expressions.beginning)}, 1)
            + case when titles && array(select ${jsonArray(expressions.titles)}) then 5 else 0 end as score
        from ${services} where document @@ (select wanted from asked)
      ),
      succession as (
        select leika_key as matched, leika_key from found
        union
        select succession.matched, replaced.replaced_by
        from succession join ${services} as replaced using (leika_key) where replaced.replaced_by is not null
      ),
      hit as (
        select distinct on (service.leika_key) service.*, succession.matched, found.named,
          round((found.score * case when succession.matched = service.leika_key then 1 else 0.9 end)::numeric, 6) as score
        from succession
        join found on found.leika_key = succession.matched
        join ${services} as service on service.leika_key = succession.leika_key
        where coalesce(service.valid_from <= ${day}, true) and coalesce(service.valid_to >= ${day}, true)
        and (service.replaced_by is null or service.valid_to is not null)
        order by service.leika_key, score desc, succession.matched
      ),
      judged as materialized (
        select leika_key, matched, named, score, audience, executed_by, topic_id, topic_name,
          ${offered(wish)} as offered,
          ${filter(audience, (value) => sql`${value} = any (audience)`)} as fits_audience,
          ${filter(level, (value) => sql`${value} = any (executed_by)`)} as fits_level,
          ${filter(topic, (value) => sql`(topic_id is not distinct from ${value} or situation_id is not distinct from ${value})`)} as fits_topic
        from hit
      ),
      ranked as (
        select leika_key, matched, score, offered,
          row_number() over (order by named and offered desc, score desc, named desc, leika_key) as rank
        from judged where fits_audience and fits_level and fits_topic
      ),
      facet as (
        select 'audience' as name, value, null as label, count(*) as count
        from judged cross join unnest(audience) as value where fits_level and fits_topic group by value
        union all
        select 'level', value, null, count(*)
        from judged cross join unnest(executed_by) as value where fits_audience and fits_topic group by value
        union all
        select 'topic', topic_id, min(topic_name), count(*)
        from judged where topic_id is not null and fits_audience and fits_level group by topic_id
      )
      select
        (select count(*)::int from ranked) as total,
        (
          select coalesce(json_agg(json_build_object(
            'leikaKey', leika_key, 'matched', matched, 'score', score, 'rank', rank, 'offered', offered) order by rank), '[]')
          from ranked where rank > ${after} and rank <= ${after + limit + 1}
        ) as hits,
        ${facet('audience')} as audiences, ${facet('level')} as levels, ${facet('topic')} as topics
    `,
  );
  if (result === undefined) throw new Error('an aggregate always answers one row');
  return result;
}

function facet(name: 'audience' | 'level' | 'topic'): SQL {
  return sql`(
    select coalesce(json_agg(json_build_object('value', value, 'label', label, 'count', count) order by count desc, value), '[]')
    from facet where name = ${name}
  )`;
}

/** Those of the words by which a search would find a text. */
export async function findVisibleWords(db: Database, expression: string, words: readonly string[]): Promise<ReadonlySet<string>> {
  const found = await rows<{ word: string }>(
    db,
    sql`select word from ${jsonArray([...new Set(words)])} as word where to_tsvector('german', word) @@ ${tsquery(expression)}`,
  );
  return new Set(found.map(({ word }) => word));
}
