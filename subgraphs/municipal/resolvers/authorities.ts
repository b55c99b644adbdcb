/** What editors do to authorities. */

import type { Authority } from '#platform/catalogue/types.ts';
import type { MutationResolvers } from '../generated/types.ts';
import { withValues } from '../rules/authorities.ts';
import { lockAuthority } from '../store.ts';
import { changeEntry, changing, type Subject } from './editing.ts';

const AUTHORITIES: Subject<Authority> = {
  kind: 'AUTHORITY',
  missing: 'There is no such authority',
  argument: 'id',
  lock: lockAuthority,
  regionsOf: (_, { region }) => Promise.resolve([region]),
};

export const changeAuthority: NonNullable<MutationResolvers['changeAuthority']> = async (_, { input }, context) => {
  const wish = changing<Authority, typeof input>(input, (authority, values, _tx, faults) =>
    withValues(authority, values, faults),
  );
  const { entry, problems } = await changeEntry(context, AUTHORITIES, wish);
  return { authority: entry, problems };
};
