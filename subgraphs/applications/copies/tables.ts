/** Local copies of what other subgraphs tell: what is offered, how payments stand, which documents go along, which accounts became one. */

import { sql } from 'drizzle-orm';
import { bigint, boolean, index, jsonb, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import type { Fee, Offer } from '#platform/catalogue/types.ts';
import type { PaymentChanged } from '#platform/events/contracts/payments.ts';
import type { Id } from '#platform/values/id.ts';
import type { ServiceKey } from '#platform/values/service-key.ts';
import type { DocumentPurpose } from '../rules/documents.ts';
import { applicationsSchema } from '../tables.ts';

/** An offer as it is applied for: of a service with a LeiKa key, or of a local one. */
export interface KnownOffer extends Omit<Offer, 'leikaKey'> {
  readonly leikaKey: ServiceKey;
}

/** Copy of the catalogues' offers. */
export const offers = applicationsSchema.table(
  'offer',
  {
    id: uuid().$type<Id<'Offer'>>().primaryKey(),
    offer: jsonb().$type<KnownOffer>().notNull(),
  },
  (table) => [
    index('offer_authority').on(sql`(${table.offer}->>'authorityId')`),
    // To find what is offered of a local service.
    index('offer_local')
      .on(sql`(${table.offer} ->> 'leikaKey')`)
      .where(sql`(${table.offer} ->> 'leikaKey') like 'local:%'`),
  ],
);

/** Copy of what is needed of the catalogues' services. */
export const services = applicationsSchema.table('service', {
  leikaKey: text().$type<ServiceKey>().primaryKey(),
  /** The name citizens know. */
  name: text().notNull(),
  /** Fees that federal or state law sets for everybody. */
  fees: jsonb().$type<readonly Fee[]>().notNull(),
});

/** Accounts that were merged into others, as accounts told. */
export const closedAccounts = applicationsSchema.table(
  'closed_account',
  {
    closed: uuid().$type<Id<'Account'>>().primaryKey(),
    into: uuid().$type<Id<'Account'>>().notNull(),
  },
  (table) => [index('closed_account_into').on(table.into)],
);

/** Copy of how payments stand. */
export const payments = applicationsSchema.table(
  'payment',
  {
    id: uuid().$type<Id<'Payment'>>().primaryKey(),
    applicationId: uuid().$type<Id<'Application'>>().notNull(),
    status: text().$type<PaymentChanged['status']>().notNull(),
    /** Something of it was given back, and it was not a second payment beside the one that counts. */
    givenBack: boolean().notNull().default(false),
  },
  (table) => [index('payment_application').on(table.applicationId)],
);

/** Copy of which documents go with an application: those that its applicant shares or has submitted, and those that lie ready to be sent to her. */
export const documents = applicationsSchema.table(
  'document',
  {
    /** Of the share, or of the document that was delivered. */
    id: uuid().$type<Id<'DocumentShare'> | Id<'Document'>>().primaryKey(),
    documentId: uuid().$type<Id<'Document'>>().notNull(),
    applicationId: uuid().$type<Id<'Application'>>().notNull(),
    /** Whose share it is; null for one that was delivered. */
    accountId: uuid().$type<Id<'Account'>>(),
    purpose: text().$type<DocumentPurpose>().notNull(),
    /** When the share ends; null: it does not. */
    until: timestamp({ withTimezone: true }),
    /** When it was submitted, with the application or with an answer; null: it is only shared. */
    attachedAt: timestamp({ withTimezone: true }),
    /** Of the content that is shared, its size in bytes and its hash in hexadecimal; null for what was delivered. */
    mediaType: text(),
    size: bigint({ mode: 'number' }),
    sha512: text(),
  },
  (table) => [
    index('document_application').on(table.applicationId),
    index('document_account')
      .on(table.accountId)
      .where(sql`${table.purpose} = 'ATTACHMENT'`),
  ],
);
