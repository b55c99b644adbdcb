/** The history of a case that was handed over, as PDF for the authority that gets it elsewhere: why it has it, what was asked and answered. */

import type { Database } from '#platform/database.ts';
import { renderPdf } from '#platform/pdf.ts';
import type { Id } from '#platform/values/id.ts';
import { findAuthorities } from '../reuse/store/authorities.ts';
import { findTimelines } from '../store/history.ts';
import { lastForwarding } from './store.ts';

const WORDS: Readonly<Record<string, string>> = {
  FORWARDED: 'Abgegeben',
  INFORMATION_REQUESTED: 'Rückfrage',
  INFORMATION_GIVEN: 'Antwort',
};

const instant = (at: Date): string =>
  new Intl.DateTimeFormat('de-DE', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'Europe/Berlin' }).format(at);

/** In German, the language of the administration (§ 23 Abs. 1 VwVfG). Null for a case that was never handed over. */
export async function renderForwarding(db: Database, applicationId: Id<'Application'>): Promise<Buffer | null> {
  const forwarding = await lastForwarding(db, applicationId);
  if (forwarding === null) return null;
  const { fromAuthorityId, toAuthorityId, number, at } = forwarding;
  const known = await findAuthorities(db, [fromAuthorityId, toAuthorityId]);
  const nameOf = (id: Id<'Authority'>): string => known.find((one) => one.id === id)?.name ?? id;
  const told = (await findTimelines(db, [applicationId])).filter(({ kind }) => WORDS[kind] !== undefined);
  const title = `Abgabe ${number ?? ''}`.trim();
  return renderPdf({ title, language: 'de', createdAt: at, foot: number ?? '' }, (pdf) => {
    pdf.heading(1, title);
    pdf.facts([
      ['Abgebende Stelle', nameOf(fromAuthorityId)],
      ['Zuständige Stelle', nameOf(toAuthorityId)],
      ['Abgegeben am', instant(at)],
    ]);
    pdf.heading(2, 'Verlauf');
    pdf.facts(told.map((entry) => [`${WORDS[entry.kind] ?? ''}, ${instant(entry.at)}`, entry.text ?? ''] as const));
  });
}
