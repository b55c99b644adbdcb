/** Services without a LeiKa key in the read model: written from events, found by words and place. */

import { inArray, sql, type SQL } from 'drizzle-orm';
import type { Audience } from '#platform/catalogue/types.ts';
import type { Page } from '#platform/connection.ts';
import { rows, type Database, type Transaction } from '#platform/database.ts';
import type { Day } from '#platform/values/day.ts';
import type { Id } from '#platform/values/id.ts';
import type { RegionKey } from '#platform/values/region.ts';
import type { Concept, Expressions } from '../rules/expressions.ts';
import { localServices, type LocalServiceRow, type Tables } from '../tables.ts';
import { overwrite, replaceWords } from './indexing.ts';
import { fits, real, tsquery } from './ranking.ts';

/** Saves local services and keeps the lexicon to exactly the words that services have. */
export async function saveLocalServices(tx: Transaction, tables: Tables, entries: readonly LocalServiceRow[]): Promise<void> {
  if (entries.length === 0) return;
  const { localServices } = tables;
  const ids = entries.map(({ id }) => id);
  const before = await tx.select({ words: localServices.words }).from(localServices).where(inArray(localServices.id, ids));
  await tx
    .insert(localServices)
    .values([...entries])
    .onConflictDoUpdate(overwrite(localServices, localServices.id));
  await replaceWords(tx, tables, before, entries);
}

export interface LocalSearchWish {
  readonly expressions: Expressions;
  readonly day: Day;
  /** The region and all it lies in. */
  readonly areas: readonly RegionKey[];
  /** Those that say they are for others are left out. */
  readonly audience: Audience | null;
  readonly limit: number;
}

export interface LocalHit {
  readonly id: Id<'LocalService'>;
  readonly name: string;
  readonly citizenName: string;
  readonly synonyms: readonly string[];
  /** From 0 to 1. */
  readonly score: number;
}

/** What is to be done says less than with what, as in the search over all services. */
const WEIGHT_OF_DEED = 0.7;
/** A place has few services of its own: what fits by less than half, such as by `anmelden` alone, is another one. */
const LEAST = 0.5;

const weightOf = ({ isDeed }: Concept): number => (isDeed ? WEIGHT_OF_DEED : 1);

/** Best first. How rare a word is says nothing among so few, so that each counts the same. */
export async function searchLocally(db: Database, wish: LocalSearchWish): Promise<readonly LocalHit[]> {
  const { expressions, day, areas, audience, limit } = wish;
  const { concepts } = expressions;
  const total = concepts.reduce((sum, concept) => sum + weightOf(concept), 0);
  if (total === 0) return [];
  const weighed = concepts.map((concept, index) => sql`${real(weightOf(concept))} * ${sql.raw(`concept_${index}`)}`);
  return rows<LocalHit>(
    db,
    sql`
      with fitting as (
        select id, name, citizen_name, synonyms, ${fits(concepts)} from ${localServices}
        where areas && array(select jsonb_array_elements_text(${JSON.stringify(areas)}::jsonb))
        and coalesce(valid_from <= ${day}, true) and coalesce(valid_to >= ${day}, true)
        and ${audience === null ? sql`true` : sql`(audience = '{}' or ${audience} = any (audience))`}
        and document @@ ${tsquery(expressions.any)}
      ),
      judged as (select *, round(((${sql.join(weighed, sql` + `)}) / ${real(total)})::numeric, 6)::float8 as score from fitting)
      select id, name, citizen_name as "citizenName", synonyms, score from judged
      where score >= ${real(LEAST)} order by score desc, citizen_name, id limit ${limit}`,
  );
}

export interface LocalCoverageWish {
  /** The region and all it lies in. */
  readonly areas: readonly RegionKey[];
  readonly day: Day;
  /** Only those that are online there, or only those that are not; null for both. */
  readonly online: boolean | null;
}

const anyOf = (areas: readonly RegionKey[]): SQL => sql`array(select jsonb_array_elements_text(${JSON.stringify(areas)}::jsonb))`;

function applying({ areas, day, online }: LocalCoverageWish): SQL {
  const isOnline = sql`online_areas && ${anyOf(areas)}`;
  return sql`
    areas && ${anyOf(areas)} and coalesce(valid_from <= ${day}, true) and coalesce(valid_to >= ${day}, true)
    and ${online === null ? sql`true` : online ? isOnline : sql`not (${isOnline})`}`;
}

/** By name: one more than the page holds where there is a next one. */
export function listLocally(db: Database, wish: LocalCoverageWish, { limit, after }: Page) {
  const last = sql`(select citizen_name, id from ${localServices} where id = ${after})`;
  return rows<{ id: Id<'LocalService'>; isOnline: boolean }>(
    db,
    sql`
      select id, online_areas && ${anyOf(wish.areas)} as "isOnline" from ${localServices}
      where ${applying(wish)} and ${after === null ? sql`true` : sql`(citizen_name, id) > ${last}`}
      order by citizen_name, id limit ${limit + 1}`,
  );
}

export async function countLocally(db: Database, wish: LocalCoverageWish): Promise<number> {
  const [row] = await rows<{ total: number }>(
    db,
    sql`select count(*)::int as total from ${localServices} where ${applying(wish)}`,
  );
  return row?.total ?? 0;
}
