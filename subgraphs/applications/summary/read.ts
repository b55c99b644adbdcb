/** What a summary is made of, from the database. */

import type { Database } from '#platform/database.ts';
import type { Id } from '#platform/values/id.ts';
import { placeIn } from '../bookings/hold.ts';
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
  const place = await placeIn(db, submission.data, form);
  const names = new Map(place === null ? [] : [[place.contingent.id, `${place.event.title}, ${place.contingent.name}`]]);
  return { statement, seal, form, data: submission.data, names, authority: authority?.name ?? null };
}
