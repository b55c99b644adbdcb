/** Values that were taken over, in the database. */

import { and, asc, desc, eq, inArray, isNull, ne } from 'drizzle-orm';
import type { Database, Transaction } from '#platform/database.ts';
import { isAmong, readByKeys, type Keys } from '#platform/database/by-keys.ts';
import type { Holder } from '#platform/identity/representation.ts';
import { newId, type Id } from '#platform/values/id.ts';
import { reaches, TRUST_LEVELS, type TrustLevel } from '#platform/values/trust-level.ts';
import type { Proposal } from '../rules/prefill.ts';
import { isHeldBy } from '../store/applications.ts';
import { applications, submissions } from '../tables.ts';
import { takenOver, type TakenOverRow } from './tables.ts';

type ApplicationId = Id<'Application'>;

/** The most earlier applications that are looked at. */
const MOST_EARLIER = 20;

const isStanding = (id: ApplicationId) => and(eq(takenOver.applicationId, id), isNull(takenOver.revokedAt));

/** What was submitted before by whoever has the application and may be shown at a level, the latest first; not what was taken back. */
export async function findEarlier(db: Database, holder: Holder, session: TrustLevel) {
  const levels = TRUST_LEVELS.filter((level) => reaches(session, level));
  return db
    .select({
      number: applications.number,
      submittedAt: submissions.submittedAt,
      data: submissions.data,
      formId: submissions.formId,
      formVersion: submissions.formVersion,
    })
    .from(applications)
    .innerJoin(submissions, eq(submissions.applicationId, applications.id))
    .where(and(isHeldBy(holder), ne(applications.status, 'WITHDRAWN'), inArray(submissions.requiredTrustLevel, levels)))
    .orderBy(desc(applications.id))
    .limit(MOST_EARLIER);
}

export const findTakenOver = readByKeys((db, ids: Keys<ApplicationId>) =>
  db.select().from(takenOver).where(isAmong(takenOver.applicationId, ids)).orderBy(asc(takenOver.id)),
);

/** What was taken over into a draft and still counts. Call it with the application locked. */
export async function findStanding(tx: Transaction, id: ApplicationId): Promise<readonly TakenOverRow[]> {
  return tx.select().from(takenOver).where(isStanding(id)).orderBy(asc(takenOver.id));
}

interface Acceptance {
  readonly applicationId: ApplicationId;
  readonly formVersion: number;
  readonly acceptedBy: Id<'Account'>;
  readonly acceptedAt: Date;
}

/** Keeps what is taken over; what stood in the same fields before does so no more. Call it with the application locked. */
export async function saveTakenOver(tx: Transaction, proposals: readonly Proposal[], acceptance: Acceptance): Promise<void> {
  if (proposals.length === 0) return;
  const { applicationId, acceptedAt } = acceptance;
  await revoke(
    tx,
    applicationId,
    proposals.map(({ pointer }) => pointer),
    acceptedAt,
  );
  await tx.insert(takenOver).values(
    proposals.map(({ pointer, value, ...origin }) => ({
      ...origin,
      ...acceptance,
      id: newId<'TakenOver'>(),
      field: pointer,
      taken: { value },
    })),
  );
}

/** The consent to values in these fields ends. */
export async function revoke(tx: Transaction, id: ApplicationId, fields: readonly string[], revokedAt: Date): Promise<void> {
  await tx
    .update(takenOver)
    .set({ revokedAt })
    .where(and(isStanding(id), inArray(takenOver.field, [...fields])));
}

/** Whoever takes a draft over is not the one of whom its values were proven. */
export async function forgetProofs(tx: Transaction, id: ApplicationId): Promise<void> {
  await tx.update(takenOver).set({ trustLevel: null }).where(eq(takenOver.applicationId, id));
}
