/** What is told of payments. */

import type { Id } from '../../values/id.ts';
import type { ServiceKey } from '../../values/service-key.ts';

export interface PaymentChanged {
  readonly paymentId: Id<'Payment'>;
  readonly applicationId: Id<'Application'>;
  /** Who pays. Null once the account is deleted. */
  readonly account: Id<'Account'> | null;
  readonly organisation?: Id<'Organisation'> | null;
  readonly leikaKey?: ServiceKey | null;
  readonly status: 'INITIAL' | 'PAID' | 'FAILED' | 'CANCELED' | 'REFUNDED' | 'DUE';
}
