/** Batched reads for one request. */

import { createCatalogueLoaders, type CatalogueLoaders } from '#platform/catalogue/loaders.ts';
import type { Database } from '#platform/database.ts';
import { loadMany, loadOne, type Loader } from '#platform/loaders.ts';
import type { RegionKey } from '#platform/values/region.ts';
import * as store from './store.ts';
import { findEdits } from './store/edits.ts';
import { findRegions } from './store/known.ts';
import type { EditedFieldRow } from './tables.ts';
import type { EntryId } from './types.ts';

export interface Loaders extends CatalogueLoaders {
  /** Fields of an entry that were changed by hand, the longest changed first. */
  readonly edits: Loader<EntryId, readonly EditedFieldRow[]>;
  readonly regions: Loader<RegionKey, { readonly name: string } | null>;
}

export function createLoaders(db: Database): Loaders {
  return {
    ...createCatalogueLoaders(db, store),
    edits: loadMany(
      (entries: readonly EntryId[]) => findEdits(db, entries),
      ({ entry }) => entry,
    ),
    regions: loadOne(
      (keys: readonly RegionKey[]) => findRegions(db, keys),
      ({ key }) => key,
    ),
  };
}
