/** Messages in the graph: the inbox of a person, what an authority sees of what it has sent, and what goes out on paper. */

import { connection, readPage } from '#platform/connection.ts';
import { PublicError } from '#platform/errors.ts';
import { requireTrustLevel, requireViewer } from '#platform/identity/viewer.ts';
import { signShareLink } from '#platform/share-link.ts';
import { parseId, readId } from '#platform/values/id.ts';
import type { AccountResolvers, MutationResolvers, QueryResolvers, Resolvers } from '../generated/types.ts';
import { ownAccount, register } from '../registration.ts';
import { isApplicant, isCaseOf } from '../rules/case-access.ts';
import { bodyOf, subjectOf } from '../rules/messages.ts';
import { deemedAfter, termOn } from '../rules/notification.ts';
import { addressOf } from '../rules/paper.ts';
import { dayOf } from '#platform/values/day.ts';
import { startDelivery } from '../safe/delivering.ts';
import { isReadable } from '../safe/rules/scanning.ts';
import { requireDocument, shownDocument, shownVersion } from '../safe/shown.ts';
import { findSharesOfApplication } from '../safe/store/shares.ts';
import { countInbox, findMessages, markRead, readDispatched, readInbox } from '../store/messages.ts';
import { findCase } from './access.ts';
import { open } from './opening.ts';
import { confirmPosting, paperQueue } from './paper-queue.ts';
import { preferenceOf, setPreference } from './preference.ts';
import { sendMessage } from './sending.ts';
import { findDelivered } from './store/attachments.ts';
import { countPreferences, readPreferences } from './store/preferences.ts';

export const inboxQueries: Required<Pick<QueryResolvers, 'paperDeliveries'>> = {
  paperDeliveries: (_, wanted, context) => paperQueue(context, wanted),
};

type InboxMutation = 'markMessageRead' | 'setDeliveryPreference' | 'deliverDocument' | 'sendMessage' | 'confirmPaperDelivery';

