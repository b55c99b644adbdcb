/** Events of a person who is forgotten: what they told stays, and no longer says of whom. */

import { inArray, sql } from 'drizzle-orm';
import type { Transaction } from '#platform/database.ts';
import { rows } from '#platform/database.ts';
import { outbox } from '#platform/events/tables.ts';
import type { Id } from '#platform/values/id.ts';

const MERGED = 'accounts.account.merged';

/** Where the payload of an event may name an account. */
const PLACES = [['account'], ['from', 'account'], ['to', 'account']] as const;

/** Takes accounts out of all that was told, but for where they were merged: who has not heard of that yet needs it. */
export async function scrubEvents(tx: Transaction, accounts: readonly Id<'Account'>[]): Promise<void> {
  for (const place of PLACES) {
    const path = sql.raw(`'{${place.join(',')}}'`);
    await tx
      .update(outbox)
      .set({ payload: sql`jsonb_set(${outbox.payload}, ${path}, 'null')` })
      .where(inArray(sql`${outbox.payload}#>>${path}`, [...accounts]));
  }
}

/** Takes an account, and those merged into it, out of everything that was told: once everybody has had the time to hear of it. */
export async function scrubMergers(tx: Transaction, account: Id<'Account'>): Promise<void> {
  const merged = await rows<{ closed: Id<'Account'> }>(
    tx,
    sql`with recursive merged (closed) as (
        select ${account}::text
        union
        select told.payload->>'closed' from ${outbox} as told join merged on told.payload->>'into' = merged.closed
      )
      select closed from merged`,
  );
  const all = merged.map(({ closed }) => closed);
  await scrubEvents(tx, all);
  await tx
    .update(outbox)
    .set({ aggregate: MERGED, payload: { closed: null, into: null } })
    .where(inArray(sql`${outbox.payload}->>'into'`, all));
}
