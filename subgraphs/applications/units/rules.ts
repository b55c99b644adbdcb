/** Units of an authority (Organisationseinheiten): whose a case is, and to which it can be given. */

import type { Change } from '../rules/cases.ts';
import { granted, refused, type Ruling } from '../rules/problems.ts';
import { ENDED, type Status } from '../rules/states.ts';

interface Placed {
  readonly status: Status;
  readonly assignee: string | null;
  readonly unit: string | null;
}

/**
 * Giving a case to a unit, or to none. Whoever was in charge of it works for the other one: it waits for somebody there to take it over.
 * Refused for a unit that the authority does not have, and for a case that is at its end.
 */
export function move({ status, assignee, unit }: Placed, to: string | null, known: readonly string[]): Ruling<Change> {
  if (ENDED.includes(status)) return refused('NOT_POSSIBLE', 'caseId');
  if (to !== null && !known.includes(to)) return refused('UNKNOWN_UNIT', 'unit');
  return granted({ status, assignee: to === unit ? assignee : null, steps: [], decision: null });
}
