/** What a summary is made of, from the database. */

import type { Database } from '#platform/database.ts';
import type { Id } from '#platform/values/id.ts';
import { readStatement } from '../sealing/reading.ts';
import { findSeals } from '../sealing/store.ts';
import { findForms } from '../store/forms.ts';
import { findSubmission } from '../store/applications.ts';
import { findAuthorities } from '../reuse/store/authorities.ts';
import type { SummaryFacts } from './render.ts';

/** Null for what was never sealed, and once its data is kept by the authority alone. */
export async function readSummary(db: Database, id: Id<'Application'>): Promise<SummaryFacts | null> {
  const [seal] = await findSeals(db, [id]);
  const submission = await findSubmission(db, id);
  if (seal === undefined || submission === null || Object.keys(submission.data).length === 0) return null;
  const [form] = await findForms(db, [submission]);
  if (form === undefined) return null;
  const statement = readStatement(seal.jws);
  const [authority] = await findAuthorities(db, [statement.authorityId as Id<'Authority'>]);
  return { statement, seal, form, data: submission.data, authority: authority?.name ?? null };
}
