/** Refunds take two (Vier-Augen-Prinzip): proposed by one, answered by another; and a third says so where the cash office has paid. */

import type { Database, Transaction } from '#platform/database.ts';
import { PublicError } from '#platform/errors.ts';
import type { Viewer } from '#platform/identity/viewer.ts';
import { newId, type Id } from '#platform/values/id.ts';
import { bookRefund, chargedBack } from '../ledger/postings.ts';
import { nextCheckAt } from '../rules/status.ts';
import { findPayment, lockPayment } from '../store/payments.ts';
import type { PaymentRow } from '../tables.ts';
import { requireClerk, requireRefunder } from './access.ts';
import type { Execution } from './execution.ts';
import {
  decideAmount,
  decideApproval,
  decideConfirmation,
  decideDecline,
  leftOf,
  readReason,
  type Answer,
  type RefundProblem,
} from './rules/refunds.ts';
import { reasonOf } from './causes.ts';
import * as store from './store.ts';
import type { RefundRow } from './tables.ts';

export interface Proposal {
  readonly paymentId: Id<'Payment'>;
  /** In cents; null: all that is left. */
  readonly amount: bigint | null;
  /** Null: why it is to be given back anyway. */
  readonly reason: string | null;
  readonly idempotencyKey: string;
}

/** The refund that answers, and what stands in the way, if anything does. */
export interface RefundAnswer {
  readonly refund: RefundRow | null;
  readonly problem: RefundProblem | null;
}

/** All throw NOT_FOUND for what is of another authority, and FORBIDDEN for whoever's own payment it is. */
export interface Refunding {
  propose(viewer: Viewer, proposal: Proposal): Promise<RefundAnswer>;
  approve(viewer: Viewer, id: Id<'Refund'>): Promise<RefundAnswer>;
  decline(viewer: Viewer, id: Id<'Refund'>, reason: string): Promise<RefundAnswer>;
  /** The cash office has paid. */
  confirm(viewer: Viewer, id: Id<'Refund'>): Promise<RefundAnswer>;
}

interface RefundingDeps {
  readonly db: Database;
  readonly execution: Execution;
  readonly now: () => Date;
  /** Handles what applications have told by now. */
  readonly catchUp: () => Promise<unknown>;
}

const refused = (problem: RefundProblem, refund: RefundRow | null = null): RefundAnswer => ({ refund, problem });

/** True when a key is used for what it was used for before. */
function isSame(known: RefundRow, { paymentId, amount, reason }: Proposal): boolean {
  if (known.paymentId !== paymentId || (amount !== null && amount !== known.amount)) return false;
  return reason === null || reason.trim() === known.reason;
}

export function createRefunding({ db, execution, now, catchUp }: RefundingDeps): Refunding {
  /** The refund and its payment, held, for whoever may do something with it. */
  async function held(
    tx: Transaction,
    id: Id<'Refund'>,
    require: (payment: PaymentRow | null) => PaymentRow,
  ): Promise<{ refund: RefundRow; payment: PaymentRow }> {
    const found = await store.findRefund(tx, id);
    require(found === null ? null : await findPayment(tx, found.paymentId));
    if (found === null) throw new PublicError('NOT_FOUND', 'There is no such refund');
    const payment = await lockPayment(tx, found.paymentId);
    return { payment, refund: (await store.findRefund(tx, id)) ?? found };
  }

  /** Does what an answer says, or tells what stands in the way. */
  async function answered(answer: Answer, refund: RefundRow, act: () => Promise<RefundRow>): Promise<RefundAnswer> {
    if (answer === 'DO') return { refund: await act(), problem: null };
    return answer === 'DONE' ? { refund, problem: null } : refused(answer, refund);
  }

  return {
    propose: async (viewer, proposal) => {
      await catchUp(); // Why it is to be given back may have been told a moment ago.
      return db.transaction(async (tx) => {
        const { subject } = viewer;
        await store.lockKey(tx, subject, proposal.idempotencyKey);
        requireRefunder(viewer, await findPayment(tx, proposal.paymentId));
        const known = await store.findByKey(tx, subject, proposal.idempotencyKey);
        if (known !== null) return isSame(known, proposal) ? { refund: known, problem: null } : refused('IDEMPOTENCY_KEY_REUSED');
        const payment = await lockPayment(tx, proposal.paymentId);
        const otherwise = (await store.proposedOf(tx, payment.id)) + (await chargedBack(tx, payment));
        const amount = decideAmount(payment, otherwise, proposal.amount);
        if (typeof amount === 'string') return refused(amount);
        const read = readReason(proposal.reason ?? reasonOf(payment, await store.findCause(tx, payment)));
        if (typeof read === 'string') return refused(read);
        const { id: paymentId, authorityId } = payment;
        const [id, at] = [newId<'Refund'>(), now()];
        const given = { id, paymentId, authorityId, amount, reason: read.reason, idempotencyKey: proposal.idempotencyKey };
        const whose = { state: 'PROPOSED', proposedBy: subject, proposedAt: at, nextCheckAt: at } as const;
        return { refund: await store.insertRefund(tx, { ...given, ...whose }), problem: null };
      });
    },

    approve: async (viewer, id) => {
      const answer = await db.transaction(async (tx) => {
        const { refund, payment } = await held(tx, id, (found) => requireRefunder(viewer, found));
        const decision = decideApproval(refund, viewer.subject);
        // A bank may have taken the money back since it was proposed.
        if (decision === 'DO' && refund.amount > leftOf(payment, await chargedBack(tx, payment)))
          return refused('MORE_THAN_PAID', refund);
        return answered(decision, refund, async () => {
          const at = now();
          const change = {
            state: 'APPROVED',
            answeredBy: viewer.subject,
            answeredAt: at,
            nextCheckAt: nextCheckAt(at, at),
          } as const;
          const approved = await store.changeRefund(tx, id, change);
          await store.saveGivenBack(tx, payment.id, { granted: payment.granted + refund.amount });
          // In the same transaction: what is granted is owed in the books.
          await bookRefund(tx, payment, refund, at, at);
          return approved;
        });
      });
      if (answer.refund?.state !== 'APPROVED') return answer;
      return { ...answer, refund: await execution.tryToAdvance(answer.refund) };
    },

    decline: (viewer, id, given) =>
      db.transaction(async (tx) => {
        const { refund } = await held(tx, id, (found) => requireRefunder(viewer, found));
        const read = readReason(given);
        if (typeof read === 'string') return refused(read, refund);
        return answered(decideDecline(refund, viewer.subject), refund, () => {
          const change = {
            state: 'DECLINED',
            answeredBy: viewer.subject,
            answeredAt: now(),
            declineReason: read.reason,
          } as const;
          return store.changeRefund(tx, id, change);
        });
      }),

    confirm: (viewer, id) =>
      db.transaction(async (tx) => {
        const { refund } = await held(tx, id, (found) => requireClerk(viewer, found));
        return answered(decideConfirmation(refund, viewer.subject), refund, () => execution.confirm(tx, refund, viewer.subject));
      }),
  };
}
