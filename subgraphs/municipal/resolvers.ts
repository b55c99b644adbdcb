/**
 * Answers for the municipal catalogue's contract: what all catalogues share, the municipalities' own words, local services, and what
 * editors do.
 */

import { authorityResolvers, feeResolvers } from '#platform/catalogue/resolvers.ts';
import { eraseFor } from '#platform/privacy/erasure.ts';
import { erasureSteps } from './erasure.ts';
import type { Resolvers } from './generated/types.ts';
import { changeAuthority } from './resolvers/authorities.ts';
import { LocalOffer, LocalService, localService, localServices } from './resolvers/local-service.ts';
import { localServiceEditing } from './resolvers/local-services.ts';
import { MunicipalOffer, neighbours } from './resolvers/offer.ts';
import { offerEditing } from './resolvers/offers.ts';
import { TextModuleFields } from './resolvers/texts.ts';
import { CatalogueChange, catalogueChanges, changesOf, FieldDifference, FieldEdit } from './resolvers/trail.ts';
import { versionOf } from './rules/version.ts';

export const resolvers: Resolvers = {
  Query: { catalogueChanges, localService, localServices },
  Mutation: {
    ...offerEditing,
    ...localServiceEditing,
    changeAuthority,
    erasePersonalData: (_, { input }, context) => eraseFor(context, 'municipal', erasureSteps, input),
  },
  Authority: { __resolveType: () => 'MunicipalAuthority' },
  ServiceOffer: { __resolveType: () => 'MunicipalOffer' },
  CatalogueEntry: {
    __resolveType: (entry) =>
      'leikaKey' in entry ? 'MunicipalOffer' : 'localId' in entry ? 'LocalService' : 'MunicipalAuthority',
  },
  MunicipalAuthority: {
    ...authorityResolvers(neighbours),
    version: (authority) => versionOf('AUTHORITY', authority),
    edits: ({ id }, _, { loaders }) => loaders.edits.load(id),
    changes: ({ id, region }, args, context) => changesOf(id, [region], args, context),
  },
  MunicipalOffer,
  LocalService,
  LocalOffer,
  TextModule: TextModuleFields,
  CatalogueChange,
  FieldDifference,
  FieldEdit,
  Fee: feeResolvers,
};
