/** The list of an account's own applications. */

import { connection, readPage, type Connection, type PageArguments } from '#platform/connection.ts';
import { holderOf } from '#platform/identity/representation.ts';
import { parseId } from '#platform/values/id.ts';
import type { Context } from '../context.ts';
import { requireOwnAccount } from '../rules/access.ts';
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
