/** Tickets are issued with the decision that grants them. */

import type { Transaction } from '#platform/database.ts';
import type { NewEvent } from '#platform/events.ts';
import { findBookings } from '../bookings/store/bookings.ts';
import type { ApplicationRow } from '../tables.ts';
import { issue } from './issue.ts';

/** What is to be published of the tickets of an application, locked, that has just been decided; nothing where it has none. */
export async function issueTickets(tx: Transaction, application: ApplicationRow, at: Date): Promise<readonly NewEvent[]> {
  if (application.status !== 'DECIDED') return [];
  const [booking] = await findBookings(tx, [application.id]);
  const isSold = booking?.status === 'CONFIRMED' && booking.contingentId !== null;
  return isSold ? issue(tx, application, 'TICKETS', at) : [];
}
