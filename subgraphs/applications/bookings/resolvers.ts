/** Plates and tickets in the graph: what is free, what an application has, and what organisers make and see of their events. */

import { pageById } from '#platform/connection.ts';
import { PublicError } from '#platform/errors.ts';
import { requireScope, type Viewer } from '#platform/identity/viewer.ts';
import { parseAmount } from '#platform/values/money.ts';
import { newId, parseId, type Id } from '#platform/values/id.ts';
import type { Context } from '../context.ts';
import type { LocalOfferResolvers, MutationResolvers, QueryResolvers, Resolvers } from '../generated/types.ts';
import { isHeld, requireOwn } from '../rules/access.ts';
import { lockApplication } from '../store/applications.ts';
import { announceChange } from '../store/changes.ts';
import { findOffer } from '../store/catalogue.ts';
import { freePlates } from './availability.ts';
import { capacityFaults, eventFaults, priceText } from './rules/events.ts';
import { daysAfter, mayExtend } from './rules/lifecycle.ts';
import { faultyPart, writtenPlate } from './rules/plates.ts';
import { bookingProblems, type BookingFault } from './rules/problems.ts';
import * as bookingStore from './store/bookings.ts';
import * as store from './store/contingents.ts';
import { findPlateCodes } from './store/plate-codes.ts';
import type { ContingentRow } from './tables.ts';
import { areasOf } from './take.ts';
import { opensTickets } from './ticket-form.ts';
import { ticketMutations, ticketQueries, ticketsOf, ticketTypes } from './tickets/resolvers.ts';

const MOST_PLATES = 50;

const PATTERNS = {
  letters: 'letters are one or two of A to Z or ?',
  digits: 'digits are one to four of 0 to 9 or ?, and do not begin with 0',
} as const;

function invalid(argument: string, message: string): PublicError {
  return new PublicError('INVALID', message, { facts: { argument } });
}

export const bookingQueries: Required<Pick<QueryResolvers, 'availablePlates' | 'event' | 'ticket'>> = {
  ...ticketQueries,
  availablePlates: async (_, { offerId, code, letters, digits, suffix, first }, { db, now }) => {
    const offer = await findOffer(db, parseId<'Offer'>(offerId, 'offerId'));
    if (offer === null) throw new PublicError('NOT_FOUND', 'There is no such offer');
    if (!Number.isSafeInteger(first) || first < 1 || first > MOST_PLATES) throw invalid('first', 'first is 1 to 50');
    const faulty = faultyPart({ letters, digits });
    if (faulty !== null) throw invalid(faulty, PATTERNS[faulty]);
    const codes = (await findPlateCodes(db, areasOf(offer))).filter((each) => code == null || each === code);
    const free = await freePlates(db, { codes, letters, digits, suffix: suffix ?? '' }, first, now());
    return free.map((plate) => ({ ...plate, text: writtenPlate(plate) }));
  },
  event: async (_, { id }, { db }) => (await store.findEvents(db, [parseId<'Event'>(id, 'id')]))[0] ?? null,
};

export const localOfferEvents: NonNullable<LocalOfferResolvers['events']> = ({ id }, wanted, { db, now }) =>
  pageById(wanted, db, { offerId: id as Id<'Offer'>, now: now() }, store.listEvents, store.countEvents);

/** True for whoever works at the authority that organises an event. */
function isOrganiser(viewer: Viewer | null, scope: 'case:read' | 'case:write', authorityId: Id<'Authority'>): boolean {
  return viewer !== null && viewer.scopes.includes(scope) && viewer.authorities.includes(authorityId);
}

const refused = (language: Context['language'], faults: readonly BookingFault[]) => ({
  event: null,
  problems: bookingProblems(language, faults),
});

/** How many, for the organiser of the event. */
async function countFor({ viewer, db }: Context, { eventId }: ContingentRow, many: number): Promise<number | null> {
  const [event] = await store.findEvents(db, [eventId]);
  return event !== undefined && isOrganiser(viewer, 'case:read', event.authorityId) ? many : null;
}

type BookingMutations = Required<
  Pick<MutationResolvers, 'createEvent' | 'changeContingent' | 'extendReservation' | 'useTicket' | 'withdrawTicket'>
>;

