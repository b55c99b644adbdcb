/** Deadlines and money of cases, in the database. */

import { and, asc, eq, inArray, isNotNull, isNull, lt } from 'drizzle-orm';
import type { Transaction } from '#platform/database.ts';
import type { Day } from '#platform/values/day.ts';
import type { Id } from '#platform/values/id.ts';
import type { Clock } from '../../rules/deadlines.ts';
import type { Standing } from '../../rules/money-left.ts';
import { findPaid, UNPAID } from '../../store/history.ts';
import { applications, submissions, type ApplicationRow } from '../../tables.ts';

type ApplicationId = Id<'Application'>;

interface Kept extends Clock {
  readonly standing: Standing;
  readonly remindedAt: Date | null;
}

export async function saveKept(tx: Transaction, id: ApplicationId, kept: Kept): Promise<ApplicationRow> {
  const { dueOn, askedOn, answerBy, standing, remindedAt } = kept;
  const [row] = await tx
    .update(applications)
    .set({ dueOn, askedOn, answerBy, standing, remindedAt })
    .where(eq(applications.id, id))
    .returning();
  if (row === undefined) throw new Error('an application just changed is not there');
  return row;
}

/** The submitted ones of these applications, with what they cost and whether some payment is paid, or was given back. */
export async function readMoney(tx: Transaction, ids: readonly ApplicationId[]) {
  if (ids.length === 0) return [];
  const all = [...ids];
  const found = await tx
    .select({ application: applications, policy: submissions.paymentPolicy, charges: submissions.charges })
    .from(applications)
    .innerJoin(submissions, eq(submissions.applicationId, applications.id))
    .where(inArray(applications.id, all));
  const paid = await findPaid(tx, all);
  return found.map(({ application, policy, charges }) => {
    return { application, payment: { policy, charges, ...(paid.get(application.id) ?? UNPAID) } };
  });
}

export async function saveStanding(tx: Transaction, id: ApplicationId, standing: Standing): Promise<void> {
  await tx.update(applications).set({ standing }).where(eq(applications.id, id));
}

/** Cases whose last day is over and whose authority was not told, locked; what another process holds is left to it. */
export function lockOverdue(tx: Transaction, today: Day, limit: number): Promise<readonly ApplicationRow[]> {
  return tx
    .select()
    .from(applications)
    .where(and(isNotNull(applications.dueOn), lt(applications.dueOn, today), isNull(applications.remindedAt)))
    .orderBy(asc(applications.dueOn))
    .limit(limit)
    .for('update', { skipLocked: true });
}

export async function saveReminded(tx: Transaction, ids: readonly ApplicationId[], at: Date): Promise<void> {
  await tx
    .update(applications)
    .set({ remindedAt: at })
    .where(inArray(applications.id, [...ids]));
}

/** Decided cases to which nobody can object any more and whose money is settled, locked. */
export function lockClosable(tx: Transaction, today: Day, limit: number): Promise<readonly ApplicationRow[]> {
  return tx
    .select()
    .from(applications)
    .where(
      and(
        eq(applications.status, 'DECIDED'),
        isNotNull(applications.objectionUntil),
        lt(applications.objectionUntil, today),
        inArray(applications.standing, ['NONE', 'PAID']),
      ),
    )
    .orderBy(asc(applications.objectionUntil))
    .limit(limit)
    .for('update', { skipLocked: true });
}

/** Keeps until when somebody may object to what nobody was notified of. */
export async function saveObjectionUntil(tx: Transaction, id: ApplicationId, objectionUntil: Day): Promise<ApplicationRow> {
  const [row] = await tx.update(applications).set({ objectionUntil }).where(eq(applications.id, id)).returning();
  if (row === undefined) throw new Error('an application just changed is not there');
  return row;
}

/** Keeps when a decision counts as notified; what is not decided, or not ours, is left as it is. */
export async function saveNotified(tx: Transaction, id: ApplicationId, notifiedOn: Day, objectionUntil: Day): Promise<void> {
  await tx
    .update(applications)
    .set({ notifiedOn, objectionUntil })
    .where(and(eq(applications.id, id), inArray(applications.status, ['DECIDED', 'CLOSED'])));
}
