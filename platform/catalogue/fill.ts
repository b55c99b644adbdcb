/** Fills an empty catalogue exactly once, however many processes start at the same time. */

import { sql } from 'drizzle-orm';
import type { OpenDatabase, Transaction } from '../database.ts';

/** `fill` in ASCII; any number unused elsewhere would do. */
const FILL_LOCK = 0x66_69_6c_6c;

/**
 * Runs `fill` in a transaction unless the catalogue has entries already; others who want to fill wait until it is
 * committed, and then find them. Answers whether it ran. When `fill` throws, the catalogue stays empty.
 */
export function fillOnce(
  { db }: OpenDatabase,
  isEmpty: (tx: Transaction) => Promise<boolean>,
  fill: (tx: Transaction) => Promise<void>,
): Promise<boolean> {
  return db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${FILL_LOCK}::bigint)`);
    if (!(await isEmpty(tx))) return false;
    await fill(tx);
    return true;
  });
}
