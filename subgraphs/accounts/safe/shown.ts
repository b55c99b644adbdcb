/** What a session may see of a document: nothing below the trust level it demands. */

import { requireTrustLevel } from '#platform/identity/viewer.ts';
import type { Id } from '#platform/values/id.ts';
import type { Context } from '../context.ts';
import type { SharedDocument } from './store/shares.ts';
import type { DocumentRow, VersionRow } from './tables.ts';

type Asking = Pick<Context, 'viewer' | 'loaders'>;

/** A document that is there. */
export async function requireDocument({ loaders }: Pick<Context, 'loaders'>, id: Id<'Document'>): Promise<DocumentRow> {
  const document = await loaders.documents.load(id);
  if (document === null) throw new Error('a document that is referred to is not there');
  return document;
}

/** The document. Throws TRUST_LEVEL_REQUIRED below its level. */
export async function shownDocument(asking: Asking, id: Id<'Document'>): Promise<DocumentRow> {
  const document = await requireDocument(asking, id);
  requireTrustLevel(asking.viewer, document.requiredTrustLevel);
  return document;
}

/** The version of a share. Throws TRUST_LEVEL_REQUIRED below the level of its document. */
export async function shownVersion(asking: Asking, share: SharedDocument): Promise<VersionRow> {
  await shownDocument(asking, share.documentId);
  const version = await asking.loaders.versions.load(share.versionId);
  if (version === null) throw new Error('a share of a version that is not there');
  return version;
}
