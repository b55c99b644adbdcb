/** Documents that authorities make for applicants: uploaded into the applicant's safe, where she sees them when they are sent. */

import type { Transaction } from '#platform/database.ts';
import { publish } from '#platform/events.ts';
import { event } from '#platform/events/contracts.ts';
import type { Language } from '#platform/language.ts';
import { dayOf, daysAfter } from '#platform/values/day.ts';
import { newId, type Id } from '#platform/values/id.ts';
import { higher, type TrustLevel } from '#platform/values/trust-level.ts';
import { countDelivered } from '../inbox/store/attachments.ts';
import type { KnownApplicationRow } from '../inbox/tables.ts';
import { openAccounts } from '../store/accounts.ts';
import { createDocumentKey } from './keys.ts';
import type { SafeParts } from './parts.ts';
import { faultsOfFile, problem, readName, WITHHELD_DAYS } from './rules/documents.ts';
import { isReadable } from './rules/scanning.ts';
import { addDocument, findDocument, findWithheldReadable } from './store/documents.ts';
import type { VersionRow } from './tables.ts';
import { refused, reserve, type NewFile, type StartedUpload } from './upload.ts';

interface NewDelivery extends NewFile {
  readonly name: string;
  /** What the case worker chose. */
  readonly chosen: TrustLevel | null;
}

/** Begins the upload. What authorities send does not count against the applicant's room; what is never sent is deleted after a while. */
export async function startDelivery(
  parts: SafeParts,
  { id: applicationId, accountId, authorityId, trustLevel }: KnownApplicationRow,
  { name: text, chosen, ...file }: NewDelivery,
  language: Language,
): Promise<StartedUpload> {
  if (accountId === null) return refused([problem('NO_SAFE', 'caseId', language)]);
  const now = parts.now();
  const named = readName(text);
  return parts.db.transaction(async (tx) => {
    await openAccounts(tx, [accountId], now);
    const files = await countDelivered(tx, applicationId);
    const problems = [
      ...('fault' in named ? [problem(named.fault, 'name', language)] : []),
      ...faultsOfFile(file, { bytes: 0, files }, parts).map(([code, field]) => problem(code, field, language)),
    ];
    if (problems.length > 0 || 'fault' in named) return refused(problems);
    const id = newId<'Document'>();
    const wrappedKey = await createDocumentKey(tx, accountId, id, parts.masterKeys);
    const requiredTrustLevel = higher(trustLevel, chosen ?? trustLevel);
    const keepUntil = daysAfter(dayOf(now), WITHHELD_DAYS);
    const origin = { authorityId, applicationId, requiredTrustLevel, withheld: true };
    const row = { id, accountId, name: named.name, wrappedKey, keepUntil, createdAt: now, ...origin };
    return reserve(tx, await addDocument(tx, row), file, parts);
  });
}

/** Tells that a document can be sent by now, where it is one that an authority has made and not sent yet. */
export async function announceDelivered(tx: Transaction, { documentId, ...state }: VersionRow, now: Date): Promise<void> {
  const document = isReadable(state) ? await findDocument(tx, documentId) : null;
  if (document === null || !document.withheld || document.applicationId === null) return;
  const { applicationId } = document;
  await publish(tx, now, [event('accounts.document.delivered', documentId, { documentId, applicationId })]);
}

/** The same for all that can be sent: after an operator has decided to do without a scanner. */
export async function announceAllDelivered(tx: Transaction, now: Date): Promise<void> {
  const ready = await findWithheldReadable(tx);
  const events = ready.flatMap(({ id: documentId, applicationId }) =>
    applicationId === null ? [] : [event('accounts.document.delivered', documentId, { documentId, applicationId })],
  );
  await publish(tx, now, events);
}

/** Tells that a document can no longer be sent. */
export async function announceGone(
  tx: Transaction,
  { id: documentId, applicationId }: { readonly id: Id<'Document'>; readonly applicationId: Id<'Application'> },
  now: Date,
): Promise<void> {
  await publish(tx, now, [event('accounts.document.undelivered', documentId, { documentId, applicationId })]);
}
