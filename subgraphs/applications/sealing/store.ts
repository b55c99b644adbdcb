/** Seals in the database. */

import { and, asc, eq, gt, sql } from 'drizzle-orm';
import type { Database, Transaction } from '#platform/database.ts';
import { isAmong, readByKeys, type Keys } from '#platform/database/by-keys.ts';
import type { Id } from '#platform/values/id.ts';
import { applications, forms, submissions, type SubmissionRow } from '../tables.ts';
import { sealedPeople, seals, type SealRow } from './tables.ts';

type ApplicationId = Id<'Application'>;

/** Whom a name in a seal stands for. */
export interface NamedPerson {
  readonly name: string;
  readonly accountId: Id<'Account'>;
  readonly nonce: string;
}

export async function insertSeal(tx: Transaction, seal: SealRow, people: readonly NamedPerson[]): Promise<void> {
  await tx.insert(seals).values(seal);
  await tx.insert(sealedPeople).values(people.map((person) => ({ ...person, applicationId: seal.applicationId })));
}

export const findSeals = readByKeys((db, ids: Keys<ApplicationId>) =>
  db.select().from(seals).where(isAmong(seals.applicationId, ids)),
);

/** A submission with its seal, as they are to be compared. */
export interface Sealed {
  readonly submission: SubmissionRow;
  readonly number: string | null;
  readonly seal: SealRow | null;
  /** Of the form it was submitted with, in both languages; null where that is not there. */
  readonly jsonSchema: unknown;
}

/** The submissions after one, in the order of their ids. */
export async function readSealed(db: Database, after: ApplicationId | null, limit: number): Promise<readonly Sealed[]> {
  return db
    .select({ submission: submissions, number: applications.number, seal: seals, jsonSchema: forms.jsonSchema })
    .from(submissions)
    .innerJoin(applications, eq(applications.id, submissions.applicationId))
    .leftJoin(seals, eq(seals.applicationId, submissions.applicationId))
    .leftJoin(forms, and(eq(forms.id, submissions.formId), eq(forms.version, submissions.formVersion)))
    .where(after === null ? undefined : gt(submissions.applicationId, after))
    .orderBy(asc(submissions.applicationId))
    .limit(limit);
}

/** The people of one seal who have not been forgotten. */
export function readPeople(db: Database, id: ApplicationId): Promise<readonly NamedPerson[]> {
  return db.select().from(sealedPeople).where(eq(sealedPeople.applicationId, id));
}

/** How many submissions there are, and since when they are sealed; null: none is. */
export async function countSubmissions(db: Database): Promise<{ readonly total: number; readonly sealedSince: Date | null }> {
  const [row] = await db
    .select({ total: sql<string>`count(*)`, since: sql<string | null>`min(${seals.sealedAt})` })
    .from(submissions)
    .leftJoin(seals, eq(seals.applicationId, submissions.applicationId));
  return { total: Number(row?.total ?? 0), sealedSince: row?.since == null ? null : new Date(row.since) };
}
