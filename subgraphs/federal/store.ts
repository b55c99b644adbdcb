/** Reads and writes services and their groups; every change of a service tells the others by an event. */

import { and, asc, count, eq, gt, inArray, or, sql, type SQL } from 'drizzle-orm';
import { createCatalogueStore } from '#platform/catalogue/store.ts';
import type { Audience, GovernmentLevel } from '#platform/catalogue/types.ts';
import type { Page } from '#platform/connection.ts';
import { saveRows } from '#platform/database/bulk.ts';
import type { Database, Transaction } from '#platform/database.ts';
import { isAmong, readByKeys, type Keys } from '#platform/database/by-keys.ts';
import { publish } from '#platform/events.ts';
import { event } from '#platform/events/contracts.ts';
import type { LeikaKey } from '#platform/values/leika.ts';
import {
  authorities,
  bundles,
  offers,
  services,
  situations,
  topics,
  type BundleRow,
  type ServiceRow,
  type SituationRow,
  type TopicRow,
} from './tables.ts';

export const catalogue = createCatalogueStore({ authorities, offers });

/** What `services` may be narrowed down to. */
export interface ServiceFilter {
  /** A topic or a situation. */
  readonly topic: string | null;
  readonly audience: Audience | null;
  readonly level: GovernmentLevel | null;
}

export const findServices = readByKeys((db, keys: Keys<LeikaKey>) =>
  db.select().from(services).where(isAmong(services.leikaKey, keys)),
);

/** The services whose place one of these keys took, in the order of their keys. */
export const findReplaced = readByKeys((db, by: Keys<LeikaKey>) =>
  db.select().from(services).where(isAmong(services.replacedBy, by)).orderBy(asc(services.leikaKey)),
);

function matching({ topic, audience, level }: ServiceFilter): SQL | undefined {
  const within =
    topic === null
      ? undefined
      : sql`exists (
          select from ${bundles} join ${situations} on ${situations.id} = ${bundles.situationId}
          where ${bundles.ozgId} = ${services.ozgId} and ${or(eq(situations.id, topic), eq(situations.topicId, topic))})`;
  return and(
    within,
    audience === null ? undefined : sql`${services.audience} @> ${JSON.stringify([audience])}::text::jsonb`,
    level === null ? undefined : sql`${services.executedBy} @> ${JSON.stringify([level])}::text::jsonb`,
  );
}

/** Services in the order of their keys: one more than the page holds where there is a next one. */
export function listServices(db: Database, filter: ServiceFilter, page: Page): Promise<readonly ServiceRow[]> {
  const after = page.after === null ? undefined : gt(services.leikaKey, page.after as LeikaKey);
  return db
    .select()
    .from(services)
    .where(and(matching(filter), after))
    .orderBy(asc(services.leikaKey))
    .limit(page.limit + 1);
}

export async function countServices(db: Database, filter: ServiceFilter): Promise<number> {
  const [row] = await db.select({ total: count() }).from(services).where(matching(filter));
  return row?.total ?? 0;
}

export function listTopics(db: Database): Promise<readonly TopicRow[]> {
  return db.select().from(topics).orderBy(asc(topics.name));
}

export const findTopics = readByKeys((db, ids: Keys<string>) => db.select().from(topics).where(isAmong(topics.id, ids)));

export const findSituations = readByKeys((db, ids: Keys<string>) =>
  db.select().from(situations).where(isAmong(situations.id, ids)),
);

export const findSituationsOf = readByKeys((db, topicIds: Keys<string>) =>
  db.select().from(situations).where(isAmong(situations.topicId, topicIds)).orderBy(asc(situations.name)),
);

export const findBundles = readByKeys((db, ozgIds: Keys<string>) =>
  db.select().from(bundles).where(isAmong(bundles.ozgId, ozgIds)),
);

export const findBundlesOf = readByKeys((db, situationIds: Keys<string>) =>
  db.select().from(bundles).where(isAmong(bundles.situationId, situationIds)).orderBy(asc(bundles.ozgId)),
);

export async function hasNoServices(db: Database): Promise<boolean> {
  return (await db.select({ key: services.leikaKey }).from(services).limit(1)).length === 0;
}

/** Topics, situations and bundles: what services are grouped by. */
export interface Groups {
  readonly topics: readonly TopicRow[];
  readonly situations: readonly SituationRow[];
  readonly bundles: readonly BundleRow[];
}

export async function saveGroups(tx: Transaction, groups: Groups): Promise<void> {
  await saveRows(tx, topics, groups.topics);
  await saveRows(tx, situations, groups.situations);
  await saveRows(tx, bundles, groups.bundles);
}

/** The groups of the bundles that services stand in. */
async function groupsOf(tx: Transaction, rows: readonly ServiceRow[]) {
  const ozgIds = [...new Set(rows.flatMap(({ ozgId }) => ozgId ?? []))];
  if (ozgIds.length === 0) return new Map<string | null, never>();
  const found = await tx
    .select({
      bundle: { ozgId: bundles.ozgId, name: bundles.name },
      situation: { id: situations.id, name: situations.name },
      topic: { id: topics.id, name: topics.name },
    })
    .from(bundles)
    .innerJoin(situations, eq(situations.id, bundles.situationId))
    .innerJoin(topics, eq(topics.id, situations.topicId))
    .where(inArray(bundles.ozgId, ozgIds));
  return new Map<string | null, (typeof found)[number]>(found.map((row) => [row.bundle.ozgId, row]));
}

/** Writes services, new or in place of those with the same key, and publishes `catalogue.service.changed`; call it last in `tx`. */
export async function saveServices(
  tx: Transaction,
  now: Date,
  rows: readonly ServiceRow[],
  progress?: (written: number) => void,
): Promise<void> {
  await saveRows(tx, services, rows, progress);
  const groups = await groupsOf(tx, rows);
  await publish(
    tx,
    now,
    rows.map((row) => {
      const { bundle, situation, topic } = groups.get(row.ozgId) ?? { bundle: null, situation: null, topic: null };
      return event('catalogue.service.changed', row.leikaKey, {
        leikaKey: row.leikaKey,
        name: row.name,
        citizenName: row.citizenName,
        synonyms: row.synonyms,
        audience: row.audience,
        executedBy: row.executedBy,
        bundle,
        situation,
        topic,
        replacedBy: row.replacedBy,
        reference: row.reference,
        fees: row.fees,
        validFrom: row.validFrom,
        validTo: row.validTo,
      });
    }),
  );
}
