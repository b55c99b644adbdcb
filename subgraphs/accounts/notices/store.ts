/** The queue of notices and the confirmed addresses, in the database. */

import { and, asc, count, eq, gt, inArray, isNotNull, isNull, lte, max, sql } from 'drizzle-orm';
import type { Database, Transaction } from '#platform/database.ts';
import { isAmong, readByKeys, type Keys } from '#platform/database/by-keys.ts';
import { newId, type Id } from '#platform/values/id.ts';
import { dueAfter } from '../rules/notices.ts';
import { messages } from '../tables.ts';
import {
  confirmations,
  noticeAddresses,
  notices,
  type ConfirmationRow,
  type NoticeAddressRow,
  type NoticeRow,
} from './tables.ts';

export const findAddresses = readByKeys((db, accounts: Keys<Id<'Account'>>) =>
  db.select().from(noticeAddresses).where(isAmong(noticeAddresses.accountId, accounts)),
);

/** Null for an account without a confirmed address. */
export async function findAddress(db: Database, account: Id<'Account'>): Promise<NoticeAddressRow | null> {
  const [row] = await findAddresses(db, [account]);
  return row ?? null;
}

export async function saveAddress(tx: Transaction, address: NoticeAddressRow): Promise<void> {
  await tx.insert(noticeAddresses).values(address).onConflictDoUpdate({ target: noticeAddresses.accountId, set: address });
}

export async function dropAddress(tx: Transaction, account: Id<'Account'>): Promise<void> {
  await tx.delete(noticeAddresses).where(eq(noticeAddresses.accountId, account));
}

export async function saveConfirmation(tx: Transaction, confirmation: ConfirmationRow): Promise<void> {
  await tx.insert(confirmations).values(confirmation).onConflictDoUpdate({ target: confirmations.accountId, set: confirmation });
}

export async function lockConfirmation(tx: Transaction, account: Id<'Account'>): Promise<ConfirmationRow | null> {
  const [row] = await tx.select().from(confirmations).where(eq(confirmations.accountId, account)).for('update');
  return row ?? null;
}

export async function dropConfirmation(tx: Transaction, account: Id<'Account'>): Promise<void> {
  await tx.delete(confirmations).where(eq(confirmations.accountId, account));
}

export async function countAttempt(tx: Transaction, account: Id<'Account'>): Promise<void> {
  const attempts = sql`${confirmations.attempts} + 1`;
  await tx.update(confirmations).set({ attempts }).where(eq(confirmations.accountId, account));
}

export async function addNotice(
  tx: Transaction,
  notice: Omit<NoticeRow, 'id' | 'attempts' | 'sentAt' | 'failure'>,
): Promise<void> {
  await tx.insert(notices).values({ ...notice, id: newId<'Notice'>(), attempts: 0 });
}

/** How many mails to confirm an address an account has caused since a moment. */
export async function countConfirmationMails(db: Database, account: Id<'Account'>, since: Date): Promise<number> {
  const isOne = and(eq(notices.accountId, account), eq(notices.kind, 'CONFIRM_ADDRESS'), gt(notices.createdAt, since));
  const [row] = await db.select({ total: count() }).from(notices).where(isOne);
  return row?.total ?? 0;
}

/** What was to be told and found no address is due as soon as there is one. */
export async function hasten(tx: Transaction, account: Id<'Account'>, now: Date): Promise<void> {
  const waits = and(eq(notices.accountId, account), eq(notices.kind, 'MESSAGES'), eq(notices.failure, 'NO_ADDRESS'));
  await tx
    .update(notices)
    .set({ dueAt: now })
    .where(and(waits, isNotNull(notices.dueAt)));
}

interface Told {
  readonly id: Id<'Message'>;
  /** Null where nobody is left to be told. */
  readonly accountId: Id<'Account'> | null;
}

