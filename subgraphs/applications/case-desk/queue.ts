/** The queue of an authority as the graph shows it: narrowed, ordered, page by page; how many there are is counted when it is asked for. */

import { connection, noCursor, readPage, type Connection, type PageArguments } from '#platform/connection.ts';
import { requireViewer } from '#platform/identity/viewer.ts';
import { dayOf, readDay } from '#platform/values/day.ts';
import { readId } from '#platform/values/id.ts';
import type { Context } from '../context.ts';
import { requireAuthority } from '../rules/access.ts';
import { readFilter, type CaseOrder, type GivenFilter } from '../rules/queue.ts';
import type { Status } from '../rules/states.ts';
import type { ApplicationRow } from '../tables.ts';
import { countQueue, readQueue, type CaseKey } from './store/queue.ts';

interface QueueArguments extends PageArguments {
  readonly status?: Status | null | undefined;
  readonly filter?: GivenFilter | null | undefined;
  readonly orderBy?: CaseOrder | null | undefined;
}

export interface CasePage extends Pick<Connection<ApplicationRow>, 'edges' | 'pageInfo'> {
  readonly total: () => Promise<number>;
}

/** When a case came in. */
export function receivedAt({ submittedAt }: Pick<ApplicationRow, 'submittedAt'>): Date {
  if (submittedAt === null) throw new Error('a case that was never submitted');
  return submittedAt;
}

function readKey(key: string, order: CaseOrder): CaseKey {
  const [at = '', given = ''] = key.split(' ');
  const id = readId<'Application'>(given);
  const isTime = order === 'DUE' ? readDay(at) !== null : /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(at) && !Number.isNaN(Date.parse(at));
  if (id === null || !isTime) throw noCursor();
  return { at, id };
}

function keyOf(order: CaseOrder): (row: ApplicationRow) => string {
  if (order === 'DUE') return ({ dueOn, id }) => `${dueOn ?? ''} ${id}`;
  return (row) => `${receivedAt(row).toISOString()} ${row.id}`;
}

/** The cases of an authority. Throws FORBIDDEN unless the viewer works there, INVALID for a cursor of another order. */
export async function casesOf(
  { viewer, db, now }: Context,
  authorityId: string,
  { status, filter: given, orderBy, ...wanted }: QueueArguments,
): Promise<CasePage> {
  const authority = requireAuthority(viewer, authorityId);
  const { subject: worker } = requireViewer(viewer);
  const order = orderBy ?? 'RECEIVED';
  const statuses = given?.statuses ?? null;
  const both = status == null ? statuses : statuses === null ? [status] : statuses.filter((one) => one === status);
  const filter = readFilter(authority, { ...given, statuses: both }, { worker, today: dayOf(now()) });
  const page = readPage(wanted);
  const after = page.after === null ? null : readKey(page.after, order);
  const rows = await readQueue(db, filter, { order, after, limit: page.limit + 1 });
  const { edges, pageInfo } = connection(rows, page, 0, keyOf(order));
  return { edges, pageInfo, total: () => countQueue(db, filter, order) };
}
