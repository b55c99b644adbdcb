/** A provider with a checkout page of its own that tells of news by signed webhooks, as payment service providers do beside the standard. */

import type { HttpAnswer } from '#platform/bounded-http.ts';
import { ProviderContradiction, ProviderRefusal, ProviderUnavailable, type PaymentProvider } from '../../provider.ts';
import { addressOf, exchange, TIMEOUT_MS } from '../http.ts';
import { createRefundCalls } from './refunds.ts';
import { provenId } from './signature.ts';
import { checkoutOf, readCheckout, readFailure, readPaymentList, toCheckout } from './wire.ts';

export interface HostedCheckoutSettings {
  /** Base of the API. */
  readonly url: string;
  readonly apiKey: string;
  /** All count, so that one can follow another without a gap. */
  readonly webhookSecrets: readonly string[];
  /** How long one exchange may take; ten seconds by default. */
  readonly timeoutMs?: number | undefined;
}

/** Whose fault an error of the API is; any other may pass. */
const FAULTS: Readonly<Record<string, 'ORDER' | 'ENDPOINT'>> = {
  invalid_request: 'ORDER',
  amount_mismatch: 'ORDER',
  reference_conflict: 'ORDER',
  not_refundable: 'ORDER',
  unknown_merchant: 'ENDPOINT',
  merchant_blocked: 'ENDPOINT',
};

function unexpected({ status, body }: HttpAnswer): Error {
  const code = readFailure(body);
  const fault = FAULTS[code ?? ''];
  if (status >= 400 && status < 500 && code !== null && fault !== undefined) return new ProviderRefusal(code, fault);
  return new ProviderUnavailable(`The provider answered ${status}`);
}

/** Builds the adapter; it opens no connection before the first request. */
export function createHostedCheckout(settings: HostedCheckoutSettings, now: () => Date): PaymentProvider {
  const { url, apiKey, webhookSecrets, timeoutMs = TIMEOUT_MS } = settings;

  function send(path: readonly string[], init: RequestInit, query = ''): Promise<HttpAnswer> {
    const headers = { accept: 'application/json', authorization: `Bearer ${apiKey}`, ...(init.headers as object | undefined) };
    return exchange(`${addressOf(url, path)}${query}`, { ...init, headers }, timeoutMs);
  }

  return {
    refunds: createRefundCalls(send, unexpected),
    register: async (order) => {
      const answer = await send(['v1', 'checkouts'], {
        method: 'POST',
        // The same key answers the checkout that exists.
        headers: { 'content-type': 'application/json', 'idempotency-key': order.requestId },
        body: JSON.stringify(toCheckout(order)),
      });
      if (answer.status === 200 || answer.status === 201) return readCheckout(answer.body, order.requestId);
      throw unexpected(answer);
    },
    find: async ({ transactionId, requestId }) => {
      const answer = await send(['v1', 'checkouts', transactionId], { method: 'GET' });
      if (answer.status === 404 && readFailure(answer.body) === 'unknown_checkout') return null;
      if (answer.status !== 200)
        throw new ProviderUnavailable('The provider does not say how the payment stands', unexpected(answer));
      const found = readCheckout(answer.body, requestId);
      if (found.transactionId !== transactionId)
        throw new ProviderContradiction('OTHER_PAYMENT', 'The provider answered another transaction');
      return found;
    },
    isReady: async ({ originatorId, endPointId }) => {
      const answer = await send(['v1', 'merchants', originatorId, 'accounts', endPointId], { method: 'GET' });
      if (answer.status === 200) return true;
      if (FAULTS[readFailure(answer.body) ?? ''] === 'ENDPOINT') return false;
      throw unexpected(answer);
    },
    list: async function* ({ originatorId, endPointId }, day) {
      const path = ['v1', 'merchants', originatorId, 'accounts', endPointId, 'payments'];
      let after: string | null = null;
      do {
        const query = new URLSearchParams({ day, ...(after === null ? {} : { after }) });
        const answer: HttpAnswer = await send(path, { method: 'GET' }, `?${query.toString()}`);
        if (answer.status !== 200) throw new ProviderUnavailable('The provider gives no list of a day', unexpected(answer));
        const { payments, next } = readPaymentList(answer.body);
        yield payments;
        if (next !== null && next === after) throw new ProviderUnavailable('The list of the provider goes round in a circle');
        after = next;
      } while (after !== null);
    },
    readNotice: (delivery) => {
      const id = provenId(delivery, webhookSecrets, now());
      const transactionId = id === null ? null : checkoutOf(delivery.body);
      return id === null || transactionId === null ? null : { id, transactionId };
    },
  };
}
