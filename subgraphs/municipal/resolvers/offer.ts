/** `MunicipalOffer`: what every offer says, what the municipality says of it in its own words, and what editors did to it. */

import { offerResolvers, type Neighbours } from '#platform/catalogue/resolvers.ts';
import type { Offer } from '#platform/catalogue/types.ts';
import type { LeikaKey } from '#platform/values/leika.ts';
import type { RegionKey } from '#platform/values/region.ts';
import type { Context } from '../context.ts';
import type { Description } from '../description.ts';
import type { MunicipalOfferResolvers } from '../generated/types.ts';
import { regionsOf } from '../rules/access.ts';
import { versionOf } from '../rules/version.ts';
import { basesOf, deadlinesOf, textsOf } from './texts.ts';
import { changesOf } from './trail.ts';

export const neighbours: Neighbours<Context, { readonly key: RegionKey }, { readonly leikaKey: LeikaKey }> = {
  region: (key) => ({ key }),
  service: (leikaKey) => ({ leikaKey }),
};

/** What its source says of an offer; null where the source is gone, or was none that describes. */
const describe = ({ id }: Offer, { loaders }: Context): Promise<Description | null> => loaders.description.load(id);

export const MunicipalOffer: MunicipalOfferResolvers = {
  ...offerResolvers(neighbours),
  texts: async (offer, args, context) => {
    const description = await describe(offer, context);
    return description === null ? [] : textsOf(description, args, context);
  },
  deadlines: async (offer, args, context) => {
    const description = await describe(offer, context);
    return description === null ? [] : deadlinesOf(description, args, context);
  },
  legalBases: async (offer, _, context) => {
    const description = await describe(offer, context);
    return description === null ? [] : basesOf(description, context);
  },
  synonyms: async (offer, _, context) => (await describe(offer, context))?.synonyms ?? [],
  audience: async (offer, _, context) => (await describe(offer, context))?.audience ?? [],
  requiredTrustLevel: async (offer, _, context) => (await describe(offer, context))?.requiredTrustLevel ?? null,
  version: (offer) => versionOf('OFFER', offer),
  edits: ({ id }, _, { loaders }) => loaders.edits.load(id),
  changes: async (offer, args, context) => {
    const authority = await context.loaders.authority.load(offer.authorityId);
    if (authority === null) throw new Error(`the authority of offer ${offer.id} is missing`);
    return changesOf(offer.id, regionsOf(offer, authority), args, context);
  },
};
