/** What becomes of a booking when its application goes on: granted, freed, or used up. Called wherever an application changes its state. */

import { randomBytes } from 'node:crypto';
import { inArray } from 'drizzle-orm';
import type { Transaction } from '#platform/database.ts';
import type { Id } from '#platform/values/id.ts';
import type { Outcome } from '../rules/cases.ts';
import type { Status } from '../rules/states.ts';
import { daysAfter, isTaken } from './rules/lifecycle.ts';
import { pinOf, ticketNumber } from './rules/secrets.ts';
import { changeBooking, dropBooking, endClaim, lockBookings } from './store/bookings.ts';
import { bookings, type BookingRow } from './tables.ts';
import { dropTickets, insertTickets } from './tickets/store.ts';

const RANDOM_BYTES = 16;

interface Followed {
  readonly id: Id<'Application'>;
  readonly status: Status;
  readonly outcome: Outcome | null;
}

/** Grants what is taken: from now on it lasts as long as it was said on the day of submission, and has its numbers, each of a ticket where it is of places. */
export async function confirm(tx: Transaction, booking: BookingRow, at: Date): Promise<BookingRow> {
  const secrets =
    booking.quantity === null
      ? [pinOf(randomBytes(RANDOM_BYTES))]
      : Array.from({ length: booking.quantity }, () => ticketNumber(randomBytes(RANDOM_BYTES)));
  if (booking.quantity !== null) {
    const { applicationId } = booking;
    await insertTickets(
      tx,
      secrets.map((number, index) => ({ number, applicationId, place: index + 1 })),
    );
  }
  const expiresAt = daysAfter(at, booking.lastsDays);
  return changeBooking(tx, booking, { status: 'CONFIRMED', expiresAt, takenAt: at, secrets });
}

/** What an application has come to, as far as bookings go; null while it is open. */
function endOf({ status, outcome }: Followed): 'GRANTED' | 'GONE' | null {
  if (status === 'WITHDRAWN' || status === 'REJECTED' || status === 'DELETED') return 'GONE';
  if (status !== 'DECIDED') return null;
  return outcome === 'DENIED' ? 'GONE' : 'GRANTED';
}

/** The application must be held already. */
export async function followApplication(tx: Transaction, application: Followed, at: Date): Promise<void> {
  const end = endOf(application);
  if (end === null) return;
  await endClaim(tx, application.id, end === 'GRANTED');
  const [booking] = await lockBookings(tx, [application.id]);
  if (booking === undefined || !isTaken(booking)) return;
  if (end === 'GONE') await changeBooking(tx, booking, { status: 'RELEASED', expiresAt: null });
  else if (booking.status !== 'CONFIRMED') await confirm(tx, booking, at);
}

/** Takes away what applications have that are kept no more; their plates and places are free, save those that a registration uses. */
export async function dropBookings(tx: Transaction, ids: readonly Id<'Application'>[]): Promise<void> {
  const locked = await lockBookings(tx, ids);
  await dropTickets(tx, ids);
  for (const booking of locked) await dropBooking(tx, booking);
  await tx
    .update(bookings)
    .set({ claim: null })
    .where(inArray(bookings.claim, [...ids]));
}
