/** Tells that what was paid for cases has to be given back, and why. */

import type { Transaction } from '#platform/database.ts';
import { event } from '#platform/events/contracts.ts';
import { publish } from '#platform/events.ts';
import { causeOf } from '../rules/money-left.ts';
import type { ApplicationRow } from '../tables.ts';

type Owed = Pick<ApplicationRow, 'id' | 'status' | 'accountId' | 'organisationId'>;

/** Call it last: it publishes. */
export async function tellRefunds(tx: Transaction, owed: readonly Owed[], at: Date): Promise<void> {
  const told = owed.map(({ id, status, accountId: account, organisationId: organisation }) =>
    event('applications.application.refund-due', id, { applicationId: id, account, organisation, reason: causeOf(status) }),
  );
  await publish(tx, at, told);
}
