/** Hears of applications that were submitted, handed over, taken back, decided or deleted for good, and of accounts that became one. */

import type { OpenDatabase } from '#platform/database.ts';
import { payloadOf } from '#platform/events/contracts.ts';
import { createConsumer } from '#platform/events.ts';
import type { Background } from '#platform/background.ts';
import type { Logger } from '#platform/log.ts';
import type { Id } from '#platform/values/id.ts';
import { letFallDue } from './due.ts';
import { findSuccessors, movePayments } from './store/merged-accounts.ts';
import { addPayables, movePayable, oweRefund, outlivePayables, withdrawPayables } from './store/payables.ts';

const SUBMITTED = 'applications.application.submitted';
const WITHDRAWN = 'applications.application.withdrawn';
const TRANSFERRED = 'applications.application.transferred';
const REFUND_DUE = 'applications.application.refund-due';
const DECIDED = 'applications.application.decided';
const DELETED = 'applications.application.deleted';
const MERGED = 'accounts.account.merged';

/**
 * The consumer `payments.applications`. A submitted application is told of before it is handed over or withdrawn; a draft that was
 * handed over before is submitted by its new owner, who is told of then.
 */
export function createPayablesConsumer(database: OpenDatabase, now: () => Date, log: Logger): Background {
  return createConsumer(
    database,
    {
      name: 'payments.applications',
      types: [SUBMITTED, WITHDRAWN, TRANSFERRED, DECIDED, REFUND_DUE, DELETED, MERGED],
      handle: async (tx, events) => {
        for (const event of events) {
          const merged = event.type === MERGED ? payloadOf(MERGED, event) : null;
          if (merged?.closed != null) await movePayments(tx, merged);
        }
        const submitted = events.filter(({ type }) => type === SUBMITTED).map((event) => payloadOf(SUBMITTED, event));
        const transferred = events
          .filter(({ type }) => type === TRANSFERRED)
          .map((event) => payloadOf(TRANSFERRED, event))
          .filter(({ number }) => number !== null);
        const told = [...submitted.map(({ account }) => account), ...transferred.map(({ to }) => to.account)];
        const successors = await findSuccessors(
          tx,
          told.filter((account) => account !== null),
        );
        const current = (account: Id<'Account'> | null): Id<'Account'> | null =>
          account === null ? null : (successors.get(account) ?? account);
        await addPayables(
          tx,
          submitted.map((one) => ({ ...one, account: current(one.account) })),
        );
        for (const { applicationId, to } of transferred)
          await movePayable(tx, applicationId, { ...to, account: current(to.account) });
        const withdrawn = events.filter(({ type }) => type === WITHDRAWN);
        await withdrawPayables(
          tx,
          withdrawn.map((event) => payloadOf(WITHDRAWN, event).applicationId),
        );
        for (const event of events) {
          if (event.type !== REFUND_DUE) continue;
          const { applicationId, reason } = payloadOf(REFUND_DUE, event);
          await oweRefund(tx, applicationId, reason);
        }
        const deleted = events.filter(({ type }) => type === DELETED);
        await outlivePayables(
          tx,
          deleted.map((event) => payloadOf(DELETED, event).applicationId),
        );
        const decided = events.filter(({ type }) => type === DECIDED);
        await letFallDue(
          tx,
          decided.map((event) => ({ ...payloadOf(DECIDED, event), at: event.occurredAt })),
          now(),
        );
      },
    },
    log,
  );
}
