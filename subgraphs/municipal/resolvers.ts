/** Answers for the municipal catalogue's contract: what all catalogues share, the municipalities' own words, and local services. */

import { authorityResolvers, feeResolvers } from '#platform/catalogue/resolvers.ts';
import type { Resolvers } from './generated/types.ts';
import { LocalOffer, LocalService, localService, localServices } from './resolvers/local-service.ts';
import { MunicipalOffer, neighbours } from './resolvers/offer.ts';
import { TextModuleFields } from './resolvers/texts.ts';

export const resolvers: Resolvers = {
  Query: { localService, localServices },
  Authority: { __resolveType: () => 'MunicipalAuthority' },
  ServiceOffer: { __resolveType: () => 'MunicipalOffer' },
  MunicipalAuthority: authorityResolvers(neighbours),
  MunicipalOffer,
  LocalService,
  LocalOffer,
  TextModule: TextModuleFields,
  Fee: feeResolvers,
};
