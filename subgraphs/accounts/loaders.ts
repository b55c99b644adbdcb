/** Batched reads of one request. */

import type { Database } from '#platform/database.ts';
import { loadMany, loadOne } from '#platform/loaders.ts';
import type { Id } from '#platform/values/id.ts';
import { createRetrievals } from './inbox/opening.ts';
import { findKnown } from './inbox/store/applications.ts';
import { findAttachments } from './inbox/store/attachments.ts';
import { findPaperOf } from './inbox/store/paper.ts';
import { findProvisions } from './inbox/store/provisions.ts';
import type { AttachmentRow, KnownApplicationRow, PaperDeliveryRow, ProvisionRow } from './inbox/tables.ts';
import { findAddresses, findNotices } from './notices/store.ts';
import type { NoticeAddressRow, NoticeRow } from './notices/tables.ts';
import { findNames, findOpenMandates } from './organisations/store/mandates.ts';
import { findOrganisations } from './organisations/store/organisations.ts';
import type { MandateRow, OrganisationRow } from './organisations/tables.ts';
import { findDocuments } from './safe/store/documents.ts';
import { findSharesOf, type SharedDocument } from './safe/store/shares.ts';
import { findVersions, findVersionsOf } from './safe/store/versions.ts';
import type { DocumentRow, VersionRow } from './safe/tables.ts';
import { findAccounts, findIdentities } from './store/accounts.ts';
import { findAttributes, type AccountAttribute } from './store/attributes.ts';
import { findMessages } from './store/messages.ts';
import type { AccountRow, IdentityRow, MessageRow } from './tables.ts';

export function createLoaders(db: Database, now: () => Date) {
  return {
    accounts: loadOne<Id<'Account'>, AccountRow>(
      (ids) => findAccounts(db, ids),
      ({ id }) => id,
    ),
    identitiesByAccount: loadMany<Id<'Account'>, IdentityRow>(
      (ids) => findIdentities(db, ids),
      ({ accountId }) => accountId,
    ),
    attributesByAccount: loadMany<Id<'Account'>, AccountAttribute>(
      (ids) => findAttributes(db, ids),
      ({ accountId }) => accountId,
    ),
    mandatesByAccount: loadMany<Id<'Account'>, MandateRow>(
      (ids) => findOpenMandates(db, ids),
      ({ accountId }) => accountId,
    ),
    organisations: loadOne<Id<'Organisation'>, OrganisationRow>(
      (ids) => findOrganisations(db, ids),
      ({ id }) => id,
    ),
    /** How somebody is known in an organisation, by `<organisation>/<account>`. */
    namesInOrganisation: loadOne<string, { readonly key: string; readonly name: string | null }>(
      (keys) => findNames(db, keys),
      ({ key }) => key,
    ),
    messages: loadOne<Id<'Message'>, MessageRow>(
      (ids) => findMessages(db, ids),
      ({ id }) => id,
    ),
    retrievals: createRetrievals(db, now),
    attachmentsByMessage: loadMany<Id<'Message'>, AttachmentRow>(
      (ids) => findAttachments(db, ids),
      ({ messageId }) => messageId,
    ),
    provisions: loadOne<Id<'Message'>, ProvisionRow>(
      (ids) => findProvisions(db, ids),
      ({ messageId }) => messageId,
    ),
    paperByMessage: loadOne<Id<'Message'>, PaperDeliveryRow>(
      (ids) => findPaperOf(db, ids),
      ({ messageId }) => messageId,
    ),
    notices: loadOne<Id<'Notice'>, NoticeRow>(
      (ids) => findNotices(db, ids),
      ({ id }) => id,
    ),
    noticeAddresses: loadOne<Id<'Account'>, NoticeAddressRow>(
      (ids) => findAddresses(db, ids),
      ({ accountId }) => accountId,
    ),
    applications: loadOne<Id<'Application'>, KnownApplicationRow>(
      (ids) => findKnown(db, ids),
      ({ id }) => id,
    ),
    documents: loadOne<Id<'Document'>, DocumentRow>(
      (ids) => findDocuments(db, ids),
      ({ id }) => id,
    ),
    versions: loadOne<Id<'DocumentVersion'>, VersionRow>(
      (ids) => findVersions(db, ids),
      ({ id }) => id,
    ),
    versionsByDocument: loadMany<Id<'Document'>, VersionRow>(
      (ids) => findVersionsOf(db, ids),
      ({ documentId }) => documentId,
    ),
    sharesByDocument: loadMany<Id<'Document'>, SharedDocument>(
      (ids) => findSharesOf(db, ids, now()),
      ({ documentId }) => documentId,
    ),
  };
}

export type Loaders = ReturnType<typeof createLoaders>;
