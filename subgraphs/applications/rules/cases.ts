/** The work on a case: what authority and applicant may do after submission, and what it changes. */

import type { PaymentPolicy } from '#platform/catalogue/types.ts';
import type { ChargeItem } from '#platform/events/contracts/applications.ts';
import type { Id } from '#platform/values/id.ts';
import type { TrustLevel } from '#platform/values/trust-level.ts';
import { totalOf } from './price.ts';
import { granted, refused, type Ruling } from './problems.ts';
import { wayThrough, type Action, type Actor, type Notice, type Status, type Transition } from './states.ts';
import { readText } from './text.ts';

export type Outcome = 'GRANTED' | 'PARTLY_GRANTED' | 'DENIED';

export interface CaseState {
  readonly status: Status;
  readonly assignee: string | null;
}

/** A new entry of the timeline. */
export interface Step {
  readonly kind: string;
  readonly actor: Actor;
  readonly text: string | null;
  /** Documents that came with it. */
  readonly documents?: readonly Id<'Document'>[];
}

/** What becomes of the application. */
export interface Change {
  readonly status: Status;
  readonly assignee: string | null;
  readonly steps: readonly Step[];
  readonly decision: { readonly outcome: Outcome; readonly text: string; readonly trustLevel: TrustLevel } | null;
  /** What the applicant is told of it; left out: nothing. */
  readonly tells?: readonly Notice[];
}

/** How the payment of an application stands. */
export interface PaymentState {
  readonly policy: PaymentPolicy;
  readonly charges: readonly ChargeItem[];
  readonly paid: boolean;
  /** Some of what was paid was given back, as much of it as the authority found right. */
  readonly givenBack: boolean;
}

/** What the authority does on the way to an action, when it takes up a case that was only delivered. */
const TAKING_UP: readonly Action[] = ['ACCEPT', 'BEGIN'];

/** The entries of a way; the text belongs to its last step. */
function stepsOf(way: readonly Transition[], text: string | null): readonly Step[] {
  return way.flatMap(({ kind, actor }, index) =>
    kind === null ? [] : [{ kind, actor, text: index === way.length - 1 ? text : null }],
  );
}

function changeAlong(way: readonly Transition[], assignee: string | null, text: string | null): Change {
  const status = way.at(-1)?.to;
  if (status === undefined) throw new RangeError('a way has at least one step');
  const tells = way.flatMap((transition) => transition.tells ?? []);
  return { status, assignee, steps: stepsOf(way, text), decision: null, tells };
}

/** Handing in: submitted, and delivered at once to our own case desk; what goes elsewhere is delivered when it is there. */
export function handIn(state: CaseState, to: 'CASE_DESK' | 'DESTINATION' = 'CASE_DESK'): Ruling<Change> {
  if (state.status !== 'DRAFT') return refused('NOT_A_DRAFT', 'id');
  const way = to === 'CASE_DESK' ? wayThrough(state.status, ['SUBMIT'], 'DELIVER') : wayThrough(state.status, [], 'SUBMIT');
  return way === null ? refused('NOT_A_DRAFT', 'id') : granted(changeAlong(way, state.assignee, null));
}

/**
 * What a delivery brings about: delivered, accepted or refused by its authority. What comes before the delivery is told of is
 * made up for on the way; null where the application has moved on already.
 */
export function follow(state: CaseState, action: 'DELIVER' | 'ACCEPT' | 'REJECT', text: string | null): Change | null {
  const way = wayThrough(state.status, ['DELIVER'], action);
  return way === null ? null : changeAlong(way, state.assignee, text);
}

/** Giving a case to a case worker, from a colleague too. Whoever has it already changes nothing. */
export function assign(state: CaseState, worker: string): Ruling<Change> {
  const way = wayThrough(state.status, ['ACCEPT'], 'BEGIN');
  if (way !== null) return granted(changeAlong(way, worker, null));
  if (state.status !== 'IN_PROGRESS' && state.status !== 'INFORMATION_REQUESTED') return refused('NOT_POSSIBLE', 'caseId');
  const steps: readonly Step[] = state.assignee === worker ? [] : [{ kind: 'ASSIGNED', actor: 'AUTHORITY', text: null }];
  return granted({ status: state.status, assignee: worker, steps, decision: null });
}

/** Giving a case back to all: it goes on, and nobody is in charge. */
export function release(state: CaseState): Ruling<Change> {
  if (state.status !== 'IN_PROGRESS' && state.status !== 'INFORMATION_REQUESTED') return refused('NOT_POSSIBLE', 'caseId');
  return granted({ status: state.status, assignee: null, steps: [], decision: null });
}

/** Turning an application away before it is taken on; the reasons are for the applicant. */
export function reject(state: CaseState, given: string): Ruling<Change> {
  const way = wayThrough(state.status, [], 'REJECT');
  if (way === null) return refused('NOT_POSSIBLE', 'caseId');
  const reasons = readText(given, 'reasons');
  return reasons.ok ? granted(changeAlong(way, state.assignee, reasons.decision)) : reasons;
}

