/** Proposed decisions in the database: at most one of a case is open. */

import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { Database, Transaction } from '#platform/database.ts';
import type { Id } from '#platform/values/id.ts';
import type { ProposalAnswer } from '../../rules/four-eyes.ts';
import { proposals, type ProposalRow } from '../tables.ts';

type ApplicationId = Id<'Application'>;

export async function insertProposal(
  tx: Transaction,
  proposal: Pick<ProposalRow, 'id' | 'applicationId' | 'decision' | 'proposedBy' | 'proposedAt'>,
): Promise<void> {
  await tx.insert(proposals).values(proposal);
}

/** The open proposals of these cases. */
export function findProposals(db: Database, ids: readonly ApplicationId[]): Promise<readonly ProposalRow[]> {
  return db
    .select()
    .from(proposals)
    .where(and(inArray(proposals.applicationId, [...ids]), isNull(proposals.answer)));
}

export async function findProposal(tx: Transaction, id: ApplicationId): Promise<ProposalRow | null> {
  const [row] = await findProposals(tx, [id]);
  return row ?? null;
}

/** Ends the open proposal of a case. False when there is none. */
export async function answerProposal(
  tx: Transaction,
  applicationId: ApplicationId,
  answer: ProposalAnswer,
  { by, at }: { readonly by: string | null; readonly at: Date },
): Promise<boolean> {
  const answered = await tx
    .update(proposals)
    .set({ answer, answeredBy: by, answeredAt: at })
    .where(and(eq(proposals.applicationId, applicationId), isNull(proposals.answer)))
    .returning({ id: proposals.id });
  return answered.length > 0;
}
