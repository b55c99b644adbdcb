/**
 * What becomes of the inbox of an account that is deleted. What belongs to an organisation stays with that; a decision that its authority
 * still has to send on paper stays until it has, with the address the account named. The proof of what became of messages names nobody.
 */

import { and, eq, inArray, isNotNull, isNull, notExists } from 'drizzle-orm';
import type { Database, Transaction } from '#platform/database.ts';
import type { ErasureStep, Person } from '#platform/privacy/erasure.ts';
import { confirmations, noticeAddresses, notices } from '../notices/tables.ts';
import { addressOf } from '../rules/paper.ts';
import { findAccounts } from '../store/accounts.ts';
import { messages } from '../tables.ts';
import { attachments, knownApplications, paperDeliveries, preferences } from './tables.ts';

/** Keeps the letters that are still to be posted. Answers how many. */
async function keepLetters(tx: Transaction, { account }: Person): Promise<number> {
  const [row] = await findAccounts(tx, [account]);
  const kept = await tx
    .update(paperDeliveries)
    .set({ accountId: null, sentTo: row === undefined ? null : addressOf(row) })
    .where(and(eq(paperDeliveries.accountId, account), isNull(paperDeliveries.confirmedAt)))
    .returning({ message: paperDeliveries.messageId });
  const told = kept.map(({ message }) => message);
  if (told.length > 0) await tx.update(messages).set({ accountId: null }).where(inArray(messages.id, told));
  return told.length;
}

async function eraseMessages(tx: Transaction, person: Person) {
  const { account, subject } = person;
  const letters = await keepLetters(tx, person);
  await tx.delete(paperDeliveries).where(eq(paperDeliveries.accountId, account));
  // A case worker's own account: what she has posted stays posted.
  await tx.update(paperDeliveries).set({ confirmedBy: null }).where(eq(paperDeliveries.confirmedBy, subject));
  await tx
    .update(messages)
    .set({ accountId: null })
    .where(and(eq(messages.accountId, account), isNotNull(messages.organisationId)));
  // Attachments go with their message.
  const gone = await tx.delete(messages).where(eq(messages.accountId, account)).returning({ id: messages.id });
  await tx
    .update(knownApplications)
    .set({ accountId: null })
    .where(and(eq(knownApplications.accountId, account), isNotNull(knownApplications.organisationId)));
  await tx.delete(knownApplications).where(eq(knownApplications.accountId, account));
  return {
    erased: [{ type: 'Message', count: gone.length }],
    kept: [
      {
        type: 'PaperDelivery',
        count: letters,
        legalBasis: '§ 41 VwVfG NRW',
        retention: 'until the authority has posted it',
        until: null,
        isRunning: true,
        references: [],
      },
    ],
  };
}

async function eraseNotices(tx: Transaction, { account }: Person) {
  await tx.delete(notices).where(eq(notices.accountId, account));
  await tx.delete(confirmations).where(eq(confirmations.accountId, account));
  await tx.delete(noticeAddresses).where(eq(noticeAddresses.accountId, account));
  const said = await tx.delete(preferences).where(eq(preferences.accountId, account)).returning({ id: preferences.id });
  return { erased: [{ type: 'DeliveryPreference', count: said.length }] };
}

export const inboxErasure: readonly ErasureStep[] = [
  { tables: [messages, attachments, paperDeliveries, knownApplications], run: eraseMessages },
  { tables: [notices, confirmations, noticeAddresses, preferences], run: eraseNotices },
];

/** Deletes the decisions of deleted accounts that were posted by now. Answers how many. */
export async function forgetPosted(db: Database): Promise<number> {
  const isOpen = and(eq(paperDeliveries.messageId, messages.id), isNull(paperDeliveries.confirmedAt));
  const open = db.select({ id: paperDeliveries.id }).from(paperDeliveries).where(isOpen);
  const isNobodys = and(isNull(messages.accountId), isNull(messages.organisationId));
  return (
    await db
      .delete(messages)
      .where(and(isNobodys, notExists(open)))
      .returning({ id: messages.id })
  ).length;
}
