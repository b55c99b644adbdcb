/** A whole safe goes to another account: files and documents' keys stay, and the latter are wrapped under the other account's key. */

import { eq } from 'drizzle-orm';
import type { Transaction } from '#platform/database.ts';
import type { MasterKeys } from '#platform/keys/master-keys.ts';
import type { Id } from '#platform/values/id.ts';
import { moveDocumentKey } from './keys.ts';
import { accountKeys, documents, records, uploads } from './tables.ts';

/** Call it with both accounts locked. Throws MasterKeyMissing or KeyDoesNotFit; then nothing is to be kept. */
export async function moveSafe(tx: Transaction, from: Id<'Account'>, to: Id<'Account'>, masterKeys: MasterKeys): Promise<void> {
  const moving = await tx.select().from(documents).where(eq(documents.accountId, from)).for('update');
  for (const document of moving) {
    const wrappedKey = await moveDocumentKey(tx, document, to, masterKeys);
    await tx.update(documents).set({ accountId: to, wrappedKey }).where(eq(documents.id, document.id));
  }
  await tx.update(uploads).set({ accountId: to }).where(eq(uploads.accountId, from));
  await tx.update(records).set({ accountId: to }).where(eq(records.accountId, from));
  await tx.delete(accountKeys).where(eq(accountKeys.accountId, from));
}
