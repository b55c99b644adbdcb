/** Deciding a case: by one, or proposed by one and approved by another where the authority wants it so. */

import { requireScope } from '#platform/identity/viewer.ts';
import type { Transaction } from '#platform/database.ts';
import { newId, parseId } from '#platform/values/id.ts';
import { higher } from '#platform/values/trust-level.ts';
import { mayGrant } from '../bookings/granting.ts';
import type { Context } from '../context.ts';
import type { DecideCaseInput, MutationResolvers } from '../generated/types.ts';
import { changeCase, noting } from '../resolvers/case-desk.ts';
import { decide, takeUp, type Change } from '../rules/cases.ts';
import { documentsFor } from '../rules/documents.ts';
import { mayApprove, mayDecideAlone, mayPropose, sameProposal } from '../rules/four-eyes.ts';
import { granted, type Ruling } from '../rules/problems.ts';
import { readText } from '../rules/text.ts';
import { findDocuments } from '../store/documents.ts';
import type { ApplicationRow } from '../tables.ts';
import { answerProposal, findProposal, insertProposal } from './store/proposals.ts';
import { findRule } from './store/rules.ts';
import type { ProposedDecision } from './tables.ts';
import { termsOf } from './terms.ts';

function readDecision(input: DecideCaseInput): ProposedDecision {
  const wanted = (input.documents ?? []).map((id) => parseId<'Document'>(id, 'documents'));
  const { outcome, text } = input;
  const documents = [...new Set(wanted)];
  return { outcome, text, documents, chosenTrustLevel: input.requiredTrustLevel ?? null, law: input.law ?? 'GENERAL' };
}

/** Takes in what is known by now: whoever has just paid is not told that payment is outstanding, and fresh documents are there. */
async function catchUp(context: Context, { documents }: ProposedDecision): Promise<void> {
  await context.hearPayments();
  if (documents.length > 0) await context.hearDocuments();
}

/** What becomes of a case that is decided like this now. */
async function decideNow(
  context: Context,
  tx: Transaction,
  application: ApplicationRow,
  worker: string,
  { outcome, text, documents, chosenTrustLevel }: ProposedDecision,
): Promise<Ruling<Change>> {
  const { payment, requiredTrustLevel } = await termsOf(tx, application.id);
  const known = documentsFor(documents, 'DELIVERY', await findDocuments(tx, application.id), context.now());
  if (!known.ok) return known;
  const trustLevel = higher(requiredTrustLevel, chosenTrustLevel ?? requiredTrustLevel);
  const ruling = decide(application, worker, { outcome, text, trustLevel }, payment);
  if (!ruling.ok || outcome === 'DENIED') return ruling;
  const possible = await mayGrant(tx, application, context.now());
  return possible.ok ? ruling : possible;
}

const furtherOf = ({ chosenTrustLevel, law, documents }: ProposedDecision) => ({ chosenTrustLevel, law, documents });

type Deciding = Required<Pick<MutationResolvers, 'decideCase' | 'proposeDecision' | 'approveDecision' | 'returnDecision'>>;

export const deciding: Deciding = {
  decideCase: async (_, { input }, context) => {
    const { subject } = requireScope(context.viewer, 'case:write');
    const decision = readDecision(input);
    await catchUp(context, decision);
    return changeCase(context, input.caseId, {
      rule: async (application, tx) => {
        const rule = await findRule(tx, application.authorityId, application.leikaKey);
        const alone = mayDecideAlone(rule?.fourEyes ?? false);
        return alone.ok ? decideNow(context, tx, application, subject, decision) : alone;
      },
      further: () => furtherOf(decision),
    });
  },

  proposeDecision: async (_, { input }, context) => {
    const { subject } = requireScope(context.viewer, 'case:write');
    const decision = readDecision(input);
    await catchUp(context, decision);
    const text = readText(input.text, 'text');
    return changeCase(context, input.caseId, {
      rule: async (application, tx) => {
        const possible = mayPropose(await findProposal(tx, application.id));
        if (!possible.ok) return possible;
        // What could not be decided like this now is not proposed either.
        const decided = await decideNow(context, tx, application, subject, decision);
        return decided.ok ? takeUp(application, subject) : decided;
      },
      after: async (tx, { id }, at) => {
        const proposal = { id: newId<'Proposal'>(), applicationId: id, proposedBy: subject, proposedAt: at };
        await insertProposal(tx, { ...proposal, decision: { ...decision, text: text.ok ? text.decision : '' } });
      },
      also: noting('PROPOSED', subject),
    });
  },

  approveDecision: async (_, { input }, context) => {
    const { subject } = requireScope(context.viewer, 'case:write');
    const proposalId = parseId<'Proposal'>(input.proposalId, 'proposalId');
    await context.hearPayments();
    await context.hearDocuments();
    let approved: ProposedDecision | null = null;
    return changeCase(context, input.caseId, {
      rule: async (application, tx) => {
        const proposal = mayApprove(await findProposal(tx, application.id), proposalId, subject);
        if (!proposal.ok) return proposal;
        approved = proposal.decision.decision;
        return decideNow(context, tx, application, subject, approved);
      },
      further: () => (approved === null ? {} : furtherOf(approved)),
      also: async (tx, application, at) => {
        await answerProposal(tx, application.id, 'APPROVED', { by: subject, at });
        await noting('APPROVED', subject)(tx, application, at);
      },
    });
  },

  returnDecision: (_, { input }, context) => {
    const { subject } = requireScope(context.viewer, 'case:write');
    const proposalId = parseId<'Proposal'>(input.proposalId, 'proposalId');
    const reason = readText(input.reason, 'reason');
    return changeCase(context, input.caseId, {
      rule: async ({ id, status, assignee }, tx) => {
        const proposal = sameProposal(await findProposal(tx, id), proposalId);
        if (!proposal.ok) return proposal;
        return reason.ok ? granted({ status, assignee, steps: [], decision: null }) : reason;
      },
      also: async (tx, application, at) => {
        await answerProposal(tx, application.id, 'RETURNED', { by: subject, at });
        await noting('RETURNED', subject, () => (reason.ok ? reason.decision : null))(tx, application, at);
      },
    });
  },
};
