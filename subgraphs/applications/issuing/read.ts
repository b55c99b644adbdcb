/** The content of an issued document, written when it is asked for. */

import type { Database } from '#platform/database.ts';
import type { Id } from '#platform/values/id.ts';
import type { TicketCodes } from '../bookings/tickets/code.ts';
import { readTicketsPdf } from '../bookings/tickets/document.ts';
import { readCertificate } from '../deemed-approval/certificate.ts';
import { findApplications } from '../store/applications.ts';
import { findIssued } from './store.ts';

/** The PDF; null where there is none, or none any more. */
export async function readIssued(db: Database, codes: TicketCodes, id: Id<'Document'>): Promise<Buffer | null> {
  const issued = await findIssued(db, id);
  const [application] = issued === null ? [] : await findApplications(db, [issued.applicationId]);
  if (issued === null || application === undefined) return null;
  const { kind, applicationId, issuedAt } = issued;
  if (kind === 'DEEMED_APPROVAL') return readCertificate(db, application, issuedAt);
  return readTicketsPdf(db, codes, { applicationId, issuedAt, number: application.number ?? '' });
}
