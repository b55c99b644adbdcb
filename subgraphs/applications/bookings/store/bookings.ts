/** Bookings in the database: the one place that changes their state, and with it the counters of contingents. */

import { and, asc, eq, gt, inArray, isNotNull, isNull, lte, ne, sql, sum } from 'drizzle-orm';
import type { Database, Transaction } from '#platform/database.ts';
import type { Id } from '#platform/values/id.ts';
import { applications } from '../../tables.ts';
import { countersOf, PASSING, TAKEN } from '../rules/lifecycle.ts';
import type { Plate } from '../rules/plates.ts';
import { bookings, contingents, type BookingRow } from '../tables.ts';
import { countPlaces, lockContingents } from './contingents.ts';

type ApplicationId = Id<'Application'>;

export async function findBookings(db: Database, ids: readonly ApplicationId[]): Promise<readonly BookingRow[]> {
  if (ids.length === 0) return [];
  return db
    .select()
    .from(bookings)
    .where(inArray(bookings.applicationId, [...ids]));
}

/** The bookings of applications that are held already, with the contingents they are of; those of no application are left out. */
export async function lockBookings(tx: Transaction, ids: readonly ApplicationId[]): Promise<readonly BookingRow[]> {
  const found = await findBookings(tx, ids);
  if (found.length === 0) return [];
  await lockContingents(
    tx,
    found.flatMap(({ contingentId }) => contingentId ?? []),
  );
  return tx
    .select()
    .from(bookings)
    .where(inArray(bookings.applicationId, [...ids]))
    .orderBy(asc(bookings.applicationId))
    .for('update');
}

/** Changes a booking that is locked, and counts its places where they now belong. */
export async function changeBooking(
  tx: Transaction,
  booking: BookingRow,
  change: Partial<Pick<BookingRow, 'status' | 'expiresAt' | 'takenAt' | 'extendedAt' | 'secrets' | 'lastsDays'>>,
): Promise<BookingRow> {
  const { applicationId, contingentId, quantity } = booking;
  if (contingentId !== null && quantity !== null && change.status !== undefined) {
    const before = countersOf(booking.status, quantity);
    const after = countersOf(change.status, quantity);
    const counted = await countPlaces(tx, contingentId, { held: after.held - before.held, sold: after.sold - before.sold });
    if (!counted) throw new Error('places that were given back cannot be counted again');
  }
  const [row] = await tx.update(bookings).set(change).where(eq(bookings.applicationId, applicationId)).returning();
  if (row === undefined) throw new Error('a booking just locked is not there');
  return row;
}

/** Gives back one place of a booking that is granted and locked, with its last one the whole. */
export async function returnPlace(tx: Transaction, booking: BookingRow): Promise<void> {
  const { applicationId, contingentId, quantity } = booking;
  if (contingentId === null || quantity === null) throw new Error('a ticket of no place');
  if (quantity === 1) {
    await changeBooking(tx, booking, { status: 'RELEASED', expiresAt: null });
    return;
  }
  if (!(await countPlaces(tx, contingentId, { held: 0, sold: -1 })))
    throw new Error('a place that was sold cannot be given back');
  await tx
    .update(bookings)
    .set({ quantity: quantity - 1 })
    .where(eq(bookings.applicationId, applicationId));
}

/** Takes away a booking that is locked. */
export async function dropBooking(tx: Transaction, booking: BookingRow): Promise<void> {
  await changeBooking(tx, booking, { status: 'RELEASED' });
  await tx.delete(bookings).where(eq(bookings.applicationId, booking.applicationId));
}

/** False where somebody else has the plate. Its places must have been counted before. */
export async function insertBooking(tx: Transaction, row: typeof bookings.$inferInsert): Promise<boolean> {
  return (await tx.insert(bookings).values(row).onConflictDoNothing().returning({ id: bookings.applicationId })).length > 0;
}

const isPlate = ({ code, letters, digits }: Plate) =>
  and(eq(bookings.code, code), eq(bookings.letters, letters), eq(bookings.digits, digits));

const isOver = (now: Date) => and(lte(bookings.expiresAt, now), isNull(bookings.claim));

/** Frees a plate that a draft has held too long. */
export async function expireHeldPlate(tx: Transaction, plate: Plate, now: Date): Promise<void> {
  await tx
    .update(bookings)
    .set({ status: 'EXPIRED' })
    .where(and(isPlate(plate), eq(bookings.status, 'HELD'), isOver(now)));
}

/** Frees the places of a contingent, locked, that drafts have held too long. Answers how many. */
export async function expireHeldPlaces(tx: Transaction, contingentId: Id<'Contingent'>, now: Date): Promise<number> {
  const expired = await tx
    .update(bookings)
    .set({ status: 'EXPIRED' })
    .where(and(eq(bookings.contingentId, contingentId), eq(bookings.status, 'HELD'), isOver(now)))
    .returning({ quantity: bookings.quantity });
  const places = expired.reduce((total, { quantity }) => total + (quantity ?? 0), 0);
  await countPlaces(tx, contingentId, { held: -places, sold: 0 });
  return places;
}

