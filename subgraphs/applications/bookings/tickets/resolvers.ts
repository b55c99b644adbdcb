/** Tickets in the graph: their holder has them as codes, and whoever works for the organiser looks at them at the door, and uses each once. */

import { requireScope } from '#platform/identity/viewer.ts';
import type { Problem } from '#platform/language.ts';
import { addEntries } from '../../case-desk/store/entries.ts';
import type { Context } from '../../context.ts';
import type { BookingResolvers, MutationResolvers, QueryResolvers, Resolvers } from '../../generated/types.ts';
import { isHeld } from '../../rules/access.ts';
import { lockApplication } from '../../store/applications.ts';
import { announceChange } from '../../store/changes.ts';
import { bookingProblems, type BookingFault } from '../rules/problems.ts';
import { ticketStatus } from '../rules/tickets.ts';
import { lockBookings, returnPlace } from '../store/bookings.ts';
import * as store from './store.ts';
import type { TicketFacts } from './store.ts';

const statusOf = ({ ticket, booking }: TicketFacts) => ticketStatus(ticket, booking.status);

/** The ticket of a code, for whoever works at the authority that organises its event. Throws UNAUTHENTICATED and FORBIDDEN. */
async function find(
  { viewer, db, codes }: Context,
  scope: 'case:read' | 'case:write',
  code: string,
): Promise<TicketFacts | null> {
  const { authorities } = requireScope(viewer, scope);
  const number = await codes.read(code);
  const found = number === null ? null : await store.findTicket(db, number);
  // Of a ticket of somebody else's event no more is said than of one that was made up.
  return found !== null && authorities.includes(found.event.authorityId) ? found : null;
}

interface Payload {
  readonly ticket: TicketFacts | null;
  readonly problems: readonly Problem[];
}

const refused = ({ language }: Context, code: BookingFault['code'], ticket: TicketFacts | null): Payload => ({
  ticket,
  problems: bookingProblems(language, [{ code, path: ['code'] }]),
});

/** Why a ticket lets nobody in. */
const FAULTS = { USED: 'TICKET_USED', WITHDRAWN: 'TICKET_WITHDRAWN' } as const;

function refusedAsItIs(context: Context, ticket: TicketFacts | null): Payload {
  const status = ticket === null ? null : statusOf(ticket);
  return refused(context, status === null || status === 'VALID' ? 'TICKET_UNKNOWN' : FAULTS[status], ticket);
}

export const ticketQueries: Required<Pick<QueryResolvers, 'ticket'>> = {
  ticket: (_, { code }, context) => find(context, 'case:read', code),
};

export const ticketMutations: Required<Pick<MutationResolvers, 'useTicket' | 'withdrawTicket'>> = {
  useTicket: async (_, { input }, context) => {
    const found = await find(context, 'case:write', input.code);
    const isUsed = found !== null && (await store.useTicket(context.db, found.ticket.number, context.now()));
    const ticket = found === null ? null : await store.findTicket(context.db, found.ticket.number);
    return isUsed ? { ticket, problems: [] } : refusedAsItIs(context, ticket);
  },

  withdrawTicket: async (_, { input }, context) => {
    const { db, now } = context;
    const { subject } = requireScope(context.viewer, 'case:write');
    const found = await find(context, 'case:write', input.code);
    if (found === null) return refused(context, 'TICKET_UNKNOWN', null);
    const { number, applicationId } = found.ticket;
    const isWithdrawn = await db.transaction(async (tx) => {
      await lockApplication(tx, applicationId);
      const [booking] = await lockBookings(tx, [applicationId]);
      if (booking?.status !== 'CONFIRMED' || !(await store.withdrawTicket(tx, number, now()))) return false;
      await returnPlace(tx, booking);
      await addEntries(tx, [{ applicationId, kind: 'TICKET_WITHDRAWN', workerSubject: subject, text: number }], now());
      await announceChange(tx, [applicationId]);
      return true;
    });
    const ticket = await store.findTicket(db, number);
    return isWithdrawn ? { ticket, problems: [] } : refusedAsItIs(context, ticket);
  },
};

/** The tickets of a booking, for the applicant alone. */
export const ticketsOf: NonNullable<BookingResolvers['tickets']> = async ({ applicationId }, _, { viewer, loaders }) => {
  const application = await loaders.applications.load(applicationId);
  return application !== null && isHeld(viewer, application) ? loaders.tickets.load(applicationId) : [];
};

export const ticketTypes: Required<Pick<Resolvers, 'Ticket'>> = {
  Ticket: {
    number: ({ ticket }) => ticket.number,
    place: ({ ticket }) => ticket.place,
    application: async ({ ticket }, _, { loaders }) => {
      const application = await loaders.applications.load(ticket.applicationId);
      if (application === null) throw new Error('the application of a ticket is not there');
      return application;
    },
    status: statusOf,
    usedAt: ({ ticket }) => ticket.usedAt,
    withdrawnAt: ({ ticket }) => ticket.withdrawnAt,
    code: async ({ ticket, event }, _, { codes }) => codes.sign({ ticket: ticket.number, event: event.id }),
  },
};