export const bookingMutations: BookingMutations = {
  ...ticketMutations,
  createEvent: async (_, { input }, { viewer, db, language, now }) => {
    const organiser = requireScope(viewer, 'case:write');
    const faults = eventFaults(input);
    return db.transaction(async (tx) => {
      const offer = await findOffer(tx, parseId<'Offer'>(input.offerId, 'offerId'));
      // Of an offer of another authority no more is said than of one that does not exist.
      if (offer === null || !isOrganiser(organiser, 'case:write', offer.authorityId))
        return refused(language, [{ code: 'OFFER_UNKNOWN', path: ['offerId'] }]);
      if (faults.length > 0) return refused(language, faults);
      if (!(await opensTickets(tx, offer))) return refused(language, [{ code: 'NO_TICKETS', path: ['offerId'] }]);
      const { contingents, title, venue, startsAt, salesFrom, salesTo, mostPerPerson } = input;
      const event = {
        id: newId<'Event'>(),
        offerId: offer.id,
        authorityId: offer.authorityId,
        title: title.trim(),
        venue: venue.trim(),
        startsAt,
        salesFrom,
        salesTo,
        mostEach: mostPerPerson,
        createdAt: now(),
      };
      const rows = contingents.map(({ name, price, capacity }, place) => {
        const of = { id: newId<'Contingent'>(), eventId: event.id, name: name.trim(), price: priceText(price) };
        return { ...of, place, capacity, held: 0, sold: 0 };
      });
      await store.insertEvent(tx, event, rows);
      return { event, problems: [] };
    });
  },

  changeContingent: async (_, { input }, { viewer, db, language }) => {
    const organiser = requireScope(viewer, 'case:write');
    const id = parseId<'Contingent'>(input.id, 'id');
    return db.transaction(async (tx) => {
      const place = await store.findPlace(tx, id);
      if (place === null || !isOrganiser(organiser, 'case:write', place.event.authorityId))
        throw new PublicError('NOT_FOUND', 'There is no such contingent');
      const faults = capacityFaults(input.capacity, ['capacity']);
      if (faults.length > 0) return refused(language, faults);
      if (!(await store.setCapacity(tx, id, input.capacity)))
        return refused(language, [{ code: 'BELOW_TAKEN', path: ['capacity'] }]);
      return { event: place.event, problems: [] };
    });
  },

  extendReservation: async (_, { input }, context) => {
    const { viewer, db, language, now, loaders } = context;
    const id = parseId<'Application'>(input.applicationId, 'applicationId');
    const payload = await db.transaction(async (tx) => {
      const application = requireOwn(viewer, await lockApplication(tx, id), 'SUBMIT');
      const [booking] = await bookingStore.lockBookings(tx, [id]);
      const at = now();
      if (booking === undefined || !mayExtend(booking, at))
        return { application, problems: bookingProblems(language, [{ code: 'NOT_EXTENDABLE', path: ['applicationId'] }]) };
      const expiresAt = daysAfter(booking.expiresAt ?? at, booking.lastsDays);
      await bookingStore.changeBooking(tx, booking, { expiresAt, extendedAt: at });
      await announceChange(tx, [id]);
      return { application, problems: [] };
    });
    loaders.bookings.clear(id);
    return payload;
  },
};

export const bookingTypes: Required<Pick<Resolvers, 'Booking' | 'Event' | 'EventContingent' | 'Ticket'>> = {
  ...ticketTypes,
  Booking: {
    kind: ({ code }) => (code === null ? 'TICKETS' : 'PLATE'),
    plate: ({ code, letters, digits, suffix }) =>
      code === null || letters === null || digits === null ? null : writtenPlate({ code, letters, digits, suffix: suffix ?? '' }),
    contingent: async ({ contingentId }, _, { db }) =>
      contingentId === null ? null : ((await store.findPlace(db, contingentId))?.contingent ?? null),
    tickets: ticketsOf,
    isExtendable: (booking, _, { now }) => mayExtend(booking, now()),
    // Who decides need not know what only the holder is to know.
    secrets: async ({ applicationId, secrets }, _, { viewer, loaders }) => {
      const application = await loaders.applications.load(applicationId);
      return application !== null && isHeld(viewer, application) ? secrets : [];
    },
  },

  Event: {
    authority: ({ authorityId }) => ({ id: authorityId }),
    mostPerPerson: ({ mostEach }) => mostEach,
    contingents: ({ id }, _, { loaders }) => loaders.contingents.load(id),
  },

  EventContingent: {
    event: async ({ eventId }, _, { db }) => {
      const [event] = await store.findEvents(db, [eventId]);
      if (event === undefined) throw new Error('the event of a contingent is not there');
      return event;
    },
    price: ({ price }) => parseAmount(price),
    free: ({ capacity, held, sold }) => capacity - held - sold,
    held: (row, _, context) => countFor(context, row, row.held),
    sold: (row, _, context) => countFor(context, row, row.sold),
  },
};
