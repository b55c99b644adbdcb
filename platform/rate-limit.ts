/** How often something may be tried: counted in the database, so for all processes together. */

import { RateLimiterDrizzle, RateLimiterRes } from 'rate-limiter-flexible';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { Database } from './database.ts';

export interface RateLimit {
  /** Counts a try. Answers for how many seconds no more are taken; null: this one is. */
  take(key: string): Promise<number | null>;
  /** The count begins anew. */
  clear(key: string): Promise<void>;
}

export interface RateLimitSettings {
  /** Keys are counted under this name; no other limit on the same table may have it. */
  readonly name: string;
  readonly points: number;
  readonly durationS: number;
  /** Whoever is over the limit costs the database nothing more, and stays out until the time is over, whoever clears her count elsewhere. */
  readonly holdsInMemory?: boolean;
}

/** A limit over a table with the columns `key`, `points` and `expire`. */
export function createRateLimit(
  db: Database,
  table: PgTable,
  { name, points, durationS, holdsInMemory = false }: RateLimitSettings,
): RateLimit {
  const limiter = new RateLimiterDrizzle({
    storeClient: db,
    schema: table,
    keyPrefix: name,
    points,
    duration: durationS,
    clearExpiredByTimeout: false,
    ...(holdsInMemory ? { inMemoryBlockOnConsumed: points + 1 } : {}),
  });
  return {
    take: async (key) => {
      try {
        await limiter.consume(key);
        return null;
      } catch (refused) {
        if (refused instanceof RateLimiterRes) return Math.max(1, Math.ceil(refused.msBeforeNext / 1_000));
        throw refused;
      }
    },
    clear: async (key) => {
      await limiter.delete(key);
    },
  };
}
