/** Invitations in the database; their codes are not kept. */

import { and, asc, eq, gt, isNull } from 'drizzle-orm';
import type { Database, Transaction } from '#platform/database.ts';
import { digestOf } from '#platform/one-time-code.ts';
import type { Id } from '#platform/values/id.ts';
import { invitations, organisations, type InvitationRow, type OrganisationRow } from '../tables.ts';

type NewInvitation = Omit<InvitationRow, 'codeHash' | 'answeredAt' | 'answer' | 'answeredBy'>;

export async function saveInvitation(tx: Transaction, invitation: NewInvitation, code: string): Promise<void> {
  await tx.insert(invitations).values({ ...invitation, codeHash: digestOf(code) });
}

const isOpen = (now: Date) => and(isNull(invitations.answeredAt), gt(invitations.expiresAt, now));

interface Offered {
  readonly invitation: InvitationRow;
  readonly organisation: OrganisationRow;
}

/** The open invitation of a code, with its organisation; null when there is none. */
export async function findByCode(db: Database | Transaction, code: string, now: Date): Promise<Offered | null> {
  const [row] = await db
    .select({ invitation: invitations, organisation: organisations })
    .from(invitations)
    .innerJoin(organisations, eq(organisations.id, invitations.organisationId))
    .where(and(eq(invitations.codeHash, digestOf(code)), isOpen(now)));
  return row ?? null;
}

export async function findInvitation(tx: Transaction, id: Id<'Invitation'>): Promise<InvitationRow | null> {
  const [row] = await tx.select().from(invitations).where(eq(invitations.id, id));
  return row ?? null;
}

/** The open invitations of an organisation, the oldest first. */
export async function openInvitationsOf(
  db: Database | Transaction,
  organisation: Id<'Organisation'>,
  now: Date,
): Promise<readonly InvitationRow[]> {
  return db
    .select()
    .from(invitations)
    .where(and(eq(invitations.organisationId, organisation), isOpen(now)))
    .orderBy(asc(invitations.id));
}

/** Answers an invitation, once: false when it was answered before or its time is over. */
export async function answerInvitation(
  tx: Transaction,
  id: Id<'Invitation'>,
  answer: NonNullable<InvitationRow['answer']>,
  by: Id<'Account'>,
  now: Date,
): Promise<boolean> {
  const answered = await tx
    .update(invitations)
    .set({ answer, answeredBy: by, answeredAt: now })
    .where(and(eq(invitations.id, id), isOpen(now)))
    .returning({ id: invitations.id });
  return answered.length > 0;
}
