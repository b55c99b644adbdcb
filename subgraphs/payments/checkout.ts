/** Starting and canceling a payment: the row first, then the provider, so that a crash in between can be taken up again. */

import type { Database } from '#platform/database.ts';
import { PublicError } from '#platform/errors.ts';
import { publish } from '#platform/events.ts';
import { representing } from '#platform/identity/representation.ts';
import type { RateLimit } from '#platform/rate-limit.ts';
import type { Viewer } from '#platform/identity/viewer.ts';
import { newId, type Id } from '#platform/values/id.ts';
import { changed } from './changed.ts';
import type { Destinations } from './endpoints.ts';
import type { ProblemCode } from './problems.ts';
import { ProviderUnavailable } from './provider.ts';
import { canPay, isSameOwner } from './rules/access.ts';
import { isDue } from './rules/amounts.ts';
import { purposeOf, referenceOf } from './rules/reference.ts';
import { decideStart } from './rules/start.ts';
import { nextCheckAt, wasPaid } from './rules/status.ts';
import type { Settlement } from './settlement.ts';
import { findPayable, lockPayable } from './store/payables.ts';
import * as store from './store/payments.ts';
import type { PayableRow, PaymentRow } from './tables.ts';

export interface StartRequest {
  readonly applicationId: Id<'Application'>;
  readonly returnUrl: string;
  readonly idempotencyKey: string;
}

/** The payment that answers, and what stands in the way, if anything does. */
export interface CheckoutAnswer {
  readonly payment: PaymentRow | null;
  readonly problem: ProblemCode | null;
}

export interface Checkout {
  /** Throws NOT_FOUND for an unknown or foreign application, RATE_LIMITED, UNAVAILABLE when the provider does not answer. */
  start(viewer: Viewer, request: StartRequest): Promise<CheckoutAnswer>;
  /**
   * Canceling needs no key of its own: the payment's id says what is done, and doing it again changes nothing. Throws NOT_FOUND
   * for an unknown or foreign payment, UNAVAILABLE when the provider does not answer.
   */
  cancel(viewer: Viewer, id: Id<'Payment'>): Promise<CheckoutAnswer>;
}

export interface CheckoutDeps {
  readonly db: Database;
  readonly settlement: Settlement;
  readonly now: () => Date;
  readonly destinations: Destinations;
  /** How often one account may start. */
  readonly limit: RateLimit;
  /** Handles what applications have told by now. */
  readonly catchUp: () => Promise<unknown>;
}

/** Runs what asks the provider; its silence becomes UNAVAILABLE. */
async function asking<Result>(ask: () => Promise<Result>): Promise<Result> {
  try {
    return await ask();
  } catch (cause) {
    if (!(cause instanceof ProviderUnavailable)) throw cause;
    throw new PublicError('UNAVAILABLE', 'The payment provider does not answer; nothing is lost, try again later', { cause });
  }
}

/** Why a payment cannot be made at the provider, where it has said so. */
function refusalOf({ reason }: PaymentRow): ProblemCode | null {
  if (reason === 'ENDPOINT_REFUSED') return 'NO_PAYMENT_PROVIDER';
  return reason === 'REFUSED' ? 'NOT_PAYABLE_ONLINE' : null;
}

const unknownApplication = (): PublicError =>
  new PublicError('NOT_FOUND', 'There is no such application to pay for', { facts: { argument: 'applicationId' } });