/** Which of these are taken; what a draft has held too long is not. */
export async function takenAmong(db: Database, plates: readonly Plate[], now: Date): Promise<ReadonlySet<string>> {
  const numbers = plates.map(({ code, letters, digits }) => `${code} ${letters} ${digits}`);
  const number = sql<string>`${bookings.code} || ' ' || ${bookings.letters} || ' ' || ${bookings.digits}`;
  const found = await db
    .select({ number })
    .from(bookings)
    .where(
      and(
        inArray(bookings.code, [...new Set(plates.map(({ code }) => code))]),
        inArray(bookings.letters, [...new Set(plates.map(({ letters }) => letters))]),
        inArray(bookings.digits, [...new Set(plates.map(({ digits }) => digits))]),
        inArray(bookings.status, [...TAKEN]),
        sql`not (${bookings.status} = 'HELD' and ${bookings.expiresAt} <= ${now.toISOString()}::timestamptz)`,
      ),
    );
  const taken = new Set(found.map((row) => row.number));
  return new Set(numbers.filter((each) => taken.has(each)));
}

export interface Holder {
  readonly accountId: Id<'Account'> | null;
  readonly organisationId: Id<'Organisation'> | null;
}

const isHeldBy = ({ accountId, organisationId }: Holder) =>
  organisationId === null
    ? and(isNull(applications.organisationId), accountId === null ? sql`false` : eq(applications.accountId, accountId))
    : eq(applications.organisationId, organisationId);

/** How many places of an event somebody has by other applications. */
export async function placesOf(
  tx: Transaction,
  holder: Holder,
  { eventId, but }: { readonly eventId: Id<'Event'>; readonly but: ApplicationId },
): Promise<number> {
  const [row] = await tx
    .select({ places: sum(bookings.quantity) })
    .from(bookings)
    .innerJoin(contingents, eq(contingents.id, bookings.contingentId))
    .innerJoin(applications, eq(applications.id, bookings.applicationId))
    .where(
      and(
        eq(contingents.eventId, eventId),
        inArray(bookings.status, [...TAKEN]),
        ne(bookings.applicationId, but),
        isHeldBy(holder),
      ),
    );
  return Number(row?.places ?? 0);
}

/** Gives a plate that was granted to the same holder to a registration while that is decided. False where there is none with this PIN. */
export async function claimPlate(
  tx: Transaction,
  { plate, pin, holder, by, now }: { plate: Plate; pin: string; holder: Holder; by: ApplicationId; now: Date },
): Promise<boolean> {
  const hers = tx.select({ id: applications.id }).from(applications).where(isHeldBy(holder));
  const [booking] = await tx
    .select()
    .from(bookings)
    .where(
      and(
        isPlate(plate),
        eq(bookings.status, 'CONFIRMED'),
        sql`${bookings.secrets}[1] = ${pin}`,
        inArray(bookings.applicationId, hers),
      ),
    )
    .for('update');
  if (booking === undefined || (booking.claim !== null && booking.claim !== by)) return false;
  if (booking.claim === null && booking.expiresAt !== null && booking.expiresAt <= now) return false;
  await tx.update(bookings).set({ claim: by }).where(eq(bookings.applicationId, booking.applicationId));
  return true;
}

/** The plate that a registration has claimed; null where it has none. */
export async function findClaimed(tx: Transaction, by: ApplicationId): Promise<BookingRow | null> {
  const [row] = await tx.select().from(bookings).where(eq(bookings.claim, by));
  return row ?? null;
}

/** What becomes of a plate that a registration has claimed: used by it, or reserved as before. */
export async function endClaim(tx: Transaction, by: ApplicationId, isUsed: boolean): Promise<void> {
  await tx
    .update(bookings)
    .set(isUsed ? { status: 'USED', expiresAt: null, claim: null } : { claim: null })
    .where(eq(bookings.claim, by));
}

/** So long a clock may be behind and be put right without that what was taken before counts anew. */
const BEHIND_MS = 86_400_000;

/**
 * What was taken more than a day from now was taken while the clock was ahead: lasts from now as long as it was to last from then. What
 * somebody changes at this moment waits for the next time. Answers how much that was.
 */
export async function takeFromNow(db: Database, now: Date): Promise<number> {
  const at = sql`${now.toISOString()}::timestamptz`;
  const ahead = db
    .select({ id: bookings.applicationId })
    .from(bookings)
    .where(and(inArray(bookings.status, [...PASSING]), gt(bookings.takenAt, new Date(now.getTime() + BEHIND_MS))))
    .for('update', { skipLocked: true });
  const changed = await db
    .update(bookings)
    .set({ expiresAt: sql`${at} + (${bookings.expiresAt} - ${bookings.takenAt})`, takenAt: now })
    .where(inArray(bookings.applicationId, ahead))
    .returning({ id: bookings.applicationId });
  return changed.length;
}

/** Applications whose bookings are over, the longest first. */
export async function findOver(db: Database, now: Date, limit: number): Promise<readonly ApplicationId[]> {
  const found = await db
    .select({ id: bookings.applicationId })
    .from(bookings)
    .where(and(inArray(bookings.status, [...PASSING]), isNotNull(bookings.expiresAt), isOver(now)))
    .orderBy(asc(bookings.expiresAt))
    .limit(limit);
  return found.map(({ id }) => id);
}
