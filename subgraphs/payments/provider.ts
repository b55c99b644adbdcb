/** The port to a payment provider: what payments need of one, whichever it is. */

import type { Day } from '#platform/values/day.ts';
import type { Money } from '#platform/values/money.ts';
import type { Item } from './rules/amounts.ts';
import type { Endpoint } from './rules/endpoint.ts';
import type { ProviderState } from './rules/status.ts';

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

/** An order that has arrived: where, and by which names. */
export interface Placed {
  readonly endpoint: Endpoint;
  readonly transactionId: string;
  readonly requestId: string;
}

/** A call from outside that says it comes from the provider. */
export interface Delivery {
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  /** The body as it came, byte by byte. */
  readonly body: Buffer;
}

/** What a proven delivery is about. How the payment stands is asked, not read from it. */
export interface Notice {
  /** The same for each delivery of one notice. */
  readonly id: string;
  readonly transactionId: string;
}

/** Money to give back of a payment that is paid there. */
export interface RefundOrder extends Placed {
  /** The same id never gives back a second time. */
  readonly refundRequestId: string;
  readonly amount: Money;
}

/** A refund as the provider keeps it. */
export interface RefundRegistration {
  readonly refundId: string;
  readonly status: 'PENDING' | 'PAID_OUT' | 'FAILED';
  readonly amount: Money;
}

/** A provider's calls for giving money back. */
export interface RefundCalls {
  /** Orders a refund, or finds the one already ordered under its request id. Throws ProviderUnavailable, ProviderRefusal. */
  order(order: RefundOrder): Promise<RefundRegistration>;
  /** The refund by the provider's id; null when it is unknown there. Throws ProviderUnavailable. */
  find(order: RefundOrder, refundId: string): Promise<RefundRegistration | null>;
}

/** A payment that a provider's own list says was paid. */
export interface Listed {
  readonly transactionId: string;
  readonly gross: Money;
}

export interface PaymentProvider {
  /** Null where the provider's API has no call for it: money is then given back by the cash office. */
  readonly refunds: RefundCalls | null;
  /** Orders a payment, or finds the one already ordered under the request id. Throws ProviderUnavailable, ProviderRefusal. */
  register(order: Order): Promise<Registration>;
  /** The payment by the provider's id; null when it is unknown there. Throws ProviderUnavailable. */
  find(placed: Placed): Promise<Registration | null>;
  /** Whether an endpoint is known there and takes orders. Throws ProviderUnavailable. */
  isReady(endpoint: Endpoint): Promise<boolean>;
  /** What was paid at an endpoint on a day, page by page; null where the provider has no lists. Throws ProviderUnavailable. */
  readonly list: ((endpoint: Pick<Endpoint, 'originatorId' | 'endPointId'>, day: Day) => AsyncIterable<readonly Listed[]>) | null;
  /** What a delivery says; null for one that is not proven to be the provider's, is too old, or says nothing of a payment. */
  readNotice(delivery: Delivery): Notice | null;
}

/** Thrown when the provider gives no answer to rely on: it is down, slow, or speaks nonsense. Nothing is known then. */
export class ProviderUnavailable extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'ProviderUnavailable';
  }
}

/** In what a provider may contradict what it was asked for. */
export const CONTRADICTIONS = ['AMOUNT', 'CURRENCY', 'OTHER_PAYMENT', 'FOREIGN_PAGE', 'REFUND_AMOUNT', 'OTHER_REFUND'] as const;
export type ContradictionKind = (typeof CONTRADICTIONS)[number];

/** Thrown when the provider answers another amount, currency or payment than was asked for: a person must look at it. */
export class ProviderContradiction extends ProviderUnavailable {
  readonly kind: ContradictionKind;
  /** The amount that it named, in cents; null where it is about something else. */
  readonly found: bigint | null;

  constructor(kind: ContradictionKind, message: string, found: bigint | null = null) {
    super(message);
    this.name = 'ProviderContradiction';
    this.kind = kind;
    this.found = found;
  }
}

/** Thrown when the provider understood an order and will never take it; `code` is the provider's own. */
export class ProviderRefusal extends Error {
  readonly code: string;
  /** Whether the order is at fault, or the endpoint it was sent to: that is the operator's to put right. */
  readonly fault: 'ORDER' | 'ENDPOINT';

  constructor(code: string, fault: 'ORDER' | 'ENDPOINT') {
    super(`The payment provider refused the order: ${code}`);
    this.name = 'ProviderRefusal';
    this.code = code;
    this.fault = fault;
  }
}
