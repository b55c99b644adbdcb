/** Days and differences in the database, and the payments they are about. */

import { and, asc, count, eq, gte, inArray, isNotNull, lt, max, sql } from 'drizzle-orm';
import type { Database } from '#platform/database.ts';
import { startOfDay, type Day } from '#platform/values/day.ts';
import type { Id } from '#platform/values/id.ts';
import { endpoints, payments, type PaymentRow } from '../tables.ts';
import { providerDays, providerDifferences, type ProviderDifferenceRow } from './tables.ts';

/** An authority's account at a provider. */
export interface Account {
  readonly authorityId: Id<'Authority'>;
  readonly provider: string;
  readonly originatorId: string;
  readonly endPointId: string;
}

const isOf = ({ authorityId, provider, originatorId, endPointId }: Account) =>
  and(
    eq(payments.authorityId, authorityId),
    eq(payments.provider, provider),
    eq(payments.originatorId, originatorId),
    eq(payments.endPointId, endPointId),
  );

const keyOf = ({ authorityId, provider, originatorId, endPointId }: Account): string =>
  JSON.stringify([authorityId, provider, originatorId, endPointId]);

const decidedOn = (day: Day) => and(gte(payments.decidedAt, startOfDay(day)), lt(payments.decidedAt, startOfDay(day, 1)));

/** The accounts that are set, and those where something was decided on the day. */
export async function findAccounts(db: Database, day: Day): Promise<readonly Account[]> {
  const columns = (table: typeof payments | typeof endpoints) => {
    const { authorityId, provider, originatorId, endPointId } = table;
    return { authorityId, provider, originatorId, endPointId };
  };
  const set = await db.select(columns(endpoints)).from(endpoints);
  const used = await db.selectDistinct(columns(payments)).from(payments).where(decidedOn(day));
  const all = new Map([...set, ...used].map((one) => [keyOf(one), one]));
  return [...all.values()];
}

/** Those of the accounts whose day was not held against the provider yet. */
export async function findUnchecked(db: Database, day: Day): Promise<readonly Account[]> {
  const checked = await db.select().from(providerDays).where(eq(providerDays.day, day));
  const done = new Set(checked.map(keyOf));
  return (await findAccounts(db, day)).filter((account) => !done.has(keyOf(account)));
}

/** Writes down that a day was looked at; the last time counts. */
export async function saveChecked(db: Database, account: Account, day: Day, looked: number, checkedAt: Date): Promise<void> {
  const { authorityId, provider, originatorId, endPointId } = account;
  const { authorityId: a, provider: b, originatorId: c, endPointId: d, day: e } = providerDays;
  await db
    .insert(providerDays)
    .values({ authorityId, provider, originatorId, endPointId, day, looked, checkedAt })
    .onConflictDoUpdate({ target: [a, b, c, d, e], set: { looked, checkedAt } });
}

/** Keeps differences; what is known stays as it was found first. Answers how many are new. */
export async function addDifferences(db: Database, rows: readonly ProviderDifferenceRow[]): Promise<number> {
  if (rows.length === 0) return 0;
  const added = await db
    .insert(providerDifferences)
    .values([...rows])
    .onConflictDoNothing()
    .returning({ kind: providerDifferences.kind });
  return added.length;
}

/** Our payments with these ids of a provider, by them. */
export async function findListed(
  db: Database,
  provider: string,
  transactionIds: readonly string[],
): Promise<ReadonlyMap<string, PaymentRow>> {
  if (transactionIds.length === 0) return new Map();
  const found = await db
    .select()
    .from(payments)
    .where(and(eq(payments.provider, provider), inArray(payments.transactionId, [...transactionIds])));
  return new Map(found.map((row) => [row.transactionId ?? '', row]));
}

/** Payments of an account that were paid on a day, from behind `after` on. */
export function findPaidOn(db: Database, account: Account, day: Day, after: Id<'Payment'> | null, limit: number) {
  const from = after === null ? undefined : sql`${payments.id} > ${after}::uuid`;
  return db
    .select()
    .from(payments)
    .where(and(isOf(account), decidedOn(day), isNotNull(payments.receiptNumber), from))
    .orderBy(asc(payments.id))
    .limit(limit);
}

const ofDay = (authorityId: Id<'Authority'>, day: Day) =>
  and(eq(providerDifferences.authorityId, authorityId), eq(providerDifferences.day, day));

/** The differences of an authority's day from behind a key on. */
export function readDifferences(db: Database, authorityId: Id<'Authority'>, day: Day, after: string | null, limit: number) {
  const key = keyOfDifference;
  return db
    .select()
    .from(providerDifferences)
    .where(and(ofDay(authorityId, day), after === null ? undefined : sql`${key} collate "C" > ${after}`))
    .orderBy(sql`${key} collate "C"`)
    .limit(limit);
}

const keyOfDifference = sql`(${providerDifferences.provider} || ':' || ${providerDifferences.transactionId} || ':' || ${providerDifferences.kind})`;

/** What a page of differences is continued by. */
export const cursorOf = ({ provider, transactionId, kind }: ProviderDifferenceRow): string =>
  `${provider}:${transactionId}:${kind}`;

export async function countDifferences(db: Database, authorityId: Id<'Authority'>, day: Day): Promise<number> {
  const [row] = await db.select({ total: count() }).from(providerDifferences).where(ofDay(authorityId, day));
  return row?.total ?? 0;
}

/** When the provider was last asked about an authority's day; null: not yet. */
export async function findChecked(db: Database, authorityId: Id<'Authority'>, day: Day): Promise<Date | null> {
  const [row] = await db
    .select({ at: max(providerDays.checkedAt) })
    .from(providerDays)
    .where(and(eq(providerDays.authorityId, authorityId), eq(providerDays.day, day)));
  return row?.at ?? null;
}
