/** Full-text search over the services, in one statement: hits in order, their number, and facets. */

import { sql, type SQL } from 'drizzle-orm';
import type { Audience, GovernmentLevel } from '#platform/catalogue/types.ts';
import { rows, type Database } from '#platform/database.ts';
import type { Day } from '#platform/values/day.ts';
import type { LeikaKey } from '#platform/values/leika.ts';
import type { Expressions } from '../rules/expressions.ts';
import type { Reach } from '../rules/responsibility.ts';
import { offers, services } from '../tables.ts';
import { fits, HEADING, LIKELIHOOD, OFFERED, real, relevance, REPLACED, tsquery, weights } from './ranking.ts';

export interface SearchWish {
  readonly expressions: Expressions;
  readonly day: Day;
  /** Where entries count at the place, as responsibility has it; null for a search without a place. */
  readonly reaches: readonly Reach[] | null;
  readonly audience: Audience | null;
  readonly level: GovernmentLevel | null;
  /** Id of a situation or a topic. */
  readonly topic: string | null;
  /** Rank after which the page begins. */
  readonly after: number;
  readonly limit: number;
  /** Hits that fit less well than this share of the best one are none. */
  readonly leastShare: number;
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

const jsonArray = (values: readonly string[]): SQL => sql`jsonb_array_elements_text(${JSON.stringify(values)}::jsonb)`;

/** `true` where no filter is set. */
function filter(value: string | null, condition: (value: string) => SQL): SQL {
  return value === null ? sql`true` : condition(value);
}

/** Is anybody responsible for the hit? A valid offer of it or of a key above it, where entries count for it. */
function offered({ reaches, day }: SearchWish): SQL {
  if (reaches === null) return sql`false`;
  // Many stems share few sets of regions, each of which is read once.
  const sets = [...new Set(reaches.map(({ regions }) => regions.join()))];
  const counting = sets.flatMap((set, reach) => set.split(',').map((area) => ({ reach, area })));
  const cases = reaches.map(
    ({ stem, regions }) => sql`when starts_with(hit.leika_key, ${stem}) then ${sql.raw(String(sets.indexOf(regions.join())))}`,
  );
  return sql`exists (
    select from unnest(hit.lineage) as key
    where (case ${sql.join(cases, sql` `)} end, key) in (
      select reach, leika_key
      from ${offers} join jsonb_to_recordset(${JSON.stringify(counting)}::jsonb) as counting (reach int, area text) using (area)
      where coalesce(valid_from <= ${day}, true) and coalesce(valid_to >= ${day}, true)
    )
  )`;
}

/** One service by its key. The limit says how many there are, which the planner overrates: it would read all services. */
const service = (key: SQL): SQL => sql`(select * from ${services} where leika_key = ${key} limit 1)`;

/**
 * Best first: how well the concepts fit, and how likely the service is meant. A hit by a replaced service counts for its
 * successor, a little less; what is offered in the region counts more. Each facet counts what the other filters leave.
 */
export async function search(db: Database, wish: SearchWish): Promise<SearchResult> {
  const { expressions, day, audience, level, topic, after, limit, leastShare } = wish;
  const { concepts } = expressions;
  const [result] = await rows<SearchResult>(
    db,
    sql`
      with recursive fitting as materialized (
        select leika_key, lineage, titles && array(select ${jsonArray(expressions.titles)}) as titled, ${fits(concepts)}
        from ${services} where document @@ ${tsquery(expressions.any)}
      ),
      weight as (select ${weights(concepts)} from fitting),
      relevant as materialized (
        select leika_key, lineage, titled, ${relevance(concepts, () => true)} as relevance,
          ${relevance(concepts, ({ isDeed }) => !isDeed)} as matter
        from fitting cross join weight
      ),
      with_headings as (
        select leika_key, titled, relevance from relevant
        union all
        select heading, false, max(matter) * ${real(HEADING)}
        from relevant cross join unnest(lineage[2:]) as heading group by heading
      ),
      found as materialized (
        select leika_key, bool_or(titled) as titled, max(relevance) as relevance from with_headings group by leika_key
        having max(relevance) >= ${real(leastShare)} * (select max(relevance) from relevant)
      ),
      succession as (
        select leika_key as matched, leika_key from found
        union
        select succession.matched, replaced.replaced_by
        from succession cross join lateral ${service(sql`succession.leika_key`)} as replaced
        where replaced.replaced_by is not null
      ),
      hit as (
        select distinct on (service.leika_key) service.*, succession.matched, found.titled,
          found.relevance * case when succession.matched = service.leika_key then 1 else ${real(REPLACED)} end as relevance
        from succession
        join found on found.leika_key = succession.matched
        cross join lateral ${service(sql`succession.leika_key`)} as service
        where coalesce(service.valid_from <= ${day}, true) and coalesce(service.valid_to >= ${day}, true)
        and (service.replaced_by is null or service.valid_to is not null)
        order by service.leika_key, relevance desc, succession.matched
      ),
      judged as materialized (
        select leika_key, matched, audience, executed_by, topic_id, topic_name, relevance * ${LIKELIHOOD} as fit,
          ${offered(wish)} as offered,
          ${filter(audience, (value) => sql`${value} = any (audience)`)} as fits_audience,
          ${filter(level, (value) => sql`${value} = any (executed_by)`)} as fits_level,
          ${filter(topic, (value) => sql`(topic_id is not distinct from ${value} or situation_id is not distinct from ${value})`)} as fits_topic
        from hit
      ),
      ranked as (
        select leika_key, matched, score, offered, row_number() over (order by score desc, leika_key) as rank
        from (
          select *, round((fit * case when offered then ${real(OFFERED)} else 1 end)::numeric, 6) as score from judged
        ) as scored
        where fits_audience and fits_level and fits_topic
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
