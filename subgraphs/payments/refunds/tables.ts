/**
 * Table of the refunds. What the database refuses besides, whoever speaks to it, stands at the end of the migration `refunds`: an approval by
 * whoever has proposed, another amount afterwards, a state that may not follow.
 */

import { sql } from 'drizzle-orm';
import { bigint, check, index, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import type { Id } from '#platform/values/id.ts';
import { payments, paymentsSchema } from '../tables.ts';
import type { RefundRoute, RefundState } from './rules/refunds.ts';

const instant = () => timestamp({ withTimezone: true });

export const refunds = paymentsSchema.table(
  'refund',
  {
    /** Makes the order at the provider idempotent, too. */
    id: uuid().$type<Id<'Refund'>>().primaryKey(),
    paymentId: uuid()
      .$type<Id<'Payment'>>()
      .notNull()
      .references(() => payments.id),
    authorityId: uuid().$type<Id<'Authority'>>().notNull(),
    /** In cents. */
    amount: bigint({ mode: 'bigint' }).notNull(),
    reason: text().notNull(),
    state: text().$type<RefundState>().notNull(),
    /** Chosen by the client, for whoever proposes. */
    idempotencyKey: text().notNull(),
    /** Subjects of those who have done so; null once their accounts are deleted. */
    proposedBy: text(),
    proposedAt: instant().notNull(),
    answeredBy: text(),
    answeredAt: instant(),
    /** Why it was declined. */
    declineReason: text(),
    /** Who gives the money back; null until it is ordered there. */
    route: text().$type<RefundRoute>(),
    orderedAt: instant(),
    providerRefundId: text(),
    /** Why the provider did not give it back, in its own word; then the cash office does. */
    providerFailure: text(),
    paidOutAt: instant(),
    /** Subject of whoever has said so at the cash office. */
    confirmedBy: text(),
    /** When the sweeper goes on with it. */
    nextCheckAt: instant().notNull(),
  },
  (table) => [
    uniqueIndex('refund_key').on(table.proposedBy, table.idempotencyKey),
    uniqueIndex('refund_at_provider').on(table.paymentId, table.providerRefundId),
    index('refund_authority').on(table.authorityId, table.state, table.id),
    index('refund_answered_by').on(table.answeredBy),
    index('refund_confirmed_by').on(table.confirmedBy),
    index('refund_open')
      .on(table.nextCheckAt)
      .where(sql`${table.state} = 'APPROVED' or (${table.state} = 'ORDERED' and ${table.route} = 'PROVIDER')`),
    check('refund_amount', sql`${table.amount} > 0`),
    check('refund_state', sql`${table.state} in ('PROPOSED', 'DECLINED', 'APPROVED', 'ORDERED', 'PAID_OUT')`),
    check('refund_four_eyes', sql`${table.state} in ('PROPOSED', 'DECLINED') or ${table.answeredBy} <> ${table.proposedBy}`),
    check('refund_cash_office', sql`${table.confirmedBy} <> ${table.proposedBy} and ${table.confirmedBy} <> ${table.answeredBy}`),
    check('refund_answered', sql`(${table.state} = 'PROPOSED') = (${table.answeredAt} is null)`),
    check('refund_ordered', sql`(${table.state} in ('ORDERED', 'PAID_OUT')) = (${table.route} is not null)`),
    check('refund_paid_out', sql`(${table.state} = 'PAID_OUT') = (${table.paidOutAt} is not null)`),
  ],
);

export type RefundRow = typeof refunds.$inferSelect;
