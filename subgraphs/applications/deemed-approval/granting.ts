/** What counts as granted does so when its period is over, whoever looks at it first: a sweeper, or somebody who comes too late to decide. */

import type { Transaction } from '#platform/database.ts';
import { dayOf, germanDay } from '#platform/values/day.ts';
import { carryOut } from '../case-desk/keeping.ts';
import { saveObjectionUntil } from '../case-desk/store/clock.ts';
import { addEntries } from '../case-desk/store/entries.ts';
import { termsOf } from '../case-desk/terms.ts';
import { deem } from '../rules/cases.ts';
import { endOf } from '../rules/deadlines.ts';
import type { ApplicationRow } from '../tables.ts';
import { isOver, runOut } from './rules/period.ts';
import { findDeemedApproval, lockRunOut, savePeriod } from './store.ts';
import type { DeemedApprovalRow } from './tables.ts';

/** Whoever was told nothing of how to object has a year (§ 58 Abs. 2 VwGO, with § 42a Abs. 1 Satz 2 VwVfG). */
const OBJECTION = 'P1Y';

function wordsOf({ endsOn, grantedOn, legalBasis }: Pick<DeemedApprovalRow, 'endsOn' | 'grantedOn' | 'legalBasis'>): string {
  if (endsOn === null || grantedOn === null) throw new RangeError('the period is not over');
  return `Was Sie beantragt haben, gilt seit dem ${germanDay(grantedOn)} als genehmigt, weil bis zum ${germanDay(endsOn)} nicht entschieden wurde (§ 42a VwVfG, ${legalBasis}). Auf Verlangen wird Ihnen das bescheinigt.`;
}

/** The application, locked, as it is now: granted, where its period is over. Publishes where it is. */
export async function overtake(tx: Transaction, application: ApplicationRow, at: Date): Promise<ApplicationRow> {
  // A draft has no period.
  const period = application.submittedAt === null ? null : await findDeemedApproval(tx, application.id);
  if (period === null || !isOver(period, dayOf(at))) return application;
  const over = runOut(period, dayOf(at));
  const { requiredTrustLevel } = await termsOf(tx, application.id);
  const change = deem(application, wordsOf({ ...period, ...over }), requiredTrustLevel);
  if (change === null) return application;
  // Before the state changes, which would end a period that still ran.
  await savePeriod(tx, application.id, over);
  await addEntries(tx, [{ applicationId: application.id, kind: 'DEEMED_GRANTED', workerSubject: null }], at);
  await carryOut(tx, application, change, { at, doer: null, further: { chosenTrustLevel: null, deemed: true } });
  return saveObjectionUntil(tx, application.id, endOf(over.grantedOn ?? dayOf(at), OBJECTION));
}

/** Grants what has run out, so many at a time. Answers how many were looked at. */
export async function grantRunOut(tx: Transaction, at: Date, limit: number): Promise<number> {
  const due = await lockRunOut(tx, dayOf(at), limit);
  for (const application of due) await overtake(tx, application, at);
  return due.length;
}
