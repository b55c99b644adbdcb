/** How often one account may start payments, and one source send webhooks: counted in the database, for all processes together. */

import { lt } from 'drizzle-orm';
import type { Database, Transaction } from '#platform/database.ts';
import { createRateLimit, type RateLimit } from '#platform/rate-limit.ts';
import { attempts } from './tables.ts';

const STARTS = 'start';
const STARTS_WINDOW_S = 10 * 60;
const WEBHOOKS_WINDOW_S = 60;

export interface LimitSettings {
  /** Starts of one account in ten minutes. */
  readonly starts: number;
  /** Webhooks of one address in a minute. */
  readonly webhooks: number;
}

/** More than anybody needs who pays, and less than a provider minds. */
export const LIMITS: LimitSettings = { starts: 60, webhooks: 600 };

export interface Limits {
  readonly starts: RateLimit;
  readonly webhooks: RateLimit;
}

export function createLimits(db: Database, { starts, webhooks }: LimitSettings): Limits {
  return {
    starts: createRateLimit(db, attempts, { name: STARTS, points: starts, durationS: STARTS_WINDOW_S }),
    webhooks: createRateLimit(db, attempts, {
      name: 'webhook',
      points: webhooks,
      durationS: WEBHOOKS_WINDOW_S,
      holdsInMemory: true,
    }),
  };
}

/** The name an account's starts are counted under. */
export function startsKey(account: string): string {
  return `${STARTS}:${account}`;
}

/** Forgets counts whose time is over. */
export async function dropOldAttempts(tx: Transaction, now: Date): Promise<void> {
  await tx.delete(attempts).where(lt(attempts.expire, now));
}
