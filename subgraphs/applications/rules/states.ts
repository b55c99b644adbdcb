/** The states of an application and every way from one to another, as data (after FIT-Connect's submission events). */

export type Status =
  | 'DRAFT'
  | 'SUBMITTED'
  | 'DELIVERED'
  | 'ACCEPTED'
  | 'REJECTED'
  | 'IN_PROGRESS'
  | 'INFORMATION_REQUESTED'
  | 'DECIDED'
  | 'CLOSED'
  | 'WITHDRAWN'
  | 'DELETED';

export type Actor = 'APPLICANT' | 'AUTHORITY' | 'SYSTEM';

export type Action =
  | 'SUBMIT'
  | 'DELIVER'
  | 'ACCEPT'
  | 'REJECT'
  | 'BEGIN'
  | 'FORWARD'
  | 'FORWARD_ELSEWHERE'
  | 'REQUEST_INFORMATION'
  | 'ANSWER'
  | 'DECIDE'
  | 'DEEM'
  | 'CLOSE'
  | 'CLOSE_EARLY'
  | 'WITHDRAW'
  | 'DELETE';

/** What the applicant hears of: the last word of an event's type (`applications.application.decided`), which becomes a message. */
export type Notice =
  'submitted' | 'information-requested' | 'period-extended' | 'forwarded' | 'decided' | 'rejected' | 'closed' | 'withdrawn';

export interface Transition {
  readonly action: Action;
  readonly from: readonly Status[];
  readonly to: Status;
  readonly actor: Actor;
  /** What the timeline says; null for a step that leaves no trace. */
  readonly kind: string | null;
  /** What the applicant is told; null where the state she watches says enough, so that nobody is woken by steps that ask nothing of her. */
  readonly tells: Notice | null;
}

/** Before the authority has decided, the applicant may take the application back. */
export const UNDECIDED = ['SUBMITTED', 'DELIVERED', 'ACCEPTED', 'IN_PROGRESS', 'INFORMATION_REQUESTED'] as const;

/** True for what was submitted and is neither decided nor over. */
export function isUndecided(status: Status): boolean {
  return (UNDECIDED as readonly Status[]).includes(status);
}

/** Nothing more will happen to these, save that they are deleted when their time of retention is over. */
export const ENDED: readonly Status[] = ['REJECTED', 'CLOSED', 'WITHDRAWN', 'DELETED'];

/** With an authority that has not decided. */
const AT_THE_DESK = ['DELIVERED', 'ACCEPTED', 'IN_PROGRESS', 'INFORMATION_REQUESTED'] as const;

export const TRANSITIONS: readonly Transition[] = [
  { action: 'SUBMIT', from: ['DRAFT'], to: 'SUBMITTED', actor: 'APPLICANT', kind: 'SUBMITTED', tells: 'submitted' },
  { action: 'DELIVER', from: ['SUBMITTED'], to: 'DELIVERED', actor: 'SYSTEM', kind: 'DELIVERED', tells: null },
  { action: 'ACCEPT', from: ['DELIVERED'], to: 'ACCEPTED', actor: 'AUTHORITY', kind: 'ACCEPTED', tells: null },
  // Turned away before it was taken on, as FIT-Connect's `reject-submission`: with reasons, and no decision on the matter.
  { action: 'REJECT', from: ['DELIVERED'], to: 'REJECTED', actor: 'AUTHORITY', kind: 'REJECTED', tells: 'rejected' },
  { action: 'BEGIN', from: ['ACCEPTED'], to: 'IN_PROGRESS', actor: 'AUTHORITY', kind: 'IN_PROGRESS', tells: null },
  {
    action: 'REQUEST_INFORMATION',
    from: ['IN_PROGRESS'],
    to: 'INFORMATION_REQUESTED',
    actor: 'AUTHORITY',
    kind: 'INFORMATION_REQUESTED',
    tells: 'information-requested',
  },
  {
    action: 'ANSWER',
    from: ['INFORMATION_REQUESTED'],
    to: 'IN_PROGRESS',
    actor: 'APPLICANT',
    kind: 'INFORMATION_GIVEN',
    tells: null,
  },
  // A question left open must not keep the authority from deciding on what it has.
  {
    action: 'DECIDE',
    from: ['IN_PROGRESS', 'INFORMATION_REQUESTED'],
    to: 'DECIDED',
    actor: 'AUTHORITY',
    kind: 'DECIDED',
    tells: 'decided',
  },
  // To the authority that is in charge (§ 3 VwVfG): it begins anew there, and a question that was open is asked by nobody any more.
  { action: 'FORWARD', from: AT_THE_DESK, to: 'DELIVERED', actor: 'AUTHORITY', kind: 'FORWARDED', tells: 'forwarded' },
  // The same where that one receives at a system of its own: it is on its way there.
  { action: 'FORWARD_ELSEWHERE', from: AT_THE_DESK, to: 'SUBMITTED', actor: 'AUTHORITY', kind: 'FORWARDED', tells: 'forwarded' },
  // Nobody has decided in time, and a law orders that it counts as granted then (§ 42a VwVfG). An open question stops that.
  {
    action: 'DEEM',
    from: ['DELIVERED', 'ACCEPTED', 'IN_PROGRESS'],
    to: 'DECIDED',
    actor: 'SYSTEM',
    kind: 'DEEMED_GRANTED',
    tells: 'decided',
  },
  // Nobody can object any more, and everything is paid.
  { action: 'CLOSE', from: ['DECIDED'], to: 'CLOSED', actor: 'SYSTEM', kind: 'CLOSED', tells: 'closed' },
  { action: 'CLOSE_EARLY', from: ['DECIDED'], to: 'CLOSED', actor: 'AUTHORITY', kind: 'CLOSED', tells: 'closed' },
  {
    action: 'WITHDRAW',
    from: ['DRAFT', ...UNDECIDED],
    to: 'WITHDRAWN',
    actor: 'APPLICANT',
    kind: 'WITHDRAWN',
    tells: 'withdrawn',
  },
  {
    action: 'DELETE',
    from: ['DRAFT', 'REJECTED', 'CLOSED', 'WITHDRAWN'],
    to: 'DELETED',
    actor: 'SYSTEM',
    kind: null,
    tells: null,
  },
];

/** What may follow on a state; null when the action is not possible in it. */
export function transitionOf(status: Status, action: Action): Transition | null {
  return TRANSITIONS.find((transition) => transition.action === action && transition.from.includes(status)) ?? null;
}

/**
 * The transitions that lead through an action, with those before it that the state still needs: deciding a case that was
 * only delivered accepts it and begins it on the way. Null when the action cannot be reached like that.
 */
export function wayThrough(status: Status, preparations: readonly Action[], action: Action): readonly Transition[] | null {
  const way: Transition[] = [];
  let reached = status;
  for (const step of [...preparations, action]) {
    const transition = transitionOf(reached, step);
    if (transition === null) continue;
    way.push(transition);
    reached = transition.to;
  }
  return way.at(-1)?.action === action ? way : null;
}
