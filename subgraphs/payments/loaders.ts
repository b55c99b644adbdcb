/** Batched reads of one request. */

import type { Database } from '#platform/database.ts';
import { loadMany, loadOne } from '#platform/loaders.ts';
import type { Id } from '#platform/values/id.ts';
import { findRefunds } from './refunds/store.ts';
import type { RefundRow } from './refunds/tables.ts';
import { findPayables } from './store/payables.ts';
import { findLatest, findPayments } from './store/payments.ts';
import type { PayableRow, PaymentRow } from './tables.ts';

/** Anew for each request. */
export function createLoaders(db: Database) {
  return {
    payment: loadOne<Id<'Payment'>, PaymentRow>(
      (ids) => findPayments(db, ids),
      ({ id }) => id,
    ),
    /** Of payments, in the order they were proposed. */
    refunds: loadMany<Id<'Payment'>, RefundRow>(
      (ids) => findRefunds(db, ids),
      ({ paymentId }) => paymentId,
    ),
    payable: loadOne<Id<'Application'>, PayableRow>(
      (ids) => findPayables(db, ids),
      ({ applicationId }) => applicationId,
    ),
    latestPayment: loadOne<Id<'Application'>, PaymentRow>(
      (ids) => findLatest(db, ids),
      ({ applicationId }) => applicationId,
    ),
  };
}

export type Loaders = ReturnType<typeof createLoaders>;
