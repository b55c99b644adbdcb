/** Receipts that are on their way into a safe, and those that lie there. */

import { sql } from 'drizzle-orm';
import { bigint, index, integer, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import type { Id } from '#platform/values/id.ts';
import type { ServiceKey } from '#platform/values/service-key.ts';
import { accounts, accountsSchema } from '../tables.ts';

/** What was told of each. It counts as delivered in the transaction in which the receipt comes into the safe and the message into the inbox. */
export const receiptDeliveries = accountsSchema.table(
  'receipt_delivery',
  {
    paymentId: uuid().$type<Id<'Payment'>>().primaryKey(),
    /** Who has paid. Null for an organisation's payment whose payer has deleted her account: there is no safe to put it into. */
    accountId: uuid()
      .$type<Id<'Account'>>()
      .references(() => accounts.id),
    organisationId: uuid().$type<Id<'Organisation'>>(),
    leikaKey: text().$type<ServiceKey>(),
    applicationId: uuid().$type<Id<'Application'>>().notNull(),
    authorityId: uuid().$type<Id<'Authority'>>().notNull(),
    /** Number of the receipt. */
    number: text().notNull(),
    /** In bytes. */
    size: bigint({ mode: 'number' }).notNull(),
    /** Of the content, in hexadecimal. */
    sha512: text().notNull(),
    /** The event that told of it. */
    eventPosition: bigint({ mode: 'bigint' }).notNull(),
    /** When it is fetched next; put off while somebody is at it. */
    dueAt: timestamp({ withTimezone: true }).notNull(),
    attempts: integer().notNull(),
    /** Kept, so that what is told once more is not delivered once more. */
    deliveredAt: timestamp({ withTimezone: true }),
  },
  (table) => [
    index('receipt_delivery_open')
      .on(table.paymentId)
      .where(sql`${table.deliveredAt} is null`),
    index('receipt_delivery_account').on(table.accountId),
  ],
);

export type ReceiptDeliveryRow = typeof receiptDeliveries.$inferSelect;
