/** One entry of a statement: a movement, or many that the bank has booked as one (Sammelbuchung). */

import type { Day } from '#platform/values/day.ts';
import { child, requireChild, textOf, type XmlElement } from '#platform/xml/element.ts';
import { RecordFault } from '#platform/xml/faults.ts';
import { referenceIn } from '../rules/matching.ts';
import { amountOf, dayOfChoice, referenceTexts, signOf, type Amount } from './fields.ts';

/** A movement on the account. */
export interface BankLine {
  /** In minor units; negative for money that goes out. */
  readonly amount: bigint;
  readonly day: Day;
  readonly valueDay: Day | null;
  readonly bankReference: string | null;
  /** Kassenzeichen. */
  readonly reference: string | null;
  /** The currency of a detail that is not in that of the account; its amount is nothing then, and lies in the rest of its entry. */
  readonly otherCurrency: string | null;
}

export interface OpenEntry {
  field(element: XmlElement): void;
  details(element: XmlElement): void;
  /** Answers what it comes to; null for one that is not booked. Throws RecordFault. */
  end(): bigint | null;
}

interface Facts {
  readonly isBooked: boolean;
  /** Signed. */
  readonly amount: bigint;
  readonly day: Day;
  readonly valueDay: Day | null;
  readonly bankReference: string | null;
}

/** Longest reference of ISO 20022. */
const LONGEST = 35;
const KEPT = ['Amt', 'CdtDbtInd', 'Sts', 'BookgDt', 'ValDt', 'AcctSvcrRef'];

function readFacts(entry: XmlElement, currency: string): Facts {
  const amount = amountOf(requireChild(entry, 'Amt'));
  if (amount.currency !== currency)
    throw new RecordFault(entry.line, `The entry is in ${amount.currency}, and its account in ${currency}.`);
  const status = requireChild(entry, 'Sts');
  const booked = child(entry, 'BookgDt');
  const isBooked = (textOf(child(status, 'Cd')) ?? textOf(status)) === 'BOOK';
  if (isBooked && booked === null) throw new RecordFault(entry.line, 'The entry has no day of booking.');
  const valued = child(entry, 'ValDt');
  const valueDay = valued === null ? null : dayOfChoice(valued);
  return {
    isBooked,
    amount: signOf(entry) * amount.minor,
    day: booked === null ? ('' as Day) : dayOfChoice(booked),
    valueDay,
    bankReference: textOf(child(entry, 'AcctSvcrRef'))?.slice(0, LONGEST) ?? null,
  };
}

/** Version 08 has it in the details themselves, version 02 below; null where only the entry has one. */
function amountOfDetails(details: XmlElement): Amount | null {
  const below = child(details, 'AmtDtls');
  const transaction = below === null ? null : child(below, 'TxAmt');
  const own = child(details, 'Amt') ?? (transaction === null ? null : child(transaction, 'Amt'));
  return own === null ? null : amountOf(own);
}

/** An entry that begins in this line; `emit` gets its movements, and what is left of it where they come to something else. */
export function createEntry(line: number, currency: string, emit: (line: BankLine) => void): OpenEntry {
  const gathered: XmlElement = { name: 'Ntry', line, attributes: {}, children: [], text: '', taken: true };
  let facts: Facts | null = null;
  let additional = '';
  /** The first is held back: only when no second one comes it may do without an amount. */
  let first: XmlElement | null = null;
  let count = 0;
  let sum = 0n;

  const begin = (): Facts => (facts ??= readFacts(gathered, currency));

  function tell(details: XmlElement | null, isOnly: boolean): void {
    const { amount: whole, day, valueDay, bankReference } = begin();
    const own = details === null ? null : amountOfDetails(details);
    if (details !== null && own === null && !isOnly)
      throw new RecordFault(details.line, 'One of several transactions of an entry has no amount.');
    const otherCurrency = own === null || own.currency === currency ? null : own.currency;
    const sign = details === null || child(details, 'CdtDbtInd') === null ? (whole < 0n ? -1n : 1n) : signOf(details);
    const inAccount = otherCurrency === null ? sign * (own?.minor ?? 0n) : 0n;
    const amount = isOnly && (own === null || otherCurrency !== null) ? whole : inAccount;
    sum += amount;
    const references = details === null ? null : child(details, 'Refs');
    const theirs = references === null ? null : textOf(child(references, 'AcctSvcrRef'));
    emit({
      amount,
      day,
      valueDay,
      bankReference: theirs?.slice(0, LONGEST) ?? bankReference,
      reference: referenceIn(details === null ? [additional] : referenceTexts(details)),
      otherCurrency,
    });
  }

  return {
    field: (element) => {
      if (KEPT.includes(element.name)) gathered.children.push(element);
      if (element.name === 'AddtlNtryInf') additional = textOf(element) ?? '';
    },
    details: (element) => {
      if (!begin().isBooked) return;
      count += 1;
      if (count === 1) {
        first = element;
        return;
      }
      if (first !== null) tell(first, false);
      first = null;
      tell(element, false);
    },
    end: () => {
      const { isBooked, amount, ...rest } = begin();
      if (!isBooked) return null;
      if (count <= 1) tell(first, true);
      // Charges the bank has kept, or details it has left out.
      if (sum !== amount) emit({ ...rest, amount: amount - sum, reference: null, otherCurrency: null });
      return amount;
    },
  };
}
