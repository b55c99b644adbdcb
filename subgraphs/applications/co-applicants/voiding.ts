/** A signature stands for one version of a draft, and for who applies with it: whatever changes either voids all of them. */

import type { Transaction } from '#platform/database.ts';
import { publish } from '#platform/events.ts';
import type { Id } from '#platform/values/id.ts';
import type { SavedDraft } from '../rules/drafts.ts';
import { saveDraft } from '../store/applications.ts';
import { addEntry } from '../store/history.ts';
import type { ApplicationRow } from '../tables.ts';
import { readAbout } from './about.ts';
import * as store from './store.ts';
import { tell } from './telling.ts';

/** Keeps a draft that was changed, whatever changed it: nobody has signed it yet. Call it with the application locked. */
export async function keepDraft(tx: Transaction, id: Id<'Application'>, saved: SavedDraft, at: Date): Promise<ApplicationRow> {
  const kept = await saveDraft(tx, id, saved, at);
  await voidSignatures(tx, kept, at);
  return kept;
}

/** What becomes of those who apply beside the applicant when a draft goes to somebody else: whoever takes it over is none of them any more. */
export async function followTransfer(tx: Transaction, taken: ApplicationRow, at: Date): Promise<void> {
  if (taken.status !== 'DRAFT') return;
  const receiver = (await store.findCoApplicants(tx, [taken.id])).find(
    ({ accountId, endedAt }) => endedAt === null && accountId !== null && accountId === taken.accountId,
  );
  if (receiver !== undefined) await store.saveEnded(tx, receiver.id, 'LEFT', at);
  await voidSignatures(tx, taken, at);
}

/** Voids the signatures of an application, and tells those whose they were. */
async function voidSignatures(tx: Transaction, application: ApplicationRow, at: Date): Promise<void> {
  const voided = await store.voidSignatures(tx, application.id);
  if (voided.length === 0) return;
  await addEntry(tx, application.id, 'SIGNATURES_VOIDED', at);
  const { notice } = await readAbout(tx, application);
  await publish(tx, at, tell(voided, 'SIGNATURE_VOIDED', notice));
}
