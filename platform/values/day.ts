/** A civil day, as births, deadlines and validity have it: no time, no zone. */

import { Temporal } from 'temporal-polyfill';

declare const brand: unique symbol;
/** `YYYY-MM-DD`; compares correctly as text. */
export type Day = string & { readonly [brand]: 'Day' };

/** Null when the text is not a day of the calendar. There is no year 0, in PostgreSQL neither. */
export function readDay(text: string): Day | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text.startsWith('0000')) return null;
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() as Day;
  } catch {
    return null;
  }
}

/** Throws a RangeError when the text is not a day of the calendar. */
export function parseDay(text: string): Day {
  const day = readDay(text);
  if (day === null) throw new RangeError(`'${text}' is no day: YYYY-MM-DD`);
  return day;
}

/** The day it is in Germany at an instant. */
export function dayOf(instant: Date): Day {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime())
    .toZonedDateTimeISO('Europe/Berlin')
    .toPlainDate()
    .toString() as Day;
}

/** The instant at which a day, or one so many days later, begins in Germany. */
export function startOfDay(day: Day, later = 0): Date {
  return new Date(Temporal.PlainDate.from(day).add({ days: later }).toZonedDateTime('Europe/Berlin').epochMilliseconds);
}

/** The day so many days later. */
export function daysAfter(day: Day, days: number): Day {
  return Temporal.PlainDate.from(day).add({ days }).toString() as Day;
}

/** The day before. */
export function dayBefore(day: Day): Day {
  return daysAfter(day, -1);
}

/** As German documents write it: `2026-03-05` as `05.03.2026`. */
export function germanDay(day: Day): string {
  return day.split('-').toReversed().join('.');
}

export interface Validity {
  /** First day, null: always was. */
  readonly validFrom: Day | null;
  /** Last day, null: still is. */
  readonly validTo: Day | null;
}

/** True when `day` lies within the validity, both ends included. */
export function isValidOn(validity: Validity, day: Day): boolean {
  return (validity.validFrom === null || validity.validFrom <= day) && (validity.validTo === null || day <= validity.validTo);
}
