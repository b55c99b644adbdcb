/** Previews that nobody has confirmed, and reports whose time is over, are forgotten. */

import type { Background } from '#platform/background.ts';
import type { Database } from '#platform/database.ts';
import type { Logger } from '#platform/log.ts';
import { createPeriodic } from '#platform/periodic.ts';
import { forgetOver } from './store.ts';

const EVERY_MS = 600_000;

interface ForgettingDeps {
  readonly db: Database;
  readonly now: () => Date;
  readonly log: Logger;
}

export function createForgetting({ db, now, log }: ForgettingDeps): Background {
  const round = (): Promise<number> => forgetOver(db, now());
  return createPeriodic({ name: 'accounts.erasures', everyMs: EVERY_MS, round, drain: round, log });
}
