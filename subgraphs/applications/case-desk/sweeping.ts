/**
 * What time brings about: what nobody has decided in time counts as granted where a law says so, authorities are told what is overdue, and what
 * nobody can object to any more is closed. Each once.
 */

import type { Background } from '#platform/background.ts';
import type { Database, Transaction } from '#platform/database.ts';
import { publish } from '#platform/events.ts';
import { event } from '#platform/events/contracts.ts';
import type { Logger } from '#platform/log.ts';
import { createPeriodic, inBatches } from '#platform/periodic.ts';
import { dayOf } from '#platform/values/day.ts';
import { grantRunOut } from '../deemed-approval/granting.ts';
import { close } from '../rules/cases.ts';
import { isSettled } from '../rules/money-left.ts';
import { carryOut } from './keeping.ts';
import { announceCases } from './store/changes.ts';
import { lockClosable, lockOverdue, saveReminded } from './store/clock.ts';
import { addEntries } from './store/entries.ts';

const EVERY_MS = 600_000;
const TOGETHER = 100;

export interface SweepingDeps {
  readonly db: Database;
  readonly now: () => Date;
  readonly log: Logger;
}

async function remind(tx: Transaction, at: Date): Promise<number> {
  const overdue = await lockOverdue(tx, dayOf(at), TOGETHER);
  if (overdue.length === 0) return 0;
  await saveReminded(
    tx,
    overdue.map(({ id }) => id),
    at,
  );
  await addEntries(
    tx,
    overdue.map(({ id }) => ({ applicationId: id, kind: 'OVERDUE', workerSubject: null })),
    at,
  );
  await announceCases(
    tx,
    overdue.map(({ authorityId }) => authorityId),
  );
  const reminders = overdue.flatMap(({ id, authorityId, leikaKey, dueOn }) =>
    dueOn === null ? [] : [event('applications.case.overdue', id, { applicationId: id, authorityId, leikaKey, dueOn })],
  );
  await publish(tx, at, reminders);
  return overdue.length;
}

const deem = (tx: Transaction, at: Date): Promise<number> => grantRunOut(tx, at, TOGETHER);

async function closeOld(tx: Transaction, at: Date): Promise<number> {
  const closable = await lockClosable(tx, dayOf(at), TOGETHER);
  for (const application of closable) {
    const closed = close(application, 'SYSTEM', isSettled(application.standing));
    if (closed.ok) await carryOut(tx, application, closed.decision, { at, doer: null });
  }
  return closable.length;
}

/** Looks every ten minutes what the time has come for. */
export function createSweeping({ db, now, log }: SweepingDeps): Background {
  async function round(isOver: () => boolean): Promise<number> {
    const at = now();
    let total = 0;
    for (const work of [deem, remind, closeOld]) {
      total += await inBatches(TOGETHER, isOver, () => db.transaction((tx) => work(tx, at)));
    }
    return total;
  }

  return createPeriodic({ name: 'applications.deadlines', everyMs: EVERY_MS, round, drain: () => round(() => false), log });
}
