/**
 * What becomes of the rights of an account that is deleted: its mandates go, and what it has done for organisations no longer says who
 * did it. The organisations stay, also where nobody is left who administers them: a login that proves one opens it again.
 */

import { eq } from 'drizzle-orm';
import type { Transaction } from '#platform/database.ts';
import type { ErasureStep, Person } from '#platform/privacy/erasure.ts';
import { invitations, mandates } from './tables.ts';

async function eraseMandates(tx: Transaction, { account }: Person) {
  const gone = await tx.delete(mandates).where(eq(mandates.accountId, account)).returning({ id: mandates.id });
  await tx.update(mandates).set({ grantedBy: null }).where(eq(mandates.grantedBy, account));
  await tx.update(mandates).set({ endedBy: null }).where(eq(mandates.endedBy, account));
  await tx.update(invitations).set({ invitedBy: null }).where(eq(invitations.invitedBy, account));
  await tx.update(invitations).set({ answeredBy: null }).where(eq(invitations.answeredBy, account));
  return { erased: [{ type: 'Mandate', count: gone.length }] };
}

export const organisationsErasure: readonly ErasureStep[] = [{ tables: [mandates, invitations], run: eraseMandates }];
