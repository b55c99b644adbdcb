/** Looking through the cases of an authority: what is asked for, read and checked. */

import { PublicError } from '#platform/errors.ts';
import { startOfDay, type Day } from '#platform/values/day.ts';
import type { LeikaKey } from '#platform/values/leika.ts';
import type { Id } from '#platform/values/id.ts';
import { isStorable } from '#platform/values/text.ts';
import { UNDECIDED, type Status } from './states.ts';

export type CaseOrder = 'RECEIVED' | 'RECEIVED_LATEST' | 'DUE';

/** What a queue can be narrowed by; what is left out narrows nothing. */
export interface GivenFilter {
  readonly statuses?: readonly Status[] | null | undefined;
  readonly assignment?: 'MINE' | 'NOBODY' | 'SOMEBODY' | null | undefined;
  readonly assignee?: string | null | undefined;
  readonly services?: readonly LeikaKey[] | null | undefined;
  readonly receivedFrom?: Day | null | undefined;
  readonly receivedTo?: Day | null | undefined;
  readonly dueTo?: Day | null | undefined;
  readonly overdue?: boolean | null | undefined;
  readonly awaitingPayment?: boolean | null | undefined;
  readonly awaitingApplicant?: boolean | null | undefined;
  readonly awaitingApproval?: boolean | null | undefined;
  readonly refundDue?: boolean | null | undefined;
  readonly unit?: string | null | undefined;
  readonly number?: string | null | undefined;
}

/** The same in terms of what is kept. Each part must hold; null narrows nothing. */
export interface QueueFilter {
  readonly authority: Id<'Authority'>;
  readonly statuses: readonly Status[] | null;
  /** A subject; `true`: somebody, `false`: nobody. */
  readonly assignee: string | boolean | null;
  readonly services: readonly LeikaKey[] | null;
  readonly receivedFrom: Date | null;
  readonly receivedBefore: Date | null;
  readonly dueTo: Day | null;
  readonly overdueOn: Day | null;
  readonly isAwaitingPayment: boolean;
  readonly isAwaitingApproval: boolean;
  readonly isRefundDue: boolean;
  /** Empty: of no unit. */
  readonly unit: string | null;
  /** The beginning of a number. */
  readonly numberStart: string | null;
}

const meet = (one: readonly Status[] | null, other: readonly Status[]): readonly Status[] =>
  one === null ? other : one.filter((status) => other.includes(status));

/** Throws INVALID, naming the part, for text that the database cannot keep: no case has it. */
function requireText(given: GivenFilter, part: 'assignee' | 'unit' | 'number'): string | null {
  const text = given[part] ?? null;
  const argument = `filter.${part}`;
  if (text !== null && !isStorable(text))
    throw new PublicError('INVALID', `${argument} has characters that are not possible here`, { facts: { argument } });
  return text;
}

/** A filter as it is given, for a case worker on a day. Throws INVALID, naming the part, for text that no case can have. */
export function readFilter(
  authority: Id<'Authority'>,
  given: GivenFilter,
  { worker, today }: { readonly worker: string; readonly today: Day },
): QueueFilter {
  let statuses = given.statuses ?? null;
  if (given.awaitingApplicant === true) statuses = meet(statuses, ['INFORMATION_REQUESTED']);
  if (given.awaitingPayment === true) statuses = meet(statuses, [...UNDECIDED, 'DECIDED', 'CLOSED']);
  const assignments = { MINE: worker, NOBODY: false, SOMEBODY: true } as const;
  const assignment = given.assignment == null ? null : assignments[given.assignment];
  const number = requireText(given, 'number')?.trim().toUpperCase() ?? '';
  return {
    authority,
    statuses,
    assignee: requireText(given, 'assignee') ?? assignment,
    services: given.services ?? null,
    receivedFrom: given.receivedFrom == null ? null : startOfDay(given.receivedFrom),
    receivedBefore: given.receivedTo == null ? null : startOfDay(given.receivedTo, 1),
    dueTo: given.dueTo ?? null,
    overdueOn: given.overdue === true ? today : null,
    isAwaitingPayment: given.awaitingPayment === true,
    isAwaitingApproval: given.awaitingApproval === true,
    isRefundDue: given.refundDue === true,
    unit: requireText(given, 'unit')?.trim() ?? null,
    numberStart: number === '' ? null : number,
  };
}
