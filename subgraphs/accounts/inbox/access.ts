/** Applications as the account knows them, heard of anew where somebody asks for one that nothing was heard of yet. */

import type { Id } from '#platform/values/id.ts';
import type { Context } from '../context.ts';
import { requireCase } from '../rules/case-access.ts';
import { findOneKnown } from './store/applications.ts';
import type { KnownApplicationRow } from './tables.ts';

/** An application of the graph, by its id; what is known of it where anything is shown. */
export interface ApplicationReference {
  readonly id: string;
  readonly known?: KnownApplicationRow;
}

/** Null for one that does not exist. What the applications have just told is heard first. */
export async function findApplication({ db, hear }: Context, id: Id<'Application'>): Promise<KnownApplicationRow | null> {
  const known = await findOneKnown(db, id);
  if (known?.submittedAt != null) return known;
  await hear();
  return findOneKnown(db, id);
}

/** The case of a case worker. Throws UNAUTHENTICATED, FORBIDDEN or NOT_FOUND. */
export async function findCase(context: Context, id: Id<'Application'>): Promise<KnownApplicationRow> {
  return requireCase(context.viewer, await findApplication(context, id));
}
