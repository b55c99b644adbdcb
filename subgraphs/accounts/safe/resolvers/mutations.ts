/** Mutations of the document safe. Whoever asks can do something to her own documents only; others do not exist for her. */

import { PublicError } from '#platform/errors.ts';
import { requireTrustLevel, requireViewer } from '#platform/identity/viewer.ts';
import { dayOf } from '#platform/values/day.ts';
import { parseId } from '#platform/values/id.ts';
import { higher } from '#platform/values/trust-level.ts';
import type { MutationResolvers } from '../../generated/types.ts';
import { findApplication } from '../../inbox/access.ts';
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
  | 'protectDocument'
  | 'deleteDocument';

export const safeMutations: Pick<MutationResolvers, SafeMutation> = {
  uploadDocument: (_, { input }, { viewer, safe, language }) => startDocument(safe, requireViewer(viewer), input, language),

  uploadDocumentVersion: async (_, { input: { id, ...file } }, { viewer, safe, language }) => {
    const started = await startVersion(safe, requireViewer(viewer), parseId<'Document'>(id, 'id'), file, language);
    if (started === null) throw noDocument();
    return started;
  },

  renameDocument: async (_, { input }, { viewer: asking, db, language }) => {
    const viewer = requireViewer(asking);
    const id = parseId<'Document'>(input.id, 'id');
    const named = readName(input.name);
    const document = await db.transaction(async (tx) => {
      const own = await lockOwnDocument(tx, viewer, id);
      return own === null || 'fault' in named ? own : changeDocument(tx, id, { name: named.name });
    });
    if (document === null) throw noDocument();
    return { document, problems: 'fault' in named ? [problem(named.fault, 'name', language)] : [] };
  },

  protectDocument: async (_, { input }, { viewer: asking, db, loaders }) => {
    const viewer = requireTrustLevel(asking, input.requiredTrustLevel);
    const id = parseId<'Document'>(input.id, 'id');
    const document = await db.transaction(async (tx) => {
      const own = await lockOwnDocument(tx, viewer, id);
      if (own === null) return null;
      // What an authority asked for is not the owner's to lower.
      const least = own.authorityId === null ? 'BASIC' : own.requiredTrustLevel;
      return changeDocument(tx, id, { requiredTrustLevel: higher(least, input.requiredTrustLevel) });
    });
    if (document === null) throw noDocument();
    loaders.documents.clear(id);
    return { document, problems: [] };
  },

  retainDocument: async (_, { input }, { viewer: asking, db, now, language }) => {
    const viewer = requireViewer(asking);
    const id = parseId<'Document'>(input.id, 'id');
    const keepUntil = input.keepUntil ?? null;
    const problems = problemsOfRetention(keepUntil, dayOf(now()), language);
    const document = await db.transaction(async (tx) => {
      const own = await lockOwnDocument(tx, viewer, id);
      return own === null || problems.length > 0 ? own : changeDocument(tx, id, { keepUntil });
    });
    if (document === null) throw noDocument();
    return { document, problems };
  },

  shareDocument: async (_, { input }, context) => {
    const { safe, loaders, language } = context;
    const viewer = requireViewer(context.viewer);
    const { purpose, until } = input;
    const id = parseId<'Document'>(input.id, 'id');
    const applicationId = parseId<'Application'>(input.applicationId, 'applicationId');
    const wish = { id, version: input.version ?? undefined, applicationId, purpose, until };
    await findApplication(context, applicationId); // One that was begun just now is heard of.
    const shared = await shareVersion(safe, viewer, wish, language);
    if (shared === null) throw noDocument();
    loaders.sharesByDocument.clear(id);
    return shared;
  },

  unshareDocument: async (_, { input }, { viewer, safe, loaders, language, hear }) => {
    const { account } = requireViewer(viewer);
    const id = parseId<'DocumentShare'>(input.shareId, 'shareId');
    await hear(); // What was just submitted with it is known.
    const ended = await unshare(safe, account, id);
    if (ended === null) throw new PublicError('NOT_FOUND', 'There is no such share');
    loaders.sharesByDocument.clear(ended.document.id);
    return { document: ended.document, problems: ended.isBound ? [problem('SUBMITTED', 'shareId', language)] : [] };
  },

  deleteDocument: async (_, { input }, { viewer: asking, safe, language, hear }) => {
    const viewer = requireViewer(asking);
    const id = parseId<'Document'>(input.id, 'id');
    await hear();
    const isDeleted = await deleteDocument(safe, viewer, id);
    if (isDeleted === null) throw noDocument();
    return isDeleted ? { deletedId: id, problems: [] } : { deletedId: null, problems: [problem('SUBMITTED', 'id', language)] };
  },
};
