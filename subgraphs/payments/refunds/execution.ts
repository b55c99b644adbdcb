/**
 * Giving back what was granted: ordered at the provider, or at the cash office where the provider cannot or will not. A process that ends
 * between two steps leaves what the next one finishes, as the provider knows a refund by our id.
 */

import type { Database, Transaction } from '#platform/database.ts';
import { event } from '#platform/events/contracts.ts';
import { publish } from '#platform/events.ts';
import type { Logger } from '#platform/log.ts';
import type { Id } from '#platform/values/id.ts';
import { euro } from '#platform/values/money.ts';
import { noteContradiction } from '../contradictions/store.ts';
import { changed } from '../changed.ts';
import { bookCashPayment, bookRefundPayment } from '../ledger/postings.ts';
import {
  ProviderContradiction,
  ProviderRefusal,
  ProviderUnavailable,
  type RefundCalls,
  type RefundOrder,
  type RefundRegistration,
} from '../provider.ts';
import type { Providers } from '../provider/registry.ts';
import { findPayment, lockPayment } from '../store/payments.ts';
import type { PaymentRow } from '../tables.ts';
import * as store from './store.ts';
import type { RefundRow } from './tables.ts';

export interface Execution {
  /** Goes on with a refund that was granted, as far as it goes now. Answers it as it is then. Throws ProviderUnavailable. */
  advance(refund: RefundRow): Promise<RefundRow>;
  /** As `advance`; what the provider does not answer is left to the sweeper. */
  tryToAdvance(refund: RefundRow): Promise<RefundRow>;
  /** The cash office has paid; call it in the transaction that holds the payment. */
  confirm(tx: Transaction, refund: RefundRow, confirmedBy: string): Promise<RefundRow>;
}

export interface ExecutionDeps {
  readonly db: Database;
  readonly providers: Providers;
  readonly now: () => Date;
  readonly log: Logger;
}

function compared(registered: RefundRegistration, { amount }: RefundOrder): RefundRegistration {
  if (registered.amount.minor === amount.minor) return registered;
  throw new ProviderContradiction(
    'REFUND_AMOUNT',
    'The provider gives back another amount than was ordered',
    registered.amount.minor,
  );
}

