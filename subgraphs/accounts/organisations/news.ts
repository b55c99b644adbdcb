/** Tells in the inbox what has changed about who acts for an organisation. */

import type { Transaction } from '#platform/database.ts';
import type { Id } from '#platform/values/id.ts';
import { provide } from '../inbox/provide.ts';
import { levelOf } from '../rules/levels.ts';
import type { OrganisationNews } from '../rules/messages.ts';
import type { OrganisationRow } from './tables.ts';

/** A message to each of the accounts; null: one that is deleted. */
export async function tell(
  tx: Transaction,
  kind: OrganisationNews,
  { name }: Pick<OrganisationRow, 'name'>,
  accounts: readonly (Id<'Account'> | null)[],
  receivedAt: Date,
): Promise<void> {
  const facts = { number: null, serviceName: null, organisation: name };
  const requiredTrustLevel = levelOf(null);
  const news = [...new Set(accounts.filter((account) => account !== null))].map((accountId) => ({
    accountId,
    kind,
    facts,
    requiredTrustLevel,
  }));
  await provide(tx, news, receivedAt);
}
