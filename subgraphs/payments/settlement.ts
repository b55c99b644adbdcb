/** The way from the provider's word to ours: asks, decides, and writes the outcome down once. */

import type { Database } from '#platform/database.ts';
import { event } from '#platform/events/contracts.ts';
import { publish, type NewEvent } from '#platform/events.ts';
import type { Logger } from '#platform/log.ts';
import { bookSettlement } from './ledger/postings.ts';
import { ProviderRefusal, ProviderUnavailable, type Endpoint, type Order, type PaymentProvider } from './provider.ts';
import { readItems } from './rules/amounts.ts';
import { canBecome, isOverdue, outcomeOf, type Outcome, type ProviderState } from './rules/status.ts';
import { findPayable } from './store/payables.ts';
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
  /** Writes an outcome down; a payment that is decided already stays as it is. */
  decide(payment: PaymentRow, outcome: Outcome): Promise<PaymentRow>;
}

export interface SettlementDeps {
  readonly db: Database;
  readonly provider: PaymentProvider;
  readonly now: () => Date;
  readonly log: Logger;
  /** Where the provider sends a payer back to. */
  readonly returnUrlOf: (payment: PaymentRow) => string;
}

/** What others hear of a payment. */
export function changed({ id, applicationId, account, organisationId: organisation, leikaKey, status }: PaymentRow): NewEvent {
  return event('payments.payment.changed', id, { paymentId: id, applicationId, account, organisation, leikaKey, status });
}

function endpointOf({ authorityId }: PaymentRow): Endpoint {
  return { originatorId: authorityId, endPointId: 'standard' };
}

export function createSettlement({ db, provider, now, log, returnUrlOf }: SettlementDeps): Settlement {
  async function orderOf(payment: PaymentRow): Promise<Order> {
    const payable = await findPayable(db, payment.applicationId);
    const { requestId, reference, purpose, gross, createdAt } = payment;
    return {
      endpoint: endpointOf(payment),
      requestId,
      requestedAt: createdAt,
      reference,
      purpose,
      description: payable === null ? purpose : `${payable.serviceName}, ${payable.number}`,
      items: readItems(payment.items),
      gross: { minor: gross, currency: 'EUR' },
      redirectUrl: returnUrlOf(payment),
    };
  }

  async function decide(payment: PaymentRow, outcome: Outcome): Promise<PaymentRow> {
    return db.transaction(async (tx) => {
      const current = await store.lockPayment(tx, payment.id);
      if (!canBecome(current.status, outcome.status)) return current;
      const receiptNumber = outcome.status === 'PAID' ? await store.nextReceiptNumber(tx, current.authorityId) : null;
      const decided = await store.saveOutcome(tx, current.id, { ...outcome, receiptNumber, decidedAt: now() });
      await publish(tx, now(), [changed(decided)]);
      // In the same transaction: what is paid is in the books, and nothing else is.
      if (decided.status === 'PAID') await bookSettlement(tx, decided, decided.decidedAt ?? now(), now());
      return decided;
    });
  }

  async function apply(payment: PaymentRow, state: ProviderState | null): Promise<PaymentRow> {
    const outcome = outcomeOf(payment, state, now());
    if (outcome === null) return payment;
    if (outcome === 'CONTRADICTION') throw new ProviderUnavailable('The provider was paid another amount than was asked for');
    return decide(payment, outcome);
  }

  async function register(payment: PaymentRow): Promise<PaymentRow> {
    try {
      const { transactionId, redirectUrl, ...state } = await provider.register(await orderOf(payment));
      if (state.gross !== null && state.gross.minor !== payment.gross)
        throw new ProviderUnavailable('The provider took the order with another amount');
      if (state.status === 'INITIAL' && redirectUrl === null)
        throw new ProviderUnavailable('The provider does not say where to pay');
      await store.saveRegistration(db, payment.id, { transactionId, redirectUrl, registeredAt: now() });
      const registered = (await store.findPayment(db, payment.id)) ?? payment;
      return await apply(registered, state);
    } catch (error) {
      if (!(error instanceof ProviderRefusal)) throw error;
      log.error({ payment: payment.id, err: error }, 'the payment provider refused an order');
      return decide(payment, { status: 'FAILED', reason: 'REFUSED', method: null });
    }
  }

  async function complete(payment: PaymentRow): Promise<PaymentRow> {
    if (payment.status !== 'INITIAL' || payment.transactionId !== null) return payment;
    // No payer was ever sent to the provider: its address is stored before it is handed out.
    if (isOverdue(payment, now())) return decide(payment, { status: 'FAILED', reason: 'TIMEOUT', method: null });
    return register(payment);
  }

  return {
    decide,
    complete,
    refresh: async (payment) => {
      if (payment.status !== 'INITIAL' || payment.transactionId === null) return complete(payment);
      return apply(payment, await provider.find(endpointOf(payment), payment.transactionId));
    },
  };
}
