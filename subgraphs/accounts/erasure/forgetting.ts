/** Previews that nobody has confirmed, reports whose time is over, and what was kept until it was posted, are forgotten. */

import type { Background } from '#platform/background.ts';
import type { Database } from '#platform/database.ts';
import type { Logger } from '#platform/log.ts';
import { createPeriodic } from '#platform/periodic.ts';
import { forgetPosted } from '../inbox/erasure.ts';
import { forgetOver } from './store.ts';

const EVERY_MS = 600_000;

interface ForgettingDeps {
  readonly db: Database;
  readonly now: () => Date;
  readonly log: Logger;
}

async function forgetAll(db: Database, now: Date): Promise<number> {
  return (await forgetOver(db, now)) + (await forgetPosted(db));
}

export function createForgetting({ db, now, log }: ForgettingDeps): Background {
  const round = (): Promise<number> => forgetAll(db, now());
  return createPeriodic({ name: 'accounts.erasures', everyMs: EVERY_MS, round, drain: round, log });
}
