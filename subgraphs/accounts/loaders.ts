/** Batched reads of one request. */

import type { Database } from '#platform/database.ts';
import { loadMany, loadOne } from '#platform/loaders.ts';
import type { Id } from '#platform/values/id.ts';
import { findAccounts, findIdentities } from './store/accounts.ts';
import { findMessages } from './store/messages.ts';
import type { AccountRow, IdentityRow, MessageRow } from './tables.ts';

export function createLoaders(db: Database) {
  return {
    accounts: loadOne<Id<'Account'>, AccountRow>(
      (ids) => findAccounts(db, ids),
      ({ id }) => id,
    ),
    identitiesByAccount: loadMany<Id<'Account'>, IdentityRow>(
      (ids) => findIdentities(db, ids),
      ({ accountId }) => accountId,
    ),
    messages: loadOne<Id<'Message'>, MessageRow>(
      (ids) => findMessages(db, ids),
      ({ id }) => id,
    ),
  };
}

export type Loaders = ReturnType<typeof createLoaders>;
