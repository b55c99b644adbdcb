/** Giving back at a hosted checkout: ordered under our own id, asked for by the provider's. */

import type { HttpAnswer } from '#platform/bounded-http.ts';
import { ProviderContradiction, ProviderUnavailable, type RefundCalls } from '../../provider.ts';
import { readFailure, readRefund, toRefund } from './wire.ts';

type Send = (path: readonly string[], init: RequestInit) => Promise<HttpAnswer>;

/** The calls over an adapter's exchange; `unexpected` makes the error of an answer that is none. */
export function createRefundCalls(send: Send, unexpected: (answer: HttpAnswer) => Error): RefundCalls {
  return {
    order: async (order) => {
      const answer = await send(['v1', 'checkouts', order.transactionId, 'refunds'], {
        method: 'POST',
        // The same key answers the refund that exists.
        headers: { 'content-type': 'application/json', 'idempotency-key': order.refundRequestId },
        body: JSON.stringify(toRefund(order)),
      });
      if (answer.status === 200 || answer.status === 201) return readRefund(answer.body, order);
      throw unexpected(answer);
    },
    find: async (order, refundId) => {
      const answer = await send(['v1', 'checkouts', order.transactionId, 'refunds', refundId], { method: 'GET' });
      if (answer.status === 404 && readFailure(answer.body) === 'unknown_refund') return null;
      if (answer.status !== 200)
        throw new ProviderUnavailable('The provider does not say how the refund stands', unexpected(answer));
      const found = readRefund(answer.body, order);
      if (found.refundId !== refundId) throw new ProviderContradiction('OTHER_REFUND', 'The provider answered another refund');
      return found;
    },
  };
}