export function createExecution({ db, providers, now, log }: ExecutionDeps): Execution {
  /** Tells the operator that a refund stays as it was: by itself that may pass, a contradiction needs a person. */
  async function tellStuck({ id, paymentId }: RefundRow, error: ProviderUnavailable): Promise<void> {
    const isContradiction = error instanceof ProviderContradiction;
    if (isContradiction) await noteContradiction(db, { id: paymentId }, error, now());
    log[isContradiction ? 'error' : 'warn']({ refund: id, err: error }, 'a refund stays as it is');
  }

  /** Changes a refund unless it has moved on meanwhile; its payment is held. */
  async function move(
    { id, paymentId, state, route }: RefundRow,
    change: (tx: Transaction, refund: RefundRow, payment: PaymentRow) => Promise<RefundRow>,
  ): Promise<RefundRow> {
    return db.transaction(async (tx) => {
      const payment = await lockPayment(tx, paymentId);
      const current = await store.findRefund(tx, id);
      if (current === null) throw new Error(`no refund ${id}`);
      return current.state === state && current.route === route ? change(tx, current, payment) : current;
    });
  }

  const orderAtCashOffice = (refund: RefundRow, providerFailure: string | null): Promise<RefundRow> =>
    move(refund, (tx, { id, orderedAt }) =>
      store.changeRefund(tx, id, { state: 'ORDERED', route: 'CASH_OFFICE', orderedAt: orderedAt ?? now(), providerFailure }),
    );

  /** Books and tells that the money is out, in the same transaction as the new state. */
  async function payOut(tx: Transaction, refund: RefundRow, payment: PaymentRow, confirmedBy: string | null): Promise<RefundRow> {
    const at = now();
    const paidOut = await store.changeRefund(tx, refund.id, { state: 'PAID_OUT', paidOutAt: at, confirmedBy });
    const refunded = payment.refunded + refund.amount;
    const status = refunded === payment.gross ? 'REFUNDED' : payment.status;
    const given = await store.saveGivenBack(tx, payment.id, { refunded, status });
    const { applicationId, account, organisationId: organisation, leikaKey, surplus } = given;
    const about = { paymentId: given.id, applicationId, account, organisation, leikaKey };
    const told = { ...about, refundId: refund.id, isWhole: status === 'REFUNDED', isSurplus: surplus };
    await publish(tx, at, [
      ...(status === 'REFUNDED' ? [changed(given)] : []),
      event('payments.refund.paid-out', payment.id, told),
    ]);
    await (refund.route === 'PROVIDER' ? bookRefundPayment : bookCashPayment)(tx, given, refund.id, at, at);
    return paidOut;
  }

  async function apply(refund: RefundRow, { refundId, status }: RefundRegistration): Promise<RefundRow> {
    const ordered =
      refund.state === 'APPROVED'
        ? await move(refund, (tx, { id }) =>
            store.changeRefund(tx, id, { state: 'ORDERED', route: 'PROVIDER', providerRefundId: refundId, orderedAt: now() }),
          )
        : refund;
    if (status === 'PENDING' || ordered.state !== 'ORDERED' || ordered.route !== 'PROVIDER') return ordered;
    if (status === 'PAID_OUT') return move(ordered, (tx, current, payment) => payOut(tx, current, payment, null));
    log.error({ refund: refund.id }, 'the payment provider has not paid out a refund: the cash office has to');
    return orderAtCashOffice(ordered, 'failed');
  }

  function askProvider(calls: RefundCalls, order: RefundOrder, known: string | null): Promise<RefundRegistration> {
    // A provider that has forgotten a refund is ordered it again: under the same id it is never given twice.
    const found = known === null ? Promise.resolve(null) : calls.find(order, known);
    return found.then((registered) => registered ?? calls.order(order));
  }

  function callsFor({ provider }: PaymentRow): RefundCalls | null {
    const configured = providers.get(provider);
    if (configured === undefined) throw new ProviderUnavailable(`The provider ${provider} is not configured any more`);
    return configured.provider.refunds;
  }

  async function advance(refund: RefundRow): Promise<RefundRow> {
    const isOver = refund.state !== 'APPROVED' && (refund.state !== 'ORDERED' || refund.route !== 'PROVIDER');
    const payment = isOver ? null : await findPayment(db, refund.paymentId);
    if (payment === null) return refund;
    const calls = callsFor(payment);
    if (calls === null || payment.transactionId === null) return orderAtCashOffice(refund, null);
    const { transactionId, requestId } = payment;
    const money = euro(refund.amount);
    const order = { endpoint: payment, transactionId, requestId, refundRequestId: refund.id, amount: money };
    try {
      return await apply(refund, compared(await askProvider(calls, order, refund.providerRefundId), order));
    } catch (error) {
      if (!(error instanceof ProviderRefusal)) throw error;
      log.error({ refund: refund.id, err: error }, 'the payment provider refused a refund: the cash office has to pay it out');
      return orderAtCashOffice(refund, error.code);
    }
  }

  return {
    advance,
    tryToAdvance: async (refund) => {
      try {
        return await advance(refund);
      } catch (error) {
        if (!(error instanceof ProviderUnavailable)) throw error;
        await tellStuck(refund, error);
        return (await store.findRefund(db, refund.id)) ?? refund;
      }
    },
    confirm: async (tx, refund, confirmedBy) => payOut(tx, refund, await lockPayment(tx, refund.paymentId), confirmedBy),
  };
}

/** Goes on with all refunds of a payment that wait for its provider, as when it tells of news. */
export async function advanceOf(db: Database, execution: Execution, paymentId: Id<'Payment'>): Promise<void> {
  for (const refund of await store.findOpen(db, paymentId)) await execution.tryToAdvance(refund);
}
