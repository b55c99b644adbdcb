/** Feeds the read model from the events of the catalogues, and from nothing else. */

import type { Background } from '#platform/background.ts';
import { createConsumer, type Event } from '#platform/events.ts';
import { payloadOf, type EventPayloads, type EventType } from '#platform/events/contracts.ts';
import type { SubgraphDeps } from '#platform/subgraph.ts';
import { authorityEntry, lastByKey, offerEntry, regionEntry, serviceEntry } from './rules/entries.ts';
import * as store from './store/indexing.ts';

const TYPES = [
  'catalogue.region.changed',
  'catalogue.service.changed',
  'catalogue.authority.changed',
  'catalogue.offer.changed',
] as const satisfies readonly EventType[];

/** The consumer `directory`. Handling an event again writes the same rows again. */
export function createIndexer({ database, log }: SubgraphDeps): Background {
  return createConsumer(
    database,
    {
      name: 'directory',
      types: TYPES,
      handle: async (tx, events) => {
        const payloads = <Type extends EventType>(type: Type, keyOf: (payload: EventPayloads[Type]) => string) =>
          lastByKey(
            events.filter((event: Event) => event.type === type).map((event) => payloadOf(type, event)),
            keyOf,
          );
        await store.saveRegions(tx, payloads('catalogue.region.changed', ({ key }) => key).map(regionEntry));
        await store.saveServices(tx, payloads('catalogue.service.changed', ({ leikaKey }) => leikaKey).map(serviceEntry));
        await store.saveAuthorities(tx, payloads('catalogue.authority.changed', ({ id }) => id).map(authorityEntry));
        await store.saveOffers(tx, payloads('catalogue.offer.changed', ({ id }) => id).map(offerEntry));
      },
    },
    log,
  );
}
