/**
 * The hierarchy of keys: a master key (configured, never stored here) wraps the key of each account, that one the key of
 * each document, and from that the key of each file is derived. Whatever is deleted from the hierarchy makes unreadable what
 * is below it; a new master key needs only the accounts' keys wrapped anew.
 */

import type { KeyObject } from 'node:crypto';
import type { Database, Transaction } from '#platform/database.ts';
import type { MasterKeys } from '#platform/keys/master-keys.ts';
import type { Id } from '#platform/values/id.ts';
import { newKey, unwrapKey, wrapKey } from './crypto/wrap.ts';
import { addAccountKey, findAccountKey } from './store/account-keys.ts';
import type { AccountKeyRow, DocumentRow } from './tables.ts';

/** Thrown when a key was wrapped under a master key that is not configured any more. */
export class MasterKeyMissing extends Error {
  constructor(name: string) {
    super(`The master key ${name} is not configured, but there are keys wrapped under it`);
    this.name = 'MasterKeyMissing';
  }
}

const accountOwner = (account: Id<'Account'>, masterKey: string): string => `account:${account}:${masterKey}`;
const documentOwner = (document: Id<'Document'>): string => `document:${document}`;

function masterKey({ byName }: MasterKeys, name: string): KeyObject {
  const key = byName.get(name);
  if (key === undefined) throw new MasterKeyMissing(name);
  return key;
}

/** An account's key wrapped under the current master key. */
export function wrapAccountKey(key: KeyObject, accountId: Id<'Account'>, masterKeys: MasterKeys): AccountKeyRow {
  const { current } = masterKeys;
  return {
    accountId,
    masterKey: current,
    wrappedKey: wrapKey(key, masterKey(masterKeys, current), accountOwner(accountId, current)),
  };
}

/** Throws MasterKeyMissing or KeyDoesNotFit. */
export function unwrapAccountKey({ accountId, masterKey: name, wrappedKey }: AccountKeyRow, masterKeys: MasterKeys): KeyObject {
  return unwrapKey(wrappedKey, masterKey(masterKeys, name), accountOwner(accountId, name));
}

async function requireAccountKey(db: Database, account: Id<'Account'>, masterKeys: MasterKeys): Promise<KeyObject> {
  const row = await findAccountKey(db, account);
  if (row === null) throw new Error('an account with documents has no key');
  return unwrapAccountKey(row, masterKeys);
}

/** A new key for a document, wrapped under its account's key, which is made where this is the account's first document. */
export async function createDocumentKey(
  tx: Transaction,
  account: Id<'Account'>,
  document: Id<'Document'>,
  masterKeys: MasterKeys,
): Promise<Uint8Array> {
  if ((await findAccountKey(tx, account)) === null) await addAccountKey(tx, wrapAccountKey(newKey(), account, masterKeys));
  return wrapKey(newKey(), await requireAccountKey(tx, account, masterKeys), documentOwner(document));
}

/** The key of a document wrapped for the account it goes to, whose own key is made where it has none. Throws as below. */
export async function moveDocumentKey(
  tx: Transaction,
  document: Pick<DocumentRow, 'id' | 'accountId' | 'wrappedKey'>,
  to: Id<'Account'>,
  masterKeys: MasterKeys,
): Promise<Uint8Array> {
  const key = await openDocumentKey(tx, document, masterKeys);
  if ((await findAccountKey(tx, to)) === null) await addAccountKey(tx, wrapAccountKey(newKey(), to, masterKeys));
  return wrapKey(key, await requireAccountKey(tx, to, masterKeys), documentOwner(document.id));
}

/** A key that opens one document for as long as a share of it is kept, whatever becomes of the account: under the current master key. */
export interface ShareKey {
  readonly masterKey: string;
  readonly wrappedKey: Uint8Array;
}

const shareOwner = (share: Id<'DocumentShare'>, masterKey: string): string => `share:${share}:${masterKey}`;

export function wrapShareKey(key: KeyObject, share: Id<'DocumentShare'>, masterKeys: MasterKeys): ShareKey {
  const { current } = masterKeys;
  return { masterKey: current, wrappedKey: wrapKey(key, masterKey(masterKeys, current), shareOwner(share, current)) };
}

/** The key of the document. Throws MasterKeyMissing or KeyDoesNotFit. */
export function unwrapShareKey(
  { masterKey: name, wrappedKey }: ShareKey,
  share: Id<'DocumentShare'>,
  masterKeys: MasterKeys,
): KeyObject {
  return unwrapKey(wrappedKey, masterKey(masterKeys, name), shareOwner(share, name));
}

/** The key of a document. Throws MasterKeyMissing or KeyDoesNotFit. */
export async function openDocumentKey(
  db: Database,
  { id, accountId, wrappedKey }: Pick<DocumentRow, 'id' | 'accountId' | 'wrappedKey'>,
  masterKeys: MasterKeys,
): Promise<KeyObject> {
  return unwrapKey(wrappedKey, await requireAccountKey(db, accountId, masterKeys), documentOwner(id));
}
