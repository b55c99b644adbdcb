/** How a ticket stands at the door. */

import type { BookingStatus } from './lifecycle.ts';

/** VALID lets in, once; USED has let in; WITHDRAWN is worth nothing: the organiser has taken it back, or its booking is no more. */
export type TicketStatus = 'VALID' | 'USED' | 'WITHDRAWN';

export interface TicketState {
  readonly usedAt: Date | null;
  readonly withdrawnAt: Date | null;
}

/** By the ticket itself and the booking it is of. Whoever is inside has used it, whatever comes later. */
export function ticketStatus({ usedAt, withdrawnAt }: TicketState, booking: BookingStatus): TicketStatus {
  if (usedAt !== null) return 'USED';
  return withdrawnAt === null && booking === 'CONFIRMED' ? 'VALID' : 'WITHDRAWN';
}

/** The number of a ticket, as somebody types it; null for what is none. */
export function readTicketNumber(given: string): string | null {
  const number = given.trim().toUpperCase();
  return /^[2-9A-HJ-NP-Z]{4}(?:-[2-9A-HJ-NP-Z]{4}){2}$/.test(number) ? number : null;
}
