/** What the municipal catalogue hears of the others: which services and regions there are, so that editors name none that is not. */

import type { Background } from '#platform/background.ts';
import { createConsumer } from '#platform/events.ts';
import { latestOf } from '#platform/events/contracts.ts';
import type { SubgraphDeps } from '#platform/subgraph.ts';
import { saveRegions, saveServices } from './store/known.ts';

const SERVICE = 'catalogue.service.changed';
const REGION = 'catalogue.region.changed';

/** The consumer `municipal.known`. Handling an event again writes the same rows again. */
export function createKnowledge({ database, log }: Pick<SubgraphDeps, 'database' | 'log'>): Background {
  return createConsumer(
    database,
    {
      name: 'municipal.known',
      types: [SERVICE, REGION],
      handle: async (tx, events) => {
        const services = latestOf(SERVICE, events, ({ leikaKey }) => leikaKey);
        await saveServices(
          tx,
          services.map(({ leikaKey, validFrom, validTo }) => ({ leikaKey, validFrom, validTo })),
        );
        const regions = latestOf(REGION, events, ({ key }) => key);
        await saveRegions(
          tx,
          regions.map(({ key, name }) => ({ key, name })),
        );
      },
    },
    log,
  );
}
