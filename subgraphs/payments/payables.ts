/** Hears of applications that were submitted, taken back, or deleted for good. */

import type { OpenDatabase } from '#platform/database.ts';
import { payloadOf } from '#platform/events/contracts.ts';
import { createConsumer } from '#platform/events.ts';
import type { Background } from '#platform/background.ts';
import type { Logger } from '#platform/log.ts';
import { addPayables, outlivePayables, withdrawPayables } from './store/payables.ts';

const SUBMITTED = 'applications.application.submitted';
const WITHDRAWN = 'applications.application.withdrawn';
const DELETED = 'applications.application.deleted';

/** The consumer `payments.applications`. An application is withdrawn after it was submitted, so that order holds in a batch too. */
export function createPayablesConsumer(database: OpenDatabase, log: Logger): Background {
  return createConsumer(
    database,
    {
      name: 'payments.applications',
      types: [SUBMITTED, WITHDRAWN, DELETED],
      handle: async (tx, events) => {
        const submitted = events.filter(({ type }) => type === SUBMITTED);
        const withdrawn = events.filter(({ type }) => type === WITHDRAWN);
        await addPayables(
          tx,
          submitted.map((event) => payloadOf(SUBMITTED, event)),
        );
        await withdrawPayables(
          tx,
          withdrawn.map((event) => payloadOf(WITHDRAWN, event).applicationId),
        );
        const deleted = events.filter(({ type }) => type === DELETED);
        await outlivePayables(
          tx,
          deleted.map((event) => payloadOf(DELETED, event).applicationId),
        );
      },
    },
    log,
  );
}
