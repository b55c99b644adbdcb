/** The simulated provider's books, in memory: transactions, each decided once, by the payer or by time. */

import { randomUUID } from 'node:crypto';

export const METHODS = ['CREDITCARD', 'GIROPAY', 'PAYPAL', 'PAYDIRECT', 'OTHER'] as const;
export type Method = (typeof METHODS)[number];

/** Terminal but for INITIAL; `PAYED` is the standard's spelling. */
export type Status = 'INITIAL' | 'PAYED' | 'FAILED' | 'CANCELED';
export type Outcome = Exclude<Status, 'INITIAL'>;

/** What a transaction is about, whichever API it came by. */
export interface Bill {
  /** The id under which it was ordered: a second order with it makes no second transaction. */
  readonly requestId: string;
  readonly description: string;
  readonly purpose: string;
  /** Euro. */
  readonly gross: number;
  readonly redirectUrl: string;
  readonly items: readonly { readonly description: string; readonly quantity: number; readonly total: number }[];
}

export interface Transaction<Request> {
  readonly transactionId: string;
  readonly originatorId: string;
  readonly endPointId: string;
  readonly bill: Bill;
  /** The order as it came. */
  readonly request: Request;
  readonly createdAt: Date;
  readonly status: Status;
  readonly method: Method | null;
  /** The payer has done her part, and it is decided later; null: she has not, or it is decided. */
  readonly processing: { readonly until: Date; readonly outcome: Outcome } | null;
  /** It ended because nobody did anything in time. */
  readonly expired: boolean;
  /** When it was decided; null while it is not. */
  readonly decidedAt: Date | null;
}

export interface Transactions<Request> {
  /** Takes a request down; null when one with its id exists at this endpoint. */
  create(originatorId: string, endPointId: string, bill: Bill, request: Request): Transaction<Request> | null;
  findByRequest(originatorId: string, endPointId: string, requestId: string): Transaction<Request> | null;
  find(transactionId: string): Transaction<Request> | null;
  /** Decides a transaction; one that is decided already stays as it is. Null for an unknown one. */
  decide(transactionId: string, outcome: Outcome, method: Method | null): Transaction<Request> | null;
  /** Says that it is being processed, and decides it after a while. */
  decideLater(transactionId: string, outcome: Outcome, method: Method, until: Date): Transaction<Request> | null;
  /** As though the payer's time were over. */
  expire(transactionId: string): Transaction<Request> | null;
  /** All of an endpoint, in the order they came. */
  list(originatorId: string, endPointId: string): readonly Transaction<Request>[];
}

/** How long a payer has. */
const TIMEOUT_MS = 20 * 60_000;
/** More than that, and the oldest are forgotten. */
const MOST = 10_000;

/** Empty books. */
export function createTransactions<Request>(now: () => Date): Transactions<Request> {
  const byId = new Map<string, Transaction<Request>>();
  const ids = new Map<string, string>();
  const nameOf = (...parts: readonly string[]): string => parts.join('/');

  /** Takes a change of an undecided transaction down. */
  function change(found: Transaction<Request>, values: Partial<Transaction<Request>>): Transaction<Request> {
    const changed = { ...found, ...values };
    byId.set(found.transactionId, changed);
    return changed;
  }

  function find(transactionId: string): Transaction<Request> | null {
    const found = byId.get(transactionId);
    if (found?.status !== 'INITIAL') return found ?? null;
    if (found.processing !== null)
      return found.processing.until > now()
        ? found
        : change(found, { status: found.processing.outcome, processing: null, decidedAt: found.processing.until });
    if (now().getTime() - found.createdAt.getTime() < TIMEOUT_MS) return found;
    return change(found, { status: 'FAILED', expired: true, decidedAt: now() });
  }

  /** Changes a transaction that the payer may still decide. */
  function changeOpen(transactionId: string, values: Partial<Transaction<Request>>): Transaction<Request> | null {
    const found = find(transactionId);
    return found?.status === 'INITIAL' && found.processing === null ? change(found, values) : found;
  }

  function forgetOldest(): void {
    for (const [transactionId, { originatorId, endPointId, bill }] of byId) {
      if (byId.size <= MOST) return;
      byId.delete(transactionId);
      ids.delete(nameOf(originatorId, endPointId, bill.requestId));
    }
  }

  return {
    find,
    list: (originatorId, endPointId) =>
      [...byId.keys()].flatMap((transactionId) => {
        const found = find(transactionId);
        return found?.originatorId === originatorId && found.endPointId === endPointId ? [found] : [];
      }),
    findByRequest: (originatorId, endPointId, requestId) => {
      const transactionId = ids.get(nameOf(originatorId, endPointId, requestId));
      return transactionId === undefined ? null : find(transactionId);
    },
    create: (originatorId, endPointId, bill, request) => {
      const name = nameOf(originatorId, endPointId, bill.requestId);
      if (ids.has(name)) return null;
      const transactionId = randomUUID();
      const names = { transactionId, originatorId, endPointId, bill, request };
      const created: Transaction<Request> = {
        ...names,
        createdAt: now(),
        status: 'INITIAL',
        method: null,
        processing: null,
        expired: false,
        decidedAt: null,
      };
      ids.set(name, transactionId);
      byId.set(transactionId, created);
      forgetOldest();
      return created;
    },
    decide: (transactionId, status, method) => changeOpen(transactionId, { status, method, decidedAt: now() }),
    decideLater: (transactionId, outcome, method, until) => changeOpen(transactionId, { method, processing: { until, outcome } }),
    expire: (transactionId) => changeOpen(transactionId, { status: 'FAILED', expired: true, decidedAt: now() }),
  };
}
