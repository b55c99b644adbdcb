/** A provider that speaks the XBezahldienste REST API 1.0.0, as ePayBL, pmPayment and others do. */

import { ProviderRefusal, ProviderUnavailable, type Endpoint, type PaymentProvider, type Registration } from '../provider.ts';
import { exchange, type Answer } from './http.ts';
import { createProviderTokens } from './token.ts';
import { readSystemResponse, readTransaction, toPaymentRequest } from './wire.ts';

export interface ProviderSettings {
  /** Base of the API. */
  readonly url: string;
  /** With all three set, requests carry a token by client credentials. */
  readonly tokenUrl: string | null;
  readonly clientId: string | null;
  readonly clientSecret: string | null;
  /** How long one exchange may take; ten seconds by default. */
  readonly timeoutMs?: number;
}

const TIMEOUT_MS = 10_000;

function createTokens({ tokenUrl, clientId, clientSecret, timeoutMs = TIMEOUT_MS }: ProviderSettings, now: () => Date) {
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

/** Builds the adapter; it opens no connection before the first request. */
export function createXBezahldienste(settings: ProviderSettings, now: () => Date): PaymentProvider {
  const tokens = createTokens(settings, now);

  async function send(path: readonly string[], init: RequestInit, isRetry = false): Promise<Answer> {
    const token = (await tokens?.token()) ?? null;
    const authorization: Record<string, string> = token === null ? {} : { authorization: `Bearer ${token}` };
    const url = `${settings.url.replace(/\/$/, '')}/${path.map(encodeURIComponent).join('/')}`;
    const headers = { accept: 'application/json', ...(init.headers as Record<string, string> | undefined), ...authorization };
    const answer = await exchange(url, { ...init, headers }, settings.timeoutMs ?? TIMEOUT_MS);
    if (answer.status !== 401 || tokens === null || token === null || isRetry) return answer;
    tokens.forget(token);
    return send(path, init, true);
  }

  function unexpected({ status, body }: Answer): Error {
    const response = readSystemResponse(body);
    if (status >= 400 && status < 500 && response?.isFinal === true) return new ProviderRefusal(response.code);
    return new ProviderUnavailable(`The provider answered ${status} ${response?.code ?? ''}`.trimEnd());
  }

  async function find(
    { originatorId, endPointId }: Endpoint,
    transactionId: string,
    requestId: string | null,
  ): Promise<Registration | null> {
    const answer = await send(['paymenttransaction', originatorId, endPointId, transactionId], { method: 'GET' });
    if (answer.status === 200) return readTransaction(answer.body, requestId);
    // A web server's own 404 says that the address is wrong, not that the payment does not exist.
    if (answer.status === 404 && readSystemResponse(answer.body) !== null) return null;
    throw unexpected(answer);
  }

  return {
    find: async (endpoint, transactionId) => {
      const found = await find(endpoint, transactionId, null);
      if (found !== null && found.transactionId !== transactionId)
        throw new ProviderUnavailable('The provider answered another transaction');
      return found;
    },
    register: async (order) => {
      const { originatorId, endPointId } = order.endpoint;
      const answer = await send(['paymenttransaction', originatorId, endPointId], {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(toPaymentRequest(order)),
      });
      if (answer.status === 200 || answer.status === 201) return readTransaction(answer.body, order.requestId);
      if (readSystemResponse(answer.body)?.code !== 'PAYMENT_EXISTS') throw unexpected(answer);
      // The standard does not say where the existing one is: a Location tells, else the request's id may be its name.
      const existing = await find(
        order.endpoint,
        transactionIdIn(answer.headers.get('location')) ?? order.requestId,
        order.requestId,
      );
      if (existing === null) throw new ProviderUnavailable('The provider says the payment exists, but not where');
      return existing;
    },
  };
}
