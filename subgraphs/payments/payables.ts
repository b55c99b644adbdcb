/** Hears of applications that were submitted, handed over or taken back. */

import type { OpenDatabase } from '#platform/database.ts';
import { payloadOf } from '#platform/events/contracts.ts';
import { createConsumer } from '#platform/events.ts';
import type { Background } from '#platform/background.ts';
import type { Logger } from '#platform/log.ts';
import { addPayables, movePayable, withdrawPayables } from './store/payables.ts';

const SUBMITTED = 'applications.application.submitted';
const WITHDRAWN = 'applications.application.withdrawn';
const TRANSFERRED = 'applications.application.transferred';

/**
 * The consumer `payments.applications`. A submitted application is told of before it is handed over or withdrawn; a draft that was
 * handed over before is submitted by its new owner, who is told of then.
 */
export function createPayablesConsumer(database: OpenDatabase, log: Logger): Background {
  return createConsumer(
    database,
    {
      name: 'payments.applications',
      types: [SUBMITTED, WITHDRAWN, TRANSFERRED],
      handle: async (tx, events) => {
        const submitted = events.filter(({ type }) => type === SUBMITTED);
        const withdrawn = events.filter(({ type }) => type === WITHDRAWN);
        await addPayables(
          tx,
          submitted.map((event) => payloadOf(SUBMITTED, event)),
        );
        for (const event of events.filter(({ type }) => type === TRANSFERRED)) {
          const transferred = payloadOf(TRANSFERRED, event);
          if (transferred.number !== null) await movePayable(tx, transferred);
        }
        await withdrawPayables(
          tx,
          withdrawn.map((event) => payloadOf(WITHDRAWN, event).applicationId),
        );
      },
    },
    log,
  );
}
