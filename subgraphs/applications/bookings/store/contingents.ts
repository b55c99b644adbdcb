/**
 * Events and their contingents in the database. Whatever changes the bookings of a contingent holds the row of the contingent first,
 * several in the order of their ids; after the applications it has to do with.
 */

import { and, asc, eq, gt, inArray, or, sql, count } from 'drizzle-orm';
import type { Database, Transaction } from '#platform/database.ts';
import { isAmong, readByKeys, type Keys } from '#platform/database/by-keys.ts';
import type { Id } from '#platform/values/id.ts';
import { contingents, events, type ContingentRow, type EventRow } from '../tables.ts';

type ContingentId = Id<'Contingent'>;

export interface Place {
  readonly event: EventRow;
  readonly contingent: ContingentRow;
}

/** A contingent with its event; null when there is none. */
export async function findPlace(db: Database, id: ContingentId): Promise<Place | null> {
  const [row] = await db
    .select({ event: events, contingent: contingents })
    .from(contingents)
    .innerJoin(events, eq(events.id, contingents.eventId))
    .where(eq(contingents.id, id));
  return row ?? null;
}

export async function lockContingents(tx: Transaction, ids: readonly ContingentId[]): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .select({ id: contingents.id })
    .from(contingents)
    .where(inArray(contingents.id, [...ids]))
    .orderBy(asc(contingents.id))
    .for('update');
}

/** Counts places up or down. False, and nothing is changed, where there are not so many. */
export async function countPlaces(
  tx: Transaction,
  id: ContingentId,
  { held, sold }: { readonly held: number; readonly sold: number },
): Promise<boolean> {
  if (held === 0 && sold === 0) return true;
  const counted = await tx
    .update(contingents)
    .set({ held: sql`${contingents.held} + ${held}`, sold: sql`${contingents.sold} + ${sold}` })
    .where(
      and(
        eq(contingents.id, id),
        sql`${contingents.held} + ${contingents.sold} + ${held}::int + ${sold}::int <= ${contingents.capacity}`,
      ),
    )
    .returning({ id: contingents.id });
  return counted.length > 0;
}

export const findEvents = readByKeys((db, ids: Keys<Id<'Event'>>) => db.select().from(events).where(isAmong(events.id, ids)));

/** In the order their organiser gave them. */
export const findContingents = readByKeys((db, ids: Keys<Id<'Event'>>) =>
  db.select().from(contingents).where(isAmong(contingents.eventId, ids)).orderBy(asc(contingents.place), asc(contingents.id)),
);

interface Coming {
  readonly offerId: Id<'Offer'>;
  readonly now: Date;
}

const coming = ({ offerId, now }: Coming) => and(eq(events.offerId, offerId), gt(events.startsAt, now));

/** The events of an offer that are still to come, the next first: one more than the page holds where there are more. */
export async function listEvents(
  db: Database,
  { offerId, now }: Coming,
  after: Id<'Event'> | null,
  limit: number,
): Promise<readonly EventRow[]> {
  const last = after === null ? null : ((await findEvents(db, [after]))[0] ?? null);
  const later =
    last === null
      ? undefined
      : or(gt(events.startsAt, last.startsAt), and(eq(events.startsAt, last.startsAt), gt(events.id, last.id)));
  return db
    .select()
    .from(events)
    .where(and(coming({ offerId, now }), later))
    .orderBy(asc(events.startsAt), asc(events.id))
    .limit(limit);
}

export async function countEvents(db: Database, filter: Coming): Promise<number> {
  const [row] = await db.select({ total: count() }).from(events).where(coming(filter));
  return row?.total ?? 0;
}

/** Keeps an event; one of the same id stays as it is. */
export async function insertEvent(tx: Transaction, event: EventRow, given: readonly ContingentRow[]): Promise<void> {
  await tx.insert(events).values(event).onConflictDoNothing();
  await tx
    .insert(contingents)
    .values([...given])
    .onConflictDoNothing();
}

/** False where more places than that are taken already. */
export async function setCapacity(tx: Transaction, id: ContingentId, capacity: number): Promise<boolean> {
  const set = await tx
    .update(contingents)
    .set({ capacity })
    .where(and(eq(contingents.id, id), sql`${contingents.held} + ${contingents.sold} <= ${capacity}::int`))
    .returning({ id: contingents.id });
  return set.length > 0;
}
