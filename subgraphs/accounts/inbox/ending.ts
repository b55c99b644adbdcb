/** Ends the shares of an application that was taken back, and tells of it. */

import type { Transaction } from '#platform/database.ts';
import { publish } from '#platform/events.ts';
import { event } from '#platform/events/contracts.ts';
import type { Id } from '#platform/values/id.ts';
import { isBound } from '../safe/rules/sharing.ts';
import { record } from '../safe/store/records.ts';
import { dropShare, findSharesOfApplication } from '../safe/store/shares.ts';

/** Ends them at once, whatever their time; `kept`: those that were submitted stay. */
export async function endShares(
  tx: Transaction,
  applicationId: Id<'Application'>,
  at: Date,
  kept: 'NONE' | 'SUBMITTED' = 'NONE',
): Promise<void> {
  const all = await findSharesOfApplication(tx, applicationId);
  const shares = kept === 'NONE' ? all : all.filter((share) => !isBound(share, at));
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
