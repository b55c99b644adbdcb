/** `Query.coverage`. */

import { dayOf } from '#platform/values/day.ts';
import { withAncestors } from '#platform/values/region.ts';
import type { QueryResolvers } from '../generated/types.ts';
import { requireRegion } from '../places.ts';
import { offerReference } from '../references.ts';
import { cover } from '../rules/coverage.ts';
import { findOffersIn } from '../store/catalogue.ts';

export const coverage: NonNullable<QueryResolvers['coverage']> = async (_, args, { db, loaders, now }) => {
  const { key } = await requireRegion(loaders, args.region);
  const regions = withAncestors(key);
  const covered = cover({ regions, day: dayOf(now()) }, await findOffersIn(db, regions));
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
