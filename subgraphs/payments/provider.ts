/** The port to a payment provider: what payments need of one, whichever it is. */

import type { Money } from '#platform/values/money.ts';
import type { Item } from './rules/amounts.ts';
import type { ProviderState } from './rules/status.ts';

/** Whose money it is at the provider: the authority and its cash account there. */
export interface Endpoint {
  readonly originatorId: string;
  readonly endPointId: string;
}

export interface Order {
  readonly endpoint: Endpoint;
  /** The same id never makes a second payment at the provider. */
  readonly requestId: string;
  readonly requestedAt: Date;
  readonly reference: string;
  readonly purpose: string;
  readonly description: string;
  readonly items: readonly Item[];
  readonly gross: Money;
  /** Where the provider sends the payer back to. */
  readonly redirectUrl: string;
}

/** A payment as the provider keeps it. */
export interface Registration extends ProviderState {
  readonly transactionId: string;
  /** Where to pay; null when the provider names no place, as it may once the payment is decided. */
  readonly redirectUrl: string | null;
}

export interface PaymentProvider {
  /** Orders a payment, or finds the one already ordered under the request id. Throws ProviderUnavailable, ProviderRefusal. */
  register(order: Order): Promise<Registration>;
  /** The payment by the provider's id; null when it is unknown there. Throws ProviderUnavailable. */
  find(endpoint: Endpoint, transactionId: string): Promise<Registration | null>;
}

/** Thrown when the provider gives no answer to rely on: it is down, slow, or speaks nonsense. Nothing is known then. */
export class ProviderUnavailable extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'ProviderUnavailable';
  }
}

/** Thrown when the provider understood an order and will never take it; `code` is the standard's functional code. */
export class ProviderRefusal extends Error {
  readonly code: string;

  constructor(code: string) {
    super(`The payment provider refused the order: ${code}`);
    this.name = 'ProviderRefusal';
    this.code = code;
  }
}