export const inboxMutations: Required<Pick<MutationResolvers, InboxMutation>> = {
  markMessageRead: async (_, { input }, { viewer, db, now }) => {
    const { account } = requireViewer(viewer);
    const id = parseId<'Message'>(input.id, 'id');
    const [found] = await findMessages(db, [id]);
    if (found?.accountId !== account) throw new PublicError('NOT_FOUND', 'There is no such message');
    requireTrustLevel(viewer, found.requiredTrustLevel);
    return { message: await db.transaction((tx) => markRead(tx, account, id, now())), problems: [] };
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
  inbox: async ({ id }, { first, after, unreadOnly }, { db }) => {
    const page = readPage({ first, after });
    const filter = { account: id, unreadOnly, application: null };
    const before = page.after === null ? null : parseId<'Message'>(page.after, 'after');
    const [rows, total] = await Promise.all([readInbox(db, filter, before, page.limit + 1), countInbox(db, filter)]);
    return connection(rows, page, total, (message) => message.id);
  },
  deliveryPreference: ({ id }, _, { db }) => preferenceOf(db, id),
  deliveryPreferences: async ({ id }, { first, after }, { db }) => {
    const page = readPage({ first, after });
    const before = page.after === null ? null : parseId<'DeliveryPreference'>(page.after, 'after');
    const [rows, total] = await Promise.all([readPreferences(db, id, before, page.limit + 1), countPreferences(db, id)]);
    return connection(rows, page, total, (preference) => preference.id);
  },
};

type InboxType =
  'Message' | 'MessageAttachment' | 'MessageDelivery' | 'Application' | 'SharedDocument' | 'DeliveredDocument' | 'PaperDelivery';

export const inboxTypes: Required<Pick<Resolvers, InboxType>> = {
  Message: {
    __resolveReference: async ({ id }, { viewer, loaders }) => {
      const known = readId<'Message'>(id);
      const message = known === null ? null : await loaders.messages.load(known);
      return message !== null && message.accountId === viewer?.account ? message : null;
    },
    recipient: async ({ accountId }, _, { loaders }) => {
      const account = await loaders.accounts.load(accountId);
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
          return document === null ? [] : [{ document, versionId }];
        }),
      );
      return found.flat();
    },
    authority: ({ authorityId }) => (authorityId === null ? null : { id: authorityId }),
    application: ({ applicationId }) => (applicationId === null ? null : { id: applicationId }),
    providedAt: ({ receivedAt }) => receivedAt,
  },

  MessageAttachment: {
    version: ({ document, versionId }, _, { viewer, loaders }) => {
      requireTrustLevel(viewer, document.requiredTrustLevel);
      return loaders.versions.load(versionId);
    },
  },

  MessageDelivery: {
    application: ({ applicationId }) => {
      if (applicationId === null) throw new Error('a message of an authority is about an application');
      return { id: applicationId };
    },
    providedAt: ({ receivedAt }) => receivedAt,
    proof: async ({ id }, _, { loaders }) => {
      const record = await loaders.provisions.load(id);
      return record === null ? '' : `${record.position}:${record.digest}`;
    },
    notice: async ({ noticeId, notifiedAt }, _, { loaders }) => {
      if (notifiedAt !== null) return 'SENT';
      const notice = noticeId === null ? null : await loaders.notices.load(noticeId);
      return notice !== null && notice.dueAt !== null ? 'PENDING' : 'NOT_SENT';
    },
    paper: ({ id }, _, { loaders }) => loaders.paperByMessage.load(id),
    deemedBy: ({ law, channel, receivedAt }) =>
      law === null || channel !== 'INBOX' ? null : termOn(dayOf(receivedAt), law, channel).source,
  },

  Application: {
    __resolveReference: async ({ id }, { viewer, loaders }) => {
      const wanted = readId<'Application'>(id);
      const known = wanted === null ? null : await loaders.applications.load(wanted);
      return known !== null && (isApplicant(viewer, known) || isCaseOf(viewer, 'case:read', known)) ? { id, known } : null;
    },
    messages: async ({ known }, { first, after }, { viewer, db }) => {
      if (known === undefined || !isApplicant(viewer, known)) return null;
      const page = readPage({ first, after });
      const filter = { account: known.accountId, unreadOnly: false, application: known.id };
      const before = page.after === null ? null : parseId<'Message'>(page.after, 'after');
      const [rows, total] = await Promise.all([readInbox(db, filter, before, page.limit + 1), countInbox(db, filter)]);
      return connection(rows, page, total, (message) => message.id);
    },
    deliveries: ({ known }, _, { db }) => (known === undefined ? null : readDispatched(db, known.id)),
    sharedDocuments: async ({ known }, _, { db, now }) => {
      if (known === undefined) return null;
      const shares = await findSharesOfApplication(db, known.id, now());
      return shares.filter(({ accountId }) => accountId === known.accountId);
    },
    deliveredDocuments: async ({ known }, _, { viewer, db }) => {
      if (known === undefined) return null;
      const delivered = await findDelivered(db, known.id);
      return isCaseOf(viewer, 'case:read', known) ? delivered : delivered.filter(({ withheld }) => !withheld);
    },
  },

  SharedDocument: {
    application: ({ applicationId }) => ({ id: applicationId }),
    requiredTrustLevel: async ({ documentId }, _, context) => (await requireDocument(context, documentId)).requiredTrustLevel,
    name: async ({ documentId }, _, context) => (await shownDocument(context, documentId)).name,
    mediaType: async (share, _, context) => (await shownVersion(context, share)).mediaType,
    size: async (share, _, context) => (await shownVersion(context, share)).size,
    sha512: async (share, _, context) => (await shownVersion(context, share)).sha512,
    download: async (share, _, context) => {
      const { safe, now } = context;
      if (!isReadable(await shownVersion(context, share))) return null;
      const { id: shareId, applicationId, purpose } = share;
      return signShareLink(safe.publicUrl, { shareId, applicationId, purpose }, safe.linkSecret, now());
    },
  },

  DeliveredDocument: {
    application: ({ applicationId }) => {
      if (applicationId === null) throw new Error('a document that was delivered has no application');
      return { id: applicationId };
    },
    name: ({ name, accountId, requiredTrustLevel }, _, { viewer }) => {
      if (viewer?.account === accountId) requireTrustLevel(viewer, requiredTrustLevel);
      return name;
    },
    scanStatus: async ({ id }, _, { loaders }) => (await loaders.versionsByDocument.load(id))[0]?.scanStatus ?? null,
    sent: ({ withheld }) => !withheld,
  },

  PaperDelivery: {
    application: ({ applicationId }) => ({ id: applicationId }),
    authority: ({ authorityId }) => ({ id: authorityId }),
    address: async ({ accountId, confirmedAt, sentTo }, _, { loaders }) => {
      if (confirmedAt !== null) return sentTo;
      const account = await loaders.accounts.load(accountId);
      return account === null ? null : addressOf(account);
    },
    deemedDeliveredOn: ({ postedOn, law }) => (postedOn === null ? null : deemedAfter(postedOn, law, 'POST')),
  },
};
