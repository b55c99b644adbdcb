/**
 * The document safe of an account that is deleted: its key is destroyed, so that no copy of any file can be read any more, and all that
 * is known of its documents with it. The files follow; whoever is killed in between leaves the orders to the sweeper.
 */

import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { Transaction } from '#platform/database.ts';
import { publish } from '#platform/events.ts';
import { event } from '#platform/events/contracts.ts';
import type { ErasureStep, Person } from '#platform/privacy/erasure.ts';
import { holdSubmitted } from './holding.ts';
import { findSharesOf } from './store/shares.ts';
import { orderRemovals } from './store/removals.ts';
import { accountKeys, documents, heldDocuments, records, removals, shares, uploads, versions } from './tables.ts';

async function eraseSafe(tx: Transaction, { account, now }: Person) {
  const own = await tx.select({ id: documents.id }).from(documents).where(eq(documents.accountId, account)).for('update');
  const ids = own.map(({ id }) => id);
  const held = await holdSubmitted(tx, ids, now);
  const ended = (ids.length === 0 ? [] : await findSharesOf(tx, ids, now)).filter(({ id }) => !held.shares.has(id));
  const ofDocuments = tx.select({ id: documents.id }).from(documents).where(eq(documents.accountId, account));
  const ofVersions = tx.select({ id: versions.id }).from(versions).where(inArray(versions.documentId, ofDocuments));
  const dropped = await tx.delete(shares).where(inArray(shares.versionId, ofVersions)).returning({ id: shares.id });
  const files = await tx.delete(versions).where(inArray(versions.documentId, ofDocuments)).returning({ id: versions.id });
  await orderRemovals(
    tx,
    files.map(({ id }) => id).filter((id) => !held.files.has(id)),
    now,
  );
  await tx.delete(uploads).where(and(eq(uploads.accountId, account), isNull(uploads.claimedAt)));
  // A file that is coming in finds its document gone, and is removed by whoever receives it, or by the sweeper after him.
  await tx.update(uploads).set({ accountId: null }).where(eq(uploads.accountId, account));
  await tx.delete(documents).where(eq(documents.accountId, account));
  await tx.delete(accountKeys).where(eq(accountKeys.accountId, account));
  const told = await tx.delete(records).where(eq(records.accountId, account)).returning({ id: records.id });
  const events = ended.map(({ id: shareId, documentId, applicationId }) =>
    event('accounts.document.unshared', documentId, { shareId, documentId, account: null, applicationId }),
  );
  await publish(tx, now, events);
  return {
    erased: [
      { type: 'Document', count: ids.length },
      { type: 'DocumentVersion', count: files.length },
      { type: 'DocumentShare', count: dropped.length },
      { type: 'DocumentRecord', count: told.length },
    ],
    kept: [
      {
        type: 'DocumentShare',
        count: held.shares.size,
        legalBasis: 'Art. 17 Abs. 3 lit. b DSGVO',
        retention: 'as the application it was submitted with; at most P366D after the decision',
        until: null,
        isRunning: false,
        references: [],
      },
    ],
  };
}

export const safeErasure: readonly ErasureStep[] = [
  { tables: [accountKeys, documents, versions, shares, heldDocuments, uploads, records, removals], run: eraseSafe },
];
