/** Answers for the municipal catalogue's contract: what all catalogues share, and what editors do. */

import { authorityResolvers, feeResolvers, offerResolvers, type Neighbours } from '#platform/catalogue/resolvers.ts';
import type { LeikaKey } from '#platform/values/leika.ts';
import type { RegionKey } from '#platform/values/region.ts';
import type { Context } from './context.ts';
import type { Resolvers } from './generated/types.ts';
import { changeAuthority } from './resolvers/authorities.ts';
import { offerEditing } from './resolvers/offers.ts';
import { CatalogueChange, catalogueChanges, changesOf, FieldDifference, FieldEdit } from './resolvers/trail.ts';
import { regionsOf } from './rules/access.ts';
import { versionOf } from './rules/version.ts';

const neighbours: Neighbours<Context, { readonly key: RegionKey }, { readonly leikaKey: LeikaKey }> = {
  region: (key) => ({ key }),
  service: (leikaKey) => ({ leikaKey }),
};

export const resolvers: Resolvers = {
  Query: { catalogueChanges },
  Mutation: { ...offerEditing, changeAuthority },
  Authority: { __resolveType: () => 'MunicipalAuthority' },
  ServiceOffer: { __resolveType: () => 'MunicipalOffer' },
  CatalogueEntry: { __resolveType: (entry) => ('leikaKey' in entry ? 'MunicipalOffer' : 'MunicipalAuthority') },
  MunicipalAuthority: {
    ...authorityResolvers(neighbours),
    version: (authority) => versionOf('AUTHORITY', authority),
    edits: ({ id }, _, { loaders }) => loaders.edits.load(id),
    changes: ({ id, region }, args, context) => changesOf(id, [region], args, context),
  },
  MunicipalOffer: {
    ...offerResolvers(neighbours),
    version: (offer) => versionOf('OFFER', offer),
    edits: ({ id }, _, { loaders }) => loaders.edits.load(id),
    changes: async (offer, args, context) => {
      const authority = await context.loaders.authority.load(offer.authorityId);
      if (authority === null) throw new Error(`the authority of offer ${offer.id} is missing`);
      return changesOf(offer.id, regionsOf(offer, authority), args, context);
    },
  },
  CatalogueChange,
  FieldDifference,
  FieldEdit,
  Fee: feeResolvers,
};
