/** Issuing a document for an application: once of each kind; the safe hears of it and fetches it. */

import type { Transaction } from '#platform/database.ts';
import type { NewEvent } from '#platform/events.ts';
import { event } from '#platform/events/contracts.ts';
import { newId } from '#platform/values/id.ts';
import type { ApplicationRow } from '../tables.ts';
import { insertIssued } from './store.ts';
import type { IssuedKind } from './tables.ts';

/** What the documents are called in the safe, which is the applicant's own and speaks the language of the authority. */
const NAMES: Readonly<Record<IssuedKind, string>> = {
  TICKETS: 'Eintrittskarten',
  DEEMED_APPROVAL: 'Bescheinigung der Genehmigungsfiktion',
};

/** What is to be published of it; nothing where the application, locked, has one already. */
export async function issue(
  tx: Transaction,
  { id: applicationId, accountId: account, number }: ApplicationRow,
  kind: IssuedKind,
  at: Date,
): Promise<readonly NewEvent[]> {
  const documentId = newId<'Document'>();
  if (!(await insertIssued(tx, { id: documentId, applicationId, kind, issuedAt: at }))) return [];
  const name = `${NAMES[kind]} ${number ?? ''}`.trim();
  return [event('applications.document.issued', applicationId, { documentId, applicationId, account, kind, name })];
}
