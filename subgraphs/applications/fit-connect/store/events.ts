/** The evidence of deliveries, and callbacks that were heard, in the database. */

import { and, asc, eq, lt } from 'drizzle-orm';
import type { Database, Transaction } from '#platform/database.ts';
import type { Id } from '#platform/values/id.ts';
import { callbacks, deliveryEvents } from '../tables.ts';

type ApplicationId = Id<'Application'>;
type NewEvidence = Omit<typeof deliveryEvents.$inferInsert, 'position'>;

/** The tokens of a delivery that were taken already, by their digests. */
export async function knownDigests(db: Database, applicationId: ApplicationId): Promise<ReadonlySet<string>> {
  const rows = await db
    .select({ digest: deliveryEvents.digest })
    .from(deliveryEvents)
    .where(eq(deliveryEvents.applicationId, applicationId));
  return new Set(rows.map(({ digest }) => digest));
}

/** True when a genuine token with this id was taken already. */
export async function isJtiUsed(tx: Transaction, applicationId: ApplicationId, jti: string): Promise<boolean> {
  const [row] = await tx
    .select({ position: deliveryEvents.position })
    .from(deliveryEvents)
    .where(and(eq(deliveryEvents.applicationId, applicationId), eq(deliveryEvents.jti, jti), eq(deliveryEvents.verdict, 'VALID')))
    .limit(1);
  return row !== undefined;
}

/** Keeps a token as evidence. False when it is kept already. */
export async function insertEvidence(tx: Transaction, evidence: NewEvidence): Promise<boolean> {
  const kept = await tx
    .insert(deliveryEvents)
    .values(evidence)
    .onConflictDoNothing()
    .returning({ position: deliveryEvents.position });
  return kept.length > 0;
}

/** What is known of a delivery, in the order it was heard. */
export async function readEvidence(db: Database, applicationId: ApplicationId) {
  return db
    .select()
    .from(deliveryEvents)
    .where(eq(deliveryEvents.applicationId, applicationId))
    .orderBy(asc(deliveryEvents.position));
}

const KEPT_MS = 15 * 60_000;

/** Takes note of a callback. False when it was heard before. Those too old to be heard again are dropped. */
export async function hearCallback(tx: Transaction, code: string, at: Date): Promise<boolean> {
  await tx.delete(callbacks).where(lt(callbacks.at, new Date(at.getTime() - KEPT_MS)));
  const heard = await tx.insert(callbacks).values({ code, at }).onConflictDoNothing().returning({ code: callbacks.code });
  return heard.length > 0;
}
