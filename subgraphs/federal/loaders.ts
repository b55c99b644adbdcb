/** Batched reads for one request. */

import { createCatalogueLoaders } from '#platform/catalogue/loaders.ts';
import type { Database } from '#platform/database.ts';
import { loadMany, loadOne } from '#platform/loaders.ts';
import type { LeikaKey } from '#platform/values/leika.ts';
import * as store from './store.ts';
import { knownFees, type BundleRow, type ServiceRow, type SituationRow, type TopicRow } from './tables.ts';

export type Loaders = ReturnType<typeof createLoaders>;

export function createLoaders(db: Database) {
  return {
    ...createCatalogueLoaders(db, store.catalogue, knownFees),
    service: loadOne<LeikaKey, ServiceRow>(
      (keys) => store.findServices(db, keys),
      ({ leikaKey }) => leikaKey,
    ),
    // Never null: `findReplaced` reads only rows whose place was taken.
    replacedServices: loadMany<LeikaKey, ServiceRow>(
      (keys) => store.findReplaced(db, keys),
      ({ replacedBy }) => replacedBy as LeikaKey,
    ),
    topic: loadOne<string, TopicRow>(
      (ids) => store.findTopics(db, ids),
      ({ id }) => id,
    ),
    situation: loadOne<string, SituationRow>(
      (ids) => store.findSituations(db, ids),
      ({ id }) => id,
    ),
    situationsOfTopic: loadMany<string, SituationRow>(
      (ids) => store.findSituationsOf(db, ids),
      ({ topicId }) => topicId,
    ),
    bundle: loadOne<string, BundleRow>(
      (ids) => store.findBundles(db, ids),
      ({ ozgId }) => ozgId,
    ),
    bundlesOfSituation: loadMany<string, BundleRow>(
      (ids) => store.findBundlesOf(db, ids),
      ({ situationId }) => situationId,
    ),
  };
}
