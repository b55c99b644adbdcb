/** What a decision depends on beside the case: how its payment stands, and the trust level that reading it demands. */

import type { Transaction } from '#platform/database.ts';
import type { Id } from '#platform/values/id.ts';
import type { TrustLevel } from '#platform/values/trust-level.ts';
import type { PaymentState } from '../rules/cases.ts';
import { requireSubmission } from '../store/applications.ts';
import { findPaid, UNPAID } from '../store/history.ts';

export interface Terms {
  readonly payment: PaymentState;
  /** What the online service demanded. */
  readonly requiredTrustLevel: TrustLevel;
}

export async function termsOf(tx: Transaction, id: Id<'Application'>): Promise<Terms> {
  const { paymentPolicy: policy, charges, requiredTrustLevel } = await requireSubmission(tx, id);
  const paid = (await findPaid(tx, [id])).get(id) ?? UNPAID;
  return { payment: { policy, charges, ...paid }, requiredTrustLevel };
}
