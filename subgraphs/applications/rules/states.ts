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
  | 'REQUEST_INFORMATION'
  | 'ANSWER'
  | 'DECIDE'
  | 'CLOSE'
  | 'WITHDRAW'
  | 'DELETE';

export interface Transition {
  readonly action: Action;
  readonly from: readonly Status[];
  readonly to: Status;
  readonly actor: Actor;
  /** What the timeline says; null for a step that leaves no trace. */
  readonly kind: string | null;
}

/** Before the authority has decided, the applicant may take the application back. */
const UNDECIDED = ['SUBMITTED', 'DELIVERED', 'ACCEPTED', 'IN_PROGRESS', 'INFORMATION_REQUESTED'] as const;

/** Nothing more will happen to these, save that they are deleted when their time of retention is over. */
export const ENDED: readonly Status[] = ['REJECTED', 'CLOSED', 'WITHDRAWN', 'DELETED'];

export const TRANSITIONS: readonly Transition[] = [
  { action: 'SUBMIT', from: ['DRAFT'], to: 'SUBMITTED', actor: 'APPLICANT', kind: 'SUBMITTED' },
  { action: 'DELIVER', from: ['SUBMITTED'], to: 'DELIVERED', actor: 'SYSTEM', kind: 'DELIVERED' },
  { action: 'ACCEPT', from: ['DELIVERED'], to: 'ACCEPTED', actor: 'AUTHORITY', kind: 'ACCEPTED' },
  { action: 'REJECT', from: ['DELIVERED'], to: 'REJECTED', actor: 'AUTHORITY', kind: 'REJECTED' },
  { action: 'BEGIN', from: ['ACCEPTED'], to: 'IN_PROGRESS', actor: 'AUTHORITY', kind: 'IN_PROGRESS' },
  {
    action: 'REQUEST_INFORMATION',
    from: ['IN_PROGRESS'],
    to: 'INFORMATION_REQUESTED',
    actor: 'AUTHORITY',
    kind: 'INFORMATION_REQUESTED',
  },
  { action: 'ANSWER', from: ['INFORMATION_REQUESTED'], to: 'IN_PROGRESS', actor: 'APPLICANT', kind: 'INFORMATION_GIVEN' },
  // A question left open must not keep the authority from deciding on what it has.
  { action: 'DECIDE', from: ['IN_PROGRESS', 'INFORMATION_REQUESTED'], to: 'DECIDED', actor: 'AUTHORITY', kind: 'DECIDED' },
  { action: 'CLOSE', from: ['DECIDED'], to: 'CLOSED', actor: 'SYSTEM', kind: 'CLOSED' },
  { action: 'WITHDRAW', from: ['DRAFT', ...UNDECIDED], to: 'WITHDRAWN', actor: 'APPLICANT', kind: 'WITHDRAWN' },
  { action: 'DELETE', from: ['DRAFT', 'REJECTED', 'CLOSED', 'WITHDRAWN'], to: 'DELETED', actor: 'SYSTEM', kind: null },
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
