/** What is told of payments. */

import type { Id } from '../../values/id.ts';
import type { ServiceKey } from '../../values/service-key.ts';

/** What was paid is back with the payer, in full or in part. */
export interface RefundPaidOut {
  readonly refundId: Id<'Refund'>;
  readonly paymentId: Id<'Payment'>;
  readonly applicationId: Id<'Application'>;
  /** Who has paid. Null once the account is deleted. */
  readonly account: Id<'Account'> | null;
  readonly organisation: Id<'Organisation'> | null;
  readonly leikaKey: ServiceKey | null;
  /** All of the payment is given back by now. */
  readonly isWhole: boolean;
  /** It was paid beside another payment, which counts and stays. */
  readonly isSurplus: boolean;
}

export interface PaymentChanged {
  readonly paymentId: Id<'Payment'>;
  readonly applicationId: Id<'Application'>;
  /** Who pays. Null once the account is deleted. */
  readonly account: Id<'Account'> | null;
  readonly organisation?: Id<'Organisation'> | null;
  readonly leikaKey?: ServiceKey | null;
  readonly status: 'INITIAL' | 'PAID' | 'FAILED' | 'CANCELED' | 'REFUNDED' | 'DUE';
}

/** A receipt that was written, and never changes from then on. `platform/receipt-link.ts` has the address of its content. */
export interface ReceiptIssued {
  readonly paymentId: Id<'Payment'>;
  readonly applicationId: Id<'Application'>;
  /** Who has paid. Null once the account is deleted. */
  readonly account: Id<'Account'> | null;
  /** The organisation that was paid for. */
  readonly organisation: Id<'Organisation'> | null;
  readonly leikaKey: ServiceKey | null;
  readonly authorityId: Id<'Authority'>;
  /** Number of the receipt, unique within the authority. */
  readonly number: string;
  /** Of the PDF, in bytes. */
  readonly size: number;
  /** Of the PDF, in hexadecimal. */
  readonly sha512: string;
}
