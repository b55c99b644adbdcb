/** Decisions that take two (Vier-Augen-Prinzip): who may approve what somebody has proposed. */

import { granted, refused, type Ruling } from './problems.ts';

export type ProposalAnswer = 'APPROVED' | 'RETURNED' | 'SUPERSEDED';

interface Proposal {
  readonly id: string;
  /** Null once her account is deleted. */
  readonly proposedBy: string | null;
}

/** Whether a decision may be made by one alone. */
export function mayDecideAlone(takesTwo: boolean): Ruling<null> {
  return takesTwo ? refused('FOUR_EYES_REQUIRED', 'caseId') : granted(null);
}

/** Whether something may be proposed: one thing at a time. */
export function mayPropose(open: Proposal | null): Ruling<null> {
  return open === null ? granted(null) : refused('PROPOSAL_OPEN', 'caseId');
}

/** The proposal that lies there, if it is the one that was looked at. */
export function sameProposal<P extends Proposal>(open: P | null, wanted: string): Ruling<P> {
  return open?.id === wanted ? granted(open) : refused('NO_PROPOSAL', 'proposalId');
}

/** Whether a case worker may approve: another person than the one who has proposed. */
export function mayApprove<P extends Proposal>(open: P | null, wanted: string, worker: string): Ruling<P> {
  const proposal = sameProposal(open, wanted);
  if (!proposal.ok) return proposal;
  return proposal.decision.proposedBy === worker ? refused('SAME_PERSON', 'proposalId') : proposal;
}
