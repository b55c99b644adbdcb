/** Hears what was issued for applications: it is fetched later, as no transaction waits for another process. */

import type { Background } from '#platform/background.ts';
import type { OpenDatabase } from '#platform/database.ts';
import { createConsumer } from '#platform/events.ts';
import { payloadOf } from '#platform/events/contracts.ts';
import type { Logger } from '#platform/log.ts';
import { insertAwaited } from './store.ts';

const ISSUED = 'applications.document.issued';

export function createIssued(database: OpenDatabase, now: () => Date, log: Logger): Background {
  return createConsumer(
    database,
    {
      name: 'accounts.issued',
      types: [ISSUED],
      handle: async (tx, events) => {
        for (const event of events) {
          const { documentId: id, applicationId, account, kind, name } = payloadOf(ISSUED, event);
          // Without an account there is no safe to put it into.
          if (account === null) continue;
          const about = { id, applicationId, kind, name, eventPosition: event.position };
          await insertAwaited(tx, { ...about, attempts: 0, dueAt: now() });
        }
      },
    },
    log,
  );
}
