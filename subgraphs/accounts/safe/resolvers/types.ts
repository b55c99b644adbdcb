/** Fields of the document safe. */

import { pageById, type PageArguments } from '#platform/connection.ts';
import type { Database } from '#platform/database.ts';
import { requireTrustLevel } from '#platform/identity/viewer.ts';
import { readId } from '#platform/values/id.ts';
import type { Context } from '../../context.ts';
import type { AccountResolvers, Resolvers } from '../../generated/types.ts';
import { createDownloadLink } from '../links.ts';
import { describeFinding, isReadable } from '../rules/scanning.ts';
import { shownDocument, shownVersion } from '../shown.ts';
import { countDocuments, readDocuments } from '../store/documents.ts';
import { countRecords, readRecords } from '../store/records.ts';
import { readUsage } from '../store/uploads.ts';
import type { DocumentRow, VersionRow } from '../tables.ts';

/** What happened with one document, or with all of an account. */
function recordsOf(db: Database, filter: Parameters<typeof countRecords>[1], wanted: PageArguments) {
  return pageById(wanted, db, filter, readRecords, countRecords);
}

export const safeOfAccount: Pick<AccountResolvers, 'documents' | 'documentRecords' | 'safeUsage'> = {
  documents: ({ id }, wanted, { db }) => pageById(wanted, db, id, readDocuments, countDocuments),
  documentRecords: ({ id }, wanted, { db }) => recordsOf(db, { account: id, document: null }, wanted),
  safeUsage: async ({ id }, _, { db, now, safe }) => {
    const { bytes } = await readUsage(db, id, now());
    return { used: String(bytes), quota: String(safe.quota), fileLimit: String(safe.fileLimit) };
  },
};

/** The versions of a document, the latest first. Throws TRUST_LEVEL_REQUIRED below its level. */
async function versionsOf(document: DocumentRow, { viewer, loaders }: Context): Promise<readonly VersionRow[]> {
  requireTrustLevel(viewer, document.requiredTrustLevel);
  return loaders.versionsByDocument.load(document.id);
}

export const safeTypes: Pick<Resolvers, 'Document' | 'DocumentRecord' | 'DocumentVersion' | 'DocumentShare'> = {
  Document: {
    /** Her own documents only: whom she shares one with reads it by its share. */
    __resolveReference: async ({ id }, { viewer, loaders }) => {
      const known = readId<'Document'>(id);
      const document = known === null ? null : await loaders.documents.load(known);
      return document !== null && document.accountId === viewer?.account ? document : null;
    },
    owner: async ({ accountId }, _, { loaders }) => {
      const account = await loaders.accounts.load(accountId);
      if (account === null) throw new Error('the account of a document is not there');
      return account;
    },
    name: ({ name, requiredTrustLevel }, _, { viewer }) => {
      requireTrustLevel(viewer, requiredTrustLevel);
      return name;
    },
    deliveredBy: ({ authorityId }) => (authorityId === null ? null : { id: authorityId }),
    deliveredFor: ({ applicationId }) => (applicationId === null ? null : { id: applicationId }),
    current: async (document, _, context) => (await versionsOf(document, context))[0] ?? null,
    versions: (document, _, context) => versionsOf(document, context),
    scanStatus: async (document, _, context) => (await versionsOf(document, context))[0]?.scanStatus ?? null,
    shares: ({ id, requiredTrustLevel }, _, { viewer, loaders }) => {
      requireTrustLevel(viewer, requiredTrustLevel);
      return loaders.sharesByDocument.load(id);
    },
    records: ({ id, accountId, requiredTrustLevel }, wanted, { viewer, db }) => {
      requireTrustLevel(viewer, requiredTrustLevel);
      return recordsOf(db, { account: accountId, document: id }, wanted);
    },
  },

  DocumentRecord: {
    authority: ({ authorityId }) => (authorityId === null ? null : { id: authorityId }),
    application: ({ applicationId }) => (applicationId === null ? null : { id: applicationId }),
  },

  DocumentVersion: {
    scanFinding: (version, _, { language }) => describeFinding(version, language),
    download: async (version, _, context) => {
      const { requiredTrustLevel } = await shownDocument(context, version.documentId);
      return isReadable(version) ? createDownloadLink(version.id, requiredTrustLevel, context.safe) : null;
    },
  },

  DocumentShare: {
    version: (share, _, context) => shownVersion(context, share),
    application: ({ applicationId }) => ({ id: applicationId }),
  },
};
