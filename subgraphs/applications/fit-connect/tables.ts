/** What deliveries by FIT-Connect keep: where authorities receive, what is on its way there, and the evidence of what became of it. */

import { sql } from 'drizzle-orm';
import { bigserial, boolean, check, index, integer, jsonb, primaryKey, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core';
import type { JWK } from 'jose';
import type { Id } from '#platform/values/id.ts';
import type { LeikaKey } from '#platform/values/leika.ts';
import { applications, applicationsSchema } from '../tables.ts';
import type { AuthenticationTags, EventKind, Verdict } from './rules/events.ts';
import type { DeliveryState } from './rules/states.ts';

/** Where an authority receives: for one service, or for all it has no place of its own for. */
export const destinations = applicationsSchema.table(
  'fit_connect_destination',
  {
    authorityId: uuid().$type<Id<'Authority'>>().notNull(),
    /** Null: all services of the authority. */
    leikaKey: text().$type<LeikaKey>(),
    destinationId: uuid().$type<Id<'Destination'>>().notNull(),
    /** The schema its data is to follow; null: the first for JSON that the destination names. */
    schemaUri: text(),
    /** The signed address as XZuFi carries it; null where an operator has named the destination. */
    signature: text(),
    setAt: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [unique('fit_connect_destination_of').on(table.authorityId, table.leikaKey).nullsNotDistinct()],
);

/** An application on its way to a destination. What it carries is encrypted for the authority before it is written here. */
export const deliveries = applicationsSchema.table(
  'delivery',
  {
    applicationId: uuid()
      .$type<Id<'Application'>>()
      .primaryKey()
      .references(() => applications.id),
    /** Null while nobody knows it, and where there is none. */
    destinationId: uuid().$type<Id<'Destination'>>(),
    /** The signed address it was found by; null where an operator has named it. */
    address: text(),
    state: text().$type<DeliveryState>().notNull(),
    /** Name of the authority's key that everything is encrypted with. */
    encryptionKid: text(),
    /** The region as the destination names it; null where it names none. */
    region: text(),
    /** JWE; dropped when the authority has accepted. */
    encryptedMetadata: text(),
    encryptedData: text(),
    /** What the authority proves with that it has read exactly this. */
    tags: jsonb().$type<AuthenticationTags>(),
    /** SHA-512 of the data in the clear: proves what was sent after the text itself is forgotten. */
    dataHash: text(),
    submissionId: uuid().$type<Id<'FitConnectSubmission'>>().unique(),
    caseId: uuid().$type<Id<'FitConnectCase'>>().unique(),
    /** Set before it is submitted: from then on only the event log knows whether it was. */
    submittingSince: timestamp({ withTimezone: true }),
    /** Since the submission, or since an operator has had it tried again. */
    tryingSince: timestamp({ withTimezone: true }).notNull(),
    submittedAt: timestamp({ withTimezone: true }),
    endedAt: timestamp({ withTimezone: true }),
    attempts: integer().notNull(),
    /** When to go on; meaningless once it has ended. */
    nextAt: timestamp({ withTimezone: true }).notNull(),
    /** Why it does not get on, as a code. */
    trouble: text(),
    /** When the text in the clear is forgotten; null: not yet known, or done. */
    plaintextUntil: timestamp({ withTimezone: true }),
  },
  (table) => [
    index('delivery_due')
      .on(table.nextAt)
      .where(sql`${table.state} in ('UNROUTED', 'WAITING', 'SEALED', 'ANNOUNCED', 'SUBMITTED')`),
    index('delivery_plaintext')
      .on(table.plaintextUntil)
      .where(sql`${table.plaintextUntil} is not null`),
  ],
);

/** What is attached to a delivery, encrypted one by one. */
export const deliveryAttachments = applicationsSchema.table(
  'delivery_attachment',
  {
    applicationId: uuid()
      .$type<Id<'Application'>>()
      .notNull()
      .references(() => deliveries.applicationId),
    attachmentId: uuid().$type<Id<'Attachment'>>().notNull(),
    /** JWE; dropped when the authority has accepted. */
    content: text(),
    sent: boolean().notNull(),
  },
  (table) => [primaryKey({ columns: [table.applicationId, table.attachmentId] })],
);

/** Security event tokens as they came, and what we made of each: written once. */
export const deliveryEvents = applicationsSchema.table(
  'delivery_event',
  {
    position: bigserial({ mode: 'bigint' }).primaryKey(),
    applicationId: uuid()
      .$type<Id<'Application'>>()
      .notNull()
      .references(() => deliveries.applicationId),
    /** SHA-256 of the token: the same token is taken once. */
    digest: text().notNull(),
    token: text().notNull(),
    verdict: text().$type<Verdict>().notNull(),
    /** Only of tokens that were found to be genuine. */
    kind: text().$type<EventKind>(),
    jti: text(),
    issuer: text(),
    issuedAt: timestamp({ withTimezone: true }),
    /** The public key it was verified with, so that it can be verified again when the issuer has another one. */
    key: jsonb().$type<JWK>(),
    receivedAt: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [
    unique('delivery_event_once').on(table.applicationId, table.digest),
    check('delivery_event_known', sql`${table.verdict} <> 'VALID' or (${table.kind} is not null and ${table.jti} is not null)`),
  ],
);

/** Callbacks of the last minutes, by their authentication code: one that is sent again does nothing. */
export const callbacks = applicationsSchema.table('fit_connect_callback', {
  code: text().primaryKey(),
  at: timestamp({ withTimezone: true }).notNull(),
});

export type DestinationRow = typeof destinations.$inferSelect;
export type DeliveryRow = typeof deliveries.$inferSelect;
export type AttachmentRow = typeof deliveryAttachments.$inferSelect;
