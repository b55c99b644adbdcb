/** What others hear of a payment. */

import { event } from '#platform/events/contracts.ts';
import type { NewEvent } from '#platform/events.ts';
import type { PaymentRow } from './tables.ts';

/** How a payment stands from now on. */
export function changed({ id, applicationId, account, organisationId: organisation, leikaKey, status }: PaymentRow): NewEvent {
  return event('payments.payment.changed', id, { paymentId: id, applicationId, account, organisation, leikaKey, status });
}
