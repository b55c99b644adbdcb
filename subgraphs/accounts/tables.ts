/** What the unified account keeps: the person, the logins that open the account, and the inbox. */

import { sql } from 'drizzle-orm';
import {
  bigint,
  customType,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgSchema,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { chainColumns } from '#platform/chain.ts';
import type { Language } from '#platform/language.ts';
import type { ProvedLogin } from '#platform/identity/logins.ts';
import type { AttributeName } from '#platform/identity/proven.ts';
import type { Organisation, Viewer } from '#platform/identity/viewer.ts';
import type { Day } from '#platform/values/day.ts';
import type { Id } from '#platform/values/id.ts';
import type { ServiceKey } from '#platform/values/service-key.ts';
import type { TrustLevel } from '#platform/values/trust-level.ts';
import type { AccessContent } from './access/seal.ts';
import type { Proofs } from './rules/proofs.ts';
import type { MessageFacts, MessageKind } from './rules/messages.ts';
import type { Channel, ProcedureLaw } from './rules/notification.ts';

const bytea = customType<{ data: Uint8Array }>({ dataType: () => 'bytea' });

export const accountsSchema = pgSchema('accounts');

export const accounts = accountsSchema.table('account', {
  id: uuid().$type<Id<'Account'>>().primaryKey(),
  givenName: text(),
  familyName: text(),
  birthDate: date({ mode: 'string' }).$type<Day>(),
  street: text(),
  postalCode: text(),
  city: text(),
  email: text(),
  /** Which of these an identity provider has proved, and how well; the others are what the person says of herself. */
  proofs: jsonb().$type<Proofs>().notNull().default({}),
  createdAt: timestamp({ withTimezone: true }).notNull(),
});

export const identities = accountsSchema.table(
  'identity',
  {
    provider: text().notNull(),
    /** The person's name at that provider; never shown. */
    subject: text().notNull(),
    accountId: uuid()
      .$type<Id<'Account'>>()
      .notNull()
      .references(() => accounts.id),
    /** The highest trust level seen with this login. */
    trustLevel: text().$type<TrustLevel>().notNull(),
    /** Organisations this login may act for, as the provider said at the last login. */
    organisations: jsonb().$type<readonly Organisation[]>().notNull(),
    linkedAt: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.provider, table.subject] }), index('identity_account').on(table.accountId)],
);

/**
 * Accounts that were merged into others. No account of the id of a closed one is ever opened again: a trigger refuses it, so that
 * what arrives late goes where its account went.
 */
export const mergers = accountsSchema.table(
  'account_merger',
  {
    closed: uuid().$type<Id<'Account'>>().primaryKey(),
    into: uuid()
      .$type<Id<'Account'>>()
      .notNull()
      .references(() => accounts.id, { onDelete: 'cascade' }),
    at: timestamp({ withTimezone: true }).notNull(),
    /** How well both were proved. */
    sessionLevel: text().$type<TrustLevel>().notNull(),
    proofLevel: text().$type<TrustLevel>().notNull(),
  },
  (table) => [index('account_merger_into').on(table.into)],
);

/** What identity providers have proved of whoever a login belongs to, as it was said at the last sign-in. */
export const provenAttributes = accountsSchema.table(
  'proven_attribute',
  {
    provider: text().notNull(),
    subject: text().notNull(),
    name: text().$type<AttributeName>().notNull(),
    value: text().notNull(),
    trustLevel: text().$type<TrustLevel>().notNull(),
    seenAt: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.provider, table.subject, table.name] }),
    foreignKey({ columns: [table.provider, table.subject], foreignColumns: [identities.provider, identities.subject] }).onDelete(
      'cascade',
    ),
  ],
);

/** Wishes to add a login to an account, and the logins proved in answer to them. */
export const links = accountsSchema.table('identity_link', {
  /** SHA-256 of the secret that only the one who made the wish knows. */
  intentHash: text().primaryKey(),
  accountId: uuid()
    .$type<Id<'Account'>>()
    .notNull()
    .references(() => accounts.id),
  returnTo: text().notNull(),
  expiresAt: timestamp({ withTimezone: true }).notNull(),
  /** SHA-256 of the code that proves the login; null until one was proved. */
  proofHash: text().unique(),
  provider: text(),
  subject: text(),
  trustLevel: text().$type<TrustLevel>(),
  organisations: jsonb().$type<readonly Organisation[]>(),
  /** What was proved with it beside. */
  shown: jsonb().$type<Pick<ProvedLogin, 'attributes'>>(),
});

