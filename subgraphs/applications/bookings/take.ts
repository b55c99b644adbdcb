/** Taking a plate or places for an application, for as long as its state says: whoever comes second is told. */

import type { Transaction } from '#platform/database.ts';
import type { Id } from '#platform/values/id.ts';
import type { RegionKey } from '#platform/values/region.ts';
import type { KnownOffer } from '../copies/tables.ts';
import type { ApplicationRow } from '../tables.ts';
import { pathOf, type Taking, type Wish } from './rules/declared.ts';
import { isTaken, type BookingStatus } from './rules/lifecycle.ts';
import { plateFault } from './rules/plates.ts';
import type { BookingFault } from './rules/problems.ts';
import * as store from './store/bookings.ts';
import { countPlaces, findContingents, findPlace, lockContingents } from './store/contingents.ts';
import { findPlateCodes } from './store/plate-codes.ts';
import type { BookingRow } from './tables.ts';

/** An application that is locked, and what it wants. */
export interface Taker {
  readonly application: ApplicationRow;
  readonly offer: KnownOffer;
  readonly declared: Taking;
  readonly wish: Wish;
  readonly now: Date;
}

/** What it is to have. */
interface Terms {
  readonly status: BookingStatus;
  readonly expiresAt: Date | null;
  readonly lastsDays: number | null;
}

/** Places that are paid for late are given out beyond the window of sales. */
type Taken = Terms & { readonly late?: boolean };

export const areasOf = ({ area, furtherAreas }: KnownOffer): readonly RegionKey[] => [area, ...furtherAreas];

function isSame(booking: BookingRow, wish: Wish): boolean {
  if (wish.kind === 'TICKETS') return booking.contingentId === wish.contingentId && booking.quantity === wish.quantity;
  const { code, letters, digits, suffix } = wish.plate;
  return booking.code === code && booking.letters === letters && booking.digits === digits && booking.suffix === suffix;
}

function blank({ application, now }: Taker, { status, expiresAt, lastsDays }: Terms) {
  return { applicationId: application.id, status, expiresAt, lastsDays, takenAt: now, secrets: [] };
}

type PlateTaking = Extract<Taking, { readonly kind: 'PLATE' }>;

async function takePlate(
  tx: Transaction,
  taker: Taker,
  declared: PlateTaking,
  wish: Extract<Wish, { readonly kind: 'PLATE' }>,
  terms: Taken,
): Promise<BookingFault | null> {
  const { plate } = wish;
  const wrong = plateFault(plate, await findPlateCodes(tx, areasOf(taker.offer)));
  if (wrong !== null) {
    const { fault, part } = wrong;
    return { code: fault, path: pathOf(part === 'suffix' ? declared.digits : declared[part]) };
  }
  await store.expireHeldPlate(tx, plate, taker.now);
  const free = await store.insertBooking(tx, { ...blank(taker, terms), ...plate });
  return free ? null : { code: 'PLATE_TAKEN', path: pathOf(declared.digits) };
}

type TicketTaking = Extract<Taking, { readonly kind: 'TICKETS' }>;

async function takePlaces(
  tx: Transaction,
  taker: Taker,
  declared: TicketTaking,
  wish: Extract<Wish, { readonly kind: 'TICKETS' }>,
  terms: Taken,
): Promise<BookingFault | null> {
  const { contingentId, quantity } = wish;
  const { application, offer, now } = taker;
  const place = await findPlace(tx, contingentId);
  const unknown = { code: 'CONTINGENT_UNKNOWN', path: pathOf(declared.contingent) } as const;
  if (place?.event.offerId !== offer.id) return unknown;
  const { event } = place;
  const isOpen = event.salesFrom <= now && now < event.salesTo;
  if (!isOpen && terms.late !== true) return { code: 'NOT_ON_SALE', path: unknown.path };
  const tooMany = { code: 'TOO_MANY_TICKETS', path: pathOf(declared.quantity) } as const;
  const others = await store.placesOf(tx, application, { eventId: event.id, but: application.id });
  if (others + quantity > event.mostEach) return tooMany;
  const counters = { held: quantity, sold: 0 };
  let free = await countPlaces(tx, contingentId, counters);
  if (!free && (await store.expireHeldPlaces(tx, contingentId, now)) > 0) free = await countPlaces(tx, contingentId, counters);
  if (!free) return { code: 'SOLD_OUT', path: pathOf(declared.quantity) };
  await store.insertBooking(tx, { ...blank(taker, terms), contingentId, quantity });
  return null;
}

/** All contingents that a change of places has to do with, held in one order. */
async function lockPlaces(tx: Transaction, wanted: Id<'Contingent'>, current: Id<'Contingent'> | null): Promise<void> {
  const place = await findPlace(tx, wanted);
  const ofEvent = place === null ? [] : await findContingents(tx, [place.event.id]);
  await lockContingents(tx, [...ofEvent.map(({ id }) => id), ...(current === null ? [] : [current])]);
}

/**
 * Takes what is wanted in place of what the application has had, or says why not; then it has nothing. What it has already stays
 * its own: a hold is not prolonged by taking it again.
 */
export async function take(tx: Transaction, taker: Taker, terms: Taken): Promise<BookingFault | null> {
  const { application, declared, wish } = taker;
  if (wish.kind === 'TICKETS') {
    const [known] = await store.findBookings(tx, [application.id]);
    await lockPlaces(tx, wish.contingentId, known?.contingentId ?? null);
  }
  const [current] = await store.lockBookings(tx, [application.id]);
  if (current !== undefined && isTaken(current) && isSame(current, wish)) {
    const { status, expiresAt, lastsDays } = terms;
    const takenAt = taker.now;
    if (status !== current.status) await store.changeBooking(tx, current, { status, expiresAt, takenAt, lastsDays });
    return null;
  }
  if (current !== undefined) await store.dropBooking(tx, current);
  if (declared.kind === 'PLATE' && wish.kind === 'PLATE') return takePlate(tx, taker, declared, wish, terms);
  if (declared.kind === 'TICKETS' && wish.kind === 'TICKETS') return takePlaces(tx, taker, declared, wish, terms);
  throw new Error('a form wants something else than it declares');
}
