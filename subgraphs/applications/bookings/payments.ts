/** What payments mean for bookings: paid is granted or waits for its case worker; paid too late is taken again, or given back. */

import type { Transaction } from '#platform/database.ts';
import type { PaymentChanged } from '#platform/events/contracts/payments.ts';
import { oweRefund } from '../case-desk/keeping.ts';
import { transitionOf } from '../rules/states.ts';
import { findApplications } from '../store/applications.ts';
import { requireForm } from '../store/forms.ts';
import { addSystemEntry, isPaid } from '../store/history.ts';
import type { ApplicationRow } from '../tables.ts';
import { decideAutomatically, grantAutomatically, isAutomatic } from './automatic.ts';
import { takeAgain } from './granting.ts';
import { readDeclaration } from './rules/declared.ts';
import { isTaken } from './rules/lifecycle.ts';
import { changeBooking, findBookings, lockBookings } from './store/bookings.ts';
import { lockContingents } from './store/contingents.ts';
import type { BookingRow } from './tables.ts';

const LOST =
  'Die Zahlung ist erst eingegangen, nachdem die Frist dafür abgelaufen war, und was Sie gewählt haben, ist inzwischen vergeben. Der gezahlte Betrag wird Ihnen erstattet.';

/** The application can still be decided: it is submitted, and not yet at its end. */
const isOpen = ({ status, submittedAt }: ApplicationRow): boolean =>
  submittedAt !== null && transitionOf(status, 'WITHDRAW') !== null;

/** Tells that what was paid has to be given back, and ends the procedure where no case worker does. */
async function giveBack(tx: Transaction, application: ApplicationRow, automatic: boolean, at: Date): Promise<void> {
  if (automatic) await decideAutomatically(tx, { application, outcome: 'DENIED', text: LOST, at });
  else await addSystemEntry(tx, application.id, 'BOOKING_LOST', at);
  await oweRefund(tx, application, at);
}

async function heardPaid(tx: Transaction, application: ApplicationRow, booking: BookingRow, at: Date): Promise<void> {
  const declared = readDeclaration((await requireForm(tx, application)).uiSchema);
  if (declared === null || declared.kind === 'PLATE_USE' || !isOpen(application)) return;
  const automatic = isAutomatic(declared);
  if (!isTaken(booking) && !(await takeAgain(tx, application, { declared, before: booking, at }))) {
    await giveBack(tx, application, automatic, at);
    return;
  }
  const [taken] = await lockBookings(tx, [application.id]);
  if (taken?.status !== 'BOOKED') return;
  if (automatic && (await grantAutomatically(tx, application, at)) !== null) return;
  await changeBooking(tx, taken, { expiresAt: null });
}

async function heardCanceled(tx: Transaction, application: ApplicationRow, booking: BookingRow, at: Date): Promise<void> {
  if (booking.status !== 'BOOKED' || booking.expiresAt === null || (await isPaid(tx, application.id))) return;
  await changeBooking(tx, booking, { status: 'RELEASED', expiresAt: null });
  await addSystemEntry(tx, application.id, 'BOOKING_RELEASED', at);
}

type News = Pick<PaymentChanged, 'applicationId' | 'status'> & { readonly at: Date };

/** Follows news of payments, in order; the applications must be held already. */
export async function followPayments(tx: Transaction, news: readonly News[]): Promise<void> {
  const told = news.filter(({ status }) => status === 'PAID' || status === 'CANCELED');
  const ids = [...new Set(told.map(({ applicationId }) => applicationId))];
  const booked = await findBookings(tx, ids);
  if (booked.length === 0) return;
  // All of the batch at once and in one order, as one application after the other would not be.
  await lockContingents(
    tx,
    booked.flatMap(({ contingentId }) => contingentId ?? []),
  );
  for (const { applicationId, status, at } of told) {
    const [booking] = await lockBookings(tx, [applicationId]);
    const [application] = await findApplications(tx, [applicationId]);
    if (booking === undefined || application === undefined) continue;
    await (status === 'PAID' ? heardPaid : heardCanceled)(tx, application, booking, at);
  }
}
