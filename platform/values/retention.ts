/** Times of retention (Aufbewahrungsfristen), counted in years of the German calendar. */

import { Temporal } from 'temporal-polyfill';
import { dayOf, parseDay, startOfDay, type Day } from './day.ts';

/** The last day of so many years after an instant: what ended on 2026-03-05 is kept for ten years until 2036-03-05. */
export function dayYearsAfter(instant: Date, years: number): Day {
  return Temporal.PlainDate.from(dayOf(instant)).add({ years }).toString() as Day;
}

/** The last day of so many years after the end of the year of an instant: what was paid in 2026 is kept for ten years until 2036-12-31. */
export function dayYearsAfterYear(instant: Date, years: number): Day {
  return `${Number(dayOf(instant).slice(0, 4)) + years}-12-31` as Day;
}

/** What ended before this instant has been kept for so many years. */
export function keptFor(years: number, now: Date): Date {
  return startOfDay(dayYearsAfter(now, -years));
}

/** What happened before this instant has been kept for so many years after the end of its year. */
export function keptForAfterYear(years: number, now: Date): Date {
  return startOfDay(parseDay(`${Number(dayOf(now).slice(0, 4)) - years}-01-01`));
}
