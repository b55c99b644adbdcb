/** Fields of organisations and of the rights to act for them: shown to those who act for them, the rights of others to those who manage them. */

import { pageById } from '#platform/connection.ts';
import { PublicError } from '#platform/errors.ts';
import { requireViewer } from '#platform/identity/viewer.ts';
import { dayOf } from '#platform/values/day.ts';
import type { Id } from '#platform/values/id.ts';
import type { Context } from '../../context.ts';
import type { AccountResolvers, QueryResolvers, Resolvers } from '../../generated/types.ts';
import { ownAccount } from '../../registration.ts';
import { findOffered } from '../joining.ts';
import { allows } from '../rules/mandates.ts';
import { openInvitationsOf } from '../store/invitations.ts';
import { countMandates, findRepresentations, readMandates } from '../store/mandates.ts';
import type { InvitationRow, MandateRow, OrganisationRow } from '../tables.ts';

export interface Offered {
  readonly invitation: InvitationRow;
  readonly organisation: OrganisationRow;
}

async function requireOrganisation({ loaders }: Context, id: Id<'Organisation'>): Promise<OrganisationRow> {
  const organisation = await loaders.organisations.load(id);
  if (organisation === null) throw new Error('the organisation of a mandate is not there');
  return organisation;
}

/** The viewer's own right for an organisation, if it counts today; null: she has none. */
export async function ownMandate(
  { loaders, now }: Context,
  account: Id<'Account'>,
  organisation: Id<'Organisation'>,
): Promise<MandateRow | null> {
  const open = await loaders.mandatesByAccount.load(account);
  const today = dayOf(now());
  return open.find((mandate) => mandate.organisationId === organisation && allows(mandate, 'READ', today)) ?? null;
}

/** True for whoever manages the organisation. */
async function manages(context: Context, organisation: Id<'Organisation'>): Promise<boolean> {
  const own = await ownMandate(context, requireViewer(context.viewer).account, organisation);
  return own !== null && allows(own, 'MANAGE', dayOf(context.now()));
}

const verification = (organisation: OrganisationRow) => (organisation.provenAt === null ? 'UNVERIFIED' : 'PROVEN');

export const organisationQueries: Pick<Required<QueryResolvers>, 'invitation' | 'representations'> = {
  invitation: (_, { code }, context) => findOffered(context, code),
  representations: async (_, _arguments, context) => {
    const viewer = requireViewer(context.viewer);
    await ownAccount(context, viewer);
    return findRepresentations(context.db, viewer.account, dayOf(context.now()));
  },
};

export const organisationsOfAccount: Pick<Required<AccountResolvers>, 'organisations' | 'actingFor'> = {
  organisations: async ({ id }, _, { loaders, now }) => {
    const today = dayOf(now());
    return (await loaders.mandatesByAccount.load(id)).filter((mandate) => allows(mandate, 'READ', today));
  },
  actingFor: ({ id }, _, context) => {
    const acting = context.viewer?.actingFor;
    return acting === undefined ? null : ownMandate(context, id, acting.organisation);
  },
};

type Types = Pick<Resolvers, 'Representation' | 'Mandate' | 'Organisation' | 'InvitationOffer'>;

export const organisationTypes: Types = {
  Representation: {
    // A representation is only ever shown to whom it belongs.
    account: (_, _arguments, context) => ownAccount(context, requireViewer(context.viewer)),
    organisation: ({ organisationId }, _, context) => requireOrganisation(context, organisationId),
    mandate: (mandate) => mandate,
  },

  Mandate: {
    isOwn: ({ accountId }, _, { viewer }) => accountId === viewer?.account,
    grantedBy: async ({ organisationId, grantedBy }, _, { loaders }) => {
      if (grantedBy === null) return null;
      return (await loaders.namesInOrganisation.load(`${organisationId}/${grantedBy}`))?.name ?? null;
    },
  },

  Organisation: {
    verification,
    representatives: async ({ id }, { ended, ...wanted }, context) => {
      if (!(await manages(context, id)))
        throw new PublicError('FORBIDDEN', 'Only those who manage the organisation see this', { facts: { required: 'MANAGE' } });
      const filter = { organisation: id, ended };
      const { db } = context;
      return pageById(wanted, db, filter, readMandates, countMandates);
    },
    invitations: async ({ id }, _, context) =>
      (await manages(context, id)) ? openInvitationsOf(context.db, id, context.now()) : null,
  },

  InvitationOffer: {
    organisation: ({ organisation }) => organisation.name,
    verification: ({ organisation }) => verification(organisation),
    role: ({ invitation }) => invitation.role,
    services: ({ invitation }) => invitation.services,
    validFrom: ({ invitation }) => invitation.validFrom,
    validTo: ({ invitation }) => invitation.validTo,
    expiresAt: ({ invitation }) => invitation.expiresAt,
  },
};
