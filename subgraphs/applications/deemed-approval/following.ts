/** The period of a case follows its states: begun by the submission, stopped by a question, ended by whatever comes of the case in time. */

import type { Transaction } from '#platform/database.ts';
import { dayOf, type Day } from '#platform/values/day.ts';
import type { Id } from '#platform/values/id.ts';
import { isUndecided, type Status } from '../rules/states.ts';
import type { ApplicationRow, FormRow } from '../tables.ts';
import { answered, ask, begin, ended, type Period } from './rules/period.ts';
import { ruleOn } from './rules/declared.ts';
import { findDeemedApproval, insertDeemedApproval, savePeriod } from './store.ts';

/** Begins the period of a case that has just come in, where its form says that it has one: what was checked on submission is complete. */
export async function beginPeriod(
  tx: Transaction,
  id: Id<'Application'>,
  { uiSchema }: Pick<FormRow, 'uiSchema'>,
  at: Date,
): Promise<void> {
  const today = dayOf(at);
  const rule = ruleOn(uiSchema, today);
  if (rule === null) return;
  const { legalBasis, period } = rule;
  await insertDeemedApproval(tx, { applicationId: id, legalBasis, ...begin(today, period) });
}

/** A case that has got from one state into another. */
interface Step {
  readonly from: Status;
  readonly to: Status;
  /** The question is for documents that are missing. */
  readonly isIncomplete: boolean;
}

function after(before: Period, { from, to, isIncomplete }: Step, today: Day): Period {
  if (!isUndecided(to)) return ended(before);
  if (to === 'INFORMATION_REQUESTED') return ask(before, today, isIncomplete);
  return from === 'INFORMATION_REQUESTED' ? answered(before, today) : before;
}

/** Keeps what a change of state means to the period of a case, locked; nothing where it has none. */
export async function followPeriod(tx: Transaction, { id }: ApplicationRow, step: Step, at: Date): Promise<void> {
  if (step.from === step.to) return;
  const before = await findDeemedApproval(tx, id);
  if (before !== null) await savePeriod(tx, id, after(before, step, dayOf(at)));
}

/**
 * A case was handed to the authority that is in charge: the period begins with the day on which that one has all documents (Abs. 2 Satz 2).
 * Where another system keeps the case, nothing counts as granted here.
 */
export async function restartPeriod(tx: Transaction, id: Id<'Application'>, isElsewhere: boolean, at: Date): Promise<void> {
  const before = await findDeemedApproval(tx, id);
  if (before === null) return;
  await savePeriod(tx, id, isElsewhere ? ended(before) : begin(dayOf(at), before.period));
}
