/** Arguments of commands that are ids, days and files. */

import { InvalidArgumentError } from 'commander';
import { readDay, type Day } from '#platform/values/day.ts';
import { readId, type Id } from '#platform/values/id.ts';

/** The id of an authority. */
export function readAuthority(text: string): Id<'Authority'> {
  const id = readId<'Authority'>(text);
  if (id === null) throw new InvalidArgumentError('It is no id of an authority.');
  return id;
}

/** A day of the calendar. */
export function readDayArgument(text: string): Day {
  const day = readDay(text);
  if (day === null) throw new InvalidArgumentError('It is no day: YYYY-MM-DD.');
  return day;
}
