/** Accounts that became one: what belonged to the closed one belongs to the other, whenever it was begun. */

import { eq, sql } from 'drizzle-orm';
import { lockName, type Transaction } from '#platform/database.ts';
import { PublicError } from '#platform/errors.ts';
import type { AccountMerged } from '#platform/events/contracts/accounts.ts';
import type { Id } from '#platform/values/id.ts';
import { moveCoApplicants } from '../co-applicants/store.ts';
import { closedAccounts } from '../copies/tables.ts';
import { applications, timeline, transfers } from '../tables.ts';
import { announceChange } from './changes.ts';

const nameOf = (account: Id<'Account'>): string => `applications.account:${account}`;

/** Moves the applications of a closed account, and tells it in their timelines. Done twice it is done once. */
export async function moveApplications(tx: Transaction, { closed, into }: AccountMerged, at: Date): Promise<void> {
  await lockName(tx, nameOf(closed));
  await tx.update(closedAccounts).set({ into }).where(eq(closedAccounts.into, closed));
  await tx.insert(closedAccounts).values({ closed, into }).onConflictDoNothing();
  const moved = await tx
    .update(applications)
    .set({ accountId: into })
    .where(eq(applications.accountId, closed))
    .returning({ id: applications.id });
  await moveCoApplicants(tx, closed, into, at);
  await tx.update(transfers).set({ fromAccount: into }).where(eq(transfers.fromAccount, closed));
  if (moved.length === 0) return;
  const entry = { at, kind: 'ACCOUNT_MERGED', actor: 'APPLICANT' as const, text: null };
  await tx.insert(timeline).values(moved.map(({ id }) => ({ ...entry, applicationId: id })));
  await announceChange(
    tx,
    moved.map(({ id }) => id),
  );
}

/**
 * Throws UNAUTHENTICATED for an account that was closed: a token may outlive it by seconds, and what is begun then must not be left
 * behind. Until the commit nobody can close it here.
 */
export async function requireOpen(tx: Transaction, account: Id<'Account'>): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock_shared(hashtextextended(${nameOf(account)}, 0))`);
  const [row] = await tx.select().from(closedAccounts).where(eq(closedAccounts.closed, account));
  if (row !== undefined) throw new PublicError('UNAUTHENTICATED', 'The account of this session is closed');
}
