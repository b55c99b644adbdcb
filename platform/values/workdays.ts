/** Working days as § 31 Abs. 3 VwVfG and § 108 Abs. 3 AO mean them: neither Saturday, nor Sunday, nor a public holiday. */

import { getHolidays } from 'feiertagejs';
import { Temporal } from 'temporal-polyfill';
import type { Day } from './day.ts';

/** The public holidays that count: those of North Rhine-Westphalia (§ 2 Feiertagsgesetz NW), where all authorities of this catalogue sit. */
const STATE = 'NW';

const holidaysByYear = new Map<number, ReadonlySet<string>>();

function holidaysOf(year: number): ReadonlySet<string> {
  const known = holidaysByYear.get(year) ?? new Set(getHolidays(year, STATE).map(({ dateString }) => dateString));
  holidaysByYear.set(year, known);
  return known;
}

function isWorkday(day: Temporal.PlainDate): boolean {
  return day.dayOfWeek <= 5 && !holidaysOf(day.year).has(day.toString());
}

/** The day itself when it is a working day, else the next one. */
export function workdayFrom(day: Day): Day {
  let found = Temporal.PlainDate.from(day);
  while (!isWorkday(found)) found = found.add({ days: 1 });
  return found.toString() as Day;
}
