/** Which shares belong to what was submitted, by what the inbox has heard and by what it has still to hear: its own delay unbinds nothing. */

import type { Transaction } from '#platform/database.ts';
import { lockDocumentsOf } from '#platform/document-lock.ts';
import type { Event } from '#platform/events.ts';
import { readAhead } from '#platform/events/ahead.ts';
import { payloadOf } from '#platform/events/contracts.ts';
import type { Id } from '#platform/values/id.ts';
import { submittedUntil } from './rules/sharing.ts';
import { findSharesById } from './store/shares.ts';

const SUBMITTED = 'applications.application.submitted';
const ANSWERED = 'applications.application.answered';
const INBOX = 'accounts.inbox';

interface Asked {
  readonly id: Id<'DocumentShare'>;
  readonly applicationId: Id<'Application'>;
}

function attachmentsIn(event: Event): readonly Id<'DocumentShare'>[] {
  return event.type === SUBMITTED ? (payloadOf(SUBMITTED, event).attachments ?? []) : payloadOf(ANSWERED, event).attachments;
}

/**
 * Those of these shares that are bound, and until when; nobody submits them or ends them until the transaction is over. Their rows are read
 * anew under the lock.
 */
export async function boundOf(
  tx: Transaction,
  asked: readonly Asked[],
  now: Date,
): Promise<ReadonlyMap<Id<'DocumentShare'>, Date>> {
  const applications = [...new Set(asked.map(({ applicationId }) => applicationId))];
  await lockDocumentsOf(tx, applications);
  const ahead = await readAhead(tx, INBOX, [SUBMITTED, ANSWERED], applications);
  const ids = new Set(asked.map(({ id }) => id));
  const bound = new Map<Id<'DocumentShare'>, Date>();
  for (const event of ahead)
    for (const id of attachmentsIn(event)) if (ids.has(id)) bound.set(id, submittedUntil(event.occurredAt));
  for (const { id, submittedAt, until } of await findSharesById(tx, [...ids]))
    if (submittedAt !== null && until > now) bound.set(id, until);
  return bound;
}
