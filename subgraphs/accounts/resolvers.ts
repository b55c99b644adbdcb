/** Fields and mutations of the account. Whoever asks sees one account only: her own. */

import { loginHandle } from '#platform/identity/logins.ts';
import { requireViewer } from '#platform/identity/viewer.ts';
import { dayOf } from '#platform/values/day.ts';
import { parseId, readId } from '#platform/values/id.ts';
import { AccessLogEntry, accessLog, recordAccess } from './access/resolvers.ts';
import { Consent, ConsentDecision, consentMutations, consentsOf } from './consents/resolvers.ts';
import { AccountErasure, erasureMutations, erasureOf, ErasurePart } from './erasure/resolvers.ts';
import { DataExport, exportMutations } from './exports/resolvers.ts';
import { findExports } from './exports/store.ts';
import type { Resolvers } from './generated/types.ts';
import { caseTypes } from './inbox/case-types.ts';
import { inboxMutations, inboxOfAccount, inboxQueries, inboxTypes } from './inbox/resolvers.ts';
import { link, startLink, unlink } from './linking.ts';
import { changeAddress } from './notices/address.ts';
import { emailConfirmedAt, noticeMutations } from './notices/resolvers.ts';
import { organisationMutations } from './organisations/resolvers/mutations.ts';
import { organisationQueries, organisationsOfAccount, organisationTypes } from './organisations/resolvers/types.ts';
import { ownAccount, register } from './registration.ts';
import { mergingMutations } from './merging/resolvers.ts';
import { changeProfile } from './rules/profile.ts';
import { Profile, attributesOf } from './attributes.ts';
import { declareProfile } from './store/attributes.ts';
import { safeMutations } from './safe/resolvers/mutations.ts';
import { safeOfAccount, safeTypes } from './safe/resolvers/types.ts';

export const resolvers: Resolvers = {
  Query: {
    me: (_, _arguments, context) => ownAccount(context, requireViewer(context.viewer)),
    ...inboxQueries,
    ...organisationQueries,
  },

  Mutation: {
    recordAccess,
    ...exportMutations,
    ...erasureMutations,
    ...consentMutations,
    ...mergingMutations,
    ...safeMutations,
    ...inboxMutations,
    ...noticeMutations,
    ...organisationMutations,

    updateProfile: async (_, { input }, context) => {
      const viewer = requireViewer(context.viewer);
      const now = context.now();
      const change = changeProfile(input, dayOf(now), context.language);
      if (!change.ok) return { account: await ownAccount(context, viewer), problems: change.problems };
      await context.db.transaction(async (tx) => {
        await register(tx, viewer, now);
        await changeAddress(tx, viewer.account, change.values.email, context.language, now);
        await declareProfile(tx, viewer.account, change.values);
      });
      context.loaders.accounts.clear(viewer.account);
      return { account: await ownAccount(context, viewer), problems: [] };
    },

    startIdentityLink: async (_, { input }, context) => ({
      url: await startLink(context, requireViewer(context.viewer), input.returnTo),
      problems: [],
    }),
    linkIdentity: async (_, { input }, context) => {
      const viewer = requireViewer(context.viewer);
      const problems = await link(context, viewer, input.proof);
      return { account: await ownAccount(context, viewer), problems };
    },
    unlinkIdentity: async (_, { input }, context) => {
      const viewer = requireViewer(context.viewer);
      const problems = await unlink(context, viewer, parseId<'Identity'>(input.id, 'id'));
      return { account: await ownAccount(context, viewer), problems };
    },
  },

  Identity: {
    id: (identity) => loginHandle(identity),
  },

  Account: {
    /** Her own account only: for a case worker an applicant stays an id. */
    __resolveReference: ({ id }, context) => {
      const { viewer } = context;
      return viewer !== null && readId(id) === viewer.account ? ownAccount(context, viewer) : null;
    },
    profile: (account) => account,
    attributes: attributesOf,
    accessLog,
    consents: (account, _, context) => consentsOf(account, context),
    erasure: (account, _, context) => erasureOf(account, context),
    dataExports: ({ id }, _, { db, now }) => findExports(db, id, now()),
    identities: ({ id }, _, { loaders }) => loaders.identitiesByAccount.load(id),
    trustLevel: (_, _arguments, { viewer }) => requireViewer(viewer).trustLevel,
    ...organisationsOfAccount,
    ...inboxOfAccount,
    ...safeOfAccount,
  },

  AccessLogEntry,

  DataExport,

  AccountErasure,
  ErasurePart,
  Consent,
  ConsentDecision,

  Profile: { ...Profile, emailConfirmedAt },

  ...inboxTypes,
  ...caseTypes,
  ...organisationTypes,
  ...safeTypes,
};
