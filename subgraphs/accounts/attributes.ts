/** What was proved, in the graph: the attributes of an account, and which fields of its profile they stand for. */

import type { AccountResolvers, ProfileResolvers } from './generated/types.ts';

export const attributesOf: NonNullable<AccountResolvers['attributes']> = ({ id }, _, { loaders }) =>
  loaders.attributesByAccount.load(id);

export const Profile: ProfileResolvers = {
  proven: ({ proofs }) =>
    Object.entries(proofs)
      .map(([field, { trustLevel, provider, seenAt }]) => ({ field, trustLevel, provider, seenAt: new Date(seenAt) }))
      .toSorted((one, other) => one.field.localeCompare(other.field)),
};
