/** Feeds the read model from the events of the catalogues, and from nothing else. */

import type { Background } from '#platform/background.ts';
import { createConsumer } from '#platform/events.ts';
import { latestOf, type EventType } from '#platform/events/contracts.ts';
import type { SubgraphDeps } from '#platform/subgraph.ts';
import { authorityEntry, delegationEntry, localServiceEntry, offerEntries, regionEntry, serviceEntry } from './rules/entries.ts';
import * as store from './store/indexing.ts';
import { saveLocalServices } from './store/local-services.ts';

const TYPES = [
  'catalogue.region.changed',
  'catalogue.service.changed',
  'catalogue.local-service.changed',
  'catalogue.authority.changed',
  'catalogue.offer.changed',
  'catalogue.delegation.changed',
] as const satisfies readonly EventType[];

/** The consumer `directory`. Handling an event again writes the same rows again. */
export function createIndexer({ database, log }: SubgraphDeps): Background {
  return createConsumer(
    database,
    {
      name: 'directory',
      types: TYPES,
      handle: async (tx, events) => {
        await store.saveRegions(tx, latestOf('catalogue.region.changed', events, ({ key }) => key).map(regionEntry));
        await store.saveServices(tx, latestOf('catalogue.service.changed', events, ({ leikaKey }) => leikaKey).map(serviceEntry));
        await saveLocalServices(tx, latestOf('catalogue.local-service.changed', events, ({ id }) => id).map(localServiceEntry));
        await store.saveAuthorities(tx, latestOf('catalogue.authority.changed', events, ({ id }) => id).map(authorityEntry));
        await store.saveOffers(tx, latestOf('catalogue.offer.changed', events, ({ id }) => id).flatMap(offerEntries));
        await store.saveDelegations(tx, latestOf('catalogue.delegation.changed', events, ({ id }) => id).map(delegationEntry));
      },
    },
    log,
  );
}
