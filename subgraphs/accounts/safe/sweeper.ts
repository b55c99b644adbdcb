/** Finishes what was left unfinished: uploads that broke off, removals, scans without a verdict, retentions that are over. */

import type { Background } from '#platform/background.ts';
import { createPeriodic } from '#platform/periodic.ts';
import { dayOf } from '#platform/values/day.ts';
import { expireDocument } from './deletion.ts';
import { expireHeld } from './holding.ts';
import type { SafeParts } from './parts.ts';
import { abandon } from './receive.ts';
import { removeOrdered } from './removal.ts';
import { scanDue } from './scanning.ts';
import { findExpired } from './store/documents.ts';
import { findAbandoned } from './store/uploads.ts';

const INTERVAL_MS = 30_000;
const AT_ONCE = 100;
/** How long an upload may run; its connection is cut then. In milliseconds. */
export const LONGEST_UPLOAD_MS = 60 * 60_000;
/** After this nobody can be at it any more, whatever clock he has. */
const ABANDONED_MS = 2 * LONGEST_UPLOAD_MS;

type IsOver = () => boolean;

async function abandonUploads(parts: SafeParts, isOver: IsOver): Promise<number> {
  let abandoned = 0;
  while (!isOver()) {
    const now = parts.now();
    const found = await findAbandoned(parts.db, now, new Date(now.getTime() - ABANDONED_MS), AT_ONCE);
    for (const upload of found) await abandon(parts, upload);
    abandoned += found.length;
    if (found.length < AT_ONCE) break;
  }
  return abandoned;
}

async function expireDocuments(parts: SafeParts, isOver: IsOver): Promise<number> {
  let expired = 0;
  while (!isOver()) {
    const found = await findExpired(parts.db, dayOf(parts.now()), AT_ONCE);
    for (const document of found) expired += (await expireDocument(parts, document)) ? 1 : 0;
    if (found.length < AT_ONCE) break;
  }
  return expired;
}

async function sweep(parts: SafeParts, dueAt: Date | null, isOver: IsOver): Promise<number> {
  const abandoned = await abandonUploads(parts, isOver);
  const expired = await expireDocuments(parts, isOver);
  const ended = await expireHeld(parts);
  const removed = await removeOrdered(parts, isOver);
  return abandoned + expired + ended + removed + (await scanDue(parts, dueAt, isOver));
}

/** The sweeper. Its `drain` has everything scanned that has no verdict, due or not. */
export function createSweeper(parts: SafeParts): Background {
  return createPeriodic({
    name: 'accounts.safe',
    everyMs: INTERVAL_MS,
    round: (isOver) => sweep(parts, parts.now(), isOver),
    drain: () => sweep(parts, null, () => false),
    log: parts.log,
  });
}
