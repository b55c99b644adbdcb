/** Names of authorities, kept from the events of the catalogues, to stand on receipts. */

import { eq } from 'drizzle-orm';
import type { Authority } from '#platform/catalogue/types.ts';
import { saveRows } from '#platform/database/bulk.ts';
import type { Database, Transaction } from '#platform/database.ts';
import type { Id } from '#platform/values/id.ts';
import { authorities } from '../tables.ts';

/** Keeps the name of each; no authority may stand there twice. */
export async function saveAuthorities(tx: Transaction, changed: readonly Authority[]): Promise<void> {
  await saveRows(
    tx,
    authorities,
    changed.map(({ id, name }) => ({ id, name })),
  );
}

/** Null for an authority not yet heard of. */
export async function findAuthorityName(db: Database, id: Id<'Authority'>): Promise<string | null> {
  const [row] = await db.select().from(authorities).where(eq(authorities.id, id));
  return row?.name ?? null;
}
