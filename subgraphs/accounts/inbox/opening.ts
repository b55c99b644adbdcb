/** Opening a message: below its level nothing of it is shown, and the first time is kept as its retrieval (Abruf). */

import type { Database } from '#platform/database.ts';
import { requireTrustLevel } from '#platform/identity/viewer.ts';
import { loadOne } from '#platform/loaders.ts';
import type { Id } from '#platform/values/id.ts';
import type { Context } from '../context.ts';
import { EXPORT_SCOPE } from '../exports/store.ts';
import { findMessages, markRetrieved } from '../store/messages.ts';
import type { MessageRow } from '../tables.ts';
import { prove } from './store/provisions.ts';

/** Keeps the first retrieval of messages, all those of one request at once. */
export function createRetrievals(db: Database, now: () => Date) {
  return loadOne<Id<'Message'>, MessageRow>(
    async (ids) => {
      await db.transaction(async (tx) => {
        const at = now();
        await prove(tx, await markRetrieved(tx, ids, at), 'RETRIEVED', at);
      });
      return findMessages(db, ids);
    },
    ({ id }) => id,
  );
}

/** Throws TRUST_LEVEL_REQUIRED below the message's level. */
export async function open({ viewer, loaders }: Context, message: MessageRow): Promise<void> {
  const reader = requireTrustLevel(viewer, message.requiredTrustLevel);
  // An export is a copy that she may or may not fetch: nobody has opened anything by that.
  if (message.retrievedAt === null && !reader.scopes.includes(EXPORT_SCOPE)) await loaders.retrievals.load(message.id);
}
