/** Deletes documents for good: the key in one transaction with all that is known of them, then the files nobody can read any more. */

import type { Transaction } from '#platform/database.ts';
import { publish } from '#platform/events.ts';
import { event } from '#platform/events/contracts.ts';
import type { Id } from '#platform/values/id.ts';
import type { SafeParts } from './parts.ts';
import { removeFiles } from './removal.ts';
import { dropDocument, lockDocument, lockOwnDocument } from './store/documents.ts';
import { record } from './store/records.ts';
import { orderRemovals } from './store/removals.ts';
import { dropSharesOf, findSharesOf } from './store/shares.ts';
import { dropUnclaimed } from './store/uploads.ts';
import { dropVersions } from './store/versions.ts';
import type { DocumentRow } from './tables.ts';

async function destroy(tx: Transaction, document: DocumentRow, action: 'DELETED' | 'EXPIRED', now: Date) {
  const { id, accountId: account } = document;
  const shares = await findSharesOf(tx, [id], now);
  await dropSharesOf(tx, id);
  await dropUnclaimed(tx, id);
  const files = await dropVersions(tx, id);
  await orderRemovals(tx, files, now);
  await dropDocument(tx, id);
  await record(tx, { accountId: account, documentId: id, action, at: now });
  const events = shares.map(({ id: shareId, applicationId }) =>
    event('accounts.document.unshared', id, { shareId, documentId: id, account, applicationId }),
  );
  await publish(tx, now, events);
  return files;
}

/** Deletes an account's own document. False when it has no such document. */
export async function deleteDocument(parts: SafeParts, account: Id<'Account'>, id: Id<'Document'>): Promise<boolean> {
  const files = await parts.db.transaction(async (tx) => {
    const document = await lockOwnDocument(tx, account, id);
    return document === null ? null : destroy(tx, document, 'DELETED', parts.now());
  });
  if (files === null) return false;
  await removeFiles(parts, files);
  return true;
}

/** Deletes a document whose retention is over, unless that was put off meanwhile. */
export async function expireDocument(parts: SafeParts, { id, keepUntil }: DocumentRow): Promise<boolean> {
  const files = await parts.db.transaction(async (tx) => {
    const document = await lockDocument(tx, id);
    return document?.keepUntil === keepUntil ? destroy(tx, document, 'EXPIRED', parts.now()) : null;
  });
  if (files === null) return false;
  await removeFiles(parts, files);
  return true;
}
