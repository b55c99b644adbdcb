/**
 * Transactions whose connection is lost end there. postgres.js 3.4 would go on: roll back on a connection that is gone, which ends the
 * process (porsager/postgres#1154, #1208), and take further statements for the next connection, outside of any transaction.
 */

import { DrizzleQueryError } from 'drizzle-orm/errors';
import type { PendingQuery, Row, Sql, TransactionSql } from 'postgres';
import { isLoss } from './outage.ts';

type Work = (transaction: TransactionSql) => Promise<unknown>;

/** Whether a transaction is over, however it ended. */
interface Course {
  isOver: boolean;
}

/** Settles never: whoever waits for the transaction is told of the loss by its connection. */
const never = (): Promise<never> => new Promise(() => undefined);

function refused(): PendingQuery<Row[]> {
  const error = Object.assign(new Error('The connection of this transaction is lost'), { code: 'CONNECTION_CLOSED' });
  const rejected = Promise.reject(error);
  rejected.catch(() => undefined); // Whoever asks for its values waits for another promise.
  return Object.assign(rejected, { values: () => Promise.reject(error) }) as unknown as PendingQuery<Row[]>;
}

function guard(transaction: TransactionSql, course: Course): TransactionSql {
  const unsafe = transaction.unsafe.bind(transaction);
  const savepoint = transaction.savepoint.bind(transaction) as (work: Work) => Promise<unknown>;
  return Object.assign(transaction, {
    unsafe: (...statement: Parameters<typeof unsafe>) => (course.isOver ? refused() : unsafe(...statement)),
    savepoint: (work: Work) => (course.isOver ? refused() : savepoint(within(work, course))),
  });
}

/** Whether a statement failed because its connection is lost; another service that is away while a transaction is open is no such loss. */
function isLostStatement(error: unknown): boolean {
  return error instanceof DrizzleQueryError && isLoss(error);
}

/** Nothing is rolled back where the connection is lost: the server has done so. */
function within(work: Work, course: Course): Work {
  return async (transaction) => {
    try {
      return await work(guard(transaction, course));
    } catch (error) {
      if (!course.isOver && !isLostStatement(error)) throw error;
      course.isOver = true;
      return never();
    }
  };
}

/** Has the transactions of a client end when their connection is lost. */
export function endLostTransactions(client: Sql): Sql {
  const begin = client.begin.bind(client) as (work: Work) => Promise<unknown>;
  return Object.assign(client, {
    begin: async (work: Work) => {
      const course: Course = { isOver: false };
      try {
        return await begin(within(work, course));
      } finally {
        course.isOver = true;
      }
    },
  });
}
