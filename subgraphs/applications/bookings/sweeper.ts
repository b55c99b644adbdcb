/** Frees plates and places whose time is over, and tells those who had them. A clock that was put forward is not believed at once. */

import type { Background } from '#platform/background.ts';
import type { Database } from '#platform/database.ts';
import type { Logger } from '#platform/log.ts';
import { createPeriodic, inBatches } from '#platform/periodic.ts';
import type { Id } from '#platform/values/id.ts';
import { tryLockApplication } from '../store/applications.ts';
import { addSystemEntry } from '../store/history.ts';
import { createClockWatch } from './clock-watch.ts';
import { isOver, isTaken } from './rules/lifecycle.ts';
import { changeBooking, findOver, lockBookings, takeFromNow } from './store/bookings.ts';

const EVERY_MS = 15_000;
const TOGETHER = 100;

interface SweeperDeps {
  readonly db: Database;
  readonly now: () => Date;
  /** Milliseconds by a clock that nobody sets. */
  readonly elapsed?: () => number;
  readonly log: Logger;
}

export function createBookingSweeper({ db, now, elapsed = () => performance.now(), log }: SweeperDeps): Background {
  const glance = createClockWatch({ now, elapsed });

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

  async function expireSome(at: Date): Promise<number> {
    let freed = 0;
    for (const id of await findOver(db, at, TOGETHER)) if (await expire(id, at)) freed += 1;
    return freed;
  }

  async function round(isOver: () => boolean): Promise<number> {
    const { at, wasPutForward, isBelieved, mayHaveBeenAhead } = glance();
    if (mayHaveBeenAhead) {
      const changed = await takeFromNow(db, at);
      if (changed > 0) log.warn({ changed }, 'bookings were taken while the clock was ahead: their time counts from now');
    }
    if (wasPutForward) log.warn('the clock was put forward: no booking ends until that has stood for some minutes');
    return isBelieved ? inBatches(TOGETHER, isOver, () => expireSome(at)) : 0;
  }

  return createPeriodic({ name: 'applications.bookings', everyMs: EVERY_MS, round, drain: () => round(() => false), log });
}
