/** What can be taken only once: licence plates that are reserved, and the places of events. */

import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, text, timestamp, unique, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import type { Id } from '#platform/values/id.ts';
import type { RegionKey } from '#platform/values/region.ts';
import { applications, applicationsSchema } from '../tables.ts';
import type { BookingStatus } from './rules/lifecycle.ts';

const instant = () => timestamp({ withTimezone: true });

/** Codes of registration districts (Unterscheidungszeichen, § 9 Abs. 1 FZV). A code may be several districts'. */
export const plateCodes = applicationsSchema.table(
  'plate_code',
  {
    region: text().$type<RegionKey>().notNull(),
    code: text().notNull(),
    /** The district's first code comes first. */
    place: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.region, table.code] })],
);

/** An event (Veranstaltung) that tickets are sold for. */
export const events = applicationsSchema.table(
  'event',
  {
    id: uuid().$type<Id<'Event'>>().primaryKey(),
    /** The offer that tickets are applied for through. */
    offerId: uuid().$type<Id<'Offer'>>().notNull(),
    authorityId: uuid().$type<Id<'Authority'>>().notNull(),
    title: text().notNull(),
    venue: text().notNull(),
    startsAt: instant().notNull(),
    /** The window of sales; the end does not belong to it. */
    salesFrom: instant().notNull(),
    salesTo: instant().notNull(),
    /** How many one person, or one organisation, may have. */
    mostEach: integer().notNull(),
    createdAt: instant().notNull(),
  },
  (table) => [index('event_offer').on(table.offerId, table.startsAt, table.id)],
);

/** So many places of one kind at one price (Kontingent). Whatever runs at once: the check makes overselling impossible. */
export const contingents = applicationsSchema.table(
  'contingent',
  {
    id: uuid().$type<Id<'Contingent'>>().primaryKey(),
    eventId: uuid()
      .$type<Id<'Event'>>()
      .notNull()
      .references(() => events.id),
    name: text().notNull(),
    /** In euro, as decimal text. */
    price: text().notNull(),
    place: integer().notNull(),
    capacity: integer().notNull(),
    held: integer().notNull(),
    sold: integer().notNull(),
  },
  (table) => [
    index('contingent_event').on(table.eventId, table.place),
    check(
      'contingent_not_oversold',
      sql`${table.held} >= 0 and ${table.sold} >= 0 and ${table.held} + ${table.sold} <= ${table.capacity}`,
    ),
  ],
);

/** What an application has taken: a plate or places, never both. An application takes one thing at a time. */
export const bookings = applicationsSchema.table(
  'booking',
  {
    applicationId: uuid()
      .$type<Id<'Application'>>()
      .primaryKey()
      .references(() => applications.id),
    status: text().$type<BookingStatus>().notNull(),
    /** When it is free again unless something happens; null: it stays. */
    expiresAt: instant(),
    /** Since when it is what it is: held, booked or granted. */
    takenAt: instant().notNull(),
    extendedAt: instant(),
    /** How many days it lasts once it is granted; null: for good. */
    lastsDays: integer(),
    code: text(),
    letters: text(),
    digits: text(),
    /** E or H behind the number, or nothing. */
    suffix: text(),
    contingentId: uuid()
      .$type<Id<'Contingent'>>()
      .references(() => contingents.id),
    quantity: integer(),
    /** The number to register a plate with (PIN), or one for each ticket; none before it is granted. */
    secrets: text().array().notNull(),
    /** The registration that is to use the plate, while that is being decided. */
    claim: uuid()
      .$type<Id<'Application'>>()
      .references(() => applications.id),
  },
  (table) => [
    // Whatever races: a plate is taken once. What comes behind the number (E, H) does not make it another one.
    uniqueIndex('booking_plate')
      .on(table.code, table.letters, table.digits)
      .where(sql`${table.status} in ('HELD', 'BOOKED', 'CONFIRMED', 'USED')`),
    index('booking_expiry')
      .on(table.expiresAt)
      .where(sql`${table.status} in ('HELD', 'BOOKED', 'CONFIRMED')`),
    index('booking_contingent').on(table.contingentId),
    index('booking_claim').on(table.claim),
    check('booking_of_one_kind', sql`(${table.code} is null) <> (${table.contingentId} is null)`),
    check(
      'booking_quantity',
      sql`(${table.contingentId} is null) = (${table.quantity} is null) and coalesce(${table.quantity}, 1) > 0`,
    ),
  ],
);

/** A ticket (Eintrittskarte) for one place. It is worth as much as its booking. */
export const tickets = applicationsSchema.table(
  'ticket',
  {
    /** Of the booking's secrets: nobody guesses it. */
    number: text().primaryKey(),
    applicationId: uuid()
      .$type<Id<'Application'>>()
      .notNull()
      .references(() => bookings.applicationId),
    /** 1 for the first. */
    place: integer().notNull(),
    /** When somebody went in with it. */
    usedAt: instant(),
    /** When the organiser took it back. */
    withdrawnAt: instant(),
  },
  (table) => [unique('ticket_place').on(table.applicationId, table.place)],
);

export type EventRow = typeof events.$inferSelect;
export type ContingentRow = typeof contingents.$inferSelect;
export type BookingRow = typeof bookings.$inferSelect;
export type TicketRow = typeof tickets.$inferSelect;
