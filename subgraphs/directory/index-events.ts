/** What the events of the catalogues become in a read model, the one that is served or one made anew. */

import { ADOPTION, adoptedIn, saveKnownFees } from '#platform/catalogue/known-fees.ts';
import type { Transaction } from '#platform/database.ts';
import type { Event } from '#platform/events.ts';
import { latestOf, type EventType } from '#platform/events/contracts.ts';
import { authorityEntry, delegationEntry, localServiceEntry, offerEntries, regionEntry, serviceEntry } from './rules/entries.ts';
import * as store from './store/indexing.ts';
import { saveLocalServices } from './store/local-services.ts';
import type { Tables } from './tables.ts';

export const CONSUMER = 'directory';

export const EVENT_TYPES = [
  'catalogue.region.changed',
  'catalogue.service.changed',
  'catalogue.local-service.changed',
  'catalogue.authority.changed',
  'catalogue.offer.changed',
  'catalogue.delegation.changed',
  ADOPTION,
] as const satisfies readonly EventType[];

/** Writes what the events say. Answers whether there was any of what is remembered: regions, services with their words, rules. */
export async function index(tx: Transaction, into: Tables, events: readonly Event[]): Promise<boolean> {
  const regions = latestOf('catalogue.region.changed', events, ({ key }) => key).map(regionEntry);
  const services = latestOf('catalogue.service.changed', events, ({ leikaKey }) => leikaKey).map(serviceEntry);
  const local = latestOf('catalogue.local-service.changed', events, ({ id }) => id).map(localServiceEntry);
  const delegations = latestOf('catalogue.delegation.changed', events, ({ id }) => id).map(delegationEntry);
  await store.saveRegions(tx, into, regions);
  await store.saveServices(tx, into, services);
  await saveLocalServices(tx, into, local);
  await store.saveAuthorities(tx, into, latestOf('catalogue.authority.changed', events, ({ id }) => id).map(authorityEntry));
  await store.saveOffers(tx, into, latestOf('catalogue.offer.changed', events, ({ id }) => id).flatMap(offerEntries));
  await store.saveDelegations(tx, into, delegations);
  await saveKnownFees(tx, into.knownFees, adoptedIn(events));
  return regions.length + services.length + local.length + delegations.length > 0;
}
