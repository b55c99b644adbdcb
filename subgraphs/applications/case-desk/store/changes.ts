/** How those who watch the queue of an authority learn that it has changed. */

import { announce, createChanges, type Changes } from '#platform/changes.ts';
import type { OpenDatabase, Transaction } from '#platform/database.ts';
import type { Id } from '#platform/values/id.ts';

const CHANNEL = 'cases_changed';

/** Tells the watchers of these authorities' queues at the commit. */
export function announceCases(tx: Transaction, authorities: readonly Id<'Authority'>[]): Promise<void> {
  return announce(tx, CHANNEL, [...new Set(authorities)]);
}

export function createQueueChanges(database: OpenDatabase): Changes {
  return createChanges(database, CHANNEL);
}
