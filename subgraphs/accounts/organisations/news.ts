/** Tells in the inbox what has changed about who acts for an organisation. */

import type { Transaction } from '#platform/database.ts';
import { newId, type Id } from '#platform/values/id.ts';
import type { OrganisationNews } from '../rules/messages.ts';
import { deliver } from '../store/messages.ts';
import type { OrganisationRow } from './tables.ts';

/** A message to each of the accounts. */
export async function tell(
  tx: Transaction,
  kind: OrganisationNews,
  { name }: Pick<OrganisationRow, 'name'>,
  accounts: readonly Id<'Account'>[],
  receivedAt: Date,
): Promise<void> {
  const facts = { number: null, serviceName: null, organisation: name };
  await deliver(
    tx,
    [...new Set(accounts)].map((accountId) => ({ id: newId<'Message'>(), accountId, kind, facts, receivedAt })),
  );
}
