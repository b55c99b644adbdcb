/** Why something is to be given back, in the words of the file where nobody gives others. */

import type { RefundDue } from '#platform/events/contracts/applications.ts';
import type { PaymentRow } from '../tables.ts';

/** Paid too much, or what the applications told. */
export type RefundCause = 'SURPLUS' | RefundDue['reason'];

const WORDS: Readonly<Record<RefundCause, string>> = {
  SURPLUS: 'Doppelt bezahlt',
  WITHDRAWN: 'Antrag zurückgenommen',
  REJECTED: 'Antrag zurückgewiesen',
  TOO_LATE: 'Zu spät bezahlt: was gewählt war, ist vergeben',
};

/** A payment that is too much is that, whatever became of its application. */
export function causeOf({ surplus }: Pick<PaymentRow, 'surplus'>, told: RefundDue['reason'] | null): RefundCause | null {
  return surplus ? 'SURPLUS' : told;
}

/** Empty where there is no reason but the one that somebody gives. */
export function reasonOf(payment: Pick<PaymentRow, 'surplus'>, told: RefundDue['reason'] | null): string {
  const cause = causeOf(payment, told);
  return cause === null ? '' : WORDS[cause];
}
