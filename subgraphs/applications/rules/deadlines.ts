/** Deadlines of a case: until when it is to be decided, what a question to the applicant does to that, and when nobody can object any more. */

import { Temporal } from 'temporal-polyfill';
import type { Day } from '#platform/values/day.ts';
import { workdayFrom } from '#platform/values/workdays.ts';
import { granted, refused, type Ruling } from './problems.ts';

/** Whoever is not answered for three months may sue (§ 75 VwGO); what is not said otherwise is due by then. */
export const DEFAULT_PERIOD = 'P3M';
/** How long an applicant has to answer where the case worker names no day. */
export const ANSWER_PERIOD = 'P4W';
/** Objection and action: a month from notification (§ 70 Abs. 1, § 74 Abs. 1 VwGO). */
export const OBJECTION_PERIOD = 'P1M';

/** What a case has to keep to. */
export interface Clock {
  /** The last day to decide on; null: nothing is due. */
  readonly dueOn: Day | null;
  /** The day of the question that is open; null: none is. */
  readonly askedOn: Day | null;
  /** Until when it is to be answered. */
  readonly answerBy: Day | null;
}

export const STOPPED: Clock = { dueOn: null, askedOn: null, answerBy: null };

const read = (day: Day): Temporal.PlainDate => Temporal.PlainDate.from(day);
const write = (day: Temporal.PlainDate): Day => day.toString() as Day;

/** How many days lie between two; negative where the second is the earlier one. */
export function daysBetween(from: Day, to: Day): number {
  return read(from).until(read(to), { largestUnit: 'days' }).days;
}

/**
 * The end of a period that an event on a day has begun (§ 31 Abs. 1 VwVfG, §§ 187 ff. BGB): a day that is no working day gives way
 * to the next one that is (§ 31 Abs. 3 VwVfG).
 */
export function endOf(day: Day, period: string): Day {
  return workdayFrom(write(read(day).add(Temporal.Duration.from(period))));
}

/**
 * A period as rules carry it: ISO 8601, whole days, weeks, months and years, from a day to two years; null for what is none. What the
 * catalogue says comes from many hands, so that what is none is passed over there.
 */
export function readPeriod(given: string): string | null {
  if (!/^P(?=\d)(?:\d{1,2}Y)?(?:\d{1,2}M)?(?:\d{1,3}W)?(?:\d{1,3}D)?$/.test(given)) return null;
  const days = Temporal.Duration.from(given).total({ unit: 'days', relativeTo: '2026-01-01' });
  return days >= 1 && days <= 731 ? given : null;
}

/** A case comes in: it is due after the period that its authority has set, else after what the offer says, else after three months. */
export function begin(received: Day, periods: readonly (string | null)[]): Clock {
  const period = periods.map((given) => (given === null ? null : readPeriod(given))).find((given) => given !== null);
  return { ...STOPPED, dueOn: endOf(received, period ?? DEFAULT_PERIOD) };
}

/**
 * The applicant is asked: her time does not count against the authority, up to the day the answer was wanted by; after that the authority
 * can decide on what it has (§ 26 Abs. 2 VwVfG).
 */
export function pause(clock: Clock, today: Day, answerBy: Day): Clock {
  const { dueOn } = clock;
  const moved = dueOn === null ? null : write(read(dueOn).add({ days: daysBetween(today, answerBy) }));
  return { dueOn: moved, askedOn: today, answerBy };
}

/** She has answered: what is left of her time is taken off again, so that the authority has as many days as it had. */
export function resume({ dueOn, answerBy }: Clock, today: Day): Clock {
  if (dueOn === null || answerBy === null || today >= answerBy) return { dueOn, askedOn: null, answerBy: null };
  return { dueOn: write(read(dueOn).subtract({ days: daysBetween(today, answerBy) })), askedOn: null, answerBy: null };
}

/** Until when the answer is wanted: the day that was named, if it lies ahead, else four weeks. */
export function answerDay(named: Day | null, today: Day): Ruling<Day> {
  if (named === null) return granted(endOf(today, ANSWER_PERIOD));
  const latest = write(read(today).add({ years: 1 }));
  return named > today && named <= latest ? granted(named) : refused('DATE_NOT_AHEAD', 'answerBy');
}

/** The last day to object to what was notified on a day. */
export function objectionUntil(notifiedOn: Day): Day {
  return endOf(notifiedOn, OBJECTION_PERIOD);
}
