/** Messages in the graph: the inbox of a person, and what she and case workers do with it. */

import { pageById } from '#platform/connection.ts';
import { PublicError } from '#platform/errors.ts';
import { requireTrustLevel, requireViewer } from '#platform/identity/viewer.ts';
import { parseId, readId } from '#platform/values/id.ts';
import type { AccountResolvers, MutationResolvers, QueryResolvers, Resolvers } from '../generated/types.ts';
import { ownAccount, register } from '../registration.ts';
import { canReadMessage, inboxOf } from '../rules/inbox.ts';
import { bodyOf, subjectOf } from '../rules/words.ts';
import { startDelivery } from '../safe/delivering.ts';
import { countInbox, findMessages, markRead, readInbox } from '../store/messages.ts';
import { findCase } from './access.ts';
import { open } from './opening.ts';
import { confirmPosting, paperQueue } from './paper-queue.ts';
import { preferenceOf, setPreference } from './preference.ts';
import { sendMessage } from './sending.ts';
import { countPreferences, readPreferences } from './store/preferences.ts';

export const inboxQueries: Required<Pick<QueryResolvers, 'paperDeliveries'>> = {
  paperDeliveries: (_, wanted, context) => paperQueue(context, wanted),
};

type InboxMutation = 'markMessageRead' | 'setDeliveryPreference' | 'deliverDocument' | 'sendMessage' | 'confirmPaperDelivery';

export const inboxMutations: Required<Pick<MutationResolvers, InboxMutation>> = {
  markMessageRead: async (_, { input }, { viewer, db, now }) => {
    const reader = requireViewer(viewer);
    const id = parseId<'Message'>(input.id, 'id');
    const [found] = await findMessages(db, [id]);
    if (found === undefined || !canReadMessage(reader, found)) throw new PublicError('NOT_FOUND', 'There is no such message');
    requireTrustLevel(viewer, found.requiredTrustLevel);
    return { message: await db.transaction((tx) => markRead(tx, inboxOf(reader), id, now())), problems: [] };
  },

  setDeliveryPreference: async (_, { input }, context) => {
    const viewer = requireViewer(context.viewer);
    await context.db.transaction(async (tx) => {
      const at = context.now();
      await register(tx, viewer, at);
      await setPreference(tx, viewer.account, input.electronic, at);
    });
    return { account: await ownAccount(context, viewer), problems: [] };
  },

  deliverDocument: async (_, { input: { caseId, requiredTrustLevel, ...file } }, context) => {
    const application = await findCase(context, parseId<'Application'>(caseId, 'caseId'));
    return startDelivery(context.safe, application, { ...file, chosen: requiredTrustLevel ?? null }, context.language);
  },

  sendMessage: (_, { input }, context) => sendMessage(context, input),
  confirmPaperDelivery: (_, { input }, context) => confirmPosting(context, input),
};

export const inboxOfAccount: Required<Pick<AccountResolvers, 'inbox' | 'deliveryPreference' | 'deliveryPreferences'>> = {
  inbox: (_, { unreadOnly, ...wanted }, { viewer, db }) => {
    const filter = { ...inboxOf(requireViewer(viewer)), unreadOnly, application: null };
    return pageById(wanted, db, filter, readInbox, countInbox);
  },
  deliveryPreference: ({ id }, _, { db }) => preferenceOf(db, id),
  deliveryPreferences: ({ id }, wanted, { db }) => pageById(wanted, db, id, readPreferences, countPreferences),
};

export const inboxTypes: Required<Pick<Resolvers, 'Message' | 'MessageAttachment'>> = {
  Message: {
    __resolveReference: async ({ id }, { viewer, loaders }) => {
      const known = readId<'Message'>(id);
      const message = known === null ? null : await loaders.messages.load(known);
      return message !== null && viewer !== null && canReadMessage(viewer, message) ? message : null;
    },
    recipient: async ({ accountId, organisationId }, _, { viewer, loaders }) => {
      // A message of an organisation is in the inbox of each who may read it; whom it was first for is nothing to the others.
      const reader = organisationId === null ? accountId : requireViewer(viewer).account;
      const account = reader === null ? null : await loaders.accounts.load(reader);
      if (account === null) throw new Error('the account of a message is not there');
      return account;
    },
    subject: ({ kind, subject, requiredTrustLevel }, _, { viewer, language }) => {
      requireTrustLevel(viewer, requiredTrustLevel);
      return subject ?? subjectOf(kind, language);
    },
    body: async (message, _, context) => {
      await open(context, message);
      return message.body ?? bodyOf(message.kind, message.facts, context.language, message.channel);
    },
    attachments: async (message, _, context) => {
      await open(context, message);
      const rows = await context.loaders.attachmentsByMessage.load(message.id);
      const found = await Promise.all(
        rows.map(async ({ versionId }) => {
          const version = await context.loaders.versions.load(versionId);
          const document = version === null ? null : await context.loaders.documents.load(version.documentId);
          // It lies in one safe, whoever else may read a message of an organisation.
          return document?.accountId === context.viewer?.account && document ? [{ document, versionId }] : [];
        }),
      );
      return found.flat();
    },
    authority: ({ authorityId }) => (authorityId === null ? null : { id: authorityId }),
    application: ({ applicationId }) => (applicationId === null ? null : { id: applicationId }),
    onBehalfOf: ({ organisationId }) => organisationId,
    providedAt: ({ receivedAt }) => receivedAt,
  },

  MessageAttachment: {
    version: ({ document, versionId }, _, { viewer, loaders }) => {
      requireTrustLevel(viewer, document.requiredTrustLevel);
      return loaders.versions.load(versionId);
    },
  },
};
