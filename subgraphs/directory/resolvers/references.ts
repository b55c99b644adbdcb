/** References to offers and authorities of any level: the index knows of which type they are. */

import { parseId, readId, type Id } from '#platform/values/id.ts';
import type { Context } from '../context.ts';
import type { QueryResolvers, Resolvers } from '../generated/types.ts';
import { authorityReference, offerReference, type AuthorityReference, type OfferReference } from '../references.ts';

/** Null for an unknown id. */
async function findOffer(id: string, { loaders }: Context): Promise<OfferReference | null> {
  const key = readId<'Offer'>(id);
  const offer = key === null ? null : await loaders.offers.load(key);
  return offer === null ? null : offerReference(offer);
}

async function findAuthority(id: string, { loaders }: Context): Promise<AuthorityReference | null> {
  const key = readId<'Authority'>(id);
  const authority = key === null ? null : await loaders.authorities.load(key);
  return authority === null ? null : authorityReference(authority);
}

type Find<Reference> = (id: string, context: Context) => Promise<Reference | null>;

/** An interface: whatever type the id is of. */
function anyType<Reference extends { readonly __typename: string }>(find: Find<Reference>) {
  return {
    __resolveType: ({ __typename }: Reference): Reference['__typename'] => __typename,
    __resolveReference: ({ id }: { readonly id: string }, context: Context) => find(id, context),
  };
}

/** One type: an id of another type is unknown to it. */
function oneType<Reference extends { readonly __typename: string }>(typename: Reference['__typename'], find: Find<Reference>) {
  return {
    __resolveReference: async ({ id }: { readonly id: string }, context: Context): Promise<Reference | null> => {
      const found = await find(id, context);
      return found?.__typename === typename ? found : null;
    },
  };
}

export const references: Resolvers = {
  ServiceOffer: anyType(findOffer),
  MunicipalOffer: oneType('MunicipalOffer', findOffer),
  StateOffer: oneType('StateOffer', findOffer),
  FederalOffer: oneType('FederalOffer', findOffer),
  Authority: anyType(findAuthority),
  MunicipalAuthority: oneType('MunicipalAuthority', findAuthority),
  StateAuthority: oneType('StateAuthority', findAuthority),
  FederalAuthority: oneType('FederalAuthority', findAuthority),
};

export const authority: NonNullable<QueryResolvers['authority']> = (_, { id }, context) =>
  findAuthority(parseId<'Authority'>(id, 'id') satisfies Id<'Authority'>, context);
