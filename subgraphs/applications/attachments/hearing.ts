/** Which documents go with applications, as the safe tells: kept as it is heard, or ahead of that by whoever has to decide now. */

import type { Transaction } from '#platform/database.ts';
import { lockDocumentsOf } from '#platform/document-lock.ts';
import type { Event } from '#platform/events.ts';
import { readAhead } from '#platform/events/ahead.ts';
import { payloadOf, type EventType } from '#platform/events/contracts.ts';
import type { Id } from '#platform/values/id.ts';
import { dropDocument, endShare, saveDelivered, saveShare } from '../store/documents.ts';

const SHARED = 'accounts.document.shared';
const UNSHARED = 'accounts.document.unshared';
const DELIVERED = 'accounts.document.delivered';
const UNDELIVERED = 'accounts.document.undelivered';

export const DOCUMENTS = 'applications.case-documents';
export const DOCUMENT_EVENTS: readonly EventType[] = [SHARED, UNSHARED, DELIVERED, UNDELIVERED];

/** Keeps what these events tell; doing it again changes nothing. */
export async function keepDocuments(tx: Transaction, events: readonly Event[]): Promise<void> {
  for (const event of events) {
    if (event.type === SHARED) await saveShare(tx, payloadOf(SHARED, event));
    else if (event.type === DELIVERED) await saveDelivered(tx, payloadOf(DELIVERED, event));
    else if (event.type === UNSHARED) await endShare(tx, payloadOf(UNSHARED, event).shareId, event.occurredAt);
    else await dropDocument(tx, payloadOf(UNDELIVERED, event).documentId);
  }
}

/**
 * Holds the documents of an application until the transaction ends, and keeps what was told of them to the last event: whoever ends a share
 * at this moment has done so before, and it is not there, or waits, and finds that it was submitted.
 */
export async function settleDocuments(tx: Transaction, id: Id<'Application'>): Promise<void> {
  await lockDocumentsOf(tx, [id]);
  await keepDocuments(tx, await readAhead(tx, DOCUMENTS, DOCUMENT_EVENTS, [id]));
}
