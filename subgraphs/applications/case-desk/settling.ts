/** What a payment means to the case it is for, whenever it comes: kept with the case, and told to the desk where something is to be done. */

import type { Transaction } from '#platform/database.ts';
import type { Id } from '#platform/values/id.ts';
import { standingAfter } from '../rules/money-left.ts';
import { tellRefunds } from './refund-due.ts';
import type { ApplicationRow } from '../tables.ts';
import { announceCases } from './store/changes.ts';
import { readMoney, saveStanding } from './store/clock.ts';
import { addEntries, type NewEntry } from './store/entries.ts';

/** Looks anew at how the money of these applications stands. They are locked by whoever has just kept a payment. */
export async function settleCases(tx: Transaction, ids: readonly Id<'Application'>[], at: Date): Promise<void> {
  const entries: NewEntry[] = [];
  const changed: Id<'Authority'>[] = [];
  const owed: ApplicationRow[] = [];
  for (const { application, payment } of await readMoney(tx, [...new Set(ids)])) {
    const { id, authorityId, standing: before } = application;
    const standing = standingAfter(before, application, payment);
    if (standing === before) continue;
    await saveStanding(tx, id, standing);
    changed.push(authorityId);
    if (standing === 'REFUND_DUE') {
      owed.push(application);
      entries.push({ applicationId: id, kind: 'REFUND_DUE', workerSubject: null });
    } else if (standing === 'PAID' && application.decidedAt !== null)
      entries.push({ applicationId: id, kind: 'PAID_LATE', workerSubject: null });
  }
  await addEntries(tx, entries, at);
  await announceCases(tx, changed);
  await tellRefunds(tx, owed, at);
}
