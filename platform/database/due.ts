/** Work that is put off to a time, by clocks that may be wrong. */

import { gt, lte, or, type Column, type SQL } from 'drizzle-orm';

/**
 * By then, or put off for longer than anything ever is: then the clock was ahead when it was put off, and has been put right since.
 * `longestMs`: the longest that anything is put off.
 */
export function isDue(column: Column, at: Date, longestMs: number): SQL | undefined {
  return or(lte(column, at), gt(column, new Date(at.getTime() + longestMs)));
}
