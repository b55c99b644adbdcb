/** What happens to shares when their owner no longer consents to any. */

import type { Transaction } from '#platform/database.ts';
import { publish } from '#platform/events.ts';
import { event } from '#platform/events/contracts.ts';
import type { Id } from '#platform/values/id.ts';
import { boundOf } from './bound.ts';
import { record } from './store/records.ts';
import { dropShare, findSharesOfAccount } from './store/shares.ts';

/** Ends all shares of an account at once, as it no longer consents to any; what was submitted stays. */
export async function endAllShares(tx: Transaction, account: Id<'Account'>, now: Date): Promise<void> {
  const shares = await findSharesOfAccount(tx, account);
  const bound = await boundOf(tx, shares, now);
  for (const { id, documentId, applicationId, purpose } of shares) {
    // What was submitted is the authority's file by now, which needs no consent (Art. 7 Abs. 3, Art. 17 Abs. 3 lit. b DSGVO).
    if (bound.has(id)) continue;
    await dropShare(tx, id);
    await record(tx, { accountId: account, documentId, applicationId, purpose, action: 'UNSHARED', actor: 'OWNER', at: now });
    await publish(tx, now, [
      event('accounts.document.unshared', documentId, { shareId: id, documentId, account, applicationId }),
    ]);
  }
}
