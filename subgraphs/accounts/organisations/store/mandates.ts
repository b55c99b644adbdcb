/** Mandates in the database: given, ended, and never altered otherwise. */

import { and, asc, count, desc, eq, gte, inArray, isNull, lt, lte, or } from 'drizzle-orm';
import type { Database, Transaction } from '#platform/database.ts';
import type { Representation } from '#platform/identity/representation.ts';
import type { Day } from '#platform/values/day.ts';
import type { Id } from '#platform/values/id.ts';
import { mandates, organisations, type MandateRow } from '../tables.ts';
import type { Ending } from '../rules/mandates.ts';

type OrganisationId = Id<'Organisation'>;
type AccountId = Id<'Account'>;

type NewMandate = Omit<MandateRow, 'endedAt' | 'ending' | 'endedBy'>;

export async function giveMandate(tx: Transaction, mandate: NewMandate): Promise<MandateRow> {
  const [row] = await tx.insert(mandates).values(mandate).returning();
  if (row === undefined) throw new Error('a mandate was not written');
  return row;
}

/** Ends a mandate that is open. */
export async function endMandate(
  tx: Transaction,
  id: Id<'Mandate'>,
  end: { readonly endedAt: Date; readonly ending: Ending; readonly endedBy: AccountId | null },
): Promise<void> {
  await tx
    .update(mandates)
    .set(end)
    .where(and(eq(mandates.id, id), isNull(mandates.endedAt)));
}

export async function findMandate(db: Database | Transaction, id: Id<'Mandate'>): Promise<MandateRow | null> {
  const [row] = await db.select().from(mandates).where(eq(mandates.id, id));
  return row ?? null;
}

/** The mandates of an organisation that were not ended, the first given first. */
export async function openMandatesOf(tx: Transaction, organisation: OrganisationId): Promise<readonly MandateRow[]> {
  return tx
    .select()
    .from(mandates)
    .where(and(eq(mandates.organisationId, organisation), isNull(mandates.endedAt)))
    .orderBy(asc(mandates.id));
}

/** The mandates of accounts that were not ended, the first given first. */
export async function findOpenMandates(
  db: Database | Transaction,
  accounts: readonly AccountId[],
): Promise<readonly MandateRow[]> {
  return db
    .select()
    .from(mandates)
    .where(and(inArray(mandates.accountId, [...accounts]), isNull(mandates.endedAt)))
    .orderBy(asc(mandates.id));
}

/** The last mandate that a login has proved to an account, for one organisation; null: none ever did. */
export async function lastProved(tx: Transaction, organisation: OrganisationId, account: AccountId): Promise<MandateRow | null> {
  const [row] = await tx
    .select()
    .from(mandates)
    .where(and(eq(mandates.organisationId, organisation), eq(mandates.accountId, account), eq(mandates.origin, 'LOGIN')))
    .orderBy(desc(mandates.id))
    .limit(1);
  return row ?? null;
}

interface HistoryFilter {
  readonly organisation: OrganisationId;
  /** Those that have ended, too. */
  readonly ended: boolean;
}

const inHistory = ({ organisation, ended }: HistoryFilter) =>
  and(eq(mandates.organisationId, organisation), ended ? undefined : isNull(mandates.endedAt));

/** The mandates of an organisation given before `before`, the latest first. */
export async function readMandates(
  db: Database,
  filter: HistoryFilter,
  before: Id<'Mandate'> | null,
  limit: number,
): Promise<readonly MandateRow[]> {
  return db
    .select()
    .from(mandates)
    .where(and(inHistory(filter), before === null ? undefined : lt(mandates.id, before)))
    .orderBy(desc(mandates.id))
    .limit(limit);
}

export async function countMandates(db: Database, filter: HistoryFilter): Promise<number> {
  const [row] = await db.select({ total: count() }).from(mandates).where(inHistory(filter));
  return row?.total ?? 0;
}

/** For whom an account may act on a day, by the name of the organisation. */
export async function findRepresentations(db: Database, account: AccountId, today: Day): Promise<readonly Representation[]> {
  const found = await db
    .select({ mandate: mandates, name: organisations.name, provenAt: organisations.provenAt })
    .from(mandates)
    .innerJoin(organisations, eq(organisations.id, mandates.organisationId))
    .where(
      and(
        eq(mandates.accountId, account),
        isNull(mandates.endedAt),
        lte(mandates.validFrom, today),
        or(isNull(mandates.validTo), gte(mandates.validTo, today)),
      ),
    )
    .orderBy(asc(organisations.name), asc(mandates.id));
  return found.map(({ mandate: { id, organisationId, role, services }, name, provenAt }) => {
    return { organisation: organisationId, name, isProven: provenAt !== null, role, mandate: id, services };
  });
}

/** How those who once had a right for an organisation are known there, by `<organisation>/<account>`; the last name counts. */
export async function findNames(
  db: Database,
  keys: readonly string[],
): Promise<readonly { readonly key: string; readonly name: string | null }[]> {
  const pairs = keys.map((key) => key.split('/') as [OrganisationId, AccountId]);
  const found = await db
    .select({ organisation: mandates.organisationId, account: mandates.accountId, name: mandates.name })
    .from(mandates)
    .where(
      or(
        ...pairs.map(([organisation, account]) =>
          and(eq(mandates.organisationId, organisation), eq(mandates.accountId, account)),
        ),
      ),
    )
    .orderBy(asc(mandates.id));
  const names = new Map(found.map(({ organisation, account, name }) => [`${organisation}/${account}`, name]));
  return [...names].map(([key, name]) => ({ key, name }));
}
