/** Merged accounts in the database: what goes from one to the other, and what became of a closed one. */

import { count, countDistinct, eq, inArray, isNotNull, and } from 'drizzle-orm';
import type { Database, Transaction } from '#platform/database.ts';
import type { MasterKeys } from '#platform/keys/master-keys.ts';
import type { Id } from '#platform/values/id.ts';
import { countAccesses } from '../access/store.ts';
import { moveConsents } from '../consents/merging.ts';
import { dropPreviews } from '../erasure/store.ts';
import { moveInbox } from '../inbox/moving.ts';
import { moveMandates } from '../organisations/merging.ts';
import { moveSafe } from '../safe/transfer.ts';
import { countDocuments } from '../safe/store/documents.ts';
import { accounts, dataExports, identities, links, mergers, messages, type AccountRow } from '../tables.ts';

type AccountId = Id<'Account'>;

export interface Holdings {
  readonly identities: number;
  readonly messages: number;
  readonly documents: number;
  readonly dataExports: number;
  readonly applications: number;
  readonly accessLogEntries: number;
}

async function countOf(
  db: Database,
  table: typeof identities | typeof messages | typeof dataExports,
  id: AccountId,
): Promise<number> {
  const [row] = await db.select({ total: count() }).from(table).where(eq(table.accountId, id));
  return row?.total ?? 0;
}

/** How much an account holds, as far as this subgraph knows. */
export async function readHoldings(db: Database, id: AccountId): Promise<Holdings> {
  const [told] = await db
    .select({ total: countDistinct(messages.applicationId) })
    .from(messages)
    .where(and(eq(messages.accountId, id), isNotNull(messages.applicationId)));
  return {
    identities: await countOf(db, identities, id),
    messages: await countOf(db, messages, id),
    documents: await countDocuments(db, id),
    dataExports: await countOf(db, dataExports, id),
    applications: told?.total ?? 0,
    accessLogEntries: await countAccesses(db, [id, ...(await findMerged(db, id))]),
  };
}

/** Both accounts, locked in one order, whoever asks for them; null when one of them is not there any more. */
export async function lockBoth(
  tx: Transaction,
  one: AccountId,
  other: AccountId,
): Promise<{ readonly one: AccountRow; readonly other: AccountRow } | null> {
  const rows = await tx
    .select()
    .from(accounts)
    .where(inArray(accounts.id, [one, other]))
    .orderBy(accounts.id)
    .for('update');
  const [first, second] = [one, other].map((id) => rows.find((row) => row.id === id));
  return first === undefined || second === undefined ? null : { one: first, other: second };
}

export async function isExporting(tx: Transaction, ids: readonly AccountId[]): Promise<boolean> {
  const [row] = await tx
    .select({ id: dataExports.id })
    .from(dataExports)
    .where(and(inArray(dataExports.accountId, [...ids]), eq(dataExports.status, 'PENDING')))
    .limit(1);
  return row !== undefined;
}

const FIELDS = ['givenName', 'familyName', 'birthDate', 'street', 'postalCode', 'city', 'email'] as const;

/** What the kept account does not know of the person it learns from the closed one, proofs and all. */
async function fillProfile(tx: Transaction, kept: AccountRow, closed: AccountRow): Promise<void> {
  const missing = FIELDS.filter((field) => kept[field] === null && closed[field] !== null);
  if (missing.length === 0) return;
  const values = Object.fromEntries(missing.map((field) => [field, closed[field]]));
  const proofs = Object.fromEntries(missing.flatMap((field) => (closed.proofs[field] ? [[field, closed.proofs[field]]] : [])));
  await tx
    .update(accounts)
    .set({ ...values, proofs: { ...kept.proofs, ...proofs } })
    .where(eq(accounts.id, kept.id));
}

/** All that refers to an account and goes with it as it is, beside its safe. */
const BELONGINGS = [identities, messages, dataExports] as const;

/** Moves everything of one account to the other and closes it: its id opens nothing ever again. Call it with both locked. */
export async function moveAll(
  tx: Transaction,
  { kept, closed, masterKeys }: { readonly kept: AccountRow; readonly closed: AccountRow; readonly masterKeys: MasterKeys },
  audit: Pick<typeof mergers.$inferInsert, 'at' | 'sessionLevel' | 'proofLevel'>,
): Promise<void> {
  await fillProfile(tx, kept, closed);
  await moveSafe(tx, closed.id, kept.id, masterKeys);
  await moveInbox(tx, closed.id, kept.id);
  for (const table of BELONGINGS) await tx.update(table).set({ accountId: kept.id }).where(eq(table.accountId, closed.id));
  await moveConsents(tx, closed.id, kept.id, audit.at);
  await dropPreviews(tx, [kept.id, closed.id]);
  await moveMandates(tx, closed.id, kept.id, audit.at);
  await tx.delete(links).where(eq(links.accountId, closed.id));
  await tx.update(mergers).set({ into: kept.id }).where(eq(mergers.into, closed.id));
  await tx.delete(accounts).where(eq(accounts.id, closed.id));
  await tx.insert(mergers).values({ closed: closed.id, into: kept.id, ...audit });
}

/** The accounts that were merged into one. */
export async function findMerged(db: Database, into: AccountId): Promise<readonly AccountId[]> {
  const found = await db.select({ closed: mergers.closed }).from(mergers).where(eq(mergers.into, into));
  return found.map(({ closed }) => closed);
}

/** Where closed accounts of these have gone, by the id of the closed one. */
export async function findSuccessors(db: Database, ids: readonly AccountId[]): Promise<ReadonlyMap<AccountId, AccountId>> {
  if (ids.length === 0) return new Map();
  const found = await db
    .select()
    .from(mergers)
    .where(inArray(mergers.closed, [...ids]));
  return new Map(found.map(({ closed, into }) => [closed, into]));
}
