/** How a booking goes from a short hold to what is for good, and when it is free again: all times of it in one place. */

import { isValidOn, type Day, type Validity } from '#platform/values/day.ts';

/**
 * HELD for a draft, BOOKED with the submission, CONFIRMED by the decision, USED by a registration; RELEASED by the applicant or the
 * authority, EXPIRED by time.
 */
export type BookingStatus = 'HELD' | 'BOOKED' | 'CONFIRMED' | 'USED' | 'RELEASED' | 'EXPIRED';

/** Nobody else can take what one of these has. */
export const TAKEN: readonly BookingStatus[] = ['HELD', 'BOOKED', 'CONFIRMED', 'USED'];
/** States that time ends. */
export const PASSING: readonly BookingStatus[] = ['HELD', 'BOOKED', 'CONFIRMED'];
/** Places of an event are sold for good, whatever the time. */
const SOLD: readonly BookingStatus[] = ['CONFIRMED', 'USED'];

export interface BookingState {
  readonly status: BookingStatus;
  readonly expiresAt: Date | null;
  readonly claim: string | null;
}

/** True while nobody else can take it: what is over is free once that is written down. */
export function isTaken({ status }: Pick<BookingState, 'status'>): boolean {
  return TAKEN.includes(status);
}

/** True when its time has run out; a registration that is being decided keeps its plate beyond that. */
export function isOver({ expiresAt, claim }: BookingState, now: Date): boolean {
  return expiresAt !== null && expiresAt <= now && claim === null;
}

/** How many of so many places are held and how many sold in a state. */
export function countersOf(status: BookingStatus, quantity: number): { readonly held: number; readonly sold: number } {
  if (SOLD.includes(status)) return { held: 0, sold: quantity };
  return { held: TAKEN.includes(status) ? quantity : 0, sold: 0 };
}

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

export function minutesAfter(start: Date, minutes: number): Date {
  return new Date(start.getTime() + minutes * MINUTE_MS);
}

/** Null where it lasts for good. */
export function daysAfter(start: Date, days: number | null): Date | null {
  return days === null ? null : new Date(start.getTime() + days * DAY_MS);
}

/** How long a reservation lasts, for a time: as fees, it changes on a day. */
export interface Duration extends Validity {
  readonly days: number;
}

/** The days that count on a day; null where none are set: it lasts for good. */
export function daysOn(durations: readonly Duration[], today: Day): number | null {
  return durations.find((duration) => isValidOn(duration, today))?.days ?? null;
}

/** Whether a reservation may be prolonged: a plate that is granted, once, while it lasts and no registration has claimed it. */
export function mayExtend(
  booking: BookingState & { readonly extendedAt: Date | null; readonly lastsDays: number | null },
  now: Date,
): boolean {
  const { status, extendedAt, lastsDays, claim } = booking;
  return status === 'CONFIRMED' && lastsDays !== null && extendedAt === null && claim === null && !isOver(booking, now);
}
