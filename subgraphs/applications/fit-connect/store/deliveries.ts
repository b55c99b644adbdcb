/** Deliveries in the database: queued, claimed, and moved from state to state. */

import { and, asc, eq, gt, inArray, isNotNull, isNull, lte, notInArray } from 'drizzle-orm';
import type { Database, Transaction } from '#platform/database.ts';
import { isDue } from '#platform/database/due.ts';
import { publish } from '#platform/events.ts';
import { event } from '#platform/events/contracts.ts';
import type { Claim } from '#platform/periodic.ts';
import type { Id } from '#platform/values/id.ts';
import { endAttached } from '../../store/documents.ts';
import { applications, submissions } from '../../tables.ts';
import { LIVE, LONGEST_WAIT_MS, type DeliveryState } from '../rules/states.ts';
import { deliveries, deliveryAttachments, type AttachmentRow, type DeliveryRow } from '../tables.ts';

type ApplicationId = Id<'Application'>;

/** Where an application is sent; null: it is not known yet, and asked until it is. */
export type Way = Pick<DeliveryRow, 'destinationId' | 'address'> | null;

/**
 * Puts an application on its way, in the transaction of its submission, or in that which hands it to an authority elsewhere. The primary key
 * refuses a second way, save after our own desk had it.
 */
export async function queueDelivery(tx: Transaction, applicationId: ApplicationId, way: Way, at: Date): Promise<void> {
  const { destinationId, address } = way ?? { destinationId: null, address: null };
  const state = destinationId === null ? 'UNROUTED' : 'WAITING';
  const fresh = {
    destinationId,
    address,
    state,
    tryingSince: at,
    attempts: 0,
    nextAt: at,
    trouble: null,
    endedAt: null,
  } as const;
  const queued = await tx
    .insert(deliveries)
    .values({ applicationId, ...fresh })
    .onConflictDoUpdate({ target: deliveries.applicationId, set: fresh, setWhere: eq(deliveries.state, 'AT_DESK') })
    .returning({ id: deliveries.applicationId });
  if (queued.length === 0) throw new Error('an application is on its way already');
}

/** The destination of a delivery that has one by its state. Throws where it has not. */
export function destinationOf({ destinationId }: Pick<DeliveryRow, 'destinationId'>): Id<'Destination'> {
  if (destinationId === null) throw new Error('a delivery under way has no destination');
  return destinationId;
}

export async function findDelivery(db: Database, applicationId: ApplicationId): Promise<DeliveryRow | null> {
  const [row] = await db.select().from(deliveries).where(eq(deliveries.applicationId, applicationId));
  return row ?? null;
}

/** The delivery, locked until the transaction ends. Throws when there is none. */
export async function lockDelivery(tx: Transaction, applicationId: ApplicationId): Promise<DeliveryRow> {
  const [row] = await tx.select().from(deliveries).where(eq(deliveries.applicationId, applicationId)).for('update');
  if (row === undefined) throw new Error('a delivery is not there');
  return row;
}

/** Live deliveries, put off `until` then, so that other processes leave them alone; what another process holds is left to it. */
export async function claimDeliveries(
  db: Database,
  { limit, dueAt, after }: Claim<ApplicationId>,
  until: Date,
): Promise<readonly DeliveryRow[]> {
  return db.transaction(async (tx) => {
    const claimed = await tx
      .select()
      .from(deliveries)
      .where(
        and(
          inArray(deliveries.state, [...LIVE]),
          dueAt === null ? undefined : isDue(deliveries.nextAt, dueAt, LONGEST_WAIT_MS),
          after === null ? undefined : gt(deliveries.applicationId, after),
        ),
      )
      .orderBy(dueAt === null ? asc(deliveries.applicationId) : asc(deliveries.nextAt))
      .limit(limit)
      .for('update', { skipLocked: true });
    const ids = claimed.map(({ applicationId }) => applicationId);
    if (ids.length > 0) await tx.update(deliveries).set({ nextAt: until }).where(inArray(deliveries.applicationId, ids));
    return claimed;
  });
}

type Changes = Partial<Omit<typeof deliveries.$inferInsert, 'applicationId'>>;

/**
 * Changes a delivery that is still as it was read; null when somebody else has moved it on meanwhile, and then nothing is
 * changed.
 */
export async function moveDelivery(
  db: Database,
  { applicationId, state, submissionId }: Pick<DeliveryRow, 'applicationId' | 'state' | 'submissionId'>,
  changes: Changes,
): Promise<DeliveryRow | null> {
  const [row] = await db
    .update(deliveries)
    .set(changes)
    .where(
      and(
        eq(deliveries.applicationId, applicationId),
        eq(deliveries.state, state),
        submissionId === null ? isNull(deliveries.submissionId) : eq(deliveries.submissionId, submissionId),
      ),
    )
    .returning();
  return row ?? null;
}

/** Makes live deliveries of these cases due at once. */
export async function makeDue(tx: Transaction, caseIds: readonly string[], at: Date): Promise<void> {
  if (caseIds.length === 0) return;
  await tx
    .update(deliveries)
    .set({ nextAt: at })
    .where(and(inArray(deliveries.caseId, caseIds as Id<'FitConnectCase'>[]), inArray(deliveries.state, [...LIVE])));
}

