/** The queue of an authority, in the database. Whatever it is narrowed by, a page begins where an index says, and not at the first case. */

import { and, asc, count, desc, eq, exists, gte, isNotNull, isNull, like, lt, lte, sql, type SQL } from 'drizzle-orm';
import { rows, type Database } from '#platform/database.ts';
import type { Day } from '#platform/values/day.ts';
import type { Id } from '#platform/values/id.ts';
import type { CaseOrder, QueueFilter } from '../../rules/queue.ts';
import { UNDECIDED } from '../../rules/states.ts';
import { applications, type ApplicationRow } from '../../tables.ts';
import { caseCounts, proposals } from '../tables.ts';
import { countByKind, isCounted, isOneOf } from './counts.ts';

const { submittedAt, dueOn, id, authorityId, status, assignee, leikaKey, standing, number, unit } = applications;

/** Where a page begins: after the case with this value of what is ordered by, and this id. */
export interface CaseKey {
  /** An instant or a day, as ISO 8601. */
  readonly at: string;
  readonly id: Id<'Application'>;
}

/** A number holds no wildcards of LIKE, so that whoever types one finds what is called so. */
const startsWith = (text: string): string => `${text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;

function isAssigned(wanted: QueueFilter['assignee']): SQL | undefined {
  if (wanted === null) return undefined;
  if (typeof wanted === 'string') return eq(assignee, wanted);
  return wanted ? isNotNull(assignee) : isNull(assignee);
}

function isCase(db: Database, filter: QueueFilter, order: CaseOrder): SQL | undefined {
  // What is due was submitted; said once, so that the index alone can answer.
  const isDue = order === 'DUE' || filter.dueTo !== null || filter.overdueOn !== null;
  const awaitingApproval = db
    .select({ id: proposals.id })
    .from(proposals)
    .where(and(eq(proposals.applicationId, id), isNull(proposals.answer)));
  return and(
    eq(authorityId, filter.authority),
    isDue ? isNotNull(dueOn) : isNotNull(submittedAt),
    isOneOf(status, filter.statuses),
    isOneOf(leikaKey, filter.services),
    isAssigned(filter.assignee),
    filter.receivedFrom === null ? undefined : gte(submittedAt, filter.receivedFrom),
    filter.receivedBefore === null ? undefined : lt(submittedAt, filter.receivedBefore),
    filter.dueTo === null ? undefined : lte(dueOn, filter.dueTo),
    filter.overdueOn === null ? undefined : lt(dueOn, filter.overdueOn),
    // Said as texts and not as parameters, so that the planner sees that the index of just these rows will do.
    filter.isAwaitingPayment ? sql`${standing} = 'OUTSTANDING'` : undefined,
    filter.isRefundDue ? sql`${standing} = 'REFUND_DUE'` : undefined,
    filter.unit === null ? undefined : filter.unit === '' ? isNull(unit) : eq(unit, filter.unit),
    filter.isAwaitingApproval ? exists(awaitingApproval) : undefined,
    filter.numberStart === null ? undefined : like(number, startsWith(filter.numberStart)),
  );
}

// Rows are compared as wholes, which an index can begin at; the same said with `or` would read all that comes before.
const AFTER: Readonly<Record<CaseOrder, (key: CaseKey) => SQL>> = {
  RECEIVED: (key) => sql`(${submittedAt}, ${id}) > (${key.at}::timestamptz, ${key.id}::uuid)`,
  RECEIVED_LATEST: (key) => sql`(${submittedAt}, ${id}) < (${key.at}::timestamptz, ${key.id}::uuid)`,
  DUE: (key) => sql`(${dueOn}, ${id}) > (${key.at}::date, ${key.id}::uuid)`,
};

const BY: Readonly<Record<CaseOrder, readonly SQL[]>> = {
  RECEIVED: [asc(submittedAt), asc(id)],
  RECEIVED_LATEST: [desc(submittedAt), desc(id)],
  DUE: [asc(dueOn), asc(id)],
};

/** A page of a queue; by DUE only what is due some day. */
export function readQueue(
  db: Database,
  filter: QueueFilter,
  { order, after, limit }: { readonly order: CaseOrder; readonly after: CaseKey | null; readonly limit: number },
): Promise<readonly ApplicationRow[]> {
  return db
    .select()
    .from(applications)
    .where(and(isCase(db, filter, order), after === null ? undefined : AFTER[order](after)))
    .orderBy(...BY[order])
    .limit(limit);
}

/** How many cases there are in all; by DUE only what is due some day. */
export function countQueue(db: Database, filter: QueueFilter, order: CaseOrder): Promise<number> {
  return isCounted(filter) ? countByKind(db, filter, order) : countCases(db, filter, order);
}

/** The same for any filter, by going through the cases. */
export async function countCases(db: Database, filter: QueueFilter, order: CaseOrder): Promise<number> {
  const [row] = await db
    .select({ total: count() })
    .from(applications)
    .where(isCase(db, filter, order));
  return row?.total ?? 0;
}

export interface QueueState {
  readonly open: number;
  readonly unassigned: number;
  readonly overdue: number;
  readonly awaitingApplicant: number;
  readonly awaitingPayment: number;
  readonly refundsDue: number;
}

/** How a queue stands on a day: what is not decided, and what waits for what. */
export async function readQueueState(db: Database, authority: Id<'Authority'>, today: Day): Promise<QueueState> {
  const undecided = sql.join(
    UNDECIDED.map((one) => sql`${one}`),
    sql`, `,
  );
  const isOpen = sql`${caseCounts.status} in (${undecided})`;
  const [row] = await rows<Record<keyof QueueState, number>>(
    db,
    sql`select open, unassigned, awaiting_applicant as "awaitingApplicant", awaiting_payment as "awaitingPayment", refunds_due as "refundsDue",
        (select count(*)::int from ${applications} where ${authorityId} = ${authority} and ${dueOn} < ${today}) as overdue
      from (select coalesce(sum(cases) filter (where ${isOpen}), 0)::int as open,
          coalesce(sum(cases) filter (where ${isOpen} and not is_assigned), 0)::int as unassigned,
          coalesce(sum(cases) filter (where status = 'INFORMATION_REQUESTED'), 0)::int as awaiting_applicant,
          coalesce(sum(cases) filter (where ${isOpen} and ${caseCounts.standing} = 'OUTSTANDING'), 0)::int as awaiting_payment,
          coalesce(sum(cases) filter (where ${caseCounts.standing} = 'REFUND_DUE'), 0)::int as refunds_due
        from ${caseCounts} where ${caseCounts.authorityId} = ${authority}) as counted`,
  );
  if (row === undefined) throw new Error('a count has a row');
  return row;
}
