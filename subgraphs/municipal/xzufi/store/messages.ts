/** Remembers which messages were read. */

import { and, eq } from 'drizzle-orm';
import type { Transaction } from '#platform/database.ts';
import { xzufiMessages } from '../../tables.ts';
import type { MessageHead } from '../message/head.ts';

const isMessage = ({ transaction, position }: MessageHead) =>
  and(eq(xzufiMessages.transaction, transaction), eq(xzufiMessages.position, position));

/**
 * Takes a message on: null when it is new, else the digest of the file it was read from. Who reads the same message at the
 * same time waits until this transaction ends.
 */
export async function beginMessage(tx: Transaction, head: MessageHead, readAt: Date): Promise<string | null> {
  const { transaction, position, version, sender } = head;
  const begun = await tx
    .insert(xzufiMessages)
    .values({ transaction, position, version, sender, digest: '', readAt })
    .onConflictDoNothing()
    .returning({ position: xzufiMessages.position });
  if (begun.length > 0) return null;
  const [known] = await tx.select({ digest: xzufiMessages.digest }).from(xzufiMessages).where(isMessage(head));
  return known?.digest ?? '';
}

export async function endMessage(tx: Transaction, head: MessageHead, digest: string): Promise<void> {
  await tx.update(xzufiMessages).set({ digest }).where(isMessage(head));
}
