/** What a form declares in members of its UI schema, each with a shape of its own: what is wrong with one, for whoever publishes it. */

import { z, type ZodError } from 'zod';
import { readDay } from '#platform/values/day.ts';

/** A day of the calendar. Dates of ISO 8601 that are none of ours, as of the year 0, are refused as well. */
export const day = z.string().transform((text, context) => {
  const read = readDay(text);
  if (read !== null) return read;
  context.addIssue({ code: 'custom', message: 'no day: YYYY-MM-DD' });
  return z.NEVER;
});

/** In English, with the place within the member: `booking/holdMinutes: Invalid input`; nothing where there is no error. */
export function faultsOfMember(member: string, error: ZodError | undefined): readonly string[] {
  return (error?.issues ?? []).map(({ path, message }) => `${[member, ...path].map(String).join('/')}: ${message}`);
}
