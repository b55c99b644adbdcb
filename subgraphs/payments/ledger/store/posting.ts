/**
 * Entries are added here and nowhere else: to the end of the chain of their municipality, in the transaction of what they are about.
 * Those of one municipality wait for each other's commit; others do not.
 */

import { desc, eq, sql } from 'drizzle-orm';
import { BEGINNING, linkAfter, type Link } from '#platform/chain.ts';
import { addRows } from '#platform/database/bulk.ts';
import { lockName, type Transaction } from '#platform/database.ts';
import type { Day } from '#platform/values/day.ts';
import type { Id } from '#platform/values/id.ts';
import { faultOf, type EntryKind, type LineDraft } from '../rules/chart.ts';
import { ledgerEntries, ledgerLines, type EntryRow, type LineRow } from '../tables.ts';

/** An entry before it has its number. */
export interface EntryDraft {
  readonly kind: EntryKind;
  readonly source: string;
  readonly paymentId: Id<'Payment'> | null;
  readonly reference: string | null;
  readonly day: Day;
  readonly lines: readonly LineDraft[];
}

type Sealed = Pick<EntryRow, 'authorityId' | 'kind' | 'source' | 'paymentId' | 'reference' | 'day' | 'bookedAt'>;

/** What the digest of an entry is made of: all it says, and its lines in their order. */
export function contentOf(entry: Sealed, lines: readonly LineDraft[]): object {
  const { authorityId, kind, source, paymentId, reference, day, bookedAt } = entry;
  const said = lines.map(({ account, bookingCode, debit, credit, currency }) => {
    return [account, bookingCode, debit.toString(), credit.toString(), currency];
  });
  return { authorityId, kind, source, paymentId, reference, day, bookedAt: bookedAt.toISOString(), lines: said };
}

/** Holds the ledger of a municipality until the transaction ends. */
export async function lockLedger(tx: Transaction, authorityId: Id<'Authority'>): Promise<void> {
  await lockName(tx, `payments.ledger:${authorityId}`);
}

async function endOf(tx: Transaction, authorityId: Id<'Authority'>): Promise<Link> {
  const { position, digest } = ledgerEntries;
  const [last] = await tx
    .select({ position, digest })
    .from(ledgerEntries)
    .where(eq(ledgerEntries.authorityId, authorityId))
    .orderBy(desc(position))
    .limit(1);
  return last ?? BEGINNING;
}

async function findKnown(tx: Transaction, sources: readonly string[]): Promise<ReadonlySet<string>> {
  const wanted = sql`select jsonb_array_elements_text(${JSON.stringify(sources)}::text::jsonb)`;
  const { source } = ledgerEntries;
  const known = await tx
    .select({ source })
    .from(ledgerEntries)
    .where(sql`${source} = any(array(${wanted}))`);
  return new Set(known.map((row) => row.source));
}

/**
 * Adds entries of one municipality, leaving out those whose source is booked already. Answers those that were added. Call it last in a
 * transaction: other entries of the municipality wait for its end. Throws for one that is not balanced.
 */
export async function post(
  tx: Transaction,
  authorityId: Id<'Authority'>,
  drafts: readonly EntryDraft[],
  bookedAt: Date,
): Promise<readonly EntryRow[]> {
  if (drafts.length === 0) return [];
  await lockLedger(tx, authorityId);
  // After the lock, so that both see what whoever held it has committed.
  const known = new Set(
    await findKnown(
      tx,
      drafts.map(({ source }) => source),
    ),
  );
  const entries: EntryRow[] = [];
  const lines: LineRow[] = [];
  let end: Link | null = null;
  for (const draft of drafts) {
    if (known.has(draft.source)) continue;
    known.add(draft.source);
    const fault = faultOf(draft.lines);
    if (fault !== null) throw new Error(`${draft.source} is no entry: ${fault}`);
    const { lines: said, ...rest } = draft;
    const entry = { ...rest, authorityId, bookedAt };
    end = linkAfter(end ?? (await endOf(tx, authorityId)), contentOf(entry, said));
    const { position } = end;
    entries.push({ ...entry, ...end, lines: said.length });
    lines.push(...said.map((line, index) => ({ authorityId, position, number: index + 1, ...line })));
  }
  await addRows(tx, ledgerEntries, entries);
  await addRows(tx, ledgerLines, lines);
  return entries;
}
