/** Fields of the document safe. */

import { connection, readPage } from '#platform/connection.ts';
import { parseId, readId } from '#platform/values/id.ts';
import type { AccountResolvers, Resolvers } from '../../generated/types.ts';
import { createLink } from '../links.ts';
import { describeFinding, isReadable } from '../rules/scanning.ts';
import { countDocuments, readDocuments } from '../store/documents.ts';
import { readUsage } from '../store/uploads.ts';

export const safeOfAccount: Pick<AccountResolvers, 'documents' | 'safeUsage'> = {
  documents: async ({ id }, { first, after }, { db }) => {
    const page = readPage({ first, after });
    const before = page.after === null ? null : parseId<'Document'>(page.after, 'after');
    const [rows, total] = await Promise.all([readDocuments(db, id, before, page.limit + 1), countDocuments(db, id)]);
    return connection(rows, page, total, (document) => document.id);
  },
  safeUsage: async ({ id }, _, { db, now, safe }) => {
    const { bytes } = await readUsage(db, id, now());
    return { used: String(bytes), quota: String(safe.quota), fileLimit: String(safe.fileLimit) };
  },
};

export const safeTypes: Pick<Resolvers, 'Document' | 'DocumentVersion' | 'DocumentShare'> = {
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
    current: async ({ id }, _, { loaders }) => (await loaders.versionsByDocument.load(id))[0] ?? null,
    versions: ({ id }, _, { loaders }) => loaders.versionsByDocument.load(id),
    scanStatus: async ({ id }, _, { loaders }) => (await loaders.versionsByDocument.load(id))[0]?.scanStatus ?? null,
    shares: ({ id }, _, { loaders }) => loaders.sharesByDocument.load(id),
  },

  DocumentVersion: {
    scanFinding: (version, _, { language }) => describeFinding(version, language),
    download: (version, _, { safe }) => (isReadable(version) ? createLink('download', version.id, safe) : null),
  },

  DocumentShare: {
    version: async ({ versionId }, _, { loaders }) => {
      const version = await loaders.versions.load(versionId);
      if (version === null) throw new Error('a share of a version that is not there');
      return version;
    },
    application: ({ applicationId }) => ({ id: applicationId }),
  },
};
