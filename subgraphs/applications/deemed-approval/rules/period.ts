/**
 * The period after which something counts as granted (Genehmigungsfiktion, § 42a VwVfG): when it begins, what stops it, how it is extended,
 * and when it is over. Pure: days in, days out.
 */

import { daysBetween, endOf } from '../../rules/deadlines.ts';
import { granted, refused, type Ruling } from '../../rules/problems.ts';
import { workdayFrom } from '#platform/values/workdays.ts';
import { daysAfter, type Day } from '#platform/values/day.ts';

/**
 * WAITING: documents are missing, so that it has not begun. STOPPED: a question is open. ENDED: the case was decided, turned away or taken
 * back in time. GRANTED: it has run out.
 */
export type PeriodState = 'WAITING' | 'RUNNING' | 'STOPPED' | 'ENDED' | 'GRANTED';

export interface Period {
  readonly state: PeriodState;
  /** ISO 8601. */
  readonly period: string;
  readonly begunOn: Day | null;
  /** The last day to decide on; null while documents are missing. */
  readonly endsOn: Day | null;
  readonly stoppedOn: Day | null;
  readonly extendedOn: Day | null;
  readonly grantedOn: Day | null;
}

/** It begins with the day on which all documents are there (Abs. 2 Satz 2). */
export function begin(completeOn: Day, period: string): Period {
  const open = { stoppedOn: null, extendedOn: null, grantedOn: null };
  return { state: 'RUNNING', period, begunOn: completeOn, endsOn: endOf(completeOn, period), ...open };
}

/** True when its last day is over and nobody has decided. */
export function isOver({ state, endsOn }: Period, today: Day): boolean {
  return state === 'RUNNING' && endsOn !== null && endsOn < today;
}

/**
 * The applicant is asked. A question stops the period until the answer; where documents are missing it has not begun at all, and begins
 * with the answer (Abs. 2 Satz 2).
 */
export function ask(before: Period, today: Day, isIncomplete: boolean): Period {
  if (before.state !== 'RUNNING' || isOver(before, today)) return before;
  if (isIncomplete) return { ...before, state: 'WAITING', begunOn: null, endsOn: null, stoppedOn: today };
  return { ...before, state: 'STOPPED', stoppedOn: today };
}

/** She has answered: the period goes on with as many days as were left, or begins. */
export function answered(before: Period, today: Day): Period {
  const { state, period, endsOn, stoppedOn } = before;
  if (state === 'WAITING') return { ...before, state: 'RUNNING', begunOn: today, endsOn: endOf(today, period), stoppedOn: null };
  if (state !== 'STOPPED' || endsOn === null || stoppedOn === null) return before;
  return { ...before, state: 'RUNNING', endsOn: workdayFrom(daysAfter(endsOn, daysBetween(stoppedOn, today))), stoppedOn: null };
}

/**
 * The authority takes longer: once, before the end, with a reason that is told (Abs. 2 Satz 3 and 4). How much longer is appropriate depends on the
 * case; more than as long again is not.
 */
export function extend(before: Period, until: Day, today: Day): Ruling<Period> {
  const { state, period, endsOn, extendedOn } = before;
  if ((state !== 'RUNNING' && state !== 'STOPPED') || endsOn === null || isOver(before, today))
    return refused('NO_PERIOD_RUNNING', 'caseId');
  if (extendedOn !== null) return refused('EXTENDED_BEFORE', 'caseId');
  if (until <= endsOn || until > endOf(endsOn, period)) return refused('EXTENSION_NOT_USABLE', 'until');
  return granted({ ...before, endsOn: workdayFrom(until), extendedOn: today });
}

/** Somebody has decided, turned it away or taken it back in time. */
export function ended(before: Period): Period {
  return before.state === 'GRANTED' ? before : { ...before, state: 'ENDED', stoppedOn: null };
}

/** It is over: from the day after its end it counts as granted. Throws a RangeError for one that is not. */
export function runOut(before: Period, today: Day): Period {
  if (before.endsOn === null || !isOver(before, today)) throw new RangeError('the period is not over');
  return { ...before, state: 'GRANTED', grantedOn: daysAfter(before.endsOn, 1) };
}
