/** What the inbox keeps of an account goes to another one with which it is merged. */

import { eq } from 'drizzle-orm';
import type { Transaction } from '#platform/database.ts';
import type { Id } from '#platform/values/id.ts';
import { findAddress } from '../notices/store.ts';
import { confirmations, noticeAddresses, notices } from '../notices/tables.ts';
import { receiptDeliveries } from '../receipts/tables.ts';
import { knownApplications, paperDeliveries, preferences } from './tables.ts';

/** All that goes as it is. The latest word on how decisions are to come counts, whichever account it was said in. */
const BELONGINGS = [knownApplications, paperDeliveries, preferences, notices, receiptDeliveries] as const;

/** Call it with both accounts locked. An address that was confirmed for the other account stays the one in use. */
export async function moveInbox(tx: Transaction, from: Id<'Account'>, to: Id<'Account'>): Promise<void> {
  for (const table of BELONGINGS) await tx.update(table).set({ accountId: to }).where(eq(table.accountId, from));
  await tx.delete(confirmations).where(eq(confirmations.accountId, from));
  if ((await findAddress(tx, to)) === null) {
    await tx.update(noticeAddresses).set({ accountId: to }).where(eq(noticeAddresses.accountId, from));
  } else await tx.delete(noticeAddresses).where(eq(noticeAddresses.accountId, from));
}
