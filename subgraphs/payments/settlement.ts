/** The way from the provider's word to ours: asks, decides, and writes the outcome down once. */

import type { Database, Transaction } from '#platform/database.ts';
import { publish } from '#platform/events.ts';
import type { Logger } from '#platform/log.ts';
import { euro } from '#platform/values/money.ts';
import { noteContradiction } from './contradictions/store.ts';
import { changed } from './changed.ts';
import { endClaim, takeBackClaim } from './due.ts';
import { bookSettlement } from './ledger/postings.ts';
import { ProviderContradiction, ProviderRefusal, ProviderUnavailable, type Order } from './provider.ts';
import { isPageOf, type ConfiguredProvider, type Providers } from './provider/registry.ts';
import { nextNumber, NO_NUMBER, orderReceipt } from './receipts/store.ts';
import { readItems } from './rules/amounts.ts';
import {
  isOverdue,
  isToBeWatched,
  lateOutcomeOf,
  mayEnd,
  outcomeOf,
  wasPaid,
  type Outcome,
  type ProviderState,
} from './rules/status.ts';
import { findPayable, lockPayable } from './store/payables.ts';
import * as store from './store/payments.ts';
import type { PaymentRow } from './tables.ts';

export interface Settlement {
  /**
   * Finishes what is open between the provider and us: orders an undecided payment there if that has not arrived, else
   * asks how it stands. Answers the payment as it is then. Throws ProviderUnavailable, and the payment stays as it was.
   */
  refresh(payment: PaymentRow): Promise<PaymentRow>;
  /** Like `refresh`, but does not ask about a payment that is known at the provider. */
  complete(payment: PaymentRow): Promise<PaymentRow>;
  /** Writes an outcome down, unless the payment has ended otherwise. */
  decide(payment: PaymentRow, outcome: Outcome): Promise<PaymentRow>;
}

export interface SettlementDeps {
  readonly db: Database;
  readonly providers: Providers;
  readonly now: () => Date;
  readonly log: Logger;
  /** Where the provider sends a payer back to. */
  readonly returnUrlOf: (payment: PaymentRow) => string;
}

/** Tells the operator that a payment stays as it was: by itself that may pass, a contradiction needs a person. */
export function logUndecided(log: Logger, payment: PaymentRow, error: ProviderUnavailable): void {
  const level = error instanceof ProviderContradiction ? 'error' : 'warn';
  log[level]({ payment: payment.id, provider: payment.provider, err: error }, 'a payment stays undecided');
}

