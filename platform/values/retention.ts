/** Times of retention (Aufbewahrungsfristen), counted in years of the German calendar. */

import { Temporal } from 'temporal-polyfill';
import { dayOf, type Day } from './day.ts';

/** The last day of so many years after an instant: what ended on 2026-03-05 is kept for ten years until 2036-03-05. */
export function dayYearsAfter(instant: Date, years: number): Day {
  return Temporal.PlainDate.from(dayOf(instant)).add({ years }).toString() as Day;
}

/** The last day of so many years after the end of the year of an instant: what was paid in 2026 is kept for ten years until 2036-12-31. */
export function dayYearsAfterYear(instant: Date, years: number): Day {
  return `${Number(dayOf(instant).slice(0, 4)) + years}-12-31` as Day;
}

const beginningOf = (day: Temporal.PlainDate): Date => new Date(day.toZonedDateTime('Europe/Berlin').epochMilliseconds);

/** What ended before this instant has been kept for so many years. */
export function keptFor(years: number, now: Date): Date {
  return beginningOf(Temporal.PlainDate.from(dayOf(now)).subtract({ years }));
}

/** What happened before this instant has been kept for so many years after the end of its year. */
export function keptForAfterYear(years: number, now: Date): Date {
  return beginningOf(Temporal.PlainDate.from({ year: Number(dayOf(now).slice(0, 4)) - years, month: 1, day: 1 }));
}
