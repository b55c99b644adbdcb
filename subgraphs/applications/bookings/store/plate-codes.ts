/** Codes of registration districts in the database. */

import { asc, inArray } from 'drizzle-orm';
import type { Database, Transaction } from '#platform/database.ts';
import type { RegionKey } from '#platform/values/region.ts';
import { plateCodes } from '../tables.ts';

/** The codes of districts, each district's first one first. */
export async function findPlateCodes(db: Database, regions: readonly RegionKey[]): Promise<readonly string[]> {
  const found = await db
    .select({ code: plateCodes.code })
    .from(plateCodes)
    .where(inArray(plateCodes.region, [...regions]))
    .orderBy(asc(plateCodes.place), asc(plateCodes.code));
  return [...new Set(found.map(({ code }) => code))];
}

export interface PlateCodes {
  readonly region: RegionKey;
  readonly codes: readonly string[];
}

/** Adds codes; those that are there stay. */
export async function insertPlateCodes(tx: Transaction, given: readonly PlateCodes[]): Promise<void> {
  const rows = given.flatMap(({ region, codes }) => codes.map((code, place) => ({ region, code, place })));
  if (rows.length === 0) return;
  await tx.insert(plateCodes).values(rows).onConflictDoNothing();
}
