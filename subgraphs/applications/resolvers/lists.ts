/** The list of an account's own applications. */

import { pageById, type Connection, type PageArguments } from '#platform/connection.ts';
import { holderOf } from '#platform/identity/representation.ts';
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
  return pageById(wanted, db, filter, store.readOwn, store.countOwn);
}
