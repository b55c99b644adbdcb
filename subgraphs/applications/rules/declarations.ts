/** What a form declares in members of its UI schema, each with a shape of its own: what is wrong with one, for whoever publishes it. */

import type { ZodError } from 'zod';

/** In English, with the place within the member: `booking/holdMinutes: Invalid input`; nothing where there is no error. */
export function faultsOfMember(member: string, error: ZodError | undefined): readonly string[] {
  return (error?.issues ?? []).map(({ path, message }) => `${[member, ...path].map(String).join('/')}: ${message}`);
}
