/** What the portal comes with: the codes of registration districts, and events for demonstration. */

import type { OpenDatabase } from '#platform/database.ts';
import type { Id } from '#platform/values/id.ts';
import { findEvents, insertEvent } from './store/contingents.ts';
import { insertPlateCodes, type PlateCodes } from './store/plate-codes.ts';
import type { ContingentRow, EventRow } from './tables.ts';

interface SeededEvent {
  readonly id: Id<'Event'>;
  readonly offerId: Id<'Offer'>;
  readonly authorityId: Id<'Authority'>;
  readonly title: string;
  readonly venue: string;
  /** How long after seeding it begins; tickets are sold until then. */
  readonly inDays: number;
  readonly mostEach: number;
  readonly contingents: readonly Pick<ContingentRow, 'id' | 'name' | 'price' | 'capacity'>[];
}

export interface BookingSeed {
  readonly plateCodes: readonly PlateCodes[];
  readonly events: readonly SeededEvent[];
}

const DAY_MS = 86_400_000;

function eventRow({ id, offerId, authorityId, title, venue, inDays, mostEach }: SeededEvent, now: Date): EventRow {
  const startsAt = new Date(now.getTime() + inDays * DAY_MS);
  return { id, offerId, authorityId, title, venue, startsAt, salesFrom: now, salesTo: startsAt, mostEach, createdAt: now };
}

/** Adds what is missing; a second time changes nothing. */
export async function seedBookings(database: OpenDatabase, { plateCodes, events }: BookingSeed, now: () => Date): Promise<void> {
  await database.db.transaction(async (tx) => {
    await insertPlateCodes(tx, plateCodes);
    const known = await findEvents(
      tx,
      events.map(({ id }) => id),
    );
    for (const event of events.filter(({ id }) => known.every((one) => one.id !== id))) {
      const contingents = event.contingents.map((each, place) => ({ ...each, eventId: event.id, place, held: 0, sold: 0 }));
      await insertEvent(tx, eventRow(event, now()), contingents);
    }
  });
}
