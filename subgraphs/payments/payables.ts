/** Hears of applications that were submitted or taken back, and of accounts that became one. */

import type { OpenDatabase } from '#platform/database.ts';
import { payloadOf } from '#platform/events/contracts.ts';
import { createConsumer } from '#platform/events.ts';
import type { Background } from '#platform/background.ts';
import type { Logger } from '#platform/log.ts';
import { findSuccessors, movePayments } from './store/merged-accounts.ts';
import { addPayables, withdrawPayables } from './store/payables.ts';

const SUBMITTED = 'applications.application.submitted';
const WITHDRAWN = 'applications.application.withdrawn';
const MERGED = 'accounts.account.merged';

/** The consumer `payments.applications`. An application is withdrawn after it was submitted, so that order holds in a batch too. */
export function createPayablesConsumer(database: OpenDatabase, log: Logger): Background {
  return createConsumer(
    database,
    {
      name: 'payments.applications',
      types: [SUBMITTED, WITHDRAWN, MERGED],
      handle: async (tx, events) => {
        for (const event of events) if (event.type === MERGED) await movePayments(tx, payloadOf(MERGED, event));
        const submitted = events.filter(({ type }) => type === SUBMITTED).map((event) => payloadOf(SUBMITTED, event));
        const successors = await findSuccessors(
          tx,
          submitted.map(({ account }) => account),
        );
        const withdrawn = events.filter(({ type }) => type === WITHDRAWN);
        await addPayables(
          tx,
          submitted.map((one) => ({ ...one, account: successors.get(one.account) ?? one.account })),
        );
        await withdrawPayables(
          tx,
          withdrawn.map((event) => payloadOf(WITHDRAWN, event).applicationId),
        );
      },
    },
    log,
  );
}
