/** Credentials, passkeys and recovery codes in the database. */

import { createHash } from 'node:crypto';
import { and, count, eq, isNull, lt, lte, or } from 'drizzle-orm';
import type { Database, Transaction } from '../../../database.ts';
import type { Id } from '../../../values/id.ts';
import { credentials, passkeys, recoveryCodes } from '../../tables.ts';

export type Credential = typeof credentials.$inferSelect;
export type Passkey = typeof passkeys.$inferSelect;
type CredentialId = Id<'Credential'>;

const hash = (id: CredentialId, code: string): string => createHash('sha256').update(`${id}:${code}`).digest('base64url');

/** False when the name is taken. */
export async function addCredential(db: Database, credential: typeof credentials.$inferInsert): Promise<boolean> {
  const added = await db.insert(credentials).values(credential).onConflictDoNothing().returning({ id: credentials.id });
  return added.length > 0;
}

export async function findByName(db: Database, name: string): Promise<Credential | null> {
  const [row] = await db.select().from(credentials).where(eq(credentials.name, name));
  return row ?? null;
}

export async function findCredential(db: Database, id: CredentialId): Promise<Credential | null> {
  const [row] = await db.select().from(credentials).where(eq(credentials.id, id));
  return row ?? null;
}

export async function savePassword(tx: Transaction, id: CredentialId, passwordHash: string): Promise<void> {
  await tx.update(credentials).set({ passwordHash }).where(eq(credentials.id, id));
}

/** Sets a second factor and its recovery codes in place of any others. `totpStep` is that of the code which confirmed it. */
export async function saveSecondFactor(
  tx: Transaction,
  id: CredentialId,
  factor: { readonly totpKey: string; readonly totpStep: number; readonly codes: readonly string[] },
): Promise<void> {
  const { totpKey, totpStep, codes } = factor;
  await tx.update(credentials).set({ totpKey, totpStep }).where(eq(credentials.id, id));
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.credentialId, id));
  await tx.insert(recoveryCodes).values(codes.map((code) => ({ credentialId: id, hash: hash(id, code) })));
}

/** False when a code of this time step or a later one was used before. */
export async function useStep(db: Database, id: CredentialId, step: number): Promise<boolean> {
  const isLater = or(isNull(credentials.totpStep), lt(credentials.totpStep, step));
  const used = await db
    .update(credentials)
    .set({ totpStep: step })
    .where(and(eq(credentials.id, id), isLater))
    .returning({ id: credentials.id });
  return used.length > 0;
}

/** False when there is no such code, or it was used. */
export async function useRecoveryCode(db: Database, id: CredentialId, code: string): Promise<boolean> {
  const used = await db
    .delete(recoveryCodes)
    .where(and(eq(recoveryCodes.credentialId, id), eq(recoveryCodes.hash, hash(id, code))))
    .returning({ hash: recoveryCodes.hash });
  return used.length > 0;
}

export async function countRecoveryCodes(db: Database, id: CredentialId): Promise<number> {
  const [row] = await db.select({ left: count() }).from(recoveryCodes).where(eq(recoveryCodes.credentialId, id));
  return row?.left ?? 0;
}

export async function addPasskey(tx: Transaction, passkey: typeof passkeys.$inferInsert): Promise<void> {
  await tx.insert(passkeys).values(passkey).onConflictDoNothing();
}

export async function findPasskey(db: Database, id: string): Promise<Passkey | null> {
  const [row] = await db.select().from(passkeys).where(eq(passkeys.id, id));
  return row ?? null;
}

export async function findPasskeys(db: Database, id: CredentialId): Promise<readonly Passkey[]> {
  return db.select().from(passkeys).where(eq(passkeys.credentialId, id));
}

/** Keeps an authenticator's counter; false when another use came before with a later one. */
export async function countUse(db: Database, id: string, counter: number): Promise<boolean> {
  const used = await db
    .update(passkeys)
    .set({ counter })
    .where(and(eq(passkeys.id, id), lte(passkeys.counter, counter)))
    .returning({ id: passkeys.id });
  return used.length > 0;
}
