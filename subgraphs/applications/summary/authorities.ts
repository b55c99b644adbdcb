/** Hears what authorities are called. */

import { eq } from 'drizzle-orm';
import type { Background } from '#platform/background.ts';
import { saveRows } from '#platform/database/bulk.ts';
import type { Database, OpenDatabase } from '#platform/database.ts';
import { latestOf } from '#platform/events/contracts.ts';
import { createConsumer } from '#platform/events.ts';
import type { Logger } from '#platform/log.ts';
import type { Id } from '#platform/values/id.ts';
import { authorityNames } from './tables.ts';

const CHANGED = 'catalogue.authority.changed';

/** The consumer `applications.authorities`. */
export function createAuthoritiesConsumer(database: OpenDatabase, log: Logger): Background {
  return createConsumer(
    database,
    {
      name: 'applications.authorities',
      types: [CHANGED],
      handle: async (tx, events) => {
        const changed = latestOf(CHANGED, events, ({ id }) => id);
        await saveRows(
          tx,
          authorityNames,
          changed.map(({ id, name }) => ({ id, name })),
        );
      },
    },
    log,
  );
}

/** Null for an authority not yet heard of. */
export async function findAuthorityName(db: Database, id: Id<'Authority'>): Promise<string | null> {
  const [row] = await db.select().from(authorityNames).where(eq(authorityNames.id, id));
  return row?.name ?? null;
}
