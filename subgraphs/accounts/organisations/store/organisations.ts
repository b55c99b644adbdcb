/** Organisations in the database. */

import { and, count, eq } from 'drizzle-orm';
import type { Transaction } from '#platform/database.ts';
import { isAmong, readByKeys, type Keys } from '#platform/database/by-keys.ts';
import type { Organisation } from '#platform/identity/viewer.ts';
import type { Id } from '#platform/values/id.ts';
import { mandates, organisations, type OrganisationRow } from '../tables.ts';

type OrganisationId = Id<'Organisation'>;

export const findOrganisations = readByKeys((db, ids: Keys<OrganisationId>) =>
  db.select().from(organisations).where(isAmong(organisations.id, ids)),
);

export async function insertOrganisation(tx: Transaction, organisation: OrganisationRow): Promise<void> {
  await tx.insert(organisations).values(organisation);
}

/** Keeps what a login proves of an organisation; what it does not say stays as it is. */
export async function saveProven(tx: Transaction, { id, name, facts = {} }: Organisation, now: Date): Promise<void> {
  const said = Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
  const values = { ...said, name, provenAt: now };
  await tx
    .insert(organisations)
    .values({ ...values, id, createdAt: now })
    .onConflictDoUpdate({ target: organisations.id, set: values });
}

/** Makes others that change who acts for the organisation wait until the transaction ends. Null when there is none. */
export async function lockOrganisation(tx: Transaction, id: OrganisationId): Promise<OrganisationRow | null> {
  const [row] = await tx.select().from(organisations).where(eq(organisations.id, id)).for('update');
  return row ?? null;
}

/** How many organisations an account has registered itself. */
export async function countFounded(tx: Transaction, account: Id<'Account'>): Promise<number> {
  const isFounder = and(eq(mandates.accountId, account), eq(mandates.origin, 'FOUNDING'));
  const [row] = await tx.select({ total: count() }).from(mandates).where(isFounder);
  return row?.total ?? 0;
}
