/** Applications in the database: reading them, and the changes of drafts and submissions. */

import { and, count, desc, eq, isNull, like, lt, or, sql, type SQL } from 'drizzle-orm';
import { rows, type Database, type Transaction } from '#platform/database.ts';
import { isAmong, readByKeys, type Keys } from '#platform/database/by-keys.ts';
import type { Holder } from '#platform/identity/representation.ts';
import type { Id } from '#platform/values/id.ts';
import type { SavedDraft } from '../rules/drafts.ts';
import type { Status } from '../rules/states.ts';
import { applications, submissions, type ApplicationRow, type SubmissionRow } from '../tables.ts';
import { announceChange } from './changes.ts';

type ApplicationId = Id<'Application'>;

export async function insertDraft(tx: Transaction, draft: typeof applications.$inferInsert): Promise<ApplicationRow> {
  const [row] = await tx.insert(applications).values(draft).returning();
  return present(row);
}

function present(row: ApplicationRow | undefined): ApplicationRow {
  if (row === undefined) throw new Error('an application just written is not there');
  return row;
}

/** The application, locked until the transaction ends. Null when there is none. */
export async function lockApplication(tx: Transaction, id: ApplicationId): Promise<ApplicationRow | null> {
  const [row] = await tx.select().from(applications).where(eq(applications.id, id)).for('update');
  return row ?? null;
}

/** Locks an application until the transaction ends, unless somebody else has. Answers whether it did. */
export async function tryLockApplication(tx: Transaction, id: ApplicationId): Promise<boolean> {
  const found = await tx
    .select({ id: applications.id })
    .from(applications)
    .where(eq(applications.id, id))
    .for('update', { skipLocked: true });
  return found.length > 0;
}

export const findApplications = readByKeys((db, ids: Keys<ApplicationId>) =>
  db.select().from(applications).where(isAmong(applications.id, ids)),
);

/** An application that something refers to. */
export async function requireApplication(db: Database, id: ApplicationId): Promise<ApplicationRow> {
  const [row] = await findApplications(db, [id]);
  if (row === undefined) throw new Error('an application that is referred to is not there');
  return row;
}

export async function saveDraft(
  tx: Transaction,
  id: ApplicationId,
  { version, data }: SavedDraft,
  savedAt: Date,
): Promise<ApplicationRow> {
  const [row] = await tx.update(applications).set({ version, data, savedAt }).where(eq(applications.id, id)).returning();
  await announceChange(tx, [id]);
  return present(row);
}

/** The next running number of an application. */
export async function nextNumber(tx: Transaction): Promise<bigint> {
  const [row] = await rows<{ running: string }>(tx, sql`select nextval('applications.number')::text as running`);
  if (row === undefined) throw new Error('the sequence of numbers gave none');
  return BigInt(row.running);
}

/** Keeps what was submitted and numbers the application. The primary key refuses a second submission whatever happens. */
export async function saveSubmission(tx: Transaction, submission: SubmissionRow, number: string): Promise<void> {
  await tx.insert(submissions).values(submission);
  const { applicationId, submittedAt, data } = submission;
  await tx.update(applications).set({ number, submittedAt, data }).where(eq(applications.id, applicationId));
}

/** Null for what was never submitted. */
export async function findSubmission(db: Database, id: ApplicationId): Promise<SubmissionRow | null> {
  const [row] = await db.select().from(submissions).where(eq(submissions.applicationId, id));
  return row ?? null;
}

export async function requireSubmission(db: Database, id: ApplicationId): Promise<SubmissionRow> {
  const row = await findSubmission(db, id);
  if (row === null) throw new Error('an application beyond its draft has no submission');
  return row;
}

interface OwnFilter extends Holder {
  readonly status: Status | null;
}

/** Holds of the applications that somebody has, or of those of an organisation about the services she acts in. */
export function isHeldBy({ account, organisation, services }: Holder): SQL | undefined {
  if (organisation === null) return and(eq(applications.accountId, account), isNull(applications.organisationId));
  const about =
    services === null ? undefined : or(...services.map((stem) => like(applications.leikaKey, `${stem}%`)), sql`false`);
  return and(eq(applications.organisationId, organisation), about);
}

const isOwn = ({ status, ...holder }: OwnFilter): SQL | undefined =>
  and(isHeldBy(holder), status === null ? undefined : eq(applications.status, status));

/** An account's applications started before `before`, the newest first. */
export async function readOwn(
  db: Database,
  filter: OwnFilter,
  before: ApplicationId | null,
  limit: number,
): Promise<readonly ApplicationRow[]> {
  return db
    .select()
    .from(applications)
    .where(and(isOwn(filter), before === null ? undefined : lt(applications.id, before)))
    .orderBy(desc(applications.id))
    .limit(limit);
}

async function countWhere(db: Database, condition: SQL | undefined): Promise<number> {
  const [row] = await db.select({ total: count() }).from(applications).where(condition);
  return row?.total ?? 0;
}

export function countOwn(db: Database, filter: OwnFilter): Promise<number> {
  return countWhere(db, isOwn(filter));
}
