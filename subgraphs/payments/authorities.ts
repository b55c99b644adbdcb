/** Hears what authorities are called. */

import type { Background } from '#platform/background.ts';
import type { OpenDatabase } from '#platform/database.ts';
import { latestOf } from '#platform/events/contracts.ts';
import { createConsumer } from '#platform/events.ts';
import type { Logger } from '#platform/log.ts';
import { saveAuthorities } from './store/authorities.ts';

const CHANGED = 'catalogue.authority.changed';

/** The consumer `payments.authorities`. */
export function createAuthoritiesConsumer(database: OpenDatabase, log: Logger): Background {
  return createConsumer(
    database,
    {
      name: 'payments.authorities',
      types: [CHANGED],
      handle: (tx, events) =>
        saveAuthorities(
          tx,
          latestOf(CHANGED, events, ({ id }) => id),
        ),
    },
    log,
  );
}
