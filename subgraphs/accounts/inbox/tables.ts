/**
 * What the inbox keeps beside the messages: the applications they are about, attachments, the proof of their provision, how
 * people want to be notified, and what goes out on paper.
 */

import { boolean, date, index, integer, jsonb, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { chainColumns } from '#platform/chain.ts';
import type { Day } from '#platform/values/day.ts';
import type { Id } from '#platform/values/id.ts';
import type { ServiceKey } from '#platform/values/service-key.ts';
import type { TrustLevel } from '#platform/values/trust-level.ts';
import type { PostalAddress } from '../rules/paper.ts';
import type { ProcedureLaw } from '../rules/notification.ts';
import type { ProvisionStep } from '../rules/provision.ts';
import { versions } from '../safe/tables.ts';
import { accounts, accountsSchema, messages } from '../tables.ts';

const instant = () => timestamp({ withTimezone: true });
const accountId = () =>
  uuid()
    .$type<Id<'Account'>>()
    .notNull()
    .references(() => accounts.id);
const messageId = () => uuid().$type<Id<'Message'>>().notNull();

/** Copy of what is needed of applications: who may see one, and until when it is open. */
export const knownApplications = accountsSchema.table(
  'known_application',
  {
    id: uuid().$type<Id<'Application'>>().primaryKey(),
    /** Whose it is. She need not have an account here yet. Null for that of an organisation, once its account is deleted. */
    accountId: uuid().$type<Id<'Account'>>(),
    /** The organisation whose it is; null: the account's own. */
    organisationId: uuid().$type<Id<'Organisation'>>(),
    leikaKey: text().$type<ServiceKey>().notNull(),
    authorityId: uuid().$type<Id<'Authority'>>().notNull(),
    /** What its online service demands. */
    trustLevel: text().$type<TrustLevel>().notNull(),
    number: text(),
    serviceName: text(),
    /** Null for a draft, which no authority sees. */
    submittedAt: instant(),
    /** When it was taken back; null: it is open. */
    endedAt: instant(),
  },
  (table) => [index('known_application_account').on(table.accountId)],
);

/** Versions of documents that came with a message. */
export const attachments = accountsSchema.table(
  'message_attachment',
  {
    messageId: messageId().references(() => messages.id, { onDelete: 'cascade' }),
    versionId: uuid()
      .$type<Id<'DocumentVersion'>>()
      .notNull()
      .references(() => versions.id, { onDelete: 'cascade' }),
    place: integer().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.messageId, table.versionId] }),
    index('message_attachment_version').on(table.versionId),
  ],
);

/**
 * The proof of what became of messages (§ 9 Abs. 1 Satz 5 OZG): a chain that a trigger keeps from being altered. It names messages
 * and nobody, and outlives them.
 */
export const provisions = accountsSchema.table(
  'provision',
  {
    ...chainColumns(),
    messageId: messageId(),
    step: text().$type<ProvisionStep>().notNull(),
    at: instant().notNull(),
  },
  (table) => [index('provision_message').on(table.messageId)],
);

/** What people said of how decisions are to reach them; the latest counts, and a trigger keeps the earlier ones as they are. */
export const preferences = accountsSchema.table(
  'delivery_preference',
  {
    id: uuid().$type<Id<'DeliveryPreference'>>().primaryKey(),
    accountId: accountId(),
    /** False: on paper. */
    electronic: boolean().notNull(),
    since: instant().notNull(),
  },
  (table) => [index('delivery_preference_account').on(table.accountId, table.id)],
);

/** Decisions that the authority has to send on paper. */
export const paperDeliveries = accountsSchema.table(
  'paper_delivery',
  {
    id: uuid().$type<Id<'PaperDelivery'>>().primaryKey(),
    messageId: messageId()
      .unique()
      .references(() => messages.id, { onDelete: 'cascade' }),
    /** Null once the account is deleted while the letter was still to be posted. */
    accountId: uuid()
      .$type<Id<'Account'>>()
      .references(() => accounts.id),
    applicationId: uuid().$type<Id<'Application'>>().notNull(),
    authorityId: uuid().$type<Id<'Authority'>>().notNull(),
    law: text().$type<ProcedureLaw>().notNull(),
    orderedAt: instant().notNull(),
    postedOn: date({ mode: 'string' }).$type<Day>(),
    confirmedAt: instant(),
    /** Subject of the case worker. */
    confirmedBy: text(),
    /** Where it was sent, as the account said then; null before, and where it did not say. Set before, where the account is deleted. */
    sentTo: jsonb().$type<PostalAddress>(),
  },
  (table) => [index('paper_delivery_authority').on(table.authorityId, table.id)],
);

export type KnownApplicationRow = typeof knownApplications.$inferSelect;
export type AttachmentRow = typeof attachments.$inferSelect;
export type ProvisionRow = typeof provisions.$inferSelect;
export type PreferenceRow = typeof preferences.$inferSelect;
export type PaperDeliveryRow = typeof paperDeliveries.$inferSelect;