/** Closing what is decided: by a case worker, or by the portal when nobody can object any more. Money comes first. */
export function close(state: CaseState, by: 'AUTHORITY' | 'SYSTEM', isSettled: boolean): Ruling<Change> {
  const way = wayThrough(state.status, [], by === 'SYSTEM' ? 'CLOSE' : 'CLOSE_EARLY');
  if (way === null) return refused('NOT_POSSIBLE', 'caseId');
  return isSettled ? granted(changeAlong(way, state.assignee, null)) : refused('PAYMENT_UNSETTLED', 'caseId');
}

/** Taking a case up without deciding it: for whoever proposes a decision. */
export function takeUp(state: CaseState, worker: string): Ruling<Change> {
  const { status, assignee } = state;
  if (status === 'IN_PROGRESS' || status === 'INFORMATION_REQUESTED')
    return granted({ status, assignee: assignee ?? worker, steps: [], decision: null });
  const way = wayThrough(status, ['ACCEPT'], 'BEGIN');
  return way === null ? refused('NOT_POSSIBLE', 'caseId') : granted(changeAlong(way, assignee ?? worker, null));
}

/** Handing a case to another authority: nobody there has it yet. The reason is for the applicant, too. */
export function forward(state: CaseState, to: 'CASE_DESK' | 'DESTINATION', given: string): Ruling<Change> {
  const way = wayThrough(state.status, [], to === 'CASE_DESK' ? 'FORWARD' : 'FORWARD_ELSEWHERE');
  if (way === null) return refused('NOT_POSSIBLE', 'caseId');
  const reason = readText(given, 'reason');
  return reason.ok ? granted(changeAlong(way, null, reason.decision)) : reason;
}

/** Asking the applicant; a case nobody has taken up is taken up by that. */
export function requestInformation(state: CaseState, worker: string, given: string): Ruling<Change> {
  const way = wayThrough(state.status, TAKING_UP, 'REQUEST_INFORMATION');
  if (way === null) return refused('NOT_POSSIBLE', 'caseId');
  const text = readText(given, 'text');
  return text.ok ? granted(changeAlong(way, state.assignee ?? worker, text.decision)) : text;
}

/** The applicant's answer. */
export function answer(state: CaseState, given: string, documents: readonly Id<'Document'>[] = []): Ruling<Change> {
  const way = wayThrough(state.status, [], 'ANSWER');
  if (way === null) return refused('NOT_POSSIBLE', 'id');
  const text = readText(given, 'text');
  if (!text.ok) return text;
  const change = changeAlong(way, state.assignee, text.decision);
  if (documents.length === 0) return granted(change);
  return granted({ ...change, steps: change.steps.map((step) => ({ ...step, documents })) });
}

/** True where there is something to pay. */
export function isChargeable({ charges }: Pick<PaymentState, 'charges'>): boolean {
  return totalOf(charges).minor > 0n;
}

/** True while the decision has to wait: payment is mandatory, there is something to pay, and nothing was paid. */
export function isPaymentOutstanding(payment: PaymentState): boolean {
  return payment.policy === 'MANDATORY' && !payment.paid && !payment.givenBack && isChargeable(payment);
}

/** Whether a case can be decided now, and on which way: its state leads there, and nothing has to be paid first. */
export function mayDecide({ status }: Pick<CaseState, 'status'>, payment: PaymentState): Ruling<readonly Transition[]> {
  const way = wayThrough(status, TAKING_UP, 'DECIDE');
  if (way === null) return refused('NOT_POSSIBLE', 'caseId');
  return isPaymentOutstanding(payment) ? refused('PAYMENT_OUTSTANDING', 'caseId') : granted(way);
}

/** Deciding; a case nobody has taken up is taken up by that. The text of the decision is kept with it, not in the timeline. */
export function decide(
  state: CaseState,
  worker: string,
  given: { readonly outcome: Outcome; readonly text: string; readonly trustLevel: TrustLevel },
  payment: PaymentState,
): Ruling<Change> {
  const way = mayDecide(state, payment);
  if (!way.ok) return way;
  const text = readText(given.text, 'text');
  if (!text.ok) return text;
  const decision = { outcome: given.outcome, text: text.decision, trustLevel: given.trustLevel };
  return granted({ ...changeAlong(way.decision, state.assignee ?? worker, null), decision });
}

/** Granting without a decision, as time is up; null where the state does not lead there. */
export function deem(state: CaseState, text: string, trustLevel: TrustLevel): Change | null {
  const way = wayThrough(state.status, [], 'DEEM');
  return way === null ? null : { ...changeAlong(way, state.assignee, null), decision: { outcome: 'GRANTED', text, trustLevel } };
}

/** Telling the applicant that the authority takes longer, and why; the state stays as it is. */
export function announceExtension({ status, assignee }: CaseState, reason: string): Change {
  const steps = [{ kind: 'PERIOD_EXTENDED', actor: 'AUTHORITY', text: reason }] as const;
  return { status, assignee, steps, decision: null, tells: ['period-extended'] };
}

/** Taking an application back before it is decided; a draft as well. */
export function withdraw(state: CaseState): Ruling<Change> {
  const way = wayThrough(state.status, [], 'WITHDRAW');
  return way === null ? refused('NOT_POSSIBLE', 'id') : granted(changeAlong(way, state.assignee, null));
}
