/** Statements and their movements in the database. */

import { and, asc, eq, isNull, or, sql } from 'drizzle-orm';
import { addRows } from '#platform/database/bulk.ts';
import type { Database, Transaction } from '#platform/database.ts';
import type { Id } from '#platform/values/id.ts';
import type { Matched } from '../rules/matching.ts';
import { statementLines, statements, type StatementLineRow, type StatementRow } from '../tables.ts';

/** Null for one that was not taken in. */
export async function findStatement(db: Database, iban: string, statementId: string): Promise<StatementRow | null> {
  const [row] = await db
    .select()
    .from(statements)
    .where(and(eq(statements.iban, iban), eq(statements.statementId, statementId)));
  return row ?? null;
}

/** False when somebody else has added it meanwhile. */
export async function addStatement(tx: Transaction, row: StatementRow): Promise<boolean> {
  const added = await tx.insert(statements).values(row).onConflictDoNothing().returning({ id: statements.id });
  return added.length === 1;
}

export async function addLines(tx: Transaction, rows: readonly StatementLineRow[]): Promise<void> {
  await addRows(tx, statementLines, rows);
}

/** What is known of statements only when their file was read to its end. */
export async function sealStatement(
  tx: Transaction,
  id: Id<'Statement'>,
  known: Pick<StatementRow, 'lines' | 'fileDigest'>,
): Promise<void> {
  await tx.update(statements).set(known).where(eq(statements.id, id));
}

/** Movements of a municipality that are to be booked, or looked at again as their payment was not paid, from behind `after` on. */
export async function findOpenLines(
  tx: Transaction,
  authorityId: Id<'Authority'>,
  after: Pick<StatementLineRow, 'statementId' | 'number'> | null,
  limit: number,
): Promise<readonly StatementLineRow[]> {
  const { statementId, number, outcome } = statementLines;
  return tx
    .select()
    .from(statementLines)
    .where(
      and(
        eq(statementLines.authorityId, authorityId),
        or(isNull(outcome), eq(outcome, 'NOT_PAID')),
        after === null ? undefined : sql`(${statementId}, ${number}) > (${after.statementId}::uuid, ${after.number})`,
      ),
    )
    .orderBy(asc(statementId), asc(number))
    .limit(limit);
}

/** How a movement was matched, and with which payment. */
export interface MatchedLine extends Pick<StatementLineRow, 'statementId' | 'number' | 'paymentId'> {
  readonly matched: Matched;
}

/** Writes down how movements were matched. */
export async function saveMatches(tx: Transaction, lines: readonly MatchedLine[]): Promise<void> {
  if (lines.length === 0) return;
  const json = JSON.stringify(
    lines.map(({ statementId, number, paymentId, matched }) => {
      return {
        statement_id: statementId,
        number,
        payment_id: paymentId,
        outcome: matched.outcome,
        suspense: matched.suspense.toString(),
      };
    }),
  );
  await tx.execute(sql`
    update ${statementLines} line set outcome = said.outcome, payment_id = said.payment_id, suspense = said.suspense
    from jsonb_to_recordset(${json}::text::jsonb)
      as said(statement_id uuid, number integer, payment_id uuid, outcome text, suspense bigint)
    where line.statement_id = said.statement_id and line.number = said.number`);
}

/** How many movements of a statement came to which outcome, and what of them is in suspense. */
export async function summarize(
  db: Database,
  id: Id<'Statement'>,
): Promise<readonly { readonly outcome: string; readonly count: number; readonly amount: bigint; readonly suspense: bigint }[]> {
  const { outcome, amount, suspense } = statementLines;
  const found = await db
    .select({
      outcome: sql<string>`coalesce(${outcome}, 'OPEN')`,
      count: sql<number>`count(*)::int`,
      amount: sql<string>`sum(${amount})`,
      suspense: sql<string>`coalesce(sum(${suspense}), 0)`,
    })
    .from(statementLines)
    .where(eq(statementLines.statementId, id))
    .groupBy(outcome)
    .orderBy(asc(outcome));
  return found.map((row) => ({ ...row, amount: BigInt(row.amount), suspense: BigInt(row.suspense) }));
}
