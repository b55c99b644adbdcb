/** Wishes to add a login, and their proofs, in the database; the secrets themselves are not kept. */

import { createHash, randomBytes } from 'node:crypto';
import { and, eq, gt, isNull, lte } from 'drizzle-orm';
import type { Database, Transaction } from '#platform/database.ts';
import type { ProvedLogin } from '#platform/identity/logins.ts';
import type { Id } from '#platform/values/id.ts';
import { links } from '../tables.ts';

const hash = (secret: string): string => createHash('sha256').update(secret).digest('base64url');
const newSecret = (): string => randomBytes(32).toString('base64url');

interface NewIntent {
  readonly accountId: Id<'Account'>;
  readonly returnTo: string;
  readonly expiresAt: Date;
}

/** Answers the secret of the intent. */
export async function saveIntent(tx: Transaction, intent: NewIntent, now: Date): Promise<string> {
  await tx.delete(links).where(lte(links.expiresAt, now));
  const secret = newSecret();
  await tx.insert(links).values({ intentHash: hash(secret), ...intent });
  return secret;
}

/** Null when there is no such intent, it is over, or it was answered. */
export async function findIntent(db: Database, intent: string, now: Date): Promise<{ readonly returnTo: string } | null> {
  const [row] = await db.select({ returnTo: links.returnTo }).from(links).where(isOpen(intent, now));
  return row ?? null;
}

const isOpen = (intent: string, now: Date) =>
  and(eq(links.intentHash, hash(intent)), gt(links.expiresAt, now), isNull(links.proofHash));

/** Answers the secret that proves the login; null as above. */
export async function saveProof(
  db: Database,
  intent: string,
  { provider, subject, trustLevel, organisations, attributes }: ProvedLogin,
  now: Date,
  expiresAt: Date,
): Promise<string | null> {
  const proof = newSecret();
  const shown = attributes === undefined ? {} : { attributes };
  const answered = await db
    .update(links)
    .set({ proofHash: hash(proof), provider, subject, trustLevel, organisations, shown, expiresAt })
    .where(isOpen(intent, now))
    .returning({ accountId: links.accountId });
  return answered.length === 0 ? null : proof;
}

const isProof = (account: Id<'Account'>, proof: string, now: Date) =>
  and(eq(links.proofHash, hash(proof)), eq(links.accountId, account), gt(links.expiresAt, now));

function loginOf({ provider, subject, trustLevel, organisations, shown }: typeof links.$inferSelect): ProvedLogin {
  if (provider === null || subject === null || trustLevel === null || organisations === null) {
    throw new Error('a proof without a login');
  }
  return { provider, subject, trustLevel, organisations, ...shown };
}

/** The login of a proof; null as below. */
export async function findProof(db: Database, account: Id<'Account'>, proof: string, now: Date): Promise<ProvedLogin | null> {
  const [row] = await db
    .select()
    .from(links)
    .where(isProof(account, proof, now));
  return row === undefined ? null : loginOf(row);
}

/** The login of a proof, held until the transaction ends; null as below. */
export async function lockProof(tx: Transaction, account: Id<'Account'>, proof: string, now: Date): Promise<ProvedLogin | null> {
  const [row] = await tx
    .select()
    .from(links)
    .where(isProof(account, proof, now))
    .for('update');
  return row === undefined ? null : loginOf(row);
}

export async function dropProof(tx: Transaction, proof: string): Promise<void> {
  await tx.delete(links).where(eq(links.proofHash, hash(proof)));
}

/** Takes a proof away, so that it counts once; null when the account has no such proof or its time is over. */
export async function takeProof(tx: Transaction, account: Id<'Account'>, proof: string, now: Date): Promise<ProvedLogin | null> {
  const [row] = await tx
    .delete(links)
    .where(isProof(account, proof, now))
    .returning();
  return row === undefined ? null : loginOf(row);
}
