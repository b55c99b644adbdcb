/** The lists of applications: an account's own, and the cases of an authority. */

import { connection, readPage, type Connection, type PageArguments } from '#platform/connection.ts';
import { PublicError } from '#platform/errors.ts';
import { holderOf } from '#platform/identity/representation.ts';
import { parseId, readId } from '#platform/values/id.ts';
import type { Context } from '../context.ts';
import { requireAuthority, requireOwnAccount } from '../rules/access.ts';
import type { Status } from '../rules/states.ts';
import * as store from '../store/applications.ts';
import type { ApplicationRow } from '../tables.ts';

interface ListArguments extends PageArguments {
  readonly status?: Status | null | undefined;
}

/** The applications of the viewer's own account, or of the organisation acted for, the newest first. Throws FORBIDDEN for another account. */
export async function ownApplications(
  { viewer, db }: Context,
  accountId: string,
  { status = null, ...wanted }: ListArguments,
): Promise<Connection<ApplicationRow>> {
  const filter = { ...holderOf(requireOwnAccount(viewer, accountId)), status };
  const page = readPage(wanted);
  const before = page.after === null ? null : parseId<'Application'>(page.after, 'after');
  const [rows, total] = await Promise.all([store.readOwn(db, filter, before, page.limit + 1), store.countOwn(db, filter)]);
  return connection(rows, page, total, ({ id }) => id);
}

/** When a case came in. */
export function receivedAt({ submittedAt }: ApplicationRow): Date {
  if (submittedAt === null) throw new Error('a case that was never submitted');
  return submittedAt;
}

function readCaseKey(key: string): store.CaseKey {
  const [at = '', given = ''] = key.split(' ');
  const submittedAt = new Date(at);
  const id = readId<'Application'>(given);
  if (id === null || Number.isNaN(submittedAt.getTime()))
    throw new PublicError('INVALID', 'after is no cursor of this list', { facts: { argument: 'after' } });
  return { submittedAt, id };
}

/** The cases of an authority, the oldest first. Throws FORBIDDEN unless the viewer works there. */
export async function casesOf(
  { viewer, db }: Context,
  authorityId: string,
  { status = null, ...wanted }: ListArguments,
): Promise<Connection<ApplicationRow>> {
  const filter = { authority: requireAuthority(viewer, authorityId), status };
  const page = readPage(wanted);
  const after = page.after === null ? null : readCaseKey(page.after);
  const [rows, total] = await Promise.all([store.readCases(db, filter, after, page.limit + 1), store.countCases(db, filter)]);
  return connection(rows, page, total, (row) => `${receivedAt(row).toISOString()} ${row.id}`);
}
