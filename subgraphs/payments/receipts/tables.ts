/** Receipts as they were written. What the trigger refuses stands at the end of the migration `receipts`. */

import { sql } from 'drizzle-orm';
import { check, customType, index, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import type { Id } from '#platform/values/id.ts';
import { payments, paymentsSchema } from '../tables.ts';

const bytea = customType<{ data: Uint8Array }>({ dataType: () => 'bytea' });

/** One for each payment that is paid, from the moment it is; its number stands with the payment. */
export const receipts = paymentsSchema.table(
  'receipt',
  {
    paymentId: uuid()
      .$type<Id<'Payment'>>()
      .primaryKey()
      .references(() => payments.id),
    /** The PDF; null until it is written, and the same for ever then. */
    content: bytea(),
    /** Of the content, in hexadecimal digits. */
    sha512: text(),
    writtenAt: timestamp({ withTimezone: true }),
  },
  (table) => [
    index('receipt_unwritten')
      .on(table.paymentId)
      .where(sql`${table.writtenAt} is null`),
    check('receipt_written', sql`num_nulls(${table.content}, ${table.sha512}, ${table.writtenAt}) in (0, 3)`),
  ],
);

export type ReceiptRow = typeof receipts.$inferSelect;
