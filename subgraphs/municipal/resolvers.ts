/** Answers for the municipal catalogue's contract: what all catalogues share, and nothing besides. */

import { authorityResolvers, feeResolvers, offerResolvers, type Neighbours } from '#platform/catalogue/resolvers.ts';
import type { LeikaKey } from '#platform/values/leika.ts';
import type { RegionKey } from '#platform/values/region.ts';
import type { Context } from './context.ts';
import type { Resolvers } from './generated/types.ts';

const neighbours: Neighbours<Context, { readonly key: RegionKey }, { readonly leikaKey: LeikaKey }> = {
  region: (key) => ({ key }),
  service: (leikaKey) => ({ leikaKey }),
};

export const resolvers: Resolvers = {
  Authority: { __resolveType: () => 'MunicipalAuthority' },
  ServiceOffer: { __resolveType: () => 'MunicipalOffer' },
  MunicipalAuthority: authorityResolvers(neighbours),
  MunicipalOffer: offerResolvers(neighbours),
  Fee: feeResolvers,
};
