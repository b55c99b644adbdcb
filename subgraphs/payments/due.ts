/**
 * Fees that fall due with the decision: what is owed from then on is a payment of its own that nobody has begun, with its claim in the
 * books. It ends when one that was begun is paid; attempts that come to nothing leave it as it is.
 */

import type { Transaction } from '#platform/database.ts';
import { publish } from '#platform/events.ts';
import type { ApplicationDecided } from '#platform/events/contracts/applications.ts';
import { newId, type Id } from '#platform/values/id.ts';
import { changed } from './changed.ts';
import { bookCancellation, bookClaim } from './ledger/postings.ts';
import { NO_NUMBER } from './receipts/store.ts';
import { feeOf, isDue } from './rules/amounts.ts';
import { NOWHERE } from './rules/endpoint.ts';
import { purposeOf, referenceOf } from './rules/reference.ts';
import { lockPayables, saveDue } from './store/payables.ts';
import * as store from './store/payments.ts';
import type { PayableRow, PaymentRow } from './tables.ts';

/** A decision that was told, and when. */
export interface Decided extends Pick<ApplicationDecided, 'applicationId' | 'outcome'> {
  readonly at: Date;
}

/** Writes down what is owed from now on. Null where there is nothing to pay. */
async function fallDue(tx: Transaction, payable: PayableRow, at: Date): Promise<PaymentRow | null> {
  const gross = feeOf(payable);
  if (gross === null || isDue(payable)) return null;
  await saveDue(tx, payable.applicationId, at);
  const reference = referenceOf(at.getUTCFullYear(), await store.nextReferenceNumber(tx));
  const { applicationId, account, organisationId, leikaKey, authorityId, charges: items } = payable;
  const whose = { applicationId, account, organisationId, leikaKey, authorityId };
  const times = { createdAt: at, decidedAt: at, nextCheckAt: at };
  return store.insertPayment(tx, {
    id: newId<'Payment'>(),
    ...whose,
    ...NOWHERE,
    ...times,
    requestId: newId<'PaymentRequest'>(),
    reference,
    purpose: purposeOf(reference, payable.serviceName),
    items,
    gross: gross.minor,
    status: 'DUE',
    returnUrl: '',
  });
}

/**
 * What was decided, and not refused, is to be paid from then on where its fee falls due with the decision. Call it last: books are locked,
 * in one order, after everything else.
 */
export async function letFallDue(tx: Transaction, decisions: readonly Decided[], now: Date): Promise<void> {
  const owing = decisions.filter(({ outcome }) => outcome !== undefined && outcome !== 'DENIED');
  const times = new Map(owing.map(({ applicationId, at }) => [applicationId, at]));
  const due: PaymentRow[] = [];
  for (const payable of await lockPayables(tx, [...times.keys()])) {
    const fallen = await fallDue(tx, payable, times.get(payable.applicationId) ?? now);
    if (fallen !== null) due.push(fallen);
  }
  await publish(tx, now, due.map(changed));
  const inOrder = due.toSorted((a, b) => (a.authorityId < b.authorityId ? -1 : 1));
  for (const payment of inOrder) await bookClaim(tx, payment, payment.createdAt, now);
}

/** Ends what was due as it is paid now, and tells so; its claim is still to be taken back. Null where nothing was due. */
export async function endClaim(tx: Transaction, applicationId: Id<'Application'>, now: Date): Promise<PaymentRow | null> {
  const claim = await store.lockClaim(tx, applicationId);
  if (claim === null) return null;
  const outcome = { status: 'CANCELED', reason: 'OTHER_PAYMENT_PAID', method: null } as const;
  const ended = await store.saveOutcome(tx, claim.id, {
    ...outcome,
    ...NO_NUMBER,
    decidedAt: now,
    watched: false,
    surplus: false,
  });
  await publish(tx, now, [changed(ended)]);
  return ended;
}

/** Takes the claim of what was due out of the books: the payment that has settled it brings its own. */
export async function takeBackClaim(tx: Transaction, claim: PaymentRow | null, now: Date): Promise<void> {
  if (claim !== null) await bookCancellation(tx, claim, now, now);
}
