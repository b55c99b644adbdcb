/** `Query.coverage`. */

import { dayOf } from '#platform/values/day.ts';
import type { QueryResolvers } from '../generated/types.ts';
import { requireRegion } from '../places.ts';
import { offerReference } from '../references.ts';
import { cover } from '../rules/coverage.ts';
import { findOffersIn } from '../store/catalogue.ts';

export const coverage: NonNullable<QueryResolvers['coverage']> = async (_, args, { db, loaders, now }) => {
  const { key } = await requireRegion(loaders, args.region);
  const { place } = await loaders.places.load(key);
  const covered = cover({ ...place, day: dayOf(now()) }, await findOffersIn(db, place.regions));
  return {
    region: { key },
    offered: covered.length,
    online: covered.filter(({ online }) => online).length,
    services: covered.map(({ offer, online }) => ({
      service: { leikaKey: offer.leikaKey },
      offer: offerReference(offer),
      online,
    })),
  };
};
