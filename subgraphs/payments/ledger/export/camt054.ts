/**
 * What was booked on revenue and tax as a list for the cash office, modelled on camt.054.001.08 of ISO 20022: it has its elements and
 * their order, but no bank has made it. A booking code has no place of its own there and stands in `AddtlTxInf`.
 */

import { element, field } from '#platform/xml/write.ts';
import { euro, formatAmount } from '#platform/values/money.ts';
import type { Day } from '#platform/values/day.ts';
import type { Entry } from '../store/reading.ts';
import type { LineRow } from '../tables.ts';

export interface ListHead {
  /** Number of the export, as part of the name of the list. */
  readonly name: string;
  readonly iban: string;
  readonly fromDay: Day;
  readonly toDay: Day;
  readonly madeAt: Date;
}

/** Counts and sums: of lines in the credit, that is of what came in, and in the debit. */
export interface ListTotals {
  readonly credits: { readonly count: number; readonly sum: bigint };
  readonly debits: { readonly count: number; readonly sum: bigint };
}

const NAMESPACE = 'urn:iso:std:iso:20022:tech:xsd:camt.054.001.08';
const amount = (minor: bigint): string => field('Amt', formatAmount(euro(minor)), { Ccy: 'EUR' });

/** True for what a cash office books under an HHST or Produktkonto. */
export function isListed({ account }: Pick<LineRow, 'account'>): boolean {
  return account === 'REVENUE' || account === 'TAX_PAYABLE';
}

/** Adds what is listed of an entry. */
export function addTotals({ credits, debits }: ListTotals, { sides }: Entry): ListTotals {
  const listed = sides.filter(isListed);
  const add = (of: { readonly count: number; readonly sum: bigint }, side: 'debit' | 'credit') => {
    const amounts = listed.map((line) => line[side]).filter((each) => each > 0n);
    return { count: of.count + amounts.length, sum: amounts.reduce((total, each) => total + each, of.sum) };
  };
  return { credits: add(credits, 'credit'), debits: add(debits, 'debit') };
}

function entryOf({ position, day, reference }: Entry, line: LineRow): string {
  const { number, account, bookingCode, debit, credit } = line;
  const sum = amount(debit + credit);
  const side = field('CdtDbtInd', credit > 0n ? 'CRDT' : 'DBIT');
  const name = `${position}-${number}`;
  const domain = element('BkTxCd', element('Prtry', field('Cd', account === 'REVENUE' ? 'GEBUEHR' : 'UMSATZSTEUER')));
  const refs = element('Refs', field('EndToEndId', reference));
  const structured = reference === null ? '' : element('RmtInf', element('Strd', element('CdtrRefInf', field('Ref', reference))));
  const code = field('AddtlTxInf', bookingCode === '' ? null : `HHST ${bookingCode}`);
  const details = element('NtryDtls', element('TxDtls', refs + sum + side + structured + code));
  const status = element('Sts', field('Cd', 'BOOK'));
  return `${element('Ntry', field('NtryRef', name) + sum + side + status + element('BookgDt', field('Dt', day)) + domain + details)}\n`;
}

function sums(name: string, { count, sum }: ListTotals['credits']): string {
  return element(name, field('NbOfNtries', count.toString()) + field('Sum', formatAmount(euro(sum))));
}

/** The text in pieces. The standard has the sums before the entries, so they must be known. */
export async function* writeList(entries: AsyncIterable<Entry>, head: ListHead, totals: ListTotals): AsyncGenerator<string> {
  const { credits, debits } = totals;
  const at = field('CreDtTm', head.madeAt.toISOString());
  const period = field('FrDtTm', `${head.fromDay}T00:00:00`) + field('ToDtTm', `${head.toDay}T23:59:59`);
  const all = { count: credits.count + debits.count, sum: credits.sum + debits.sum };
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<Document xmlns="${NAMESPACE}"><BkToCstmrDbtCdtNtfctn>`;
  yield `${element('GrpHdr', field('MsgId', head.name) + at)}<Ntfctn>${field('Id', head.name)}${at}${element('FrToDt', period)}`;
  yield element('Acct', element('Id', field('IBAN', head.iban)) + field('Ccy', 'EUR'));
  yield `${element('TxsSummry', sums('TtlNtries', all) + sums('TtlCdtNtries', credits) + sums('TtlDbtNtries', debits))}\n`;
  for await (const entry of entries) for (const line of entry.sides) if (isListed(line)) yield entryOf(entry, line);
  yield '</Ntfctn></BkToCstmrDbtCdtNtfctn></Document>\n';
}
