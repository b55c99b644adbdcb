/** A provider that speaks the XBezahldienste REST API 1.0.0, as ePayBL, pmPayment and others do. */

import type { HttpAnswer } from '#platform/bounded-http.ts';
import {
  ProviderContradiction,
  ProviderRefusal,
  ProviderUnavailable,
  type PaymentProvider,
  type Placed,
  type Registration,
} from '../../provider.ts';
import { addressOf, exchange, TIMEOUT_MS } from '../http.ts';
import { createProviderTokens } from './token.ts';
import { readSystemResponse, readTransaction, toPaymentRequest } from './wire.ts';

export interface XBezahldiensteSettings {
  /** Base of the API. */
  readonly url: string;
  /** With all three set, requests carry a token by client credentials. */
  readonly tokenUrl: string | null;
  readonly clientId: string | null;
  readonly clientSecret: string | null;
  /** How long one exchange may take; ten seconds by default. */
  readonly timeoutMs?: number | undefined;
}

function createTokens({ tokenUrl, clientId, clientSecret, timeoutMs = TIMEOUT_MS }: XBezahldiensteSettings, now: () => Date) {
  if (tokenUrl === null || clientId === null || clientSecret === null) return null;
  return createProviderTokens({ tokenUrl, clientId, clientSecret }, timeoutMs, now);
}

/** The id at the end of a transaction's address; null when there is none. */
function transactionIdIn(location: string | null): string | null {
  const last = location?.split(/[?#]/)[0]?.split('/').at(-1) ?? '';
  try {
    return last === '' ? null : decodeURIComponent(last);
  } catch {
    return null;
  }
}

function unexpected({ status, body }: HttpAnswer): Error {
  const response = readSystemResponse(body);
  const { code, meaning } = response ?? { code: '', meaning: 'AGAIN' };
  // What an error of the server's own says of the order is not its last word; nor is a token that it no longer takes.
  if (status >= 400 && status < 500 && status !== 401 && (meaning === 'ORDER' || meaning === 'ENDPOINT'))
    return new ProviderRefusal(code, meaning);
  return new ProviderUnavailable(`The provider answered ${status} ${code}`.trimEnd());
}

/** Builds the adapter; it opens no connection before the first request. */
export function createXBezahldienste(settings: XBezahldiensteSettings, now: () => Date): PaymentProvider {
  const tokens = createTokens(settings, now);

  async function send(path: readonly string[], init: RequestInit, isRetry = false): Promise<HttpAnswer> {
    const token = (await tokens?.token()) ?? null;
    const authorization: Record<string, string> = token === null ? {} : { authorization: `Bearer ${token}` };
    const headers = { accept: 'application/json', ...(init.headers as Record<string, string> | undefined), ...authorization };
    const answer = await exchange(addressOf(settings.url, path), { ...init, headers }, settings.timeoutMs ?? TIMEOUT_MS);
    if (answer.status !== 401 || tokens === null || token === null || isRetry) return answer;
    tokens.forget(token);
    return send(path, init, true);
  }

  async function find({ endpoint, transactionId, requestId }: Placed): Promise<Registration | null> {
    const path = ['paymenttransaction', endpoint.originatorId, endpoint.endPointId, transactionId];
    const answer = await send(path, { method: 'GET' });
    if (answer.status === 200) return readTransaction(answer.body, requestId);
    // A web server's own 404 says that the address is wrong, not that the payment does not exist.
    if (answer.status === 404 && readSystemResponse(answer.body)?.meaning === 'AGAIN') return null;
    throw new ProviderUnavailable('The provider does not say how the payment stands', unexpected(answer));
  }

  return {
    // The standard knows no refund, neither a call nor a state (1.0.0): the cash office gives back.
    refunds: null,
    find: async (placed) => {
      const found = await find(placed);
      if (found !== null && found.transactionId !== placed.transactionId)
        throw new ProviderContradiction('OTHER_PAYMENT', 'The provider answered another transaction');
      return found;
    },
    register: async (order) => {
      const { endpoint, requestId } = order;
      const answer = await send(['paymenttransaction', endpoint.originatorId, endpoint.endPointId], {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(toPaymentRequest(order)),
      });
      if (answer.status === 200 || answer.status === 201) return readTransaction(answer.body, requestId);
      if (readSystemResponse(answer.body)?.meaning !== 'EXISTS') throw unexpected(answer);
      // The standard does not say where the existing one is: a Location tells, else the request's id may be its name.
      const transactionId = transactionIdIn(answer.headers.get('location')) ?? requestId;
      const existing = await find({ endpoint, transactionId, requestId });
      if (existing === null) throw new ProviderUnavailable('The provider says the payment exists, but not where');
      return existing;
    },
    isReady: async ({ originatorId, endPointId }) => {
      const answer = await send(['status', originatorId, endPointId], { method: 'GET' });
      if (answer.status >= 200 && answer.status < 300) return true;
      if (readSystemResponse(answer.body)?.meaning === 'ENDPOINT') return false;
      throw unexpected(answer);
    },
    // The standard knows single payments only.
    list: null,
    // The standard has no deliveries: its providers are asked.
    readNotice: () => null,
  };
}
