/** Batched reads of authorities and offers for one request. */

import type { Database } from '../database.ts';
import { loadOne } from '../loaders.ts';
import type { Id } from '../values/id.ts';
import { createFeesBeside } from './known-fees.ts';
import type { CatalogueStore } from './store.ts';
import type { KnownFees } from './tables.ts';
import type { Authority, Offer } from './types.ts';

export type CatalogueLoaders = ReturnType<typeof createCatalogueLoaders>;

/** Loaders over a catalogue's store; anew for each request. */
export function createCatalogueLoaders(
  db: Database,
  store: Pick<CatalogueStore, 'findAuthorities' | 'findOffers'>,
  knownFees: KnownFees,
) {
  return {
    /** What is charged beside the fees of an entry. */
    feesBeside: createFeesBeside(db, knownFees),
    authority: loadOne<Id<'Authority'>, Authority>(
      (ids) => store.findAuthorities(db, ids),
      ({ id }) => id,
    ),
    offer: loadOne<Id<'Offer'>, Offer>(
      (ids) => store.findOffers(db, ids),
      ({ id }) => id,
    ),
  };
}
