/**
 * What becomes of an account's applications when it is deleted: what was never submitted goes; what was stays with the authority, as its
 * file of the procedure, and no longer leads to anybody's account. What belongs to an organisation stays the organisation's.
 */

import type { Transaction } from '#platform/database.ts';
import type { ErasureStep, Person } from '#platform/privacy/erasure.ts';
import type { Kept } from '#platform/privacy/result.ts';
import { dayYearsAfter } from '#platform/values/retention.ts';
import { caseEntries, caseRuleChanges, caseWorkers, proposals } from './case-desk/tables.ts';
import { bookings, tickets } from './bookings/tables.ts';
import { coApplicants } from './co-applicants/tables.ts';
import { deemedApprovals } from './deemed-approval/tables.ts';
import { deliveries, deliveryAttachments, deliveryEvents } from './fit-connect/tables.ts';
import { forwardings } from './forwarding/tables.ts';
import { issuedDocuments } from './issuing/tables.ts';
import { takenOver } from './prefill/tables.ts';
import { KEPT_YEARS, LEGAL_BASIS, OVER, RETENTION } from './rules/retention.ts';
import { reuseErasure } from './reuse/erasure.ts';
import { announceChange } from './store/changes.ts';
import { allOf, detachApplicant, dropApplications, forgetDoer, lastEntries, lockDrafts, unassign } from './store/deletion.ts';
import { sealedPeople, seals } from './sealing/tables.ts';
import { closedAccounts, documents, payments } from './copies/tables.ts';
import { applications, submissions, timeline, transfers } from './tables.ts';

type Detached = Awaited<ReturnType<typeof detachApplicant>>;

async function keptOf(tx: Transaction, detached: Detached, isRunning: boolean): Promise<Kept> {
  const ends = isRunning
    ? new Map<string, Date>()
    : await lastEntries(
        tx,
        detached.map(({ id }) => id),
      );
  const days = [...ends.values()].map((end) => dayYearsAfter(end, KEPT_YEARS)).sort();
  return {
    type: 'Application',
    count: detached.length,
    legalBasis: LEGAL_BASIS,
    retention: RETENTION,
    until: days.at(-1) ?? null,
    isRunning,
    references: detached.flatMap(({ number }) => number ?? []).sort(),
  };
}

async function eraseApplications(tx: Transaction, { account, now }: Person) {
  const hers = await allOf(tx, account);
  const drafts = await dropApplications(tx, await lockDrafts(tx, hers));
  const detached = await detachApplicant(tx, hers);
  await forgetDoer(tx, hers, now);
  await announceChange(tx, [...drafts, ...detached.map(({ id }) => id)]);
  // Those of an organisation are not hers: nothing of them comes to an end with her account.
  const own = detached.filter(({ organisationId }) => organisationId === null);
  const [ended, running] = [true, false].map((wanted) => own.filter(({ status }) => OVER.includes(status) === wanted));
  return {
    erased: [{ type: 'Application', count: drafts.length }],
    kept: [await keptOf(tx, running ?? [], true), await keptOf(tx, ended ?? [], false)],
  };
}

export const erasureSteps: readonly ErasureStep[] = [
  {
    tables: [
      applications,
      submissions,
      seals,
      sealedPeople,
      coApplicants,
      timeline,
      payments,
      transfers,
      documents,
      closedAccounts,
      deliveries,
      deliveryAttachments,
      deliveryEvents,
      caseEntries,
      forwardings,
      proposals,
      bookings,
      tickets,
      deemedApprovals,
      issuedDocuments,
      takenOver,
    ],
    run: eraseApplications,
  },
  {
    // A case worker's own account: her cases go back to her colleagues, and the record no longer names her.
    tables: [applications, caseEntries, forwardings, proposals, caseRuleChanges, caseWorkers],
    run: async (tx, { subject }) => ({ erased: [{ type: 'Case.assignee', count: await unassign(tx, subject) }] }),
  },
  reuseErasure,
];
