/** Keeps what was submitted when its owner deletes her account, and lets it go when nobody needs it any more. */

import type { Transaction } from '#platform/database.ts';
import type { Id } from '#platform/values/id.ts';
import { boundOf } from './bound.ts';
import type { SafeParts } from './parts.ts';
import { isReadable } from './rules/scanning.ts';
import { dropExpiredHeld, dropHeldOf, findHoldable, insertHeld, withoutHolder } from './store/held.ts';
import { orderRemovals } from './store/removals.ts';

export interface Held {
  readonly shares: ReadonlySet<Id<'DocumentShare'>>;
  /** Files that have to stay. */
  readonly files: ReadonlySet<Id<'DocumentVersion'>>;
}

/**
 * Copies what was submitted of these documents out of the account, before it is deleted: the authority's file is not hers to delete
 * (Art. 17 Abs. 3 lit. b DSGVO). The files stay where they are, under keys that no longer depend on her account's.
 */
export async function holdSubmitted(tx: Transaction, documentIds: readonly Id<'Document'>[], now: Date): Promise<Held> {
  const found = documentIds.length === 0 ? [] : await findHoldable(tx, documentIds);
  const bound = await boundOf(
    tx,
    found.map(({ share }) => share),
    now,
  );
  const rows = found.flatMap(({ share: { id: shareId, masterKey, wrappedKey, ...share }, version, name }) => {
    const until = bound.get(shareId);
    if (until === undefined || masterKey === null || wrappedKey === null || !isReadable(version)) return [];
    const { versionId, applicationId, purpose } = share;
    const { mediaType, size } = version;
    return [{ shareId, versionId, applicationId, purpose, name, mediaType, size, until, masterKey, wrappedKey }];
  });
  await insertHeld(tx, rows);
  return { shares: new Set(rows.map(({ shareId }) => shareId)), files: new Set(rows.map(({ versionId }) => versionId)) };
}

/** Lets go what was submitted with an application: it was taken back or turned away, or its authority has it under a key of its own. */
export async function releaseHeld(tx: Transaction, applicationId: Id<'Application'>, now: Date): Promise<void> {
  await orderRemovals(tx, await withoutHolder(tx, await dropHeldOf(tx, applicationId)), now);
}

/** The same of all whose time is over. Answers how many that were; their files are removed by whoever carries out removals. */
export function expireHeld({ db, now }: Pick<SafeParts, 'db' | 'now'>): Promise<number> {
  return db.transaction(async (tx) => {
    const dropped = await dropExpiredHeld(tx, now());
    await orderRemovals(tx, await withoutHolder(tx, dropped), now());
    return dropped.length;
  });
}
