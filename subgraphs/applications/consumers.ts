/** What applications hear from others: catalogues, how payments stand, which documents go with them, and which accounts became one. */

import type { Background } from '#platform/background.ts';
import type { OpenDatabase, Transaction } from '#platform/database.ts';
import { createConsumer, type Event } from '#platform/events.ts';
import { latestOf, payloadOf } from '#platform/events/contracts.ts';
import type { Logger } from '#platform/log.ts';
import { followPayments } from './bookings/payments.ts';
import { saveOffers, saveServices } from './store/catalogue.ts';
import { saveLocalServices } from './store/local-services.ts';
import { dropDocument, moveShares, saveDelivered, saveShare } from './store/documents.ts';
import { savePayments } from './store/history.ts';
import { moveApplications } from './store/merged-accounts.ts';

const OFFER = 'catalogue.offer.changed';
const SERVICE = 'catalogue.service.changed';
const LOCAL = 'catalogue.local-service.changed';
const PAYMENT = 'payments.payment.changed';
const SHARED = 'accounts.document.shared';
const UNSHARED = 'accounts.document.unshared';
const DELIVERED = 'accounts.document.delivered';
const UNDELIVERED = 'accounts.document.undelivered';
const MERGED = 'accounts.account.merged';

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
  const news = events.map((event) => ({ ...payloadOf(PAYMENT, event), position: event.position, at: event.occurredAt }));
  await savePayments(tx, news);
  await followPayments(tx, news);
}

async function keepDocuments(tx: Transaction, events: readonly Event[]): Promise<void> {
  for (const event of events) {
    if (event.type === SHARED) await saveShare(tx, payloadOf(SHARED, event));
    else if (event.type === DELIVERED) await saveDelivered(tx, payloadOf(DELIVERED, event));
    else if (event.type === UNSHARED) await dropDocument(tx, payloadOf(UNSHARED, event).shareId);
    else await dropDocument(tx, payloadOf(UNDELIVERED, event).documentId);
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
}

/** The consumers that keep the local copies. */
export function createConsumers(database: OpenDatabase, log: Logger): Consumers {
  return {
    catalogue: createConsumer(
      database,
      { name: 'applications.catalogue', types: [OFFER, SERVICE, LOCAL], handle: keepCatalogue },
      log,
    ),
    payments: createConsumer(database, { name: 'applications.payments', types: [PAYMENT], handle: keepPayments }, log),
    documents: createConsumer(
      database,
      { name: 'applications.case-documents', types: [SHARED, UNSHARED, DELIVERED, UNDELIVERED], handle: keepDocuments },
      log,
    ),
    accounts: createConsumer(database, { name: 'applications.accounts', types: [MERGED], handle: moveMerged }, log),
  };
}