/** The names of a delivery's attachments that were sent or were not, without what is in them. */
export async function readAttachmentIds(
  db: Database,
  applicationId: ApplicationId,
  sent: boolean,
): Promise<readonly Id<'Attachment'>[]> {
  const rows = await db
    .select({ id: deliveryAttachments.attachmentId })
    .from(deliveryAttachments)
    .where(and(eq(deliveryAttachments.applicationId, applicationId), eq(deliveryAttachments.sent, sent)))
    .orderBy(asc(deliveryAttachments.attachmentId));
  return rows.map(({ id }) => id);
}

export async function readAttachment(db: Database, applicationId: ApplicationId, id: Id<'Attachment'>): Promise<string | null> {
  const [row] = await db
    .select({ content: deliveryAttachments.content })
    .from(deliveryAttachments)
    .where(and(eq(deliveryAttachments.applicationId, applicationId), eq(deliveryAttachments.attachmentId, id)));
  return row?.content ?? null;
}

export async function insertAttachment(db: Database, row: AttachmentRow): Promise<void> {
  await db.insert(deliveryAttachments).values(row);
}

/** Removes all attachments of a delivery, some, or all but some. */
export async function removeAttachments(
  tx: Transaction,
  applicationId: ApplicationId,
  { only, but }: { readonly only?: readonly Id<'Attachment'>[]; readonly but?: readonly Id<'Attachment'>[] } = {},
): Promise<void> {
  const { attachmentId } = deliveryAttachments;
  await tx
    .delete(deliveryAttachments)
    .where(
      and(
        eq(deliveryAttachments.applicationId, applicationId),
        only === undefined ? undefined : inArray(attachmentId, [...only]),
        but === undefined ? undefined : notInArray(attachmentId, [...but]),
      ),
    );
}

/** Notes that attachments were sent; without an id: all of them, to `sent`. */
export async function markAttachments(
  db: Database,
  applicationId: ApplicationId,
  sent: boolean,
  id?: Id<'Attachment'>,
): Promise<void> {
  await db
    .update(deliveryAttachments)
    .set({ sent })
    .where(
      and(
        eq(deliveryAttachments.applicationId, applicationId),
        id === undefined ? undefined : eq(deliveryAttachments.attachmentId, id),
      ),
    );
}

/** What a delivery goes on with that was given up: its furthest state that it has everything for. */
function resumed({ destinationId, submittedAt, submissionId, encryptedData }: DeliveryRow): DeliveryState {
  if (destinationId === null) return 'UNROUTED';
  if (submittedAt !== null) return 'SUBMITTED';
  if (submissionId !== null) return 'ANNOUNCED';
  return encryptedData === null ? 'WAITING' : 'SEALED';
}

/** Has a delivery tried again that was given up. False when there is none. */
export async function resumeDelivery(tx: Transaction, applicationId: ApplicationId, at: Date): Promise<boolean> {
  const delivery = await findDelivery(tx, applicationId);
  if (delivery?.state !== 'GIVEN_UP') return false;
  const again = { state: resumed(delivery), tryingSince: at, nextAt: at, attempts: 0, trouble: null, endedAt: null };
  return (await moveDelivery(tx, delivery, again)) !== null;
}

/** Deliveries in a state with the application's number, the oldest first, for whoever runs the portal. */
export async function listDeliveries(db: Database, states: readonly DeliveryState[]) {
  return db
    .select({ delivery: deliveries, number: applications.number })
    .from(deliveries)
    .innerJoin(applications, eq(applications.id, deliveries.applicationId))
    .where(inArray(deliveries.state, [...states]))
    .orderBy(asc(deliveries.tryingSince));
}

/**
 * Forgets what an application says, in the clear and encrypted: the authority has it, and nobody else needs it. What stays is
 * that it was made, its charges, and the hash of what was sent. Call it last: it tells the safe, which no longer keeps what was attached.
 */
export async function forgetPlaintext(tx: Transaction, applicationId: ApplicationId, at: Date): Promise<void> {
  await tx.update(submissions).set({ data: {} }).where(eq(submissions.applicationId, applicationId));
  await tx.update(applications).set({ data: {} }).where(eq(applications.id, applicationId));
  await tx
    .update(deliveries)
    .set({ encryptedMetadata: null, encryptedData: null, plaintextUntil: null })
    .where(eq(deliveries.applicationId, applicationId));
  await tx.update(deliveryAttachments).set({ content: null }).where(eq(deliveryAttachments.applicationId, applicationId));
  await endAttached(tx, applicationId, at);
  await publish(tx, at, [event('applications.attachments.received', applicationId, { applicationId })]);
}

/** Applications whose time in the clear is over. */
export async function overduePlaintext(tx: Transaction, now: Date, limit: number): Promise<readonly ApplicationId[]> {
  const found = await tx
    .select({ id: deliveries.applicationId })
    .from(deliveries)
    .where(and(isNotNull(deliveries.plaintextUntil), lte(deliveries.plaintextUntil, now)))
    .orderBy(asc(deliveries.plaintextUntil))
    .limit(limit)
    .for('update', { skipLocked: true });
  return found.map(({ id }) => id);
}
