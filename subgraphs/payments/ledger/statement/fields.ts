/** Fields of a statement as ISO 20022 writes them: amounts, days, balances, accounts. */

import type { XmlElement } from '#platform/xml/element.ts';
import { child, children, requireChild, requireText, textOf } from '#platform/xml/element.ts';
import { RecordFault } from '#platform/xml/faults.ts';
import { readDay, type Day } from '#platform/values/day.ts';
import { readAmount } from '#platform/values/money.ts';

/** An amount in minor units with its currency; never negative. */
export interface Amount {
  readonly minor: bigint;
  readonly currency: string;
}

/** Reads an amount that may have up to five decimals, of which all after the second are zero. Throws RecordFault. */
export function amountOf(element: XmlElement): Amount {
  const text = textOf(element) ?? '';
  const amount = text.startsWith('-') ? null : readAmount(text.replace(/(\.\d{2})0{1,3}$/, '$1').replace(/\.$/, ''));
  if (amount === null) throw new RecordFault(element.line, `'${element.name}' is no amount of euro and cent.`);
  const currency = element.attributes['Ccy'] ?? '';
  if (!/^[A-Z]{3}$/.test(currency)) throw new RecordFault(element.line, `'${element.name}' names no currency.`);
  return { minor: amount.minor, currency };
}

/** 1 for money that comes in, -1 for money that goes out. Throws RecordFault. */
export function signOf(of: XmlElement): bigint {
  const text = requireText(of, 'CdtDbtInd');
  if (text === 'CRDT') return 1n;
  if (text === 'DBIT') return -1n;
  throw new RecordFault(of.line, `'CdtDbtInd' of '${of.name}' is neither CRDT nor DBIT.`);
}

/** The day of a `Dt` or `DtTm`, as it was at the bank. Throws RecordFault. */
export function dayOfChoice(element: XmlElement): Day {
  const text = textOf(child(element, 'Dt')) ?? textOf(child(element, 'DtTm'))?.slice(0, 10) ?? '';
  const day = readDay(text);
  if (day === null) throw new RecordFault(element.line, `'${element.name}' has no day.`);
  return day;
}

/** What a balance (Saldo) says. */
export interface BankBalance {
  /** OPBD, PRCD, ITBD, CLBD and others. */
  readonly code: string;
  readonly minor: bigint;
  readonly currency: string;
  readonly day: Day;
}

/** Throws RecordFault. */
export function balanceOf(element: XmlElement): BankBalance {
  const choice = requireChild(requireChild(element, 'Tp'), 'CdOrPrtry');
  const { minor, currency } = amountOf(requireChild(element, 'Amt'));
  const code = textOf(child(choice, 'Cd')) ?? '';
  return { code, minor: signOf(element) * minor, currency, day: dayOfChoice(requireChild(element, 'Dt')) };
}

/** True for an IBAN whose check digits fit (ISO 13616). */
export function isIban(text: string): boolean {
  if (!/^[A-Z]{2}\d{2}[A-Z\d]{11,30}$/.test(text)) return false;
  const digits = `${text.slice(4)}${text.slice(0, 4)}`.replace(/[A-Z]/g, (letter) => Number.parseInt(letter, 36).toString());
  return BigInt(digits) % 97n === 1n;
}

/** Count and sum that a statement gives for its entries, or for those of one sign; null where it does not. */
export interface ControlSum {
  readonly line: number;
  readonly count: number | null;
  readonly sum: bigint | null;
}

/** Throws RecordFault for what is no number. */
export function controlSumOf(element: XmlElement | null): ControlSum | null {
  if (element === null) return null;
  const [count, sum] = ['NbOfNtries', 'Sum'].map((name) => textOf(child(element, name)));
  const minor = sum == null ? null : (readAmount(sum.replace(/(\.\d{2})0{1,3}$/, '$1'))?.minor ?? null);
  if ((sum != null && minor === null) || (count != null && !/^\d{1,15}$/.test(count)))
    throw new RecordFault(element.line, `'${element.name}' has a control sum that is no number.`);
  return { line: element.line, count: count == null ? null : Number(count), sum: minor };
}

/** All texts in which a payer or a bank may have put a reference, the structured ones first. */
export function referenceTexts(details: XmlElement): readonly string[] {
  const remittance = child(details, 'RmtInf');
  const structured = remittance === null ? [] : children(remittance, 'Strd');
  const named = structured.flatMap((each) => {
    const reference = child(each, 'CdtrRefInf');
    return reference === null ? [] : [textOf(child(reference, 'Ref'))];
  });
  const free = remittance === null ? [] : children(remittance, 'Ustrd').map((each) => textOf(each) ?? '');
  const references = child(details, 'Refs');
  const endToEnd = references === null ? null : textOf(child(references, 'EndToEndId'));
  return [...named, endToEnd, free.join('')].filter((text) => text !== null);
}
