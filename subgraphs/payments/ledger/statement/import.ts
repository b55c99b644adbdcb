/**
 * Takes in a file of statements: all of it or nothing. The same file again changes nothing, but goes on with booking where that was
 * broken off; another one with the name of a statement that is known is refused.
 */

import { createHash } from 'node:crypto';
import type { Database, Transaction } from '#platform/database.ts';
import { OperatorError } from '#platform/errors.ts';
import { newId, type Id } from '#platform/values/id.ts';
import { MessageFault, RecordFault } from '#platform/xml/faults.ts';
import { addBankAccount, findBankAccount } from '../store/settings.ts';
import { addLines, addStatement, findStatement, sealStatement, summarize } from '../store/statements.ts';
import type { StatementLineRow, StatementRow } from '../tables.ts';
import { bookStatements } from './book.ts';
import { readCamt } from './camt.ts';
import type { StatementHead, StatementPart } from './statement.ts';

/** Why a file was not taken in. Nothing of it was. */
export class StatementRefused extends OperatorError {}

/** What became of one statement of a file. */
export interface ImportedStatement {
  readonly row: StatementRow;
  /** True when the file was taken in before. */
  readonly wasKnown: boolean;
  readonly summary: Awaited<ReturnType<typeof summarize>>;
}

export interface ImportOptions {
  readonly now: Date;
  /** Whose account it is where nobody has said so before. */
  readonly authorityId?: Id<'Authority'> | undefined;
  /** Hears how many movements were read, and then how many were booked. */
  readonly progress?: (phase: 'reading' | 'booking', done: number) => void;
}

const BATCH = 1_000;

interface Reading {
  readonly row: StatementRow;
  readonly wasKnown: boolean;
  lines: number;
}

async function whoseAccount(tx: Transaction, head: StatementHead, { authorityId, now }: ImportOptions): Promise<Id<'Authority'>> {
  const known = await findBankAccount(tx, head.iban);
  if (known !== null) {
    if (authorityId !== undefined && authorityId !== known)
      throw new StatementRefused(`Line ${head.line}: the account is that of another authority. Nothing was taken in.`);
    return known;
  }
  if (authorityId === undefined)
    throw new StatementRefused(
      `Line ${head.line}: nobody has said whose account ${head.iban} is: name the authority. Nothing was taken in.`,
    );
  await addBankAccount(tx, head.iban, authorityId, now);
  // Two at once may say it: whoever comes first has said it.
  if ((await findBankAccount(tx, head.iban)) !== authorityId)
    throw new StatementRefused(`Line ${head.line}: the account is that of another authority. Nothing was taken in.`);
  return authorityId;
}

async function begin(tx: Transaction, head: StatementHead, options: ImportOptions): Promise<Reading> {
  const authorityId = await whoseAccount(tx, head, options);
  const { iban, statementId, currency, opening, closing, openingDay, closingDay } = head;
  const said = { iban, statementId, currency, opening, closing, openingDay, closingDay };
  const row = { id: newId<'Statement'>(), authorityId, ...said, lines: 0, fileDigest: '', importedAt: options.now };
  if (await addStatement(tx, row)) return { row, wasKnown: false, lines: 0 };
  const known = await findStatement(tx, head.iban, head.statementId);
  if (known === null) throw new Error('a statement is neither new nor known');
  return { row: known, wasKnown: true, lines: 0 };
}

async function readAll(tx: Transaction, source: AsyncIterable<Uint8Array>, options: ImportOptions): Promise<readonly Reading[]> {
  const hash = createHash('sha256');
  async function* hashed(): AsyncGenerator<Uint8Array> {
    for await (const bytes of source) {
      hash.update(bytes);
      yield bytes;
    }
  }
  const readings: Reading[] = [];
  let waiting: StatementLineRow[] = [];
  let read = 0;

  async function flush(): Promise<void> {
    await addLines(tx, waiting);
    waiting = [];
  }

  async function take(part: StatementPart): Promise<void> {
    if (part.kind === 'head') {
      const reading = await begin(tx, part.head, options);
      if (readings.some(({ row }) => row.id === reading.row.id))
        throw new StatementRefused(`Line ${part.head.line}: the file has this statement twice. Nothing was taken in.`);
      readings.push(reading);
      return;
    }
    const reading = readings.at(-1);
    if (part.kind === 'end' || reading === undefined) return;
    read += 1;
    reading.lines += 1;
    if (reading.wasKnown) return;
    const { id, authorityId, currency } = reading.row;
    const open = { outcome: null, paymentId: null, suspense: null };
    waiting.push({ statementId: id, number: reading.lines, authorityId, currency, ...part.line, ...open });
    if (waiting.length >= BATCH) await flush();
  }

  for await (const parts of readCamt(hashed())) {
    for (const part of parts) await take(part);
    options.progress?.('reading', read);
  }
  await flush();
  const fileDigest = hash.digest('hex');
  for (const { row, wasKnown, lines } of readings) {
    if (!wasKnown) await sealStatement(tx, row.id, { lines, fileDigest });
    else if (row.fileDigest !== fileDigest)
      throw new StatementRefused(
        `The statement ${row.statementId} of ${row.iban} was taken in from another file. Nothing was taken in.`,
      );
  }
  return readings;
}

/** Throws StatementRefused, which says where the fault is. */
export async function importStatement(
  { db }: { readonly db: Database },
  source: AsyncIterable<Uint8Array>,
  options: ImportOptions,
): Promise<readonly ImportedStatement[]> {
  let readings: readonly Reading[];
  try {
    readings = await db.transaction((tx) => readAll(tx, source, options));
  } catch (error) {
    if (!(error instanceof MessageFault || error instanceof RecordFault)) throw error;
    throw new StatementRefused(`Line ${error.line}: ${error.message} Nothing was taken in.`, { cause: error });
  }
  const authorities = new Set(readings.map(({ row }) => row.authorityId));
  for (const authorityId of authorities)
    await bookStatements(db, authorityId, options.now, (done) => options.progress?.('booking', done));
  const imported: ImportedStatement[] = [];
  for (const { row, wasKnown, lines } of readings)
    imported.push({ row: { ...row, lines }, wasKnown, summary: await summarize(db, row.id) });
  return imported;
}
