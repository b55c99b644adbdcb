/** Tickets as PDF, one on each page: what a person reads, and its code for the door. */

import type { Database } from '#platform/database.ts';
import { renderPdf } from '#platform/pdf.ts';
import type { Id } from '#platform/values/id.ts';
import { findAuthorities } from '../../reuse/store/authorities.ts';
import { ticketStatus } from '../rules/tickets.ts';
import type { TicketCodes } from './code.ts';
import { findTicketsOf, type TicketFacts } from './store.ts';

const TIME = new Intl.DateTimeFormat('de-DE', { dateStyle: 'full', timeStyle: 'short', timeZone: 'Europe/Berlin' });
const MONEY = new Intl.NumberFormat('de-DE', { style: 'currency', currency: 'EUR' });
/** Of the square with the code, in points: 6.5 cm. */
const CODE_SIZE = 184;

interface Ticket extends TicketFacts {
  readonly code: string;
}

interface Tickets {
  readonly number: string;
  readonly issuedAt: Date;
  readonly organiser: string;
  readonly tickets: readonly Ticket[];
}

/** The PDF of these tickets, in German as everything that an authority makes. */
function renderTickets({ number, issuedAt, organiser, tickets }: Tickets): Promise<Buffer> {
  const title = `Eintrittskarten ${number}`;
  return renderPdf({ title, language: 'de', createdAt: issuedAt, foot: number }, (pdf) => {
    tickets.forEach(({ ticket, event, contingent, code }, index) => {
      if (index > 0) pdf.page();
      pdf.heading(1, `Eintrittskarte: ${event.title}`);
      pdf.facts([
        ['Beginn', `${TIME.format(event.startsAt)} Uhr`],
        ['Ort', event.venue],
        ['Platz', `${contingent.name} (Karte ${ticket.place})`],
        ['Preis', MONEY.format(contingent.price as `${number}`)],
        ['Veranstalter', organiser],
        ['Kartennummer', ticket.number],
        ['Vorgangsnummer', number],
      ]);
      pdf.heading(2, 'Für den Einlass');
      pdf.code(code, CODE_SIZE, `QR-Code der Eintrittskarte ${ticket.number}`);
      pdf.paragraph(
        `Der Code gilt für einen Einlass. Wird er nicht erkannt, genügt die Kartennummer ${ticket.number}. Wer eines von beiden kennt, kommt damit hinein.`,
      );
    });
  });
}

/** The tickets of an application that are not taken back; null where there are none. */
export async function readTicketsPdf(
  db: Database,
  codes: TicketCodes,
  {
    applicationId,
    issuedAt,
    number,
  }: { readonly applicationId: Id<'Application'>; readonly issuedAt: Date; readonly number: string },
): Promise<Buffer | null> {
  const found = await findTicketsOf(db, [applicationId]);
  const left = found.filter(({ ticket, booking }) => ticketStatus(ticket, booking.status) !== 'WITHDRAWN');
  const [first] = left;
  if (first === undefined) return null;
  const [authority] = await findAuthorities(db, [first.event.authorityId]);
  const tickets: Ticket[] = [];
  for (const facts of left)
    tickets.push({ ...facts, code: await codes.sign({ ticket: facts.ticket.number, event: facts.event.id }) });
  return renderTickets({ number, issuedAt, organiser: authority?.name ?? first.event.authorityId, tickets });
}
