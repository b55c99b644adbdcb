/**
 * What the portal adds to the data of an application, so that its authority holds the same as our own desk would: the readable summary
 * (§ 9a Abs. 4 OZG) and the seal, whose statement proves what was submitted, when, by whom, and with which attachments.
 */

import type { Database } from '#platform/database.ts';
import type { Id } from '#platform/values/id.ts';
import { renderForwarding } from '../forwarding/report.ts';
import { findSeals } from '../sealing/store.ts';
import { readSummary } from '../summary/read.ts';
import { renderSummary } from '../summary/render.ts';
import type { Attachment } from './sealing.ts';

/**
 * Summary, as the PDF of the form, and seal, as a report of ours, and of what was handed over its history; none for what was submitted
 * before there were seals.
 */
export async function* papersOf(db: Database, applicationId: Id<'Application'>): AsyncGenerator<Attachment, void> {
  const facts = await readSummary(db, applicationId);
  const [seal] = await findSeals(db, [applicationId]);
  if (facts === null || seal === undefined) return;
  const { number } = facts.statement;
  yield {
    purpose: 'form',
    name: `Antrag-${number}.pdf`,
    mediaType: 'application/pdf',
    // In the language of the administration (§ 23 Abs. 1 VwVfG).
    content: await renderSummary(facts, 'de'),
  };
  yield {
    purpose: 'report',
    name: `Siegel-${number}.jws`,
    mediaType: 'application/jose',
    content: Buffer.from(seal.jws, 'ascii'),
  };
  const handedOver = await renderForwarding(db, applicationId);
  if (handedOver !== null)
    yield { purpose: 'report', name: `Abgabe-${number}.pdf`, mediaType: 'application/pdf', content: handedOver };
}
