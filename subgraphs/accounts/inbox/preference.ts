/** How decisions are to reach a person: what she says holds for what is provided from then on. */

import type { Database, Transaction } from '#platform/database.ts';
import { newId, type Id } from '#platform/values/id.ts';
import { lockAccounts } from '../store/accounts.ts';
import { addPreference, currentPreference } from './store/preferences.ts';

export interface Preference {
  readonly electronic: boolean;
  /** Null: nothing was ever said, which counts as agreement (§ 9 Abs. 1 Satz 2 OZG). */
  readonly since: Date | null;
}

export async function preferenceOf(db: Database, account: Id<'Account'>): Promise<Preference> {
  return (await currentPreference(db, account)) ?? { electronic: true, since: null };
}

/** Keeps what a person says; saying the same again changes nothing. */
export async function setPreference(tx: Transaction, accountId: Id<'Account'>, electronic: boolean, since: Date): Promise<void> {
  await lockAccounts(tx, [accountId]);
  const current = await currentPreference(tx, accountId);
  if ((current?.electronic ?? true) === electronic) return;
  await addPreference(tx, { id: newId<'DeliveryPreference'>(), accountId, electronic, since });
}
