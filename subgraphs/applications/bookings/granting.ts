/** Nothing is granted that somebody else may have by now: what is over is taken anew with the decision, or the decision is refused. */

import { TransactionRollbackError } from 'drizzle-orm';
import type { Transaction } from '#platform/database.ts';
import { granted, refused, type Ruling } from '../rules/problems.ts';
import { findOffer } from '../store/catalogue.ts';
import { requireForm } from '../store/forms.ts';
import type { ApplicationRow } from '../tables.ts';
import { pinIn, plateIn, readDeclaration, wishIn, type Taking, type Wish } from './rules/declared.ts';
import { isTaken } from './rules/lifecycle.ts';
import { claimPlate, findBookings, findClaimed } from './store/bookings.ts';
import type { BookingRow } from './tables.ts';
import { take } from './take.ts';

/** What a booking was of; null where that cannot be said. */
function wishOf({ code, letters, digits, suffix, contingentId, quantity }: BookingRow): Wish | null {
  if (contingentId !== null && quantity !== null) return { kind: 'TICKETS', contingentId, quantity };
  if (code === null || letters === null || digits === null) return null;
  return { kind: 'PLATE', plate: { code, letters, digits, suffix: suffix ?? '' } };
}

/**
 * Takes for an application, locked, what it had once, if that is still free; it stays until it is decided. False where it is not: then
 * everything is as it was.
 */
export async function takeAgain(
  tx: Transaction,
  application: ApplicationRow,
  { declared, before, at }: { readonly declared: Taking; readonly before: BookingRow | null; readonly at: Date },
): Promise<boolean> {
  const offer = await findOffer(tx, application.offerId);
  const wish = (before === null ? null : wishOf(before)) ?? wishIn(declared, application.data);
  if (offer === null || wish === null) return false;
  const terms = { status: 'BOOKED', expiresAt: null, lastsDays: before?.lastsDays ?? null, late: true } as const;
  try {
    // In a savepoint, as taking lets go of what was there before.
    await tx.transaction(async (attempt) => {
      if ((await take(attempt, { application, offer, declared, wish, now: at }, terms)) !== null) attempt.rollback();
    });
    return true;
  } catch (error) {
    if (error instanceof TransactionRollbackError) return false;
    throw error;
  }
}

/** True where the application, locked, has what it wants, or has it again by this. */
async function hasWhatItWants(tx: Transaction, application: ApplicationRow, at: Date): Promise<boolean> {
  const declared = readDeclaration((await requireForm(tx, application)).uiSchema);
  if (declared === null) return true;
  if (declared.kind === 'PLATE_USE') {
    const plate = plateIn(declared, application.data);
    if (plate === null || (await findClaimed(tx, application.id)) !== null) return true;
    const pin = pinIn(declared, application.data) ?? '';
    return claimPlate(tx, { plate, pin, holder: application, by: application.id, now: at });
  }
  const [before = null] = await findBookings(tx, [application.id]);
  if (before === null && wishIn(declared, application.data) === null) return true;
  return (before !== null && isTaken(before)) || takeAgain(tx, application, { declared, before, at });
}

/** Whether an application, locked, may be granted as far as plates and places go. Asked last, as it takes what is free again. */
export async function mayGrant(tx: Transaction, application: ApplicationRow, at: Date): Promise<Ruling<null>> {
  return (await hasWhatItWants(tx, application, at)) ? granted(null) : refused('BOOKING_OVER', 'outcome');
}
