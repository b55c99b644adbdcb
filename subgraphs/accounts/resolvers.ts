/** Fields and mutations of the account. Whoever asks sees one account only: her own. */

import { connection, readPage } from '#platform/connection.ts';
import { PublicError } from '#platform/errors.ts';
import { loginHandle } from '#platform/identity/logins.ts';
import { requireViewer } from '#platform/identity/viewer.ts';
import { dayOf } from '#platform/values/day.ts';
import { parseId, readId } from '#platform/values/id.ts';
import { AccessLogEntry, accessLog, recordAccess } from './access/resolvers.ts';
import { DataExport, exportMutations } from './exports/resolvers.ts';
import { findExports } from './exports/store.ts';
import type { Resolvers } from './generated/types.ts';
import { link, startLink, unlink } from './linking.ts';
import { organisationMutations } from './organisations/resolvers/mutations.ts';
import { organisationQueries, organisationsOfAccount, organisationTypes } from './organisations/resolvers/types.ts';
import { ownAccount, register } from './registration.ts';
import { mergingMutations } from './merging/resolvers.ts';
import { canReadMessage, inboxOf } from './rules/inbox.ts';
import { bodyOf, subjectOf } from './rules/messages.ts';
import { changeProfile } from './rules/profile.ts';
import { Profile, attributesOf } from './attributes.ts';
import { declareProfile } from './store/attributes.ts';
import { safeMutations } from './safe/resolvers/mutations.ts';
import { safeOfAccount, safeTypes } from './safe/resolvers/types.ts';
import { countInbox, markRead, readInbox } from './store/messages.ts';

export const resolvers: Resolvers = {
  Query: {
    me: (_, _arguments, context) => ownAccount(context, requireViewer(context.viewer)),
    ...organisationQueries,
  },

  Mutation: {
    recordAccess,
    ...exportMutations,
    ...mergingMutations,
    ...safeMutations,
    ...organisationMutations,

    updateProfile: async (_, { input }, context) => {
      const viewer = requireViewer(context.viewer);
      const now = context.now();
      const change = changeProfile(input, dayOf(now), context.language);
      if (!change.ok) return { account: await ownAccount(context, viewer), problems: change.problems };
      await context.db.transaction(async (tx) => {
        await register(tx, viewer, now);
        await declareProfile(tx, viewer.account, change.values);
      });
      context.loaders.accounts.clear(viewer.account);
      return { account: await ownAccount(context, viewer), problems: [] };
    },

    markMessageRead: async (_, { input }, { viewer, db, now }) => {
      const inbox = inboxOf(requireViewer(viewer));
      const id = parseId<'Message'>(input.id, 'id');
      const message = await db.transaction((tx) => markRead(tx, inbox, id, now()));
      if (message === null) throw new PublicError('NOT_FOUND', 'There is no such message');
      return { message, problems: [] };
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
    dataExports: ({ id }, _, { db, now }) => findExports(db, id, now()),
    identities: ({ id }, _, { loaders }) => loaders.identitiesByAccount.load(id),
    trustLevel: (_, _arguments, { viewer }) => requireViewer(viewer).trustLevel,
    ...organisationsOfAccount,
    inbox: async (_, { first, after, unreadOnly }, { viewer, db }) => {
      const page = readPage({ first, after });
      const filter = { ...inboxOf(requireViewer(viewer)), unreadOnly };
      const before = page.after === null ? null : parseId<'Message'>(page.after, 'after');
      const [rows, total] = await Promise.all([readInbox(db, filter, before, page.limit + 1), countInbox(db, filter)]);
      return connection(rows, page, total, (message) => message.id);
    },
    ...safeOfAccount,
  },

  Profile,

  AccessLogEntry,

  DataExport,

  Message: {
    __resolveReference: async ({ id }, { viewer, loaders }) => {
      const known = readId<'Message'>(id);
      const message = known === null ? null : await loaders.messages.load(known);
      return message !== null && viewer !== null && canReadMessage(viewer, message) ? message : null;
    },
    recipient: async ({ accountId, organisationId }, _, { viewer, loaders }) => {
      // A message of an organisation is in the inbox of each who may read it; whom it was first for is nothing to the others.
      const account = await loaders.accounts.load(organisationId === null ? accountId : requireViewer(viewer).account);
      if (account === null) throw new Error('the account of a message is not there');
      return account;
    },
    subject: ({ kind }, _, { language }) => subjectOf(kind, language),
    body: ({ kind, facts }, _, { language }) => bodyOf(kind, facts, language),
    application: ({ applicationId }) => (applicationId === null ? null : { id: applicationId }),
    onBehalfOf: ({ organisationId }) => organisationId,
  },

  ...organisationTypes,
  ...safeTypes,
};
