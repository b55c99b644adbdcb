/** Keeps the counters of cases short: what changes have added is summed up. The numbers are right with and without it. */

import type { Background } from '#platform/background.ts';
import type { Database } from '#platform/database.ts';
import type { Logger } from '#platform/log.ts';
import { createPeriodic, inBatches } from '#platform/periodic.ts';
import { sumUp } from './store/counts.ts';

const EVERY_MS = 10_000;
const TOGETHER = 20_000;

export function createCounting({ db, log }: { readonly db: Database; readonly log: Logger }): Background {
  const round = (isOver: () => boolean): Promise<number> => inBatches(TOGETHER, isOver, () => sumUp(db, TOGETHER));
  return createPeriodic({ name: 'applications.counting', everyMs: EVERY_MS, round, drain: () => round(() => false), log });
}
