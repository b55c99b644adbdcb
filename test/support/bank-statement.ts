/** Statements of a bank as camt.053, small ones for tests and large ones as a stream. */

import { Readable } from 'node:stream';
import { field, element } from '#platform/xml/write.ts';

/** An account that no bank has; its check digits fit. */
export function ibanOf(account: number): string {
  const digits = `00000000${String(account).padStart(10, '0')}`;
  return `DE${String(98n - (BigInt(`${digits}131400`) % 97n)).padStart(2, '0')}${digits}`;
}

export const IBAN = ibanOf(123_456_789);

/** A movement in cents, negative for money that goes out. */
export interface Move {
  readonly amount: number;
  readonly reference?: string;
  /** Where the reference stands. */
  readonly in?: 'structured' | 'endToEnd' | 'free';
  readonly currency?: string;
}

/** An entry: one movement, or several that were booked as one. */
export interface StatementEntry {
  readonly moves: readonly Move[];
  /** Where it is not the sum of its movements. */
  readonly amount?: number;
  readonly status?: string;
  readonly day?: string;
  /** Without transactions, with this text instead. */
  readonly text?: string;
}

export interface StatementOptions {
  readonly version?: '02' | '08';
  readonly statementId?: string;
  readonly iban?: string;
  readonly day?: string;
  readonly opening?: number;
  /** Where it is not what the entries come to. */
  readonly closing?: number;
  readonly entries?: readonly StatementEntry[];
}

const euro = (cents: number): string => `${Math.floor(Math.abs(cents) / 100)}.${String(Math.abs(cents) % 100).padStart(2, '0')}`;
const sign = (cents: number): string => field('CdtDbtInd', cents < 0 ? 'DBIT' : 'CRDT');
const money = (cents: number, currency = 'EUR'): string => field('Amt', euro(cents), { Ccy: currency });

function details(move: Move, version: string): string {
  const { amount, reference = null, currency = 'EUR', in: place = 'structured' } = move;
  const refs = element(
    'Refs',
    field('AcctSvcrRef', 'BANK-1') + field('EndToEndId', place === 'endToEnd' ? reference : 'NOTPROVIDED'),
  );
  const structured = place !== 'structured' ? '' : element('Strd', element('CdtrRefInf', field('Ref', reference)));
  const free = field(
    'Ustrd',
    place === 'free' && reference !== null ? `Gebuehr ${reference.replace(/(.{4})/g, '$1 ')}` : 'Max Muster',
  );
  const sum =
    version === '08' ? money(amount, currency) + sign(amount) : element('AmtDtls', element('TxAmt', money(amount, currency)));
  return element(
    'TxDtls',
    refs + sum + element('RltdPties', element('Dbtr', field('Nm', 'Max Muster'))) + element('RmtInf', free + structured),
  );
}

function entryOf(entry: StatementEntry, version: string, day: string): string {
  const { moves, status = 'BOOK', text } = entry;
  const amount = entry.amount ?? moves.reduce((sum, move) => sum + move.amount, 0);
  const booked = element('BookgDt', field('Dt', entry.day ?? day)) + element('ValDt', field('Dt', entry.day ?? day));
  const said = version === '08' ? element('Sts', field('Cd', status)) : field('Sts', status);
  const held =
    text === undefined ? element('NtryDtls', moves.map((move) => details(move, version)).join('')) : field('AddtlNtryInf', text);
  return element('Ntry', money(amount) + sign(amount) + said + booked + field('AcctSvcrRef', 'BANK-0') + held);
}

const balance = (code: string, cents: number, day: string): string =>
  element(
    'Bal',
    element('Tp', element('CdOrPrtry', field('Cd', code))) + money(cents) + sign(cents) + element('Dt', field('Dt', day)),
  );

interface Sums {
  readonly opening: number;
  readonly closing: number;
  readonly count: number;
  readonly sum: number;
}

function headOf(options: StatementOptions, { opening, closing, count, sum }: Sums): string {
  const { version = '08', statementId = 'AUSZUG-1', iban = IBAN, day = '2026-11-24' } = options;
  const total = element('TtlNtries', field('NbOfNtries', String(count)) + field('Sum', euro(sum)));
  return (
    `<?xml version="1.0" encoding="UTF-8"?>\n<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.${version}"><BkToCstmrStmt>` +
    `${element('GrpHdr', field('MsgId', 'M1'))}\n<Stmt>${field('Id', statementId)}${element('Acct', element('Id', field('IBAN', iban)))}` +
    `${balance('OPBD', opening, day)}${balance('CLBD', closing, day)}${element('TxsSummry', total)}\n`
  );
}

const TAIL = '</Stmt></BkToCstmrStmt></Document>\n';

/** A statement as a whole; the sums fit unless `closing` says otherwise. */
export function statement(options: StatementOptions = {}): string {
  const { version = '08', day = '2026-11-24', opening = 0, entries = [] } = options;
  const booked = entries.filter(({ status = 'BOOK' }) => status === 'BOOK');
  const amounts = booked.map(({ moves, amount }) => amount ?? moves.reduce((sum, move) => sum + move.amount, 0));
  const closing = options.closing ?? opening + amounts.reduce((sum, amount) => sum + amount, 0);
  const sum = amounts.reduce((total, amount) => total + Math.abs(amount), 0);
  const head = headOf(options, { opening, closing, count: amounts.length, sum });
  return `${head}${entries.map((entry) => `${entryOf(entry, version, day)}\n`).join('')}${TAIL}`;
}

/** Bytes as a file gives them. */
export function bytesOf(text: string): AsyncIterable<Uint8Array> {
  return Readable.from([Buffer.from(text)]);
}

/** A statement of many payments of one amount each, `batch` of them booked as one, piece by piece. */
export async function* largeStatement(
  options: StatementOptions & {
    readonly references: Iterable<string>;
    readonly count: number;
    readonly cents: number;
    readonly batch: number;
  },
): AsyncGenerator<Uint8Array> {
  const { version = '08', day = '2026-11-24', opening = 0, count, cents, batch } = options;
  const sum = count * cents;
  yield Buffer.from(headOf(options, { opening, closing: opening + sum, count: Math.ceil(count / batch), sum }));
  let moves: Move[] = [];
  for (const reference of options.references) {
    moves.push({ amount: cents, reference });
    if (moves.length < batch) continue;
    yield await Promise.resolve(Buffer.from(`${entryOf({ moves }, version, day)}\n`));
    moves = [];
  }
  if (moves.length > 0) yield Buffer.from(entryOf({ moves }, version, day));
  yield Buffer.from(TAIL);
}
