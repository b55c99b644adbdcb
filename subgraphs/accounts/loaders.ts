/** Batched reads of one request. */

import type { Database } from '#platform/database.ts';
import { loadMany, loadOne } from '#platform/loaders.ts';
import type { Id } from '#platform/values/id.ts';
import { findDocuments } from './safe/store/documents.ts';
import { findSharesOf, type SharedDocument } from './safe/store/shares.ts';
import { findVersions, findVersionsOf } from './safe/store/versions.ts';
import type { DocumentRow, VersionRow } from './safe/tables.ts';
import { findAccounts, findIdentities } from './store/accounts.ts';
import { findAttributes, type AccountAttribute } from './store/attributes.ts';
import { findMessages } from './store/messages.ts';
import type { AccountRow, IdentityRow, MessageRow } from './tables.ts';

export function createLoaders(db: Database, now: () => Date) {
  return {
    accounts: loadOne<Id<'Account'>, AccountRow>(
      (ids) => findAccounts(db, ids),
      ({ id }) => id,
    ),
    identitiesByAccount: loadMany<Id<'Account'>, IdentityRow>(
      (ids) => findIdentities(db, ids),
      ({ accountId }) => accountId,
    ),
    attributesByAccount: loadMany<Id<'Account'>, AccountAttribute>(
      (ids) => findAttributes(db, ids),
      ({ accountId }) => accountId,
    ),
    messages: loadOne<Id<'Message'>, MessageRow>(
      (ids) => findMessages(db, ids),
      ({ id }) => id,
    ),
    documents: loadOne<Id<'Document'>, DocumentRow>(
      (ids) => findDocuments(db, ids),
      ({ id }) => id,
    ),
    versions: loadOne<Id<'DocumentVersion'>, VersionRow>(
      (ids) => findVersions(db, ids),
      ({ id }) => id,
    ),
    versionsByDocument: loadMany<Id<'Document'>, VersionRow>(
      (ids) => findVersionsOf(db, ids),
      ({ documentId }) => documentId,
    ),
    sharesByDocument: loadMany<Id<'Document'>, SharedDocument>(
      (ids) => findSharesOf(db, ids, now()),
      ({ documentId }) => documentId,
    ),
  };
}

export type Loaders = ReturnType<typeof createLoaders>;
