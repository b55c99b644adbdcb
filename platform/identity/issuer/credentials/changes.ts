/** New secrets of a credential: kept together with the end of every session and a word in the inbox, or not at all. */

import type { Database, Transaction } from '../../../database.ts';
import type { Id } from '../../../values/id.ts';
import type { Logins } from '../../logins.ts';
import { OWN } from '../names.ts';
import * as store from './store.ts';

export interface Factor {
  /** Encrypted. */
  readonly totpKey: string;
  readonly totpStep: number;
  readonly codes: readonly string[];
}

export interface Changes {
  password(credential: Id<'Credential'>, passwordHash: string): Promise<void>;
  /** The first factor ends no session: nobody could have used another one. */
  factor(credential: store.Credential, factor: Factor): Promise<void>;
  passkey(credential: Id<'Credential'>, passkey: Omit<Parameters<typeof store.addPasskey>[1], 'credentialId'>): Promise<void>;
}

export function createChanges(db: Database, logins: Pick<Logins, 'credentialsChanged'>): Changes {
  const tell = (tx: Transaction, subject: Id<'Credential'>, sessions: 'end' | 'stay') =>
    logins.credentialsChanged(tx, { provider: OWN, subject }, sessions);
  return {
    password: (id, passwordHash) =>
      db.transaction(async (tx) => {
        await store.savePassword(tx, id, passwordHash);
        await tell(tx, id, 'end');
      }),
    factor: ({ id, totpKey }, factor) =>
      db.transaction(async (tx) => {
        await store.saveSecondFactor(tx, id, factor);
        await tell(tx, id, totpKey === null ? 'stay' : 'end');
      }),
    passkey: (credentialId, passkey) =>
      db.transaction(async (tx) => {
        await store.addPasskey(tx, { ...passkey, credentialId });
        await tell(tx, credentialId, 'stay');
      }),
  };
}
