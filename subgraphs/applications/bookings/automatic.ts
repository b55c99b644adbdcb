/**
 * Decisions without a case worker (automatischer Vollzug, § 35a VwVfG NRW): where a form says so, what is taken is granted as soon as it
 * is paid, and refused where it was paid for too late.
 */

import type { Transaction } from '#platform/database.ts';
import { carryOut } from '../case-desk/keeping.ts';
import { decide, type Outcome } from '../rules/cases.ts';
import { requireSubmission } from '../store/applications.ts';
import { isPaid } from '../store/history.ts';
import type { ApplicationRow } from '../tables.ts';
import { confirm } from './follow.ts';
import type { Declaration } from './rules/declared.ts';
import { writtenPlate } from './rules/plates.ts';
import { lockBookings } from './store/bookings.ts';
import { findPlace } from './store/contingents.ts';
import type { BookingRow } from './tables.ts';

/** Whether the form says that nobody need look at it. */
export function isAutomatic(declared: Declaration | null): boolean {
  return declared !== null && declared.kind !== 'PLATE_USE' && declared.automatic;
}

const TIME = new Intl.DateTimeFormat('de-DE', { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Berlin' });
const DAY = new Intl.DateTimeFormat('de-DE', { dateStyle: 'long', timeZone: 'Europe/Berlin' });

/** What is granted, in the words of the decision. */
export async function wordsOf(tx: Transaction, booking: BookingRow): Promise<string> {
  const { code, letters, digits, suffix, expiresAt, contingentId, secrets, quantity } = booking;
  if (code !== null && letters !== null && digits !== null) {
    const plate = writtenPlate({ code, letters, digits, suffix: suffix ?? '' });
    const until = expiresAt === null ? '' : ` Die Reservierung gilt bis zum ${DAY.format(expiresAt)}.`;
    return `Das Kennzeichen ${plate} ist für Sie reserviert.${until} Ihre Reservierungs-PIN für die Zulassung: ${secrets.join(', ')}`;
  }
  const place = contingentId === null ? null : await findPlace(tx, contingentId);
  if (place === null) throw new Error('a booking of nothing');
  const { event: what, contingent } = place;
  return [
    `${quantity ?? 0} × ${contingent.name}: ${what.title}, ${what.venue}, ${TIME.format(what.startsAt)} Uhr.`,
    `Ihre Kartennummern, am Einlass vorzuzeigen: ${secrets.join(', ')}`,
  ].join('\n');
}

interface Automatic {
  readonly application: ApplicationRow;
  readonly outcome: Outcome;
  readonly text: string;
  readonly at: Date;
}

/** Decides and tells it; no second person is asked, as none decides. Null where that is not possible now: it has not been paid, or the application is elsewhere. */
export async function decideAutomatically(tx: Transaction, automatic: Automatic): Promise<ApplicationRow | null> {
  const { application, outcome, text, at } = automatic;
  const { paymentPolicy: policy, charges, requiredTrustLevel } = await requireSubmission(tx, application.id);
  const payment = { policy, charges, paid: await isPaid(tx, application.id) };
  const ruling = decide(application, '', { outcome, text, trustLevel: requiredTrustLevel }, payment);
  if (!ruling.ok) return null;
  const { decision: change } = ruling;
  const steps = change.steps.map((step) => ({ ...step, actor: 'SYSTEM' as const }));
  const further = { chosenTrustLevel: null, law: 'GENERAL' } as const;
  return carryOut(tx, application, { ...change, assignee: application.assignee, steps }, { at, doer: null, further });
}

/** True while nothing has to be paid any more before it can be granted. */
async function isPayable(tx: Transaction, application: ApplicationRow): Promise<boolean> {
  const { paymentPolicy: policy, charges, requiredTrustLevel } = await requireSubmission(tx, application.id);
  const payment = { policy, charges, paid: await isPaid(tx, application.id) };
  return decide(application, '', { outcome: 'GRANTED', text: '.', trustLevel: requiredTrustLevel }, payment).ok;
}

/** Grants what a submitted application, locked, has taken, unless it has to be paid first. Null where nothing was decided. */
export async function grantAutomatically(tx: Transaction, application: ApplicationRow, at: Date): Promise<ApplicationRow | null> {
  if (!(await isPayable(tx, application))) return null;
  const [booking] = await lockBookings(tx, [application.id]);
  if (booking?.status !== 'BOOKED') return null;
  const confirmed = await confirm(tx, booking, at);
  const text = await wordsOf(tx, confirmed);
  const decided = await decideAutomatically(tx, { application, outcome: 'GRANTED', text, at });
  if (decided === null) throw new Error('what could be decided cannot');
  return decided;
}