export const messages = accountsSchema.table(
  'message',
  {
    /** Later messages sort after earlier ones. */
    id: uuid().$type<Id<'Message'>>().primaryKey(),
    /**
     * Null once the account is deleted: for the messages of an organisation, and for a decision as long as its authority has to send it
     * on paper.
     */
    accountId: uuid()
      .$type<Id<'Account'>>()
      .references(() => accounts.id),
    kind: text().$type<MessageKind>().notNull(),
    /** What the text is made from when it is read, in the reader's language. */
    facts: jsonb().$type<MessageFacts>().notNull(),
    /** Null where the message is about the account itself. */
    applicationId: uuid().$type<Id<'Application'>>(),
    /** The organisation whose message it is, which all see who may read for it; null: the account's own. */
    organisationId: uuid().$type<Id<'Organisation'>>(),
    /** The service of the application; null where that is not known. */
    leikaKey: text().$type<ServiceKey>(),
    /** The event the message tells of, if any: an event delivered twice makes one message. */
    eventPosition: bigint({ mode: 'bigint' }).unique(),
    receivedAt: timestamp({ withTimezone: true }).notNull(),
    readAt: timestamp({ withTimezone: true }),
    /** The authority it comes from; null where it comes from the portal. */
    authorityId: uuid().$type<Id<'Authority'>>(),
    /** What a session must have reached to open it. */
    requiredTrustLevel: text().$type<TrustLevel>().notNull(),
    /** The case worker's own words; null where they are made from the facts. */
    subject: text(),
    body: text(),
    /** How a decision reaches the person; null for what is none. */
    channel: text().$type<Channel>(),
    law: text().$type<ProcedureLaw>(),
    deemedDeliveredOn: date({ mode: 'string' }).$type<Day>(),
    /** When a mail server took the notice of it. */
    notifiedAt: timestamp({ withTimezone: true }),
    /** When it was opened first. */
    retrievedAt: timestamp({ withTimezone: true }),
    /** The notice that tells of it, with others perhaps. */
    noticeId: uuid().$type<Id<'Notice'>>(),
  },
  (table) => [
    index('message_inbox').on(table.accountId, table.id),
    index('message_application').on(table.applicationId),
    index('message_notice').on(table.noticeId),
    index('message_organisation').on(table.organisationId, table.id),
  ],
);

/**
 * The access log: a chain of what was read of people. A trigger refuses whatever would alter or remove a row; only what it says can
 * be erased, which leaves its seal.
 */
export const accesses = accountsSchema.table(
  'access',
  {
    ...chainColumns(),
    at: timestamp({ withTimezone: true }).notNull(),
    /** See `sealOf`. */
    seal: text().notNull(),
    /** A batch delivered twice makes its records once. */
    batch: uuid().$type<Id<'AccessBatch'>>().notNull(),
    place: integer().notNull(),
    /** Whose data was read; null where nothing led to an account, and once erased. */
    account: uuid().$type<Id<'Account'>>(),
    /** Null once erased. */
    salt: text(),
    /** Null once erased. */
    content: jsonb().$type<AccessContent>(),
  },
  (table) => [
    index('access_account').on(table.account, table.position),
    // Whom somebody else has read.
    index('access_reader')
      .on(sql`(${table.content}->>'reader')`)
      .where(sql`${table.content}->>'reader' <> ${table.account}::text`),
    uniqueIndex('access_batch').on(table.batch, table.place),
  ],
);

/** Data exports (Art. 15, 20 DSGVO) that were asked for. */
export const dataExports = accountsSchema.table(
  'data_export',
  {
    id: uuid().$type<Id<'DataExport'>>().primaryKey(),
    accountId: uuid()
      .$type<Id<'Account'>>()
      .notNull()
      .references(() => accounts.id),
    status: text().$type<'PENDING' | 'READY' | 'FAILED'>().notNull(),
    language: text().$type<Language>().notNull(),
    requestedAt: timestamp({ withTimezone: true }).notNull(),
    /** Who asked, as her session was then; null once nobody has to ask in her name any more. */
    viewer: jsonb().$type<Viewer>(),
    /** How often the gateway has taken it up. */
    attempts: integer().notNull(),
    /** Until then nobody else takes it up. */
    leasedUntil: timestamp({ withTimezone: true }),
    /** The archive, once it is made. */
    archive: bytea(),
  },
  (table) => [index('data_export_account').on(table.accountId, table.id)],
);

/** Pages of exports under way, as they came. */
export const dataExportParts = accountsSchema.table(
  'data_export_part',
  {
    exportId: uuid()
      .$type<Id<'DataExport'>>()
      .notNull()
      .references(() => dataExports.id, { onDelete: 'cascade' }),
    name: text().notNull(),
    page: integer().notNull(),
    content: jsonb().$type<readonly unknown[]>().notNull(),
    /** Where the next page begins; null: this was the last one. */
    after: text(),
    /** What is missing in it, as `<code> <subgraph>`; null: nothing is. */
    missing: text(),
  },
  (table) => [primaryKey({ columns: [table.exportId, table.name, table.page] })],
);

export type DataExportRow = typeof dataExports.$inferSelect;
export type DataExportPartRow = typeof dataExportParts.$inferSelect;
export type AccessRow = typeof accesses.$inferSelect;
export type ProvenAttributeRow = typeof provenAttributes.$inferSelect;
export type AccountRow = typeof accounts.$inferSelect;
export type IdentityRow = typeof identities.$inferSelect;
export type MessageRow = typeof messages.$inferSelect;
