/** What an application gains from the account: its messages, what the authority sees of them, and the documents on both sides. */

import { pageById } from '#platform/connection.ts';
import { requireTrustLevel } from '#platform/identity/viewer.ts';
import { signShareLink } from '#platform/share-link.ts';
import { dayOf } from '#platform/values/day.ts';
import { readId } from '#platform/values/id.ts';
import type { Resolvers } from '../generated/types.ts';
import { isApplicant, isCaseOf } from '../rules/case-access.ts';
import { deemedAfter, termOn } from '../rules/notification.ts';
import { addressOf } from '../rules/paper.ts';
import { isReadable } from '../safe/rules/scanning.ts';
import { requireDocument, shownDocument, shownVersion } from '../safe/shown.ts';
import { findSharesOfApplication } from '../safe/store/shares.ts';
import { countInbox, readDispatched, readInbox } from '../store/messages.ts';
import { findDelivered } from './store/attachments.ts';

type CaseType = 'MessageDelivery' | 'Application' | 'SharedDocument' | 'DeliveredDocument' | 'PaperDelivery';

export const caseTypes: Required<Pick<Resolvers, CaseType>> = {
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
    messages: ({ known }, wanted, { viewer, db }) => {
      if (viewer === null || known === undefined || !isApplicant(viewer, known)) return null;
      // The viewer has it, or acts for the organisation that does.
      const filter = {
        account: viewer.account,
        organisation: known.organisationId,
        services: null,
        unreadOnly: false,
        application: known.id,
      };
      return pageById(wanted, db, filter, readInbox, countInbox);
    },
    deliveries: ({ known }, _, { db }) => (known === undefined ? null : readDispatched(db, known.id)),
    sharedDocuments: async ({ known }, _, { db, now }) => {
      if (known === undefined) return null;
      const shares = await findSharesOfApplication(db, known.id, now());
      return known.organisationId === null
        ? shares.filter(({ accountId, submittedAt }) => accountId === known.accountId || submittedAt !== null)
        : shares;
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
    address: async ({ accountId, authorityId, confirmedAt, sentTo }, _, { viewer, loaders }) => {
      // Where a person lives is nothing to others who act for the same organisation.
      const isHers = accountId !== null && viewer?.account === accountId;
      if (!isHers && viewer?.authorities.includes(authorityId) !== true) return null;
      if (confirmedAt !== null || accountId === null) return sentTo;
      const account = await loaders.accounts.load(accountId);
      return account === null ? null : addressOf(account);
    },
    deemedDeliveredOn: ({ postedOn, law }) => (postedOn === null ? null : deemedAfter(postedOn, law, 'POST')),
  },
};
