/** Documents that came with messages, and those that authorities have made. */

import { and, asc, count, desc, eq, inArray } from 'drizzle-orm';
import type { Database, Transaction } from '#platform/database.ts';
import { isAmong, readByKeys, type Keys } from '#platform/database/by-keys.ts';
import type { Id } from '#platform/values/id.ts';
import { documents, versions, type DocumentRow, type VersionRow } from '../../safe/tables.ts';
import { attachments } from '../tables.ts';

/** The attachments of messages, in order. */
export const findAttachments = readByKeys((db, messageIds: Keys<Id<'Message'>>) =>
  db.select().from(attachments).where(isAmong(attachments.messageId, messageIds)).orderBy(asc(attachments.place)),
);

/** What authorities have made for an application, the latest first. */
export function findDelivered(db: Database, applicationId: Id<'Application'>): Promise<readonly DocumentRow[]> {
  return db.select().from(documents).where(eq(documents.applicationId, applicationId)).orderBy(desc(documents.id));
}

export async function countDelivered(tx: Transaction, applicationId: Id<'Application'>): Promise<number> {
  const [row] = await tx.select({ total: count() }).from(documents).where(eq(documents.applicationId, applicationId));
  return row?.total ?? 0;
}

/** A document with its latest version. */
export interface Delivered {
  readonly document: DocumentRow;
  readonly version: VersionRow;
}

/** Those of an application's documents that have come in whole, locked. */
export async function lockDelivered(
  tx: Transaction,
  applicationId: Id<'Application'>,
  ids: readonly Id<'Document'>[],
): Promise<readonly Delivered[]> {
  if (ids.length === 0) return [];
  const locked = await tx
    .select()
    .from(documents)
    .where(and(eq(documents.applicationId, applicationId), inArray(documents.id, [...ids])))
    .orderBy(asc(documents.id))
    .for('update');
  const latest = await tx
    .select({ version: versions })
    .from(versions)
    .innerJoin(documents, and(eq(versions.documentId, documents.id), eq(versions.number, documents.latest)))
    .where(inArray(documents.id, [...ids]));
  return locked.flatMap((document) => {
    const found = latest.find(({ version }) => version.documentId === document.id);
    return found === undefined ? [] : [{ document, version: found.version }];
  });
}

/** Puts documents to a message, and before the eyes of their owner, for as long as she wants. */
export async function attach(tx: Transaction, messageId: Id<'Message'>, delivered: readonly Delivered[]): Promise<void> {
  if (delivered.length === 0) return;
  const ids = delivered.map(({ document }) => document.id);
  await tx.update(documents).set({ withheld: false, keepUntil: null }).where(inArray(documents.id, ids));
  await tx.insert(attachments).values(delivered.map(({ version }, place) => ({ messageId, versionId: version.id, place })));
}
