/** Co-applicants in the database; their codes are not kept. Call what writes with the application locked. */

import { and, asc, count, desc, eq, inArray, isNotNull, isNull, lt, or, type SQL } from 'drizzle-orm';
import type { Database, Transaction } from '#platform/database.ts';
import { isAmong, readByKeys, type Keys } from '#platform/database/by-keys.ts';
import { digestOf } from '#platform/one-time-code.ts';
import type { Id } from '#platform/values/id.ts';
import { applications } from '../tables.ts';
import type { Ending } from './rules.ts';
import { coApplicants, type CoApplicantRow } from './tables.ts';

type ApplicationId = Id<'Application'>;
type AccountId = Id<'Account'>;

/** No signature. */
const UNSIGNED = {
  signedVersion: null,
  signedSha512: null,
  signedAt: null,
  signedTrustLevel: null,
  signedWith: null,
  signedDeclaration: null,
} as const;

/** All who were ever invited to these applications, in that order. */
export const findCoApplicants = readByKeys((db, ids: Keys<ApplicationId>) =>
  db.select().from(coApplicants).where(isAmong(coApplicants.applicationId, ids)).orderBy(asc(coApplicants.id)),
);

/** Null for a code of none. */
export async function findByCode(db: Database, code: string): Promise<CoApplicantRow | null> {
  const [row] = await db
    .select()
    .from(coApplicants)
    .where(eq(coApplicants.codeHash, digestOf(code)));
  return row ?? null;
}

type NewInvitation = Pick<CoApplicantRow, 'id' | 'applicationId' | 'mayEdit' | 'invitedAt' | 'expiresAt'>;

export async function insertInvitation(tx: Transaction, invitation: NewInvitation, code: string): Promise<void> {
  await tx.insert(coApplicants).values({ ...invitation, codeHash: digestOf(code) });
}

export async function saveJoined(tx: Transaction, id: Id<'CoApplicant'>, account: AccountId, at: Date): Promise<void> {
  // Whoever left and was invited anew comes by the new invitation.
  const earlier = tx.select({ of: coApplicants.applicationId }).from(coApplicants).where(eq(coApplicants.id, id));
  await tx
    .update(coApplicants)
    .set({ accountId: null })
    .where(
      and(inArray(coApplicants.applicationId, earlier), eq(coApplicants.accountId, account), isNotNull(coApplicants.endedAt)),
    );
  await tx.update(coApplicants).set({ accountId: account, joinedAt: at }).where(eq(coApplicants.id, id));
}

export async function saveEnded(tx: Transaction, id: Id<'CoApplicant'>, ending: Ending, at: Date): Promise<void> {
  await tx
    .update(coApplicants)
    .set({ ending, endedAt: at, ...UNSIGNED })
    .where(eq(coApplicants.id, id));
}

export type Signature = { readonly [Key in keyof typeof UNSIGNED]: CoApplicantRow[Key] };

export async function saveSignature(tx: Transaction, id: Id<'CoApplicant'>, signature: Signature): Promise<void> {
  await tx.update(coApplicants).set(signature).where(eq(coApplicants.id, id));
}

/** Voids every signature of an application. Answers the accounts whose it was. */
export async function voidSignatures(tx: Transaction, id: ApplicationId): Promise<readonly AccountId[]> {
  const voided = await tx
    .update(coApplicants)
    .set(UNSIGNED)
    .where(and(eq(coApplicants.applicationId, id), isNotNull(coApplicants.signedAt)))
    .returning({ account: coApplicants.accountId });
  return voided.flatMap(({ account }) => account ?? []);
}

const isWithHer = (account: AccountId): SQL | undefined => and(eq(coApplicants.accountId, account), isNull(coApplicants.endedAt));

/** The places of an account in applications it has not left, before one, the newest first. */
export async function readPlaces(
  db: Database,
  account: AccountId,
  before: Id<'CoApplicant'> | null,
  limit: number,
): Promise<readonly CoApplicantRow[]> {
  return db
    .select()
    .from(coApplicants)
    .where(and(isWithHer(account), before === null ? undefined : lt(coApplicants.id, before)))
    .orderBy(desc(coApplicants.id))
    .limit(limit);
}

export async function countPlaces(db: Database, account: AccountId): Promise<number> {
  const [row] = await db.select({ total: count() }).from(coApplicants).where(isWithHer(account));
  return row?.total ?? 0;
}

/**
 * Places of a closed account are those of the one it was merged into. Where that has a place in the same application, or the application
 * itself, the other one ends: nobody signs twice.
 */
export async function moveCoApplicants(tx: Transaction, closed: AccountId, into: AccountId, at: Date): Promise<void> {
  const taken = tx.select({ id: coApplicants.applicationId }).from(coApplicants).where(eq(coApplicants.accountId, into));
  const held = tx
    .select({ id: applications.id })
    .from(applications)
    .where(and(or(eq(applications.accountId, into), eq(applications.accountId, closed)), isNull(applications.organisationId)));
  await tx
    .update(coApplicants)
    .set({ accountId: null, ending: 'LEFT', endedAt: at, ...UNSIGNED })
    .where(
      and(
        eq(coApplicants.accountId, closed),
        or(inArray(coApplicants.applicationId, taken), inArray(coApplicants.applicationId, held)),
      ),
    );
  await tx.update(coApplicants).set({ accountId: into }).where(eq(coApplicants.accountId, closed));
}

/** Takes accounts out of the applications they had joined: of a draft she is no co-applicant any more, of what was submitted her signature stays. */
export async function forgetCoApplicants(tx: Transaction, hers: readonly AccountId[], at: Date): Promise<void> {
  const drafts = tx.select({ id: applications.id }).from(applications).where(isNull(applications.submittedAt));
  const isHers = inArray(coApplicants.accountId, [...hers]);
  await tx
    .update(coApplicants)
    .set({ ending: 'LEFT', endedAt: at, ...UNSIGNED })
    .where(and(isHers, inArray(coApplicants.applicationId, drafts), isNull(coApplicants.endedAt)));
  await tx.update(coApplicants).set({ accountId: null }).where(isHers);
}
