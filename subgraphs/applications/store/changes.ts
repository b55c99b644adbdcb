/** How those who watch an application learn that it has changed. */

import { eq, max } from 'drizzle-orm';
import { announce, createChanges, type Changes } from '#platform/changes.ts';
import type { Database, OpenDatabase, Transaction } from '#platform/database.ts';
import type { Id } from '#platform/values/id.ts';
import { applications, timeline } from '../tables.ts';

const CHANNEL = 'application_changed';

/** Tells the watchers of these applications at the commit. Whatever changes an application calls it. */
export function announceChange(tx: Transaction, ids: readonly Id<'Application'>[]): Promise<void> {
  return announce(tx, CHANNEL, ids);
}

export function createApplicationChanges(database: OpenDatabase): Changes {
  return createChanges(database, CHANNEL);
}

/** A mark that every change of the application changes; null when there is no such application. */
export async function readMark(db: Database, id: Id<'Application'>): Promise<string | null> {
  const { status, version } = applications;
  const [row] = await db
    .select({ status, version, entry: max(timeline.entry) })
    .from(applications)
    .leftJoin(timeline, eq(timeline.applicationId, applications.id))
    .where(eq(applications.id, id))
    .groupBy(applications.id);
  return row === undefined ? null : `${row.status} ${row.version} ${row.entry ?? ''}`;
}
