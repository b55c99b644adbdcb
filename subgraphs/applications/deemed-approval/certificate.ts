/** The certificate that something counts as granted (Bescheinigung, § 42a Abs. 3 VwVfG), as PDF. */

import type { Database } from '#platform/database.ts';
import { renderPdf } from '#platform/pdf.ts';
import { dayOf, germanDay } from '#platform/values/day.ts';
import { findAuthorities } from '../reuse/store/authorities.ts';
import { requireSubmission } from '../store/applications.ts';
import type { ApplicationRow } from '../tables.ts';
import { findDeemedApproval } from './store.ts';

const TITLE = 'Bescheinigung über den Eintritt der Genehmigungsfiktion';

/** Null for what does not count as granted by that. */
export async function readCertificate(
  db: Database,
  { id, number, authorityId, submittedAt }: ApplicationRow,
  issuedAt: Date,
): Promise<Buffer | null> {
  const approval = await findDeemedApproval(db, id);
  if (approval?.state !== 'GRANTED' || submittedAt === null || number === null) return null;
  const { begunOn, endsOn, grantedOn, extendedOn, legalBasis } = approval;
  if (begunOn === null || endsOn === null || grantedOn === null) return null;
  const { serviceName } = await requireSubmission(db, id);
  const [authority] = await findAuthorities(db, [authorityId]);
  return renderPdf({ title: `${TITLE} ${number}`, language: 'de', createdAt: issuedAt, foot: number }, (pdf) => {
    pdf.heading(1, TITLE);
    pdf.paragraph(
      `Hiermit wird nach § 42a Abs. 3 VwVfG bescheinigt, dass die beantragte Genehmigung seit dem ${germanDay(grantedOn)} als erteilt gilt, weil innerhalb der Frist nicht über den Antrag entschieden wurde.`,
    );
    pdf.facts([
      ['Leistung', serviceName],
      ['Vorgangsnummer', number],
      ['Zuständige Stelle', authority?.name ?? authorityId],
      ['Antrag eingegangen am', germanDay(dayOf(submittedAt))],
      ['Unterlagen vollständig seit', germanDay(begunOn)],
      ['Ende der Frist', germanDay(endsOn)],
      ...(extendedOn === null ? [] : [['Frist verlängert am', germanDay(extendedOn)] as const]),
      ['Als erteilt geltend seit', germanDay(grantedOn)],
      ['Rechtsgrundlage', `§ 42a VwVfG, ${legalBasis}`],
      ['Bescheinigt am', germanDay(dayOf(issuedAt))],
    ]);
  });
}
