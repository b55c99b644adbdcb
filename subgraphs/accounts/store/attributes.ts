/** What was proved, and the profile it goes into, in the database. */

import { and, asc, eq, getTableColumns, inArray, notInArray } from 'drizzle-orm';
import type { Database, Transaction } from '#platform/database.ts';
import { loginHandle, type ProvedLogin } from '#platform/identity/logins.ts';
import { dayOf } from '#platform/values/day.ts';
import type { Id } from '#platform/values/id.ts';
import type { ProfileValues } from '../rules/profile.ts';
import { proofsAfter, proofsWithout, proveProfile, type Proofs } from '../rules/proofs.ts';
import { accounts, identities, provenAttributes, type AccountRow, type ProvenAttributeRow } from '../tables.ts';

export interface AccountAttribute extends ProvenAttributeRow {
  readonly accountId: Id<'Account'>;
}

/** Of all logins of accounts, the login linked first coming first. */
export async function findAttributes(db: Database, ids: readonly Id<'Account'>[]): Promise<readonly AccountAttribute[]> {
  const isOf = and(eq(identities.provider, provenAttributes.provider), eq(identities.subject, provenAttributes.subject));
  return db
    .select({ ...getTableColumns(provenAttributes), accountId: identities.accountId })
    .from(provenAttributes)
    .innerJoin(identities, isOf)
    .where(inArray(identities.accountId, [...ids]))
    .orderBy(asc(identities.linkedAt), asc(provenAttributes.provider), asc(provenAttributes.subject), asc(provenAttributes.name));
}

async function lockProfile(tx: Transaction, id: Id<'Account'>): Promise<AccountRow> {
  const [row] = await tx.select().from(accounts).where(eq(accounts.id, id)).for('update');
  if (row === undefined) throw new Error('the account of a profile is not there');
  return row;
}

async function saveProfile(tx: Transaction, id: Id<'Account'>, values: Partial<ProfileValues>, proofs: Proofs): Promise<void> {
  await tx
    .update(accounts)
    .set({ ...values, proofs })
    .where(eq(accounts.id, id));
}

/** Changes what the person says of herself, and leaves other fields. Whatever she changes is proved no more. */
export async function declareProfile(tx: Transaction, id: Id<'Account'>, said: Partial<ProfileValues>): Promise<void> {
  if (Object.keys(said).length === 0) return;
  await saveProfile(tx, id, said, proofsAfter(await lockProfile(tx, id), said));
}

/** Keeps what a login of the account has just proved in place of what it proved before. A login that proves nothing changes nothing. */
export async function learnAttributes(tx: Transaction, id: Id<'Account'>, login: ProvedLogin, at: Date): Promise<void> {
  const { provider, subject, attributes = [] } = login;
  if (attributes.length === 0) return;
  const profile = await lockProfile(tx, id);
  const isOfLogin = and(eq(provenAttributes.provider, provider), eq(provenAttributes.subject, subject));
  const names = attributes.map(({ name }) => name);
  await tx.delete(provenAttributes).where(and(isOfLogin, notInArray(provenAttributes.name, names)));
  for (const { name, value, trustLevel } of attributes) {
    await tx
      .insert(provenAttributes)
      .values({ provider, subject, name, value, trustLevel, seenAt: at })
      .onConflictDoUpdate({
        target: [provenAttributes.provider, provenAttributes.subject, provenAttributes.name],
        set: { value, trustLevel, seenAt: at },
      });
  }
  const who = { login: loginHandle(login), provider };
  const { values, proofs } = proveProfile(profile, who, attributes, { at, today: dayOf(at) });
  await saveProfile(tx, id, values, proofs);
}

/** What a login has proved is proved no more: call it before the login goes. */
export async function forgetProofs(tx: Transaction, id: Id<'Account'>, login: Id<'Identity'>): Promise<void> {
  const { proofs } = await lockProfile(tx, id);
  await saveProfile(tx, id, {}, proofsWithout(proofs, login));
}
