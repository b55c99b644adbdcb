/** What applications hear from others: catalogues, how payments stand, which documents go with them, and which accounts became one. */

import type { Background } from '#platform/background.ts';
import type { OpenDatabase, Transaction } from '#platform/database.ts';
import { createConsumer, type Event } from '#platform/events.ts';
import { latestOf, payloadOf, type EventType } from '#platform/events/contracts.ts';
import type { Logger } from '#platform/log.ts';
import { settleCases } from './case-desk/settling.ts';
import { saveNotified } from './case-desk/store/clock.ts';
import { objectionUntil } from './rules/deadlines.ts';
import { followPayments } from './bookings/payments.ts';
import { saveOffers, saveServices } from './store/catalogue.ts';
import { saveLocalServices } from './store/local-services.ts';
import { DOCUMENT_EVENTS, DOCUMENTS, keepDocuments } from './attachments/hearing.ts';
import { moveShares } from './store/documents.ts';
import { savePayments } from './store/history.ts';
import { moveApplications } from './store/merged-accounts.ts';

const OFFER = 'catalogue.offer.changed';
const SERVICE = 'catalogue.service.changed';
const LOCAL = 'catalogue.local-service.changed';
const PAYMENT = 'payments.payment.changed';
const REFUND = 'payments.refund.paid-out';
const MERGED = 'accounts.account.merged';
const NOTIFIED = 'accounts.decision.notified';

async function keepCatalogue(tx: Transaction, events: readonly Event[]): Promise<void> {
  await saveOffers(
    tx,
    latestOf(OFFER, events, ({ id }) => id),
  );
  const services = latestOf(SERVICE, events, ({ leikaKey }) => leikaKey);
  await saveServices(
    tx,
    services.map(({ leikaKey, citizenName, fees }) => ({ leikaKey, name: citizenName, fees })),
  );
  await saveLocalServices(
    tx,
    latestOf(LOCAL, events, ({ id }) => id),
  );
}

async function keepPayments(tx: Transaction, events: readonly Event[]): Promise<void> {
  const told = ({ position, occurredAt: at }: Event) => ({ position, at });
  const payments = events.flatMap((each) => (each.type === PAYMENT ? { ...payloadOf(PAYMENT, each), ...told(each) } : []));
  const refunds = events.flatMap((each) => (each.type === REFUND ? { ...payloadOf(REFUND, each), ...told(each) } : []));
  await savePayments(tx, { payments, refunds });
  const last = events.at(-1);
  if (last === undefined) return;
  await settleCases(
    tx,
    [...payments, ...refunds].map(({ applicationId }) => applicationId),
    last.occurredAt,
  );
  // What is granted or refused by itself now is settled by its own change.
  await followPayments(tx, payments);
}

async function keepNotified(tx: Transaction, events: readonly Event[]): Promise<void> {
  for (const event of events) {
    const { applicationId, notifiedOn } = payloadOf(NOTIFIED, event);
    await saveNotified(tx, applicationId, notifiedOn, objectionUntil(notifiedOn));
  }
}

async function moveMerged(tx: Transaction, events: readonly Event[]): Promise<void> {
  for (const event of events) {
    const merged = payloadOf(MERGED, event);
    if (merged.closed === null) continue;
    await moveApplications(tx, merged, event.occurredAt);
    await moveShares(tx, merged);
  }
}

export interface Consumers {
  readonly catalogue: Background;
  readonly payments: Background;
  readonly documents: Background;
  readonly accounts: Background;
  readonly notifications: Background;
}

/** What each of them hears. */
export const HEARD: Readonly<Record<string, readonly EventType[]>> = {
  'applications.catalogue': [OFFER, SERVICE, LOCAL],
  'applications.payments': [PAYMENT, REFUND],
  [DOCUMENTS]: DOCUMENT_EVENTS,
  'applications.accounts': [MERGED],
  'applications.notifications': [NOTIFIED],
};

/** The consumers that keep the local copies. */
export function createConsumers(database: OpenDatabase, log: Logger): Consumers {
  const consumer = (name: string, handle: (tx: Transaction, events: readonly Event[]) => Promise<void>): Background =>
    createConsumer(database, { name, types: HEARD[name] ?? [], handle }, log);
  return {
    catalogue: consumer('applications.catalogue', keepCatalogue),
    payments: consumer('applications.payments', keepPayments),
    documents: consumer(DOCUMENTS, keepDocuments),
    accounts: consumer('applications.accounts', moveMerged),
    notifications: consumer('applications.notifications', keepNotified),
  };
}