/** Has a notice tell of messages: one that is still to be begun, or a new one; so that each message is told of once. */
export async function notify(tx: Transaction, told: readonly Told[], now: Date): Promise<void> {
  const accounts = [...new Set(told.flatMap(({ accountId }) => accountId ?? []))].sort();
  if (accounts.length === 0) return;
  const languages = new Map((await findAddresses(tx, accounts)).map(({ accountId, language }) => [accountId, language]));
  const isOfThese = and(inArray(notices.accountId, accounts), eq(notices.kind, 'MESSAGES'));
  const open = await tx
    .select({ id: notices.id, accountId: notices.accountId })
    .from(notices)
    .where(and(isOfThese, isNotNull(notices.dueAt), eq(notices.attempts, 0)))
    .for('update');
  const sent = await tx
    .select({ accountId: notices.accountId, at: max(notices.sentAt) })
    .from(notices)
    .where(isOfThese)
    .groupBy(notices.accountId);
  const lastSent = new Map(sent.map(({ accountId, at }) => [accountId, at]));
  const byAccount = new Map(open.map(({ accountId, id }) => [accountId, id]));
  const added = accounts
    .filter((account) => !byAccount.has(account))
    .map((accountId) => ({
      id: newId<'Notice'>(),
      accountId,
      kind: 'MESSAGES' as const,
      language: languages.get(accountId) ?? ('de' as const),
      createdAt: now,
      dueAt: dueAfter(now, lastSent.get(accountId) ?? null),
      attempts: 0,
    }));
  if (added.length > 0) await tx.insert(notices).values(added);
  for (const { accountId, id } of added) byAccount.set(accountId, id);
  for (const [accountId, noticeId] of byAccount) {
    const ids = told.filter((message) => message.accountId === accountId).map(({ id }) => id);
    await tx.update(messages).set({ noticeId }).where(inArray(messages.id, ids));
  }
}

/** Takes up the notice that has been due the longest; until `leaseUntil` no other process does. Null: none is due. */
export async function claimNotice(db: Database, now: Date, leaseUntil: Date): Promise<NoticeRow | null> {
  return db.transaction(async (tx) => {
    const [due] = await tx
      .select({ id: notices.id })
      .from(notices)
      .where(lte(notices.dueAt, now))
      .orderBy(asc(notices.dueAt))
      .limit(1)
      .for('update', { skipLocked: true });
    if (due === undefined) return null;
    const attempts = sql`${notices.attempts} + 1`;
    const [row] = await tx.update(notices).set({ dueAt: leaseUntil, attempts }).where(eq(notices.id, due.id)).returning();
    return row ?? null;
  });
}

export async function postpone(db: Database, id: Id<'Notice'>, dueAt: Date, failure: string): Promise<void> {
  await db.update(notices).set({ dueAt, failure }).where(eq(notices.id, id));
}

/** Ends a notice, sent or not, and tells the messages of it. Answers those; none when it was ended before. */
export async function settle(
  tx: Transaction,
  id: Id<'Notice'>,
  end: { readonly sentAt: Date } | { readonly failure: string },
): Promise<readonly Id<'Message'>[]> {
  const ended = await tx
    .update(notices)
    .set({ ...end, dueAt: null, email: null })
    .where(and(eq(notices.id, id), isNotNull(notices.dueAt)))
    .returning({ id: notices.id });
  if (ended.length === 0) return [];
  const isOf = eq(messages.noticeId, id);
  if (!('sentAt' in end)) return (await tx.select({ id: messages.id }).from(messages).where(isOf)).map((message) => message.id);
  const told = await tx
    .update(messages)
    .set({ notifiedAt: end.sentAt })
    .where(and(isOf, isNull(messages.notifiedAt)))
    .returning({ id: messages.id });
  return told.map((message) => message.id);
}

/** Notices that were to be sent since before a moment. */
export async function findOverdue(db: Database, createdBefore: Date, limit: number): Promise<readonly NoticeRow[]> {
  return db
    .select()
    .from(notices)
    .where(and(isNotNull(notices.dueAt), lte(notices.createdAt, createdBefore)))
    .limit(limit);
}

export const findNotices = readByKeys((db, ids: Keys<Id<'Notice'>>) => db.select().from(notices).where(isAmong(notices.id, ids)));
