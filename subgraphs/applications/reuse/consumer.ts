/** What reuse of forms hears of the catalogues: which authorities there are, and in which regions. */

import type { Background } from '#platform/background.ts';
import { createConsumer } from '#platform/events.ts';
import { latestOf } from '#platform/events/contracts.ts';
import type { SubgraphDeps } from '#platform/subgraph.ts';
import { saveAuthorities } from './store/authorities.ts';

const AUTHORITY = 'catalogue.authority.changed';

/** The consumer `applications.authorities`. Handling an event again writes the same rows again. */
export function createAuthorities({ database, log }: Pick<SubgraphDeps, 'database' | 'log'>): Background {
  return createConsumer(
    database,
    {
      name: 'applications.authorities',
      types: [AUTHORITY],
      handle: async (tx, events) => {
        const authorities = latestOf(AUTHORITY, events, ({ id }) => id);
        await saveAuthorities(
          tx,
          authorities.map(({ id, name, level, region }) => ({ id, name, level, region })),
        );
      },
    },
    log,
  );
}
