/** Ends the shares of an application that was taken back, and tells of it. */

import type { Transaction } from '#platform/database.ts';
import { publish } from '#platform/events.ts';
import { event } from '#platform/events/contracts.ts';
import type { Id } from '#platform/values/id.ts';
import { record } from '../safe/store/records.ts';
import { dropShare, findSharesOfApplication } from '../safe/store/shares.ts';

/** Ends them at once, whatever their time. */
export async function endShares(tx: Transaction, applicationId: Id<'Application'>, at: Date): Promise<void> {
  const shares = await findSharesOfApplication(tx, applicationId);
  for (const { id, documentId, purpose, accountId } of shares) {
    await dropShare(tx, id);
    await record(tx, { accountId, documentId, applicationId, purpose, action: 'UNSHARED', actor: 'PORTAL', at });
  }
  await publish(
    tx,
    at,
    shares.map(({ id: shareId, documentId, accountId: account }) =>
      event('accounts.document.unshared', documentId, { shareId, documentId, account, applicationId }),
    ),
  );
}
