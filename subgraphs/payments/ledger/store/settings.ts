/** What a municipality has set for its books: booking codes of its services, and its bank accounts. */

import { and, asc, desc, eq, inArray } from 'drizzle-orm';
import type { Database } from '#platform/database.ts';
import type { Id } from '#platform/values/id.ts';
import { bankAccounts, bookingCodes } from '../tables.ts';

/** For all services without a booking code of their own. */
export const ALL_SERVICES = '';

/** HHST or Produktkonto of a service; empty where none is set. */
export async function findBookingCode(db: Database, authorityId: Id<'Authority'>, leikaKey: string | null): Promise<string> {
  const [row] = await db
    .select()
    .from(bookingCodes)
    .where(
      and(eq(bookingCodes.authorityId, authorityId), inArray(bookingCodes.leikaKey, [leikaKey ?? ALL_SERVICES, ALL_SERVICES])),
    )
    .orderBy(desc(bookingCodes.leikaKey))
    .limit(1);
  return row?.code ?? '';
}

/** True for an authority that has set any. */
export async function hasBookingCode(db: Database, authorityId: Id<'Authority'>): Promise<boolean> {
  return (await db.select().from(bookingCodes).where(eq(bookingCodes.authorityId, authorityId)).limit(1)).length > 0;
}

/** Sets it for what is booked from now on. */
export async function saveBookingCode(
  db: Database,
  row: { readonly authorityId: Id<'Authority'>; readonly leikaKey: string; readonly code: string },
): Promise<void> {
  const target = [bookingCodes.authorityId, bookingCodes.leikaKey];
  await db
    .insert(bookingCodes)
    .values(row)
    .onConflictDoUpdate({ target, set: { code: row.code } });
}

/** Whose bank account it is; null for one nobody has named. */
export async function findBankAccount(db: Database, iban: string): Promise<Id<'Authority'> | null> {
  const [row] = await db.select().from(bankAccounts).where(eq(bankAccounts.iban, iban));
  return row?.authorityId ?? null;
}

/** The account a municipality has had for longest; null where it has none. */
export async function findIban(db: Database, authorityId: Id<'Authority'>): Promise<string | null> {
  const [row] = await db
    .select()
    .from(bankAccounts)
    .where(eq(bankAccounts.authorityId, authorityId))
    .orderBy(asc(bankAccounts.since), asc(bankAccounts.iban))
    .limit(1);
  return row?.iban ?? null;
}

/** Says whose a bank account is; one that is somebody's already stays so. */
export async function addBankAccount(db: Database, iban: string, authorityId: Id<'Authority'>, since: Date): Promise<void> {
  await db.insert(bankAccounts).values({ iban, authorityId, since }).onConflictDoNothing();
}
