/** Frees plates and places whose time is over, and tells those who had them. */

import type { Background } from '#platform/background.ts';
import type { Database } from '#platform/database.ts';
import type { Logger } from '#platform/log.ts';
import { createPeriodic } from '#platform/periodic.ts';
import type { Id } from '#platform/values/id.ts';
import { tryLockApplication } from '../store/applications.ts';
import { addSystemEntry } from '../store/history.ts';
import { isOver, isTaken } from './rules/lifecycle.ts';
import { changeBooking, findOver, lockBookings } from './store/bookings.ts';

const EVERY_MS = 15_000;
const TOGETHER = 100;

interface SweeperDeps {
  readonly db: Database;
  readonly now: () => Date;
  readonly log: Logger;
}

export function createBookingSweeper({ db, now, log }: SweeperDeps): Background {
  /** One at a time: whatever else changes a booking holds its application first. False where somebody does. */
  const expire = (id: Id<'Application'>, at: Date): Promise<boolean> =>
    db.transaction(async (tx) => {
      if (!(await tryLockApplication(tx, id))) return false;
      const [booking] = await lockBookings(tx, [id]);
      if (booking === undefined || !isTaken(booking) || !isOver(booking, at)) return false;
      await changeBooking(tx, booking, { status: 'EXPIRED' });
      if (booking.status !== 'HELD') await addSystemEntry(tx, id, 'BOOKING_EXPIRED', at);
      return true;
    });

  async function round(isStopped: () => boolean): Promise<number> {
    const at = now();
    let total = 0;
    for (let freed = TOGETHER; freed === TOGETHER && !isStopped();) {
      freed = 0;
      for (const id of await findOver(db, at, TOGETHER)) if (await expire(id, at)) freed += 1;
      total += freed;
    }
    return total;
  }

  return createPeriodic({ name: 'applications.bookings', everyMs: EVERY_MS, round, drain: () => round(() => false), log });
}
