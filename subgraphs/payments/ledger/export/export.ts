/**
 * Exports for the cash office: numbered for each municipality from 1 on, and repeatable, since entries never change and an export
 * remembers up to which one it went. Making one marks no entry.
 */

import { createHash } from 'node:crypto';
import { and, count, desc, eq, lt, max } from 'drizzle-orm';
import { lockName, type Database, type Transaction } from '#platform/database.ts';
import { PublicError } from '#platform/errors.ts';
import type { Day } from '#platform/values/day.ts';
import type { Id } from '#platform/values/id.ts';
import type { ExportFormat } from '../rules/export.ts';
import { allEntries } from '../store/reading.ts';
import { findIban } from '../store/settings.ts';
import { ledgerEntries, ledgerExports, type ExportRow } from '../tables.ts';
import { addTotals, writeList, type ListTotals } from './camt054.ts';
import { writeCsv } from './csv.ts';

/** What is to be exported, both days included. */
export interface ExportRequest {
  readonly authorityId: Id<'Authority'>;
  readonly fromDay: Day;
  readonly toDay: Day;
  readonly format: ExportFormat;
}

/** What takes the content, piece by piece. */
export type Sink = (text: string) => Promise<void>;

type Named = Omit<ExportRow, 'entries' | 'total' | 'digest'>;

const NOTHING: ListTotals = { credits: { count: 0, sum: 0n }, debits: { count: 0, sum: 0n } };

/** Writes the content of an export. Answers what it comes to. */
async function write(db: Database, named: Named, sink: Sink): Promise<ExportRow> {
  const { authorityId, fromDay, toDay, upTo, format, number, iban, madeAt } = named;
  const entriesOf = () => allEntries(db, { authorityId, from: fromDay, to: toDay, upTo });
  let entries = 0;
  let total = 0n;
  let totals = NOTHING;
  for await (const entry of entriesOf()) {
    entries += 1;
    for (const { debit } of entry.sides) total += debit;
    totals = addTotals(totals, entry);
  }
  const head = { name: `EXPORT-${String(number).padStart(6, '0')}`, iban: iban ?? '', fromDay, toDay, madeAt };
  const content =
    format === 'camt.054' ? writeList(entriesOf(), head, totals) : writeCsv(entriesOf(), { hasComma: format === 'csv-comma' });
  const hash = createHash('sha256');
  for await (const text of content) {
    hash.update(text);
    await sink(text);
  }
  return { ...named, entries, total, digest: hash.digest('hex') };
}

async function nextOf(
  tx: Transaction,
  authorityId: Id<'Authority'>,
): Promise<{ readonly number: number; readonly upTo: bigint }> {
  await lockName(tx, `payments.ledger.export:${authorityId}`);
  const [last] = await tx
    .select({ number: max(ledgerExports.number) })
    .from(ledgerExports)
    .where(eq(ledgerExports.authorityId, authorityId));
  const [end] = await tx
    .select({ position: max(ledgerEntries.position) })
    .from(ledgerEntries)
    .where(eq(ledgerEntries.authorityId, authorityId));
  return { number: (last?.number ?? 0) + 1, upTo: end?.position ?? 0n };
}

/** Makes an export of the entries that there are now. Throws INVALID for days in the wrong order, and for a list without an account. */
export async function makeExport(db: Database, request: ExportRequest, now: Date, sink: Sink): Promise<ExportRow> {
  const { authorityId, fromDay, toDay, format } = request;
  if (fromDay > toDay) throw new PublicError('INVALID', 'The first day is after the last one', { facts: { argument: 'from' } });
  return db.transaction(async (tx) => {
    const iban = await findIban(tx, authorityId);
    if (format === 'camt.054' && iban === null)
      throw new PublicError('INVALID', 'The authority has no bank account yet: it is known from its first statement on');
    const { number, upTo } = await nextOf(tx, authorityId);
    const made = await write(tx, { authorityId, number, format, fromDay, toDay, iban, upTo, madeAt: now }, sink);
    await tx.insert(ledgerExports).values(made);
    return made;
  });
}

/** Makes an export again, as it was. Throws NOT_FOUND, and CONFLICT when the books do not say any more what they said. */
export async function repeatExport(db: Database, authorityId: Id<'Authority'>, number: number, sink: Sink): Promise<ExportRow> {
  const [known] = await db
    .select()
    .from(ledgerExports)
    .where(and(eq(ledgerExports.authorityId, authorityId), eq(ledgerExports.number, number)));
  if (known === undefined) throw new PublicError('NOT_FOUND', 'There is no such export', { facts: { argument: 'number' } });
  const again = await write(db, known, sink);
  if (again.digest !== known.digest) throw new PublicError('CONFLICT', 'The export is not what it was: verify the ledger');
  return again;
}

/** Exports of a municipality from before a number, the latest first; null: from the latest. */
export async function readExports(
  db: Database,
  authorityId: Id<'Authority'>,
  before: number | null,
  limit: number,
): Promise<readonly ExportRow[]> {
  return db
    .select()
    .from(ledgerExports)
    .where(and(eq(ledgerExports.authorityId, authorityId), before === null ? undefined : lt(ledgerExports.number, before)))
    .orderBy(desc(ledgerExports.number))
    .limit(limit);
}

export async function countExports(db: Database, authorityId: Id<'Authority'>): Promise<number> {
  const [row] = await db.select({ total: count() }).from(ledgerExports).where(eq(ledgerExports.authorityId, authorityId));
  return row?.total ?? 0;
}
