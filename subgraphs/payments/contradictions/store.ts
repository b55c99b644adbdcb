/** Contradictions of providers in the database: noted once, listed and settled by an operator. */

import { and, asc, count, eq, isNull, sql } from 'drizzle-orm';
import { PublicError } from '#platform/errors.ts';
import type { Database, OpenDatabase } from '#platform/database.ts';
import { newId, type Id } from '#platform/values/id.ts';
import type { ProviderContradiction } from '../provider.ts';
import { payments, type PaymentRow } from '../tables.ts';
import { contradictions } from './tables.ts';

/** Notes what a provider said of a payment. What it said before is counted, and stays settled where it was. */
export async function noteContradiction(
  db: Database,
  { id: paymentId }: Pick<PaymentRow, 'id'>,
  { kind, found }: ProviderContradiction,
  now: Date,
): Promise<void> {
  await db
    .insert(contradictions)
    .values({ id: newId(), paymentId, kind, found, firstSeenAt: now, lastSeenAt: now, seen: 1 })
    .onConflictDoUpdate({
      target: [contradictions.paymentId, contradictions.kind, contradictions.found],
      set: { lastSeenAt: now, seen: sql`${contradictions.seen} + 1` },
    });
}

/** A contradiction with the payment it is about. */
export interface ListedContradiction {
  readonly contradiction: typeof contradictions.$inferSelect;
  readonly payment: Pick<PaymentRow, 'authorityId' | 'provider' | 'reference' | 'status' | 'gross'>;
}

/** Those that are open, or all, the oldest first. */
export function listContradictions(
  { db }: Pick<OpenDatabase, 'db'>,
  { all }: { readonly all: boolean },
): Promise<readonly ListedContradiction[]> {
  const { authorityId, provider, reference, status, gross } = payments;
  return db
    .select({ contradiction: contradictions, payment: { authorityId, provider, reference, status, gross } })
    .from(contradictions)
    .innerJoin(payments, eq(payments.id, contradictions.paymentId))
    .where(all ? undefined : isNull(contradictions.settledAt))
    .orderBy(asc(contradictions.firstSeenAt), asc(contradictions.id));
}

/** Longest reason. */
const LONGEST = 500;

/** Says that a contradiction is settled, and why. Throws INVALID without a reason, NOT_FOUND for one that is not open. */
export async function settleContradiction(
  { db }: Pick<OpenDatabase, 'db'>,
  id: Id<'Contradiction'>,
  text: string,
  now: Date,
): Promise<void> {
  const reason = text.trim();
  if (reason === '' || reason.length > LONGEST)
    throw new PublicError('INVALID', `reason must have 1 to ${LONGEST} characters`, { facts: { argument: 'reason' } });
  const settled = await db
    .update(contradictions)
    .set({ settledAt: now, reason })
    .where(and(eq(contradictions.id, id), isNull(contradictions.settledAt)))
    .returning({ id: contradictions.id });
  if (settled.length === 0) throw new PublicError('NOT_FOUND', 'There is no such open contradiction');
}

/** How many of each kind are open. */
export function countOpen(db: Database): Promise<readonly { readonly kind: string; readonly open: number }[]> {
  return db
    .select({ kind: contradictions.kind, open: count() })
    .from(contradictions)
    .where(isNull(contradictions.settledAt))
    .groupBy(contradictions.kind);
}
