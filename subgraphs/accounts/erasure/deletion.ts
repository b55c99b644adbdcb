/**
 * The deletion of an account: at once and for good where the account is, in one transaction with the order that has all other subgraphs
 * erase what they know. There is no time for reconsidering, as the law wants it at any time (§ 8 Abs. 5 OZG); the preview is there for that.
 */

import { createHash, randomBytes } from 'node:crypto';
import type { Transaction } from '#platform/database.ts';
import { againOnDeadlock } from '#platform/database/deadlock.ts';
import { PublicError } from '#platform/errors.ts';
import { requireTrustLevel, type Viewer } from '#platform/identity/viewer.ts';
import type { Problem } from '#platform/language.ts';
import { eraseAndRemember } from '#platform/privacy/erasure.ts';
import type { Id } from '#platform/values/id.ts';
import { higher, type TrustLevel } from '#platform/values/trust-level.ts';
import type { Context } from '../context.ts';
import { findMerged } from '../merging/store.ts';
import { findIdentities, lockAccount } from '../store/accounts.ts';
import { recordErasure } from './audit.ts';
import { hashOf } from './gone.ts';
import { erasureProblem, PREVIEW_MS, SETTLING_MS } from './rules.ts';
import { erasureSteps } from './steps.ts';
import { findParts, lockErasure, resetParts, saveErasure, savePart } from './store.ts';
import type { ErasurePartRow } from './tables.ts';

/** As the gateway calls this subgraph. */
export const SELF = 'accounts';

export const secretHash = (secret: string): string => createHash('sha256').update(secret).digest('base64url');

/** What a session must have shown: else whoever got hold of a weak one could destroy what only a strong one opens. */
export async function requiredLevel(db: Context['db'] | Transaction, account: Id<'Account'>): Promise<TrustLevel> {
  return (await findIdentities(db, [account])).map(({ trustLevel }) => trustLevel).reduce<TrustLevel>(higher, 'BASIC');
}

export const hasRunning = (parts: readonly ErasurePartRow[]): boolean =>
  parts.some(({ kept }) => kept.some(({ isRunning }) => isRunning));

export interface Deleted {
  readonly id: Id<'Erasure'>;
  /** Opens the report; it is kept nowhere. */
  readonly secret: string;
}

interface Order {
  readonly id: Id<'Erasure'>;
  readonly acceptRunning: boolean;
}

/** Throws NOT_FOUND where the account has no such preview, and TRUST_LEVEL_REQUIRED. Problems: nothing was deleted. */
export async function deleteAccount(
  { db, now, language }: Pick<Context, 'db' | 'now' | 'language'>,
  viewer: Viewer,
  { id, acceptRunning }: Order,
): Promise<Deleted | readonly Problem[]> {
  const { account, subject } = viewer;
  const deletion = async (tx: Transaction): Promise<Deleted | readonly Problem[]> => {
    // Uploads, logins and a second deletion wait, and then find the account gone.
    const isThere = await lockAccount(tx, account);
    const erasure = await lockErasure(tx, id);
    if (!isThere || erasure?.accountId !== account || erasure.status === 'ERASING')
      throw new PublicError('NOT_FOUND', 'The account has no such preview');
    requireTrustLevel(viewer, await requiredLevel(tx, account));
    const at = now();
    if (erasure.status === 'PREVIEWING') return [erasureProblem('PREVIEW_PENDING', 'erasureId', language)];
    if (at.getTime() - erasure.requestedAt.getTime() > PREVIEW_MS) return [erasureProblem('PREVIEW_OVER', 'erasureId', language)];
    const parts = await findParts(tx, id);
    if (hasRunning(parts) && !acceptRunning) return [erasureProblem('RUNNING_NOT_ACCEPTED', 'acceptRunning', language)];
    const secret = randomBytes(32).toString('base64url');
    await saveErasure(tx, id, {
      status: 'ERASING',
      accountHash: hashOf(account),
      mergedHashes: (await findMerged(tx, account)).map(hashOf),
      receiptHash: secretHash(secret),
      orderedAt: at,
      settlesAt: new Date(at.getTime() + SETTLING_MS),
      dueAt: at,
      leasedUntil: null,
    });
    await resetParts(tx, id);
    const answer = await eraseAndRemember(tx, { subgraph: SELF, erasureId: id }, erasureSteps, { account, subject, now: at });
    const rules = parts.find(({ subgraph }) => subgraph === SELF)?.rules ?? [];
    await savePart(tx, { ...erasure, status: 'ERASING' }, { subgraph: SELF, rules, answer }, at);
    await recordErasure(tx, { at, erasureId: id, event: 'ORDERED', reportDigest: null });
    return { id, secret };
  };
  return againOnDeadlock(() => db.transaction(deletion));
}
