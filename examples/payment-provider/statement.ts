/** What a provider tells of a day beside single payments: a list of transactions, and the bank's statement of what it has paid out. */

import { element, field } from '#platform/xml/write.ts';
import type { PaymentRequest } from './request.ts';
import type { Transaction } from './transactions.ts';

type Placed = Transaction<PaymentRequest>;

/** Versions of camt.053 there are statements in. */
export const VERSIONS = ['02', '08'] as const;
export type Version = (typeof VERSIONS)[number];

/** What a statement is about. */
export interface StatementRequest {
  readonly originatorId: string;
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly version: Version;
  /** True: one entry for all payments of the day (Sammelbuchung), false: one for each. */
  readonly isCollective: boolean;
}

/** The day in Germany. */
export function dayIn(instant: Date): string {
  return instant.toLocaleDateString('sv-SE', { timeZone: 'Europe/Berlin' });
}

/** An account that no bank has (Bankleitzahl 00000000), always the same for an originator; its check digits fit. */
export function ibanOf(originatorId: string): string {
  let number = 0n;
  for (const byte of Buffer.from(originatorId)) number = (number * 257n + BigInt(byte)) % 10_000_000_000n;
  const account = `00000000${number.toString().padStart(10, '0')}`;
  const check = 98n - (BigInt(`${account}131400`) % 97n);
  return `DE${check.toString().padStart(2, '0')}${account}`;
}

const cents = ({ request }: Placed): number => Math.round(request.grosAmount * 100);
const euro = (minor: number): string => `${Math.floor(minor / 100)}.${String(minor % 100).padStart(2, '0')}`;
const total = (transactions: readonly Placed[]): number => transactions.reduce((sum, one) => sum + cents(one), 0);
const referenceOf = ({ request }: Placed): string => request.items[0]?.reference ?? '';
const amount = (name: string, minor: number): string => field(name, euro(minor), { Ccy: 'EUR' });

function balance(code: string, minor: number, day: string): string {
  const type = element('Tp', element('CdOrPrtry', field('Cd', code)));
  return element('Bal', type + amount('Amt', minor) + field('CdtDbtInd', 'CRDT') + element('Dt', field('Dt', day)));
}

function details(transaction: Placed, version: Version): string {
  const reference = referenceOf(transaction);
  const refs = field('AcctSvcrRef', transaction.transactionId.replaceAll('-', '').slice(0, 35)) + field('EndToEndId', reference);
  const sum = amount('Amt', cents(transaction));
  const structured = element('Strd', element('CdtrRefInf', field('Ref', reference)));
  const remittance = element('RmtInf', field('Ustrd', transaction.request.purpose) + structured);
  const money = version === '08' ? sum + field('CdtDbtInd', 'CRDT') : element('AmtDtls', element('TxAmt', sum));
  return element('TxDtls', element('Refs', refs) + money + remittance);
}

function entry(transactions: readonly Placed[], { day, version }: StatementRequest, name: string): string {
  const status = version === '08' ? element('Sts', field('Cd', 'BOOK')) : field('Sts', 'BOOK');
  const dates = element('BookgDt', field('Dt', day)) + element('ValDt', field('Dt', day));
  const code = element('BkTxCd', element('Prtry', field('Cd', 'NTRF+166')));
  const head =
    amount('Amt', total(transactions)) + field('CdtDbtInd', 'CRDT') + status + dates + field('AcctSvcrRef', name) + code;
  return element('Ntry', head + element('NtryDtls', transactions.map((one) => details(one, version)).join('')));
}

/** The transactions that were paid on a day, in the order they were. */
export function paidOn(transactions: readonly Placed[], day: string): readonly Placed[] {
  const paid = transactions.filter(
    ({ status, decidedAt }) => status === 'PAYED' && decidedAt !== null && dayIn(decidedAt) === day,
  );
  return paid.toSorted((a, b) => Number(a.decidedAt) - Number(b.decidedAt));
}

/** The statement of a day as camt.053. All that was paid on it is paid out on it, and the account began with nothing. */
export function statementOf(transactions: readonly Placed[], request: StatementRequest, now: Date): string {
  const { originatorId, day, version, isCollective } = request;
  const paid = paidOn(transactions, day);
  const before = total(
    transactions.filter(({ status, decidedAt }) => status === 'PAYED' && decidedAt !== null && dayIn(decidedAt) < day),
  );
  const groups = isCollective && paid.length > 0 ? [paid] : paid.map((one) => [one]);
  const name = `SIM-${ibanOf(originatorId).slice(-8)}-${day}`;
  const sums = field('NbOfNtries', String(groups.length)) + field('Sum', euro(total(paid)));
  const statement =
    field('Id', name) +
    field('CreDtTm', now.toISOString()) +
    element('Acct', element('Id', field('IBAN', ibanOf(originatorId))) + field('Ccy', 'EUR')) +
    balance('OPBD', before, day) +
    balance('CLBD', before + total(paid), day) +
    element('TxsSummry', element('TtlNtries', sums) + element('TtlCdtNtries', sums)) +
    groups
      .map((group, index) => entry(group, request, `SIM${day.replaceAll('-', '')}${String(index + 1).padStart(6, '0')}`))
      .join('');
  const header = element('GrpHdr', field('MsgId', name) + field('CreDtTm', now.toISOString()));
  const content = element('BkToCstmrStmt', header + element('Stmt', statement));
  const document = element('Document', content, { xmlns: `urn:iso:std:iso:20022:tech:xsd:camt.053.001.${version}` });
  return `<?xml version="1.0" encoding="UTF-8"?>\n${document}\n`;
}
