/** Handing an application over: which ones, to whom, and what becomes of them. */

import type { Id } from '#platform/values/id.ts';
import type { CaseState, Change } from './cases.ts';
import { granted, refused, type Ruling } from './problems.ts';
import type { Status } from './states.ts';

export type TransferAnswer = 'ACCEPTED' | 'DECLINED' | 'CANCELED' | 'REPLACED';

/** How long an offer can be answered. */
export const OFFER_MS = 7 * 86_400_000;

/**
 * What is decided has been notified to whom it was addressed (§ 41 Abs. 1 VwVfG NRW) and binds her: it stays with her, as does what has
 * come to an end otherwise.
 */
const TRANSFERABLE: readonly Status[] = ['DRAFT', 'SUBMITTED', 'DELIVERED', 'ACCEPTED', 'IN_PROGRESS', 'INFORMATION_REQUESTED'];

/** Whether an application in this state may be handed over. */
export function mayTransfer({ status }: Pick<CaseState, 'status'>): Ruling<null> {
  return TRANSFERABLE.includes(status) ? granted(null) : refused('NOT_TRANSFERABLE', 'applicationId');
}

export interface Holding {
  /** Null once the account is deleted. */
  readonly accountId: Id<'Account'> | null;
  readonly organisationId: Id<'Organisation'> | null;
}

/** True when both are one owner: an organisation whoever acts for it, else the account. */
export function isSameOwner(one: Holding, other: Holding): boolean {
  if (one.organisationId !== null || other.organisationId !== null) return one.organisationId === other.organisationId;
  return one.accountId !== null && one.accountId === other.accountId;
}

interface Offer {
  readonly from: Holding;
  /** Null: to whoever has the code. */
  readonly toOrganisation: Id<'Organisation'> | null;
}

/** What becomes of an application that is taken over: it goes on as it was, and its history says that it has another owner. */
export function takeOver(application: CaseState & Holding, offer: Offer, receiver: Holding): Ruling<Change> {
  const possible = mayTransfer(application);
  if (!possible.ok) return possible;
  const isAddressed = offer.toOrganisation === null || offer.toOrganisation === receiver.organisationId;
  // Whoever has offered it may have lost it meanwhile to somebody else.
  if (!isAddressed || !isSameOwner(offer.from, application)) return refused('OFFER_NOT_OPEN', 'code');
  if (isSameOwner(application, receiver)) return refused('SAME_OWNER', 'code');
  const { status, assignee } = application;
  return granted({ status, assignee, steps: [{ kind: 'TRANSFERRED', actor: 'APPLICANT', text: null }], decision: null });
}
