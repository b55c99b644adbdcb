/** How an application goes on: its state, its timeline, and its payments. */

import { asc, eq, inArray, sql } from 'drizzle-orm';
import type { Transaction } from '#platform/database.ts';
import { isAmong, readByKeys, type Keys } from '#platform/database/by-keys.ts';
import type { PaymentChanged, RefundPaidOut } from '#platform/events/contracts/payments.ts';
import type { Id } from '#platform/values/id.ts';
import type { Doer } from '../rules/access.ts';
import type { Change, Step } from '../rules/cases.ts';
import { followApplication } from '../bookings/follow.ts';
import { payments } from '../copies/tables.ts';
import { applications, timeline, type ApplicationRow } from '../tables.ts';
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
export const findTimelines = readByKeys((db, ids: Keys<ApplicationId>) =>
  db.select().from(timeline).where(isAmong(timeline.applicationId, ids)).orderBy(asc(timeline.entry)),
);

/** What has become of the payments of an application. */
export interface Paid {
  /** Some payment is paid, and not given back as a whole. */
  readonly paid: boolean;
  /** Something was given back of one that counts. */
  readonly givenBack: boolean;
}

export const UNPAID: Paid = { paid: false, givenBack: false };

/** What has become of the payments of these applications; those without any are left out. */
export async function findPaid(tx: Transaction, ids: readonly ApplicationId[]): Promise<ReadonlyMap<ApplicationId, Paid>> {
  const found = await tx
    .select({
      id: payments.applicationId,
      paid: sql<boolean>`bool_or(${payments.status} = 'PAID')`,
      givenBack: sql<boolean>`bool_or(${payments.givenBack})`,
    })
    .from(payments)
    .where(inArray(payments.applicationId, [...ids]))
    .groupBy(payments.applicationId);
  return new Map(found.map(({ id, ...paid }) => [id, paid]));
}

/** True when some payment of the application is paid and not given back. */
export async function isPaid(tx: Transaction, id: ApplicationId): Promise<boolean> {
  return (await findPaid(tx, [id])).get(id)?.paid ?? false;
}

interface Told {
  readonly position: bigint;
  readonly at: Date;
}

/** What is told of payments, each kind in its order. */
export interface MoneyNews {
  readonly payments: readonly (PaymentChanged & Told)[];
  readonly refunds: readonly (RefundPaidOut & Told)[];
}

/** Holds those of these applications that are ours, in one order, so that a decision sees a payment entirely or not at all. */
async function holdOurs(tx: Transaction, ids: readonly ApplicationId[]): Promise<ReadonlySet<ApplicationId>> {
  const known = await tx
    .select({ id: applications.id })
    .from(applications)
    .where(inArray(applications.id, [...ids]))
    .orderBy(asc(applications.id))
    .for('update');
  return new Set(known.map(({ id }) => id));
}

const stepOf = ({ applicationId, position, at }: { readonly applicationId: ApplicationId } & Told, kind: string) => {
  return { applicationId, at, kind, actor: 'SYSTEM' as const, text: null, eventPosition: position };
};

async function keepStates(tx: Transaction, kept: MoneyNews['payments']): Promise<readonly ReturnType<typeof stepOf>[]> {
  if (kept.length === 0) return [];
  const ids = kept.map(({ paymentId }) => paymentId);
  const before = await tx.select().from(payments).where(inArray(payments.id, ids));
  const due = new Set(before.filter(({ status }) => status === 'DUE').map(({ id }) => id));
  // The last state of each payment, as one statement must not write a row twice.
  const states = new Map(
    kept.map(({ paymentId, applicationId, status }) => [paymentId, { id: paymentId, applicationId, status }]),
  );
  await tx
    .insert(payments)
    .values([...states.values()])
    .onConflictDoUpdate({ target: payments.id, set: { status: sql`excluded.status` } });
  return kept.flatMap((news) => {
    if (news.status === 'DUE') due.add(news.paymentId);
    // A claim ends when a payment settles it, which tells of itself.
    return news.status === 'CANCELED' && due.has(news.paymentId) ? [] : [stepOf(news, `PAYMENT_${news.status}`)];
  });
}

async function keepGivenBack(tx: Transaction, kept: MoneyNews['refunds']): Promise<readonly ReturnType<typeof stepOf>[]> {
  const ids = kept.filter(({ isSurplus }) => !isSurplus).map(({ paymentId }) => paymentId);
  // What is paid was told of before; of a whole one its own state tells.
  await tx.update(payments).set({ givenBack: true }).where(inArray(payments.id, ids));
  return kept.filter(({ isWhole }) => !isWhole).map((news) => stepOf(news, 'PAYMENT_PARTLY_REFUNDED'));
}

/** Keeps how payments stand and tells it in the timelines; news of applications that are not ours are left out. Holds the others. */
export async function savePayments(tx: Transaction, news: MoneyNews): Promise<void> {
  const ids = [...news.payments, ...news.refunds].map(({ applicationId }) => applicationId);
  const ours = await holdOurs(tx, [...new Set(ids)]);
  const isOurs = ({ applicationId }: { readonly applicationId: ApplicationId }): boolean => ours.has(applicationId);
  const states = await keepStates(tx, news.payments.filter(isOurs));
  const entries = [...states, ...(await keepGivenBack(tx, news.refunds.filter(isOurs)))];
  if (entries.length === 0) return;
  const inOrder = entries.toSorted((a, b) => Number(a.eventPosition - b.eventPosition));
  await tx.insert(timeline).values(inOrder).onConflictDoNothing({ target: timeline.eventPosition });
  await announceChange(tx, [...ours]);
}
