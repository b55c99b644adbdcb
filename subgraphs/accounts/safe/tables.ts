/**
 * What the document safe keeps beside the sealed files. Every file that may lie in the store has a row of the same id here:
 * in `upload` while it comes in, in `document_version` once it is whole, in `file_removal` until it is gone.
 */

import { bigint, boolean, customType, date, index, integer, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core';
import type { Day } from '#platform/values/day.ts';
import type { Id } from '#platform/values/id.ts';
import type { TrustLevel } from '#platform/values/trust-level.ts';
import { accounts, accountsSchema } from '../tables.ts';
import type { RecordedAction, RecordedActor } from './rules/records.ts';
import type { ScanStatus } from './rules/scanning.ts';
import type { SharePurpose } from './rules/sharing.ts';

const bytea = customType<{ data: Uint8Array }>({ dataType: () => 'bytea' });
const instant = () => timestamp({ withTimezone: true });

const accountId = () =>
  uuid()
    .$type<Id<'Account'>>()
    .notNull()
    .references(() => accounts.id);

export const accountKeys = accountsSchema.table(
  'account_key',
  {
    accountId: accountId().primaryKey(),
    /** Name of the master key it is wrapped under. */
    masterKey: text().notNull(),
    wrappedKey: bytea().notNull(),
  },
  (table) => [index('account_key_master').on(table.masterKey)],
);

export const documents = accountsSchema.table(
  'document',
  {
    /** Later documents sort after earlier ones. */
    id: uuid().$type<Id<'Document'>>().primaryKey(),
    accountId: accountId(),
    name: text().notNull(),
    /** Under the account's key; deleting the row destroys it. */
    wrappedKey: bytea().notNull(),
    /** Number of the latest version; null until the first has come in whole: until then nobody sees the document. */
    latest: integer(),
    /** The last day it is kept; null: until its owner deletes it. */
    keepUntil: date({ mode: 'string' }).$type<Day>(),
    createdAt: instant().notNull(),
    /** What a session must have reached to see it. */
    requiredTrustLevel: text().$type<TrustLevel>().notNull(),
    /** The authority it comes from, and the application it was made for; null for what its owner has uploaded. */
    authorityId: uuid().$type<Id<'Authority'>>(),
    applicationId: uuid().$type<Id<'Application'>>(),
    /** True while the authority has not sent it with a message: its owner does not see it yet. */
    withheld: boolean().notNull(),
  },
  (table) => [
    index('document_application').on(table.applicationId),
    index('document_account').on(table.accountId, table.id),
    index('document_retention').on(table.keepUntil),
  ],
);

export const versions = accountsSchema.table(
  'document_version',
  {
    id: uuid().$type<Id<'DocumentVersion'>>().primaryKey(),
    documentId: uuid()
      .$type<Id<'Document'>>()
      .notNull()
      .references(() => documents.id),
    /** 1 for the first. */
    number: integer().notNull(),
    mediaType: text().notNull(),
    /** Of the content, in bytes. */
    size: bigint({ mode: 'number' }).notNull(),
    /** Of the content, in hexadecimal. */
    sha512: text().notNull(),
    uploadedAt: instant().notNull(),
    scanStatus: text().$type<ScanStatus>().notNull(),
    /** Why there is no verdict, or the signature that was found; null when there is nothing to say. */
    scanFinding: text(),
    /** When it is to be scanned next; null: never again. */
    scanDueAt: instant(),
  },
  (table) => [
    unique('document_version_number').on(table.documentId, table.number),
    index('document_version_scan').on(table.scanDueAt),
  ],
);

export const uploads = accountsSchema.table(
  'upload',
  {
    /** The id the version will have. */
    id: uuid().$type<Id<'DocumentVersion'>>().primaryKey(),
    /** Null when the account was deleted while the upload ran. */
    accountId: uuid()
      .$type<Id<'Account'>>()
      .references(() => accounts.id),
    /** Null when the document was deleted while the upload ran. */
    documentId: uuid()
      .$type<Id<'Document'>>()
      .references(() => documents.id, { onDelete: 'set null' }),
    mediaType: text().notNull(),
    size: bigint({ mode: 'number' }).notNull(),
    expiresAt: instant().notNull(),
    /** When its link was used; from then on its file may be there. */
    claimedAt: instant(),
  },
  (table) => [index('upload_account').on(table.accountId), index('upload_document').on(table.documentId)],
);

export const removals = accountsSchema.table('file_removal', {
  id: uuid().$type<Id<'DocumentVersion'>>().primaryKey(),
  orderedAt: instant().notNull(),
});

export const shares = accountsSchema.table(
  'document_share',
  {
    id: uuid().$type<Id<'DocumentShare'>>().primaryKey(),
    versionId: uuid()
      .$type<Id<'DocumentVersion'>>()
      .notNull()
      .references(() => versions.id),
    applicationId: uuid().$type<Id<'Application'>>().notNull(),
    purpose: text().$type<SharePurpose>().notNull(),
    until: instant().notNull(),
    createdAt: instant().notNull(),
    /** When the application was submitted with it: from then on its owner cannot end it; null: it was not. */
    submittedAt: instant(),
    /**
     * The document's key under a master key, whose name that is: what was submitted can be read on when the account's own key is destroyed.
     * Null for shares from before that was kept.
     */
    masterKey: text(),
    wrappedKey: bytea(),
  },
  (table) => [
    unique('document_share_once').on(table.versionId, table.applicationId, table.purpose),
    index('document_share_application').on(table.applicationId),
    index('document_share_master').on(table.masterKey),
  ],
);

/** What was submitted by somebody who has deleted her account since: part of the authority's file, and nobody's in the safe any more. */
export const heldDocuments = accountsSchema.table(
  'held_document',
  {
    /** Of the share it was submitted with. */
    shareId: uuid().$type<Id<'DocumentShare'>>().primaryKey(),
    /** Its file: the same for several that were submitted of one version. */
    versionId: uuid().$type<Id<'DocumentVersion'>>().notNull(),
    applicationId: uuid().$type<Id<'Application'>>().notNull(),
    purpose: text().$type<SharePurpose>().notNull(),
    name: text().notNull(),
    mediaType: text().notNull(),
    size: bigint({ mode: 'number' }).notNull(),
    until: instant().notNull(),
    masterKey: text().notNull(),
    wrappedKey: bytea().notNull(),
  },
  (table) => [
    index('held_document_application').on(table.applicationId),
    index('held_document_version').on(table.versionId),
    index('held_document_until').on(table.until),
    index('held_document_master').on(table.masterKey),
  ],
);

/** What was done with documents, without their names or contents; it outlives them. */
export const records = accountsSchema.table(
  'document_record',
  {
    id: uuid().$type<Id<'DocumentRecord'>>().primaryKey(),
    accountId: accountId(),
    documentId: uuid().$type<Id<'Document'>>().notNull(),
    applicationId: uuid().$type<Id<'Application'>>(),
    action: text().$type<RecordedAction>().notNull(),
    at: instant().notNull(),
    /** Who did it. */
    actor: text().$type<RecordedActor>().notNull(),
    /** For which authority. */
    authorityId: uuid().$type<Id<'Authority'>>(),
    /** For which purpose it was shared or read. */
    purpose: text().$type<SharePurpose>(),
  },
  (table) => [
    index('document_record_account').on(table.accountId, table.id),
    index('document_record_document').on(table.documentId, table.id),
  ],
);

export type AccountKeyRow = typeof accountKeys.$inferSelect;
export type DocumentRow = typeof documents.$inferSelect;
export type VersionRow = typeof versions.$inferSelect;
export type UploadRow = typeof uploads.$inferSelect;
export type ShareRow = typeof shares.$inferSelect;
export type HeldRow = typeof heldDocuments.$inferSelect;
export type RecordRow = typeof records.$inferSelect;
