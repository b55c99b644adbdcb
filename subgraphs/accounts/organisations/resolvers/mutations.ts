/** Mutations about organisations: arguments in, one call, answer out. Each answers one's own right as it is then. */

import { PublicError } from '#platform/errors.ts';
import { ACTING_HEADER } from '#platform/identity/representation.ts';
import { requireViewer } from '#platform/identity/viewer.ts';
import { parseId, type Id } from '#platform/values/id.ts';
import type { Context } from '../../context.ts';
import type { MutationResolvers } from '../../generated/types.ts';
import { ownAccount } from '../../registration.ts';
import { found } from '../founding.ts';
import { accept, decline } from '../joining.ts';
import { change, invite, leave, revoke, withdrawInvitation } from '../managing.ts';
import type { MandateRow } from '../tables.ts';
import { ownMandate } from './types.ts';

/** The viewer's right as it is after a change. */
function representationOf(context: Context, organisation: Id<'Organisation'> | null): Promise<MandateRow | null> {
  if (organisation === null) return Promise.resolve(null);
  const { account } = requireViewer(context.viewer);
  context.loaders.mandatesByAccount.clear(account);
  return ownMandate(context, account, organisation);
}

type Mutations = Pick<
  Required<MutationResolvers>,
  | 'registerOrganisation'
  | 'actFor'
  | 'inviteRepresentative'
  | 'withdrawInvitation'
  | 'acceptInvitation'
  | 'declineInvitation'
  | 'changeMandate'
  | 'revokeRepresentative'
  | 'leaveOrganisation'
>;

export const organisationMutations: Mutations = {
  registerOrganisation: async (_, { input }, context) => {
    const { organisation, problems } = await found(context, requireViewer(context.viewer), input);
    return { representation: await representationOf(context, organisation), problems };
  },

  actFor: async (_, { input: { organisationId } }, context) => {
    const viewer = requireViewer(context.viewer);
    if (organisationId == null) return { representation: null, headers: [], problems: [] };
    const id = parseId<'Organisation'>(organisationId, 'organisationId');
    await ownAccount(context, viewer);
    const representation = await representationOf(context, id);
    if (representation === null) throw new PublicError('NOT_FOUND', 'There is no such organisation');
    return { representation, headers: [{ name: ACTING_HEADER, value: id }], problems: [] };
  },

  inviteRepresentative: async (_, { input: { organisationId, ...terms } }, context) => {
    const id = parseId<'Organisation'>(organisationId, 'organisationId');
    const made = await invite(context, requireViewer(context.viewer), id, terms);
    const { id: invitationId, code, expiresAt, problems } = made;
    return { representation: await representationOf(context, id), invitationId, code, expiresAt, problems };
  },

  withdrawInvitation: async (_, { input }, context) => {
    const id = parseId<'Invitation'>(input.id, 'id');
    const organisation = await withdrawInvitation(context, requireViewer(context.viewer), id);
    return { representation: await representationOf(context, organisation), problems: [] };
  },

  acceptInvitation: async (_, { input: { code, name } }, context) => {
    const { organisation, problems } = await accept(context, requireViewer(context.viewer), code, name ?? null);
    return { representation: await representationOf(context, organisation), problems };
  },

  declineInvitation: async (_, { input: { code } }, context) => {
    const viewer = requireViewer(context.viewer);
    const problems = await decline(context, viewer, code);
    return { account: await ownAccount(context, viewer), problems };
  },

  changeMandate: async (_, { input: { mandateId, ...terms } }, context) => {
    const id = parseId<'Mandate'>(mandateId, 'mandateId');
    const { organisation, problems } = await change(context, requireViewer(context.viewer), id, terms);
    return { representation: await representationOf(context, organisation), problems };
  },

  revokeRepresentative: async (_, { input }, context) => {
    const id = parseId<'Mandate'>(input.mandateId, 'mandateId');
    const { organisation, problems } = await revoke(context, requireViewer(context.viewer), id);
    return { representation: await representationOf(context, organisation), problems };
  },

  leaveOrganisation: async (_, { input }, context) => {
    const viewer = requireViewer(context.viewer);
    const problems = await leave(context, viewer, parseId<'Organisation'>(input.organisationId, 'organisationId'));
    context.loaders.mandatesByAccount.clear(viewer.account);
    return { account: await ownAccount(context, viewer), problems };
  },
};
