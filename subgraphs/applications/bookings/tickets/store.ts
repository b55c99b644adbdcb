/** Tickets in the database. */

import { and, asc, eq, exists, inArray, isNull } from 'drizzle-orm';
import type { Database, Transaction } from '#platform/database.ts';
import type { Id } from '#platform/values/id.ts';
import {
  bookings,
  contingents,
  events,
  tickets,
  type BookingRow,
  type ContingentRow,
  type EventRow,
  type TicketRow,
} from '../tables.ts';

/** A ticket with all that makes it one. */
export interface TicketFacts {
  readonly ticket: TicketRow;
  readonly booking: BookingRow;
  readonly contingent: ContingentRow;
  readonly event: EventRow;
}

export async function insertTickets(tx: Transaction, rows: readonly (typeof tickets.$inferInsert)[]): Promise<void> {
  if (rows.length > 0) await tx.insert(tickets).values([...rows]);
}

const facts = (db: Database) =>
  db
    .select({ ticket: tickets, booking: bookings, contingent: contingents, event: events })
    .from(tickets)
    .innerJoin(bookings, eq(bookings.applicationId, tickets.applicationId))
    .innerJoin(contingents, eq(contingents.id, bookings.contingentId))
    .innerJoin(events, eq(events.id, contingents.eventId));

/** The ticket of a number; null where there is none. */
export async function findTicket(db: Database, number: string): Promise<TicketFacts | null> {
  const [row] = await facts(db).where(eq(tickets.number, number));
  return row ?? null;
}

/** The tickets of applications, in order. */
export function findTicketsOf(db: Database, ids: readonly Id<'Application'>[]): Promise<readonly TicketFacts[]> {
  return facts(db)
    .where(inArray(tickets.applicationId, [...ids]))
    .orderBy(asc(tickets.applicationId), asc(tickets.place));
}

/** Uses a ticket that is valid. False for one that is not, or that somebody has used at the same moment. */
export async function useTicket(db: Database, number: string, at: Date): Promise<boolean> {
  const confirmed = db
    .select({ id: bookings.applicationId })
    .from(bookings)
    .where(and(eq(bookings.applicationId, tickets.applicationId), eq(bookings.status, 'CONFIRMED')));
  const used = await db
    .update(tickets)
    .set({ usedAt: at })
    .where(and(eq(tickets.number, number), isNull(tickets.usedAt), isNull(tickets.withdrawnAt), exists(confirmed)))
    .returning({ number: tickets.number });
  return used.length > 0;
}

/** Takes back a ticket that nobody has used. False for one that was used, or taken back before. */
export async function withdrawTicket(tx: Transaction, number: string, at: Date): Promise<boolean> {
  const withdrawn = await tx
    .update(tickets)
    .set({ withdrawnAt: at })
    .where(and(eq(tickets.number, number), isNull(tickets.usedAt), isNull(tickets.withdrawnAt)))
    .returning({ number: tickets.number });
  return withdrawn.length > 0;
}

export async function dropTickets(tx: Transaction, ids: readonly Id<'Application'>[]): Promise<void> {
  await tx.delete(tickets).where(inArray(tickets.applicationId, [...ids]));
}
