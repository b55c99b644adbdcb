/** What a draft holds while it is written, and what a submission takes: called where drafts are saved and submitted. */

import type { Fee } from '#platform/catalogue/types.ts';
import type { Database, Transaction } from '#platform/database.ts';
import { dayOf } from '#platform/values/day.ts';
import { findOffer } from '../store/catalogue.ts';
import type { KnownOffer } from '../copies/tables.ts';
import type { ApplicationRow, FormRow } from '../tables.ts';
import { pathOf, pinIn, plateIn, readDeclaration, wishIn } from './rules/declared.ts';
import { daysOn, minutesAfter } from './rules/lifecycle.ts';
import type { BookingFault } from './rules/problems.ts';
import * as store from './store/bookings.ts';
import { findPlace } from './store/contingents.ts';
import { take } from './take.ts';

/**
 * Holds for a short time what a draft, locked and just saved, wants by now. Answers what hinders that; the draft is saved in any case,
 * and holds nothing then.
 */
export async function holdFor(
  tx: Transaction,
  application: ApplicationRow,
  form: FormRow,
  now: Date,
): Promise<readonly BookingFault[]> {
  const declared = readDeclaration(form.uiSchema);
  if (declared === null || declared.kind === 'PLATE_USE') return [];
  const wish = wishIn(declared, application.data);
  if (wish === null) {
    const [current] = await store.lockBookings(tx, [application.id]);
    if (current !== undefined) await store.dropBooking(tx, current);
    return [];
  }
  const offer = await findOffer(tx, application.offerId);
  if (offer === null) throw new Error('the offer of a draft is not there');
  const expiresAt = minutesAfter(now, declared.holdMinutes);
  const fault = await take(tx, { application, offer, declared, wish, now }, { status: 'HELD', expiresAt, lastsDays: null });
  return fault === null ? [] : [fault];
}

interface Submitting {
  readonly application: ApplicationRow;
  readonly offer: KnownOffer;
  readonly form: FormRow;
  readonly now: Date;
}

/**
 * Takes for a submission what its data wants, until it is paid or decided. Answers what hinders that: then nothing may be submitted.
 */
export async function bookFor(tx: Transaction, { application, offer, form, now }: Submitting): Promise<readonly BookingFault[]> {
  const declared = readDeclaration(form.uiSchema);
  if (declared === null) return [];
  if (declared.kind === 'PLATE_USE') {
    const plate = plateIn(declared, application.data);
    if (plate === null) return [];
    const pin = pinIn(declared, application.data) ?? '';
    const claimed = await store.claimPlate(tx, { plate, pin, holder: application, by: application.id, now });
    return claimed ? [] : [{ code: 'RESERVATION_UNKNOWN', path: pathOf(declared.pin) }];
  }
  const wish = wishIn(declared, application.data);
  if (wish === null) return [];
  const expiresAt = minutesAfter(now, declared.payMinutes);
  const lastsDays = daysOn(declared.lasts, dayOf(now));
  const fault = await take(tx, { application, offer, declared, wish, now }, { status: 'BOOKED', expiresAt, lastsDays });
  return fault === null ? [] : [fault];
}

type Declaring = Pick<FormRow, 'uiSchema'>;

/** The places that data name, with their event; null where the form asks for none, and where there are none. */
export async function placeIn(db: Database | Transaction, data: unknown, { uiSchema }: Declaring) {
  const declared = readDeclaration(uiSchema);
  const wish = declared?.kind === 'TICKETS' ? wishIn(declared, data) : null;
  return wish?.kind === 'TICKETS' ? findPlace(db, wish.contingentId) : null;
}

interface Priced {
  readonly offerId: string;
  readonly data: unknown;
}

/**
 * What the tickets that data names cost, as a fee of the code `TICKET`; none where it names none. Entry to events of the public bears no
 * value added tax (§ 4 Nr. 20 UStG).
 */
export async function feesOfTickets(
  db: Database | Transaction,
  { offerId, data }: Priced,
  form: Declaring,
): Promise<readonly Fee[]> {
  const place = await placeIn(db, data, form);
  if (place?.event.offerId !== offerId) return [];
  const { event, contingent } = place;
  return [
    {
      code: 'TICKET',
      amount: contingent.price,
      from: null,
      to: null,
      description: `${event.title}, ${contingent.name}`,
      legalBasis: '§ 4 Nr. 20 Buchst. a UStG',
      level: 'MUNICIPAL',
      validFrom: null,
      validTo: null,
      provenance: { source: 'organiser', retrievedAt: null, editor: null, demonstration: false },
    },
  ];
}
