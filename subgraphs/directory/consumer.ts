/** Feeds the read model from the events of the catalogues, and from nothing else. */

import type { Background } from '#platform/background.ts';
import { createConsumer } from '#platform/events.ts';
import type { SubgraphDeps } from '#platform/subgraph.ts';
import { CONSUMER, EVENT_TYPES, index } from './index-events.ts';
import { countUp } from './store/indexing.ts';
import { served } from './tables.ts';

/** The consumer `directory`. Handling an event again writes the same rows again. */
export function createIndexer({ database, log }: SubgraphDeps): Background {
  return createConsumer(
    database,
    {
      name: CONSUMER,
      types: EVENT_TYPES,
      handle: async (tx, events) => {
        if (await index(tx, served, events)) await countUp(tx);
      },
    },
    log,
  );
}