export function createCheckout({ db, settlement, now, destinations, limit, catchUp }: CheckoutDeps): Checkout {
  async function requirePayable(viewer: Viewer, applicationId: Id<'Application'>): Promise<PayableRow> {
    let payable = await findPayable(db, applicationId);
    if (payable === null || !isDue(payable)) {
      await catchUp(); // The submission, or the decision, may be so fresh that its event has not been handled.
      payable = await findPayable(db, applicationId);
    }
    if (payable === null || !canPay(viewer, payable)) throw unknownApplication();
    return payable;
  }

  /** Decides and writes in one transaction; the provider hears of it afterwards. */
  async function record(viewer: Viewer, { applicationId, returnUrl, idempotencyKey }: StartRequest): Promise<CheckoutAnswer> {
    return db.transaction(async (tx) => {
      await store.lockKey(tx, viewer.account, idempotencyKey);
      const payable = await lockPayable(tx, applicationId);
      if (!canPay(viewer, payable)) throw unknownApplication(); // It may have been handed over a moment ago.
      const known = await store.findByKey(tx, viewer.account, idempotencyKey);
      const live = await store.findLive(tx, applicationId);
      // Of whoever had the application before: her payment counts, and is shown to nobody else.
      if (known === null && live !== null && !isSameOwner(live, payable))
        return { payment: null, problem: live.status === 'INITIAL' ? 'PAYMENT_RUNNING' : 'ALREADY_PAID' };
      const destination = await destinations.find(tx, payable);
      const decision = decideStart(payable, known, live, destination !== null);
      if (decision.kind === 'refuse') return { payment: decision.payment, problem: decision.code };
      if (decision.kind === 'answer') {
        if (decision.isNewKey) {
          await store.saveReturnUrl(tx, decision.payment.id, returnUrl);
          await store.bindKey(tx, viewer.account, decision.payment, idempotencyKey);
        }
        return { payment: decision.payment, problem: null };
      }
      if (destination === null) throw new Error('a payment is made without a place to pay it at');
      const { provider, originatorId, endPointId, bookingData } = destination;
      const createdAt = now();
      const reference = referenceOf(createdAt.getUTCFullYear(), await store.nextReferenceNumber(tx));
      const payment = await store.insertPayment(tx, {
        id: newId<'Payment'>(),
        applicationId,
        account: viewer.account,
        organisationId: payable.organisationId,
        organisationName: payable.organisationId === null ? null : (representing(viewer, payable.organisationId)?.name ?? null),
        leikaKey: payable.leikaKey,
        authorityId: payable.authorityId,
        requestId: newId<'PaymentRequest'>(),
        reference,
        purpose: purposeOf(reference, payable.serviceName),
        items: payable.charges,
        gross: decision.gross.minor,
        status: 'INITIAL',
        provider,
        originatorId,
        endPointId,
        bookingData,
        returnUrl,
        createdAt,
        nextCheckAt: nextCheckAt(createdAt, createdAt),
      });
      await store.bindKey(tx, viewer.account, payment, idempotencyKey);
      await publish(tx, createdAt, [changed(payment)]);
      return { payment, problem: null };
    });
  }

  /** Asks about what was given up and may have been paid all the same. A provider that does not answer is asked by the sweeper. */
  async function askAboutGivenUp(applicationId: Id<'Application'>): Promise<void> {
    for (const payment of await store.findWatched(db, applicationId)) {
      await settlement.refresh(payment).catch((error: unknown) => {
        if (!(error instanceof ProviderUnavailable)) throw error;
      });
    }
  }

  return {
    start: async (viewer, request) => {
      const wait = await limit.take(viewer.account);
      if (wait !== null) {
        const advice = 'Payments were started too often; please wait';
        throw new PublicError('RATE_LIMITED', advice, { facts: { retryAfter: wait } });
      }
      const payable = await requirePayable(viewer, request.applicationId);
      // A payment that was given up at the provider must not stand in the way of a new one.
      const known = await store.findByKey(db, viewer.account, request.idempotencyKey);
      if (known === null) await askAboutGivenUp(payable.applicationId);
      const live = await store.findLive(db, payable.applicationId);
      if (live !== null && known === null) await asking(() => settlement.refresh(live));
      const { payment, problem } = await record(viewer, request);
      if (payment === null || problem !== null) return { payment, problem };
      const current = await asking(() => settlement.complete(payment));
      return { payment: current, problem: refusalOf(current) };
    },
    cancel: async (viewer, id) => {
      const payment = await store.findPayment(db, id);
      if (payment === null || !canPay(viewer, payment))
        throw new PublicError('NOT_FOUND', 'There is no such payment', { facts: { argument: 'id' } });
      const hasPayerBeenThere = payment.status === 'INITIAL' && payment.transactionId !== null;
      const current = hasPayerBeenThere ? await asking(() => settlement.refresh(payment)) : payment;
      const decided = await settlement.decide(current, { status: 'CANCELED', reason: 'PAYER', method: null });
      if (wasPaid(decided)) return { payment: decided, problem: 'ALREADY_PAID' };
      if (decided.status === 'DUE') return { payment: decided, problem: 'NOT_STARTED' };
      if (decided.status !== 'CANCELED') return { payment: decided, problem: 'ALREADY_DECIDED' };
      return { payment: decided, problem: null };
    },
  };
}
