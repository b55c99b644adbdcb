/** Hears of receipts that were issued, and keeps to whom they are to be delivered: to nobody whose account is deleted. */

import type { Background } from '#platform/background.ts';
import type { OpenDatabase, Transaction } from '#platform/database.ts';
import { createConsumer, type Event } from '#platform/events.ts';
import { payloadOf } from '#platform/events/contracts.ts';
import type { Logger } from '#platform/log.ts';
import { readCurrent } from '../merging/current.ts';
import { openAccounts } from '../store/accounts.ts';
import { addDeliveries } from './store.ts';

const ISSUED = 'payments.receipt.issued';

async function hear(tx: Transaction, events: readonly Event[], now: Date): Promise<void> {
  const issued = events.map((event) => ({ ...payloadOf(ISSUED, event), eventPosition: event.position }));
  const currentOf = await readCurrent(
    tx,
    issued.map(({ account }) => account),
  );
  const rows = issued.flatMap(({ account, organisation: organisationId, ...receipt }) => {
    const accountId = currentOf(account);
    const isNobodys = accountId === null && organisationId === null;
    return isNobodys ? [] : [{ ...receipt, accountId, organisationId, dueAt: now, attempts: 0, deliveredAt: null }];
  });
  const accounts = rows.flatMap(({ accountId }) => accountId ?? []);
  await openAccounts(tx, [...new Set(accounts)], now);
  await addDeliveries(tx, rows);
}

/** The consumer `accounts.receipts`. */
export function createReceiptHearing(database: OpenDatabase, now: () => Date, log: Logger): Background {
  const handle = (tx: Transaction, events: readonly Event[]): Promise<void> => hear(tx, events, now());
  return createConsumer(database, { name: 'accounts.receipts', types: [ISSUED], handle }, log);
}
