/** The provider's books: transactions in memory, each decided once, by the payer or by time. */

import { randomUUID } from 'node:crypto';
import type { PaymentRequest } from './request.ts';

export const METHODS = ['CREDITCARD', 'GIROPAY', 'PAYPAL', 'PAYDIRECT', 'OTHER'] as const;
export type Method = (typeof METHODS)[number];

/** Terminal but for INITIAL; `PAYED` is the standard's spelling. */
export type Status = 'INITIAL' | 'PAYED' | 'FAILED' | 'CANCELED';

export interface Transaction {
  readonly transactionId: string;
  readonly originatorId: string;
  readonly endPointId: string;
  readonly request: PaymentRequest;
  readonly createdAt: Date;
  readonly status: Status;
  readonly method: Method | null;
  /** When it was decided; null while it is not. */
  readonly decidedAt: Date | null;
}

export interface Transactions {
  /** Takes a request down; null when one with its id exists at this endpoint. */
  create(originatorId: string, endPointId: string, request: PaymentRequest): Transaction | null;
  findByRequest(originatorId: string, endPointId: string, requestId: string): Transaction | null;
  find(transactionId: string): Transaction | null;
  /** All of an endpoint, in the order they came. */
  list(originatorId: string, endPointId: string): readonly Transaction[];
  /** Decides a transaction; one that is decided already stays as it is. Null for an unknown one. */
  decide(transactionId: string, status: Exclude<Status, 'INITIAL'>, method: Method | null): Transaction | null;
}

/** How long a payer has. */
const TIMEOUT_MS = 20 * 60_000;
/** More than that, and the oldest are forgotten. */
const MOST = 10_000;

/** Empty books. */
export function createTransactions(now: () => Date): Transactions {
  const byId = new Map<string, Transaction>();
  const ids = new Map<string, string>();
  const nameOf = (...parts: readonly string[]): string => parts.join('/');

  function find(transactionId: string): Transaction | null {
    const found = byId.get(transactionId);
    if (found?.status !== 'INITIAL' || now().getTime() - found.createdAt.getTime() < TIMEOUT_MS) return found ?? null;
    const failed: Transaction = { ...found, status: 'FAILED', decidedAt: now() };
    byId.set(transactionId, failed);
    return failed;
  }

  function forgetOldest(): void {
    for (const [transactionId, { originatorId, endPointId, request }] of byId) {
      if (byId.size <= MOST) return;
      byId.delete(transactionId);
      ids.delete(nameOf(originatorId, endPointId, request.requestId));
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
    create: (originatorId, endPointId, request) => {
      const name = nameOf(originatorId, endPointId, request.requestId);
      if (ids.has(name)) return null;
      const transactionId = randomUUID();
      const created: Transaction = {
        transactionId,
        originatorId,
        endPointId,
        request,
        createdAt: now(),
        status: 'INITIAL',
        method: null,
        decidedAt: null,
      };
      ids.set(name, transactionId);
      byId.set(transactionId, created);
      forgetOldest();
      return created;
    },
    decide: (transactionId, status, method) => {
      const found = find(transactionId);
      if (found?.status !== 'INITIAL') return found;
      const decided: Transaction = { ...found, status, method, decidedAt: now() };
      byId.set(transactionId, decided);
      return decided;
    },
  };
}
