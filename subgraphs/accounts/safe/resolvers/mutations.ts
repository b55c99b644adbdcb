/** Mutations of the document safe. Whoever asks can do something to her own documents only; others do not exist for her. */

import { PublicError } from '#platform/errors.ts';
import { requireViewer } from '#platform/identity/viewer.ts';
import { dayOf } from '#platform/values/day.ts';
import { parseId } from '#platform/values/id.ts';
import type { MutationResolvers } from '../../generated/types.ts';
import { deleteDocument } from '../deletion.ts';
import { problem, problemsOfRetention, readName } from '../rules/documents.ts';
import { shareVersion, unshare } from '../share.ts';
import { changeDocument, lockOwnDocument } from '../store/documents.ts';
import { startDocument, startVersion } from '../upload.ts';

const noDocument = (): PublicError => new PublicError('NOT_FOUND', 'There is no such document');

type SafeMutation =
  | 'uploadDocument'
  | 'uploadDocumentVersion'
  | 'renameDocument'
  | 'retainDocument'
  | 'shareDocument'
  | 'unshareDocument'
  | 'deleteDocument';

export const safeMutations: Pick<MutationResolvers, SafeMutation> = {
  uploadDocument: (_, { input }, { viewer, safe, language }) => startDocument(safe, requireViewer(viewer), input, language),

  uploadDocumentVersion: async (_, { input: { id, ...file } }, { viewer, safe, language }) => {
    const started = await startVersion(safe, requireViewer(viewer), parseId<'Document'>(id, 'id'), file, language);
    if (started === null) throw noDocument();
    return started;
  },

  renameDocument: async (_, { input }, { viewer, db, language }) => {
    const { account } = requireViewer(viewer);
    const id = parseId<'Document'>(input.id, 'id');
    const named = readName(input.name);
    const document = await db.transaction(async (tx) => {
      const own = await lockOwnDocument(tx, account, id);
      return own === null || 'fault' in named ? own : changeDocument(tx, id, { name: named.name });
    });
    if (document === null) throw noDocument();
    return { document, problems: 'fault' in named ? [problem(named.fault, 'name', language)] : [] };
  },

  retainDocument: async (_, { input }, { viewer, db, now, language }) => {
    const { account } = requireViewer(viewer);
    const id = parseId<'Document'>(input.id, 'id');
    const keepUntil = input.keepUntil ?? null;
    const problems = problemsOfRetention(keepUntil, dayOf(now()), language);
    const document = await db.transaction(async (tx) => {
      const own = await lockOwnDocument(tx, account, id);
      return own === null || problems.length > 0 ? own : changeDocument(tx, id, { keepUntil });
    });
    if (document === null) throw noDocument();
    return { document, problems };
  },

  shareDocument: async (_, { input }, { viewer, safe, loaders, language }) => {
    const { account } = requireViewer(viewer);
    const { purpose, until } = input;
    const id = parseId<'Document'>(input.id, 'id');
    const applicationId = parseId<'Application'>(input.applicationId, 'applicationId');
    const wish = { id, version: input.version ?? undefined, applicationId, purpose, until };
    const shared = await shareVersion(safe, account, wish, language);
    if (shared === null) throw noDocument();
    loaders.sharesByDocument.clear(id);
    return shared;
  },

  unshareDocument: async (_, { input }, { viewer, safe, loaders }) => {
    const { account } = requireViewer(viewer);
    const document = await unshare(safe, account, parseId<'DocumentShare'>(input.shareId, 'shareId'));
    if (document === null) throw new PublicError('NOT_FOUND', 'There is no such share');
    loaders.sharesByDocument.clear(document.id);
    return { document, problems: [] };
  },

  deleteDocument: async (_, { input }, { viewer, safe }) => {
    const { account } = requireViewer(viewer);
    const id = parseId<'Document'>(input.id, 'id');
    if (!(await deleteDocument(safe, account, id))) throw noDocument();
    return { deletedId: id, problems: [] };
  },
};
