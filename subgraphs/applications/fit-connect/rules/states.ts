/** The states of a delivery, when to try again, and when to give up. */

export type DeliveryState =
  /** Nobody knows yet where it goes. */
  | 'UNROUTED'
  | 'WAITING'
  | 'SEALED'
  | 'ANNOUNCED'
  | 'SUBMITTED'
  | 'ACCEPTED'
  | 'REJECTED'
  | 'CANCELLED'
  | 'GIVEN_UP'
  /** Its authority has no destination: our own case desk has it. */
  | 'AT_DESK';

/** What still has something to do. */
export const LIVE: readonly DeliveryState[] = ['UNROUTED', 'WAITING', 'SEALED', 'ANNOUNCED', 'SUBMITTED'];

export function isLive(state: DeliveryState): boolean {
  return LIVE.includes(state);
}

const SECOND_MS = 1_000;
const DAY_MS = 86_400_000;
const FIRST_WAIT_MS = 5 * SECOND_MS;
/** Nothing is put off for longer, neither by whoever carries it nor until it is tried again. */
export const LONGEST_WAIT_MS = 15 * 60 * SECOND_MS;

/** When to try next: after five seconds, then twice as long each time, up to a quarter of an hour. */
export function nextTryAt(attempts: number, now: Date): Date {
  return new Date(now.getTime() + Math.min(FIRST_WAIT_MS * 2 ** Math.min(attempts, 20), LONGEST_WAIT_MS));
}

/** How long a delivery may take until it is submitted, and from then until the authority has said something. */
const SUBMIT_WITHIN_MS = 3 * DAY_MS;
const ANSWER_WITHIN_MS = 30 * DAY_MS;

/** True when a person has to look after a delivery: it could not be submitted for three days, or was not answered for thirty. */
export function isHopeless(delivery: { readonly tryingSince: Date; readonly submittedAt: Date | null }, now: Date): boolean {
  const limit = delivery.submittedAt === null ? SUBMIT_WITHIN_MS : ANSWER_WITHIN_MS;
  const since = Math.max(delivery.tryingSince.getTime(), delivery.submittedAt?.getTime() ?? 0);
  return now.getTime() - since >= limit;
}
