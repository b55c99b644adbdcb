/** Deletes documents for good: the key in one transaction with all that is known of them, then the files nobody can read any more. */

import type { Transaction } from '#platform/database.ts';
import { publish } from '#platform/events.ts';
import { event } from '#platform/events/contracts.ts';
import type { Viewer } from '#platform/identity/viewer.ts';
import type { Id } from '#platform/values/id.ts';
import { announceGone } from './delivering.ts';
import type { SafeParts } from './parts.ts';
import { removeFiles } from './removal.ts';
import { dropDocument, lockDocument, lockOwnDocument } from './store/documents.ts';
import { boundOf } from './bound.ts';
import { record } from './store/records.ts';
import { orderRemovals } from './store/removals.ts';
import { dropSharesOf, findSharesOf } from './store/shares.ts';
import { dropUnclaimed } from './store/uploads.ts';
import { dropVersions } from './store/versions.ts';
import type { DocumentRow } from './tables.ts';

async function destroy(tx: Transaction, document: DocumentRow, action: 'DELETED' | 'EXPIRED', now: Date) {
  const { id, accountId: account, applicationId, withheld } = document;
  const shares = await findSharesOf(tx, [id], now);
  await dropSharesOf(tx, id);
  await dropUnclaimed(tx, id);
  const files = await dropVersions(tx, id);
  await orderRemovals(tx, files, now);
  await dropDocument(tx, id);
  const actor = action === 'DELETED' ? 'OWNER' : 'PORTAL';
  await record(tx, { accountId: account, documentId: id, action, actor, at: now });
  const events = shares.map(({ id: shareId, applicationId }) =>
    event('accounts.document.unshared', id, { shareId, documentId: id, account, applicationId }),
  );
  await publish(tx, now, events);
  if (withheld && applicationId !== null) await announceGone(tx, { id, applicationId }, now);
  return files;
}

/** Whether some version of a document was submitted with an application that still needs it. */
async function hasBound(tx: Transaction, id: Id<'Document'>, now: Date): Promise<boolean> {
  return (await boundOf(tx, await findSharesOf(tx, [id], now), now)).size > 0;
}

/** Deletes a viewer's own document. Null when she has no such document; false where it was submitted and has to stay. Throws TRUST_LEVEL_REQUIRED below its level. */
export async function deleteDocument(parts: SafeParts, viewer: Viewer, id: Id<'Document'>): Promise<boolean | null> {
  const files = await parts.db.transaction(async (tx) => {
    const document = await lockOwnDocument(tx, viewer, id);
    if (document === null) return null;
    return (await hasBound(tx, id, parts.now())) ? 'BOUND' : destroy(tx, document, 'DELETED', parts.now());
  });
  if (files === null) return null;
  if (files === 'BOUND') return false;
  await removeFiles(parts, files);
  return true;
}

/** Deletes a document whose retention is over, unless that was put off meanwhile, or it was submitted and has to stay. */
export async function expireDocument(parts: SafeParts, { id, keepUntil }: DocumentRow): Promise<boolean> {
  const files = await parts.db.transaction(async (tx) => {
    const document = await lockDocument(tx, id);
    if (document !== null && (await hasBound(tx, id, parts.now()))) return null;
    return document?.keepUntil === keepUntil ? destroy(tx, document, 'EXPIRED', parts.now()) : null;
  });
  if (files === null) return false;
  await removeFiles(parts, files);
  return true;
}
