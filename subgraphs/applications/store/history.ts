/** How an application goes on: its state, its timeline, and its payments. */

import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import type { Database, Transaction } from '#platform/database.ts';
import type { PaymentChanged } from '#platform/events/contracts/payments.ts';
import type { Id } from '#platform/values/id.ts';
import type { Doer } from '../rules/access.ts';
import type { Change, Step } from '../rules/cases.ts';
import { followApplication } from '../bookings/follow.ts';
import { payments } from '../copies/tables.ts';
import { applications, timeline, type ApplicationRow, type TimelineRow } from '../tables.ts';
import { announceChange } from './changes.ts';

type ApplicationId = Id<'Application'>;

async function addSteps(
  tx: Transaction,
  applicationId: ApplicationId,
  steps: readonly Step[],
  at: Date,
  doer: Doer | null,
): Promise<void> {
  if (steps.length === 0) return;
  const organisation = doer?.organisation ?? null;
  const asRepresentative =
    doer === null || organisation === null
      ? {}
      : {
          representative: doer.account,
          organisationId: organisation.id,
          organisationName: organisation.name,
          organisationProven: organisation.isProven,
        };
  await tx
    .insert(timeline)
    .values(steps.map((step) => ({ ...step, ...(step.actor === 'APPLICANT' ? asRepresentative : {}), applicationId, at })));
}

/**
 * Brings an application into its new state and tells it in the timeline, with who has acted for an organisation; `doer` is null where no
 * applicant did.
 */
export async function saveChange(
  tx: Transaction,
  id: ApplicationId,
  change: Change,
  at: Date,
  doer: Doer | null,
): Promise<ApplicationRow> {
  const { status, assignee, steps, decision } = change;
  await addSteps(tx, id, steps, at, doer);
  const decided =
    decision === null
      ? {}
      : { outcome: decision.outcome, decisionText: decision.text, decisionTrustLevel: decision.trustLevel, decidedAt: at };
  const [row] = await tx
    .update(applications)
    .set({ status, assignee, ...decided })
    .where(eq(applications.id, id))
    .returning();
  if (row === undefined) throw new Error('an application just changed is not there');
  await followApplication(tx, row, at);
  await announceChange(tx, [id]);
  return row;
}

/** Tells of something the applicant's side did to a draft, and leaves it as it is otherwise. */
export async function addEntry(tx: Transaction, applicationId: ApplicationId, kind: string, at: Date): Promise<void> {
  await tx.insert(timeline).values({ applicationId, kind, at, actor: 'APPLICANT' });
  await announceChange(tx, [applicationId]);
}

/** Tells in the timeline what the portal itself has done, where it changes no state. */
export async function addSystemEntry(tx: Transaction, applicationId: ApplicationId, kind: string, at: Date): Promise<void> {
  await addSteps(tx, applicationId, [{ kind, actor: 'SYSTEM', text: null }], at, null);
  await announceChange(tx, [applicationId]);
}

/** The entries of timelines, in order. */
export async function findTimelines(db: Database, ids: readonly ApplicationId[]): Promise<readonly TimelineRow[]> {
  return db
    .select()
    .from(timeline)
    .where(inArray(timeline.applicationId, [...ids]))
    .orderBy(asc(timeline.entry));
}

/** True when some payment of the application is paid and not given back. */
export async function isPaid(tx: Transaction, id: ApplicationId): Promise<boolean> {
  const [row] = await tx
    .select({ id: payments.id })
    .from(payments)
    .where(and(eq(payments.applicationId, id), eq(payments.status, 'PAID')))
    .limit(1);
  return row !== undefined;
}

interface PaymentNews extends PaymentChanged {
  readonly position: bigint;
  readonly at: Date;
}

/** Keeps how payments stand and tells it in the timelines; news of applications that are not ours are left out. */
export async function savePayments(tx: Transaction, news: readonly PaymentNews[]): Promise<void> {
  const ids = [...new Set(news.map(({ applicationId }) => applicationId))];
  // Locked in one order, so that a decision sees a payment entirely or not at all.
  const known = await tx
    .select({ id: applications.id })
    .from(applications)
    .where(inArray(applications.id, ids))
    .orderBy(asc(applications.id))
    .for('update');
  const ours = new Set(known.map(({ id }) => id));
  const kept = news.filter(({ applicationId }) => ours.has(applicationId));
  if (kept.length === 0) return;
  // The last state of each payment, as one statement must not write a row twice.
  const states = new Map(
    kept.map(({ paymentId, applicationId, status }) => [paymentId, { id: paymentId, applicationId, status }]),
  );
  await tx
    .insert(payments)
    .values([...states.values()])
    .onConflictDoUpdate({ target: payments.id, set: { status: sql`excluded.status` } });
  const entries = kept.map(({ applicationId, status, position, at }) => {
    return { applicationId, at, kind: `PAYMENT_${status}`, actor: 'SYSTEM' as const, text: null, eventPosition: position };
  });
  await tx.insert(timeline).values(entries).onConflictDoNothing({ target: timeline.eventPosition });
  await announceChange(
    tx,
    known.map(({ id }) => id),
  );
}
