/** Books the movements of statements that were taken in: batch by batch, each in a transaction, so that it can be taken up again. */

import { sql } from 'drizzle-orm';
import type { Database, Transaction } from '#platform/database.ts';
import type { Id } from '#platform/values/id.ts';
import { match, type Matched } from '../rules/matching.ts';
import { bankLines, releaseLines } from '../rules/postings.ts';
import { findClearings, type Clearing } from '../store/payments.ts';
import { lockLedger, post, type EntryDraft } from '../store/posting.ts';
import { findOpenLines, saveMatches, type MatchedLine } from '../store/statements.ts';
import type { StatementLineRow } from '../tables.ts';

/** So few that nobody who pays meanwhile waits long. */
const BATCH = 1_000;

/** The entry of a movement; null where there is no money in it. One that was in suspense before is released as far as it is expected. */
function draftOf(line: StatementLineRow, { clearing, suspense }: Matched, paymentId: Id<'Payment'> | null): EntryDraft | null {
  const { statementId, number, reference, day } = line;
  const source = `statement:${statementId}:${number}`;
  const facts = { paymentId, reference, day };
  if (line.outcome !== null) {
    if (clearing === 0n) return null;
    return { ...facts, kind: 'SUSPENSE_RELEASE', source: `${source}:release`, lines: releaseLines(clearing) };
  }
  if (line.amount === 0n) return null;
  const kind = line.amount < 0n ? 'BANK_PAYMENT' : 'BANK_RECEIPT';
  return { ...facts, kind, source, lines: bankLines(clearing, suspense) };
}

async function bookBatch(
  tx: Transaction,
  authorityId: Id<'Authority'>,
  after: StatementLineRow | null,
  now: Date,
): Promise<readonly StatementLineRow[]> {
  // Compiling the plans of a batch takes longer than running them.
  await tx.execute(sql`set local jit = off`);
  await lockLedger(tx, authorityId); // What is open at the provider must not change between looking and booking.
  const lines = await findOpenLines(tx, authorityId, after, BATCH);
  const references = lines.flatMap(({ reference }) => reference ?? []);
  const clearings = new Map<string, Clearing>(await findClearings(tx, authorityId, [...new Set(references)]));
  const drafts: EntryDraft[] = [];
  const saved: MatchedLine[] = [];
  for (const line of lines) {
    const payment = line.reference === null ? null : (clearings.get(line.reference) ?? null);
    const matched = match(line, payment);
    // Nothing new of one that was looked at before.
    if (line.outcome === matched.outcome) continue;
    if (payment !== null) clearings.set(payment.reference, { ...payment, open: payment.open - matched.clearing });
    const draft = draftOf(line, matched, payment?.id ?? null);
    if (draft !== null) drafts.push(draft);
    saved.push({ ...line, paymentId: payment?.id ?? null, matched });
  }
  await saveMatches(tx, saved);
  await post(tx, authorityId, drafts, now);
  return lines;
}

/** Books what is open of a municipality's statements. `progress` hears how many movements were looked at. */
export async function bookStatements(
  db: Database,
  authorityId: Id<'Authority'>,
  now: Date,
  progress: (looked: number) => void = () => undefined,
): Promise<void> {
  let looked = 0;
  let lines: readonly StatementLineRow[] = [];
  do {
    const after = lines.at(-1) ?? null;
    lines = await db.transaction((tx) => bookBatch(tx, authorityId, after, now));
    looked += lines.length;
    progress(looked);
  } while (lines.length === BATCH);
}
