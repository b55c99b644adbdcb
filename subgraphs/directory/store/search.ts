/** Full-text search over the services, in one statement. */

import { sql, type SQL } from 'drizzle-orm';
import { rows, type Database } from '#platform/database.ts';
import { repeatedRows } from '#platform/database/repeated.ts';
import type { Day } from '#platform/values/day.ts';
import type { LeikaKey } from '#platform/values/leika.ts';
import type { Expressions } from '../rules/expressions.ts';
import { services } from '../tables.ts';
import { fits, HEADING, LIKELIHOOD, real, relevance, REPLACED, tsquery, weights } from './ranking.ts';

/** A service that fits the words. */
export interface Found {
  readonly leikaKey: LeikaKey;
  /** The service whose words were found: itself, or one it replaces. */
  readonly matched: LeikaKey;
  readonly fit: number;
}

const jsonArray = (values: readonly string[]): SQL => sql`jsonb_array_elements_text(${JSON.stringify(values)}::jsonb)`;

/** One service by its key. The limit says how many there are, which the planner overrates: it would read all services. */
const service = (key: SQL): SQL => sql`(select * from ${services} where leika_key = ${key} limit 1)`;

/** An expression the planner cannot see: it would overrate the beginnings of words, and read all services for them. */
const unseen = (expression: SQL): SQL => sql`(select ${expression})`;

/**
 * All services that fit on a day, and how well: how well they have the concepts, and how likely they are meant. A hit by a
 * replaced service counts for its successor, a little less. What fits less well than `leastShare` of the best one is left out.
 */
export async function findFitting(
  db: Database,
  { concepts, any, titles }: Expressions,
  day: Day,
  leastShare: number,
): Promise<readonly Found[]> {
  return rows<Found>(
    db,
    sql`
      with recursive fitting as materialized (
        select leika_key, lineage, titles && array(select ${jsonArray(titles)}) as titled, ${fits(concepts)}
        from ${services} where document @@ ${unseen(tsquery(any))}
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
      )
      select leika_key as "leikaKey", matched, (relevance * ${LIKELIHOOD})::float8 as fit from hit
    `,
  );
}

/** Those of the words by which a search would find a text. */
export async function findVisibleWords(db: Database, expression: string, words: readonly string[]): Promise<ReadonlySet<string>> {
  const found = await repeatedRows<{ word: string }>(
    db,
    sql`select word from ${jsonArray([...new Set(words)])} as word where to_tsvector('german', word) @@ ${tsquery(expression)}`,
  );
  return new Set(found.map(({ word }) => word));
}
