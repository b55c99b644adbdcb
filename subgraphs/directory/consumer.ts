/** Feeds the read model from the events of the catalogues, and from nothing else. */

import type { Background } from '#platform/background.ts';
import type { Transaction } from '#platform/database.ts';
import { createConsumer, type Event } from '#platform/events.ts';
import { latestOf, type EventType } from '#platform/events/contracts.ts';
import type { SubgraphDeps } from '#platform/subgraph.ts';
import { authorityEntry, delegationEntry, offerEntries, regionEntry, serviceEntry } from './rules/entries.ts';
import * as store from './store/indexing.ts';

const TYPES = [
  'catalogue.region.changed',
  'catalogue.service.changed',
  'catalogue.authority.changed',
  'catalogue.offer.changed',
  'catalogue.delegation.changed',
] as const satisfies readonly EventType[];

/** What the catalogues say, written into the read model. */
async function index(tx: Transaction, events: readonly Event[]): Promise<void> {
  const regions = latestOf('catalogue.region.changed', events, ({ key }) => key).map(regionEntry);
  const services = latestOf('catalogue.service.changed', events, ({ leikaKey }) => leikaKey).map(serviceEntry);
  const delegations = latestOf('catalogue.delegation.changed', events, ({ id }) => id).map(delegationEntry);
  await store.saveRegions(tx, regions);
  await store.saveServices(tx, services);
  await store.saveAuthorities(tx, latestOf('catalogue.authority.changed', events, ({ id }) => id).map(authorityEntry));
  await store.saveOffers(tx, latestOf('catalogue.offer.changed', events, ({ id }) => id).flatMap(offerEntries));
  await store.saveDelegations(tx, delegations);
  if (regions.length + services.length + delegations.length > 0) await store.countUp(tx);
}

/** The consumer `directory`. Handling an event again writes the same rows again. */
export function createIndexer({ database, log }: SubgraphDeps): Background {
  return createConsumer(
    database,
    {
      name: 'directory',
      types: TYPES,
      handle: index,
    },
    log,
  );
}
