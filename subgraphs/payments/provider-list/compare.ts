/** Where what a provider says was paid differs from what was paid with us: pure. */

import { wasPaid, type PaymentStatus } from '../rules/status.ts';

/**
 * - NOT_PAID_HERE: paid at the provider, and not with us, or none of our payments at all
 * - NOT_PAID_THERE: paid with us, and not at the provider
 * - OTHER_AMOUNT: paid with both, and not the same amount
 */
export type ListDifferenceKind = 'NOT_PAID_HERE' | 'NOT_PAID_THERE' | 'OTHER_AMOUNT';

/** A payment as we have it. */
export interface Ours {
  readonly status: PaymentStatus;
  /** In cents. */
  readonly gross: bigint;
}

/** `there`: what the provider was paid in cents, null where it was not. `ours`: null where it is none of our payments. */
export function differenceOf(ours: Ours | null, there: bigint | null): ListDifferenceKind | null {
  if (there === null) return ours !== null && wasPaid(ours) ? 'NOT_PAID_THERE' : null;
  if (ours === null || !wasPaid(ours)) return 'NOT_PAID_HERE';
  return ours.gross === there ? null : 'OTHER_AMOUNT';
}
