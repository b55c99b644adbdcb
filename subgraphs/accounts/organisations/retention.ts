/** Mandates and invitations that have ended are forgotten when their time is over. */

import { and, isNotNull, lt, or } from 'drizzle-orm';
import type { Background } from '#platform/background.ts';
import type { Database } from '#platform/database.ts';
import type { Logger } from '#platform/log.ts';
import { createPeriodic } from '#platform/periodic.ts';
import { dayOf } from '#platform/values/day.ts';
import { invitations, mandates } from './tables.ts';

/** As the fields of Mandate say: P3Y after the end of the mandate, when claims from it lapse (§ 195 BGB). */
const KEPT_YEARS = 3;
const EVERY_MS = 3_600_000;

interface RetentionDeps {
  readonly db: Database;
  readonly now: () => Date;
  readonly log: Logger;
}

/** Forgets once an hour what is due. */
export function createMandateRetention({ db, now, log }: RetentionDeps): Background {
  async function round(): Promise<number> {
    const since = new Date(now());
    since.setUTCFullYear(since.getUTCFullYear() - KEPT_YEARS);
    const isOver = or(lt(mandates.endedAt, since), and(isNotNull(mandates.validTo), lt(mandates.validTo, dayOf(since))));
    const ended = await db.delete(mandates).where(isOver).returning({ id: mandates.id });
    const answered = await db.delete(invitations).where(lt(invitations.expiresAt, since)).returning({ id: invitations.id });
    return ended.length + answered.length;
  }
  return createPeriodic({ name: 'accounts.mandate-retention', everyMs: EVERY_MS, round, drain: round, log });
}