export function createSettlement({ db, providers, now, log, returnUrlOf }: SettlementDeps): Settlement {
  function providerOf(payment: PaymentRow): ConfiguredProvider {
    const configured = providers.get(payment.provider);
    if (configured === undefined) throw new ProviderUnavailable(`The provider ${payment.provider} is not configured any more`);
    return configured;
  }

  async function orderOf(payment: PaymentRow): Promise<Order> {
    const payable = await findPayable(db, payment.applicationId);
    const { requestId, reference, purpose, gross, createdAt } = payment;
    return {
      endpoint: payment,
      requestId,
      requestedAt: createdAt,
      reference,
      purpose,
      description: payable === null ? purpose : `${payable.serviceName}, ${payable.number}`,
      items: readItems(payment.items),
      gross: euro(gross),
      redirectUrl: returnUrlOf(payment),
    };
  }

  async function end(tx: Transaction, payment: PaymentRow, outcome: Outcome, surplus = false): Promise<PaymentRow> {
    const { id, authorityId, transactionId } = payment;
    const decidedAt = now();
    const number = outcome.status === 'PAID' ? await nextNumber(tx, authorityId, decidedAt) : NO_NUMBER;
    const watched = isToBeWatched(outcome, transactionId);
    const decided = await store.saveOutcome(tx, id, { ...outcome, ...number, decidedAt, watched, surplus });
    if (decided.status === 'PAID') await orderReceipt(tx, id);
    await publish(tx, now(), [changed(decided)]);
    // In the same transaction: what is paid is in the books, and nothing else is.
    if (decided.status === 'PAID') await bookSettlement(tx, decided, decided.decidedAt ?? now(), now());
    return decided;
  }

  /** Makes way for a payment that is paid. True when another one is or was paid already, so that this one is too much. */
  async function giveWay(tx: Transaction, { id, applicationId }: PaymentRow): Promise<boolean> {
    const live = await store.findLive(tx, applicationId);
    if (live === null || live.id === id) return false;
    const other = await store.lockPayment(tx, live.id);
    if (other.status === 'INITIAL') await end(tx, other, { status: 'CANCELED', reason: 'OTHER_PAYMENT_PAID', method: null });
    return wasPaid(other);
  }

  async function decide(payment: PaymentRow, outcome: Outcome): Promise<PaymentRow> {
    return db.transaction(async (tx) => {
      // First what a start holds as well: payments of one application end one by one.
      await lockPayable(tx, payment.applicationId);
      const current = await store.lockPayment(tx, payment.id);
      if (!mayEnd(current, outcome)) return current;
      const surplus = outcome.status === 'PAID' && (await giveWay(tx, current));
      const claim = outcome.status === 'PAID' ? await endClaim(tx, current.applicationId, now()) : null;
      const ended = await end(tx, current, outcome, surplus);
      await takeBackClaim(tx, claim, now());
      return ended;
    });
  }

  async function applyLate(payment: PaymentRow, state: ProviderState | null): Promise<PaymentRow> {
    const late = lateOutcomeOf(payment, state, now());
    if (late === 'CONTRADICTION')
      throw new ProviderContradiction('AMOUNT', 'The provider was paid another amount than was asked for', state?.gross?.minor);
    if (late === 'PAID') {
      log.warn({ payment: payment.id, status: payment.status }, 'a payment that was given up has been paid');
      return decide(payment, { status: 'PAID', reason: 'PROVIDER', method: state?.method ?? null });
    }
    if (late === 'OVER') await store.endWatch(db, payment.id);
    return payment;
  }

  async function apply(payment: PaymentRow, state: ProviderState | null): Promise<PaymentRow> {
    if (payment.status !== 'INITIAL') return applyLate(payment, state);
    const outcome = outcomeOf(payment, state, now());
    if (outcome === null) return payment;
    if (outcome === 'CONTRADICTION')
      throw new ProviderContradiction('AMOUNT', 'The provider was paid another amount than was asked for', state?.gross?.minor);
    return decide(payment, outcome);
  }

  async function register(payment: PaymentRow): Promise<PaymentRow> {
    const configured = providerOf(payment);
    try {
      const { transactionId, redirectUrl, ...state } = await configured.provider.register(await orderOf(payment));
      if (state.gross !== null && state.gross.minor !== payment.gross)
        throw new ProviderContradiction('AMOUNT', 'The provider took the order with another amount', state.gross.minor);
      if (state.status === 'INITIAL' && redirectUrl === null)
        throw new ProviderUnavailable('The provider does not say where to pay');
      if (redirectUrl !== null && !isPageOf(configured, redirectUrl))
        throw new ProviderContradiction('FOREIGN_PAGE', 'The provider sends the payer to a place that is none of its own');
      const known = await store.findByTransaction(db, payment.provider, transactionId);
      if (known !== null && known.id !== payment.id)
        throw new ProviderContradiction('OTHER_PAYMENT', 'The provider answered the payment of another request');
      await store.saveRegistration(db, payment.id, { transactionId, redirectUrl, registeredAt: now() });
      const registered = (await store.findPayment(db, payment.id)) ?? payment;
      return await apply(registered, state);
    } catch (error) {
      if (!(error instanceof ProviderRefusal)) throw error;
      log.error({ payment: payment.id, provider: payment.provider, err: error }, 'the payment provider refused an order');
      const reason = error.fault === 'ENDPOINT' ? 'ENDPOINT_REFUSED' : 'REFUSED';
      return decide(payment, { status: 'FAILED', reason, method: null });
    }
  }

  async function complete(payment: PaymentRow): Promise<PaymentRow> {
    if (payment.status !== 'INITIAL' || payment.transactionId !== null) return payment;
    // No payer was ever sent to the provider: its address is stored before it is handed out.
    if (isOverdue(payment, now())) return decide(payment, { status: 'FAILED', reason: 'TIMEOUT', method: null });
    return register(payment);
  }

  /** Keeps what the provider said that cannot be, for an operator to look at. */
  async function noting(payment: PaymentRow, ask: (payment: PaymentRow) => Promise<PaymentRow>): Promise<PaymentRow> {
    try {
      return await ask(payment);
    } catch (error) {
      if (error instanceof ProviderContradiction) await noteContradiction(db, payment, error, now());
      throw error;
    }
  }

  async function refresh(payment: PaymentRow): Promise<PaymentRow> {
    const { status, watched, transactionId, requestId } = payment;
    if (transactionId === null || (status !== 'INITIAL' && !watched)) return complete(payment);
    return apply(payment, await providerOf(payment).provider.find({ endpoint: payment, transactionId, requestId }));
  }

  return {
    decide,
    complete: (payment) => noting(payment, complete),
    refresh: (payment) => noting(payment, refresh),
  };
}
