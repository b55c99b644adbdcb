/** Services and regions that entries can be for: copies of what the other two catalogues tell. */

import { eq } from 'drizzle-orm';
import type { Database, Transaction } from '#platform/database.ts';
import { isAmong, readByKeys, type Keys } from '#platform/database/by-keys.ts';
import { saveRows } from '#platform/database/bulk.ts';
import type { LeikaKey } from '#platform/values/leika.ts';
import type { RegionKey } from '#platform/values/region.ts';
import { knownRegions, knownServices } from '../tables.ts';

export async function findService(db: Database, key: LeikaKey) {
  const [service] = await db.select().from(knownServices).where(eq(knownServices.leikaKey, key));
  return service ?? null;
}

export const findRegions = readByKeys((db, keys: Keys<RegionKey>) =>
  db.select().from(knownRegions).where(isAmong(knownRegions.key, keys)),
);

/** Keeps services, each named once. */
export function saveServices(tx: Transaction, services: readonly (typeof knownServices.$inferSelect)[]): Promise<void> {
  return saveRows(tx, knownServices, services);
}

/** Keeps regions, each named once. */
export function saveRegions(tx: Transaction, regions: readonly (typeof knownRegions.$inferSelect)[]): Promise<void> {
  return saveRows(tx, knownRegions, regions);
}
