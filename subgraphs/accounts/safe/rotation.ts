/** Wraps the keys of accounts, and those that what is shared can be read with, under the current master key. Files and documents' keys stay as they are. */

import type { Database } from '#platform/database.ts';
import type { MasterKeys } from '#platform/keys/master-keys.ts';
import type { Id } from '#platform/values/id.ts';
import { KeyDoesNotFit } from './crypto/wrap.ts';
import { MasterKeyMissing, unwrapAccountKey, unwrapShareKey, wrapAccountKey, wrapShareKey, type ShareKey } from './keys.ts';
import { lockOutdatedKeys, saveAccountKey } from './store/account-keys.ts';
import { rewrapHeld, rewrapShares, type WrappedShare } from './store/share-keys.ts';
import type { AccountKeyRow } from './tables.ts';

const BATCH = 100;

export interface Rotation {
  /** How many keys are wrapped anew. */
  readonly rewrapped: number;
  /** How many stayed, by the name of their master key: it is not configured, or is another one than it was. */
  readonly stayed: ReadonlyMap<string, number>;
}

function rewrap(row: AccountKeyRow, masterKeys: MasterKeys): AccountKeyRow | null {
  try {
    return wrapAccountKey(unwrapAccountKey(row, masterKeys), row.accountId, masterKeys);
  } catch (error) {
    if (error instanceof MasterKeyMissing || error instanceof KeyDoesNotFit) return null;
    throw error;
  }
}

function rewrapShare({ id, ...wrapped }: WrappedShare, masterKeys: MasterKeys): ShareKey | null {
  try {
    return wrapShareKey(unwrapShareKey(wrapped, id, masterKeys), id, masterKeys);
  } catch (error) {
    if (error instanceof MasterKeyMissing || error instanceof KeyDoesNotFit) return null;
    throw error;
  }
}

export interface RotationOptions {
  /** Told after each batch that is committed. */
  readonly onBatch?: (rewrapped: number) => Promise<void>;
  readonly batch?: number;
}

/**
 * Wraps every key anew that is not under the current master key, batch by batch; what a killed one left, the next one does.
 * Once nothing stayed, the other master keys are of no use any more.
 */
export async function rotateMasterKey(
  db: Database,
  masterKeys: MasterKeys,
  { onBatch, batch = BATCH }: RotationOptions = {},
): Promise<Rotation> {
  const stayed = new Map<string, number>();
  let rewrapped = 0;
  let after: Id<'Account'> | null = null;
  for (;;) {
    const from: Id<'Account'> | null = after;
    const rows = await db.transaction(async (tx) => {
      const outdated = await lockOutdatedKeys(tx, masterKeys.current, from, batch);
      for (const row of outdated) {
        const anew = rewrap(row, masterKeys);
        if (anew === null) stayed.set(row.masterKey, (stayed.get(row.masterKey) ?? 0) + 1);
        else await saveAccountKey(tx, anew);
        if (anew !== null) rewrapped += 1;
      }
      return outdated;
    });
    if (rows.length === 0) break;
    after = rows.at(-1)?.accountId ?? null;
    await onBatch?.(rewrapped);
  }
  for (const rewrapSome of [rewrapShares, rewrapHeld]) {
    let from: Id<'DocumentShare'> | null = null;
    for (;;) {
      const done = await rewrapSome(db, (row) => rewrapShare(row, masterKeys), {
        current: masterKeys.current,
        after: from,
        limit: batch,
      });
      if (done.last === null) break;
      for (const name of done.stayed) stayed.set(name, (stayed.get(name) ?? 0) + 1);
      rewrapped += done.rewrapped;
      from = done.last;
      await onBatch?.(rewrapped);
    }
  }
  return { rewrapped, stayed };
}
