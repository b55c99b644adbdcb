/** What applications hear from others: the catalogues' offers and services, and how payments stand. */

import type { Background } from '#platform/background.ts';
import type { OpenDatabase, Transaction } from '#platform/database.ts';
import { createConsumer, type Event } from '#platform/events.ts';
import { payloadOf } from '#platform/events/contracts.ts';
import type { Logger } from '#platform/log.ts';
import { saveOffers, saveServices } from './store/catalogue.ts';
import { savePayments } from './store/history.ts';

const OFFER = 'catalogue.offer.changed';
const SERVICE = 'catalogue.service.changed';
const PAYMENT = 'payments.payment.changed';

/** The last state of each thing, as a batch may tell of one several times. */
function lastOf<Item>(items: readonly Item[], keyOf: (item: Item) => string): readonly Item[] {
  return [...new Map(items.map((item) => [keyOf(item), item])).values()];
}

async function keepCatalogue(tx: Transaction, events: readonly Event[]): Promise<void> {
  const offers = events.filter(({ type }) => type === OFFER).map((event) => payloadOf(OFFER, event));
  const services = events
    .filter(({ type }) => type === SERVICE)
    .map((event) => payloadOf(SERVICE, event))
    .map(({ leikaKey, citizenName, fees }) => ({ leikaKey, name: citizenName, fees }));
  await saveOffers(
    tx,
    lastOf(offers, ({ id }) => id),
  );
  await saveServices(
    tx,
    lastOf(services, ({ leikaKey }) => leikaKey),
  );
}

async function keepPayments(tx: Transaction, events: readonly Event[]): Promise<void> {
  await savePayments(
    tx,
    events.map((event) => ({ ...payloadOf(PAYMENT, event), position: event.position, at: event.occurredAt })),
  );
}

/** The consumers that keep the local copies. */
export function createConsumers(database: OpenDatabase, log: Logger): readonly Background[] {
  return [
    createConsumer(database, { name: 'applications.catalogue', types: [OFFER, SERVICE], handle: keepCatalogue }, log),
    createConsumer(database, { name: 'applications.payments', types: [PAYMENT], handle: keepPayments }, log),
  ];
}
