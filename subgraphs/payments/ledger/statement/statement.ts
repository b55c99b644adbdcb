/** One statement as it is read: what its head says, what its movements come to, and whether that is the same. */

import type { Day } from '#platform/values/day.ts';
import { child, children, requireChild, requireText, type XmlElement } from '#platform/xml/element.ts';
import { RecordFault } from '#platform/xml/faults.ts';
import { createEntry, type BankLine, type OpenEntry } from './entry.ts';
import { balanceOf, controlSumOf, isIban, type BankBalance, type ControlSum } from './fields.ts';

export interface StatementHead {
  readonly line: number;
  /** The bank's name for it. */
  readonly statementId: string;
  readonly iban: string;
  readonly currency: string;
  readonly opening: bigint;
  readonly closing: bigint;
  readonly openingDay: Day;
  readonly closingDay: Day;
}

export type StatementPart =
  | { readonly kind: 'head'; readonly head: StatementHead }
  | { readonly kind: 'line'; readonly line: BankLine }
  | { readonly kind: 'end' };

export interface OpenStatement {
  /** An element of the statement itself. */
  head(element: XmlElement): void;
  beginEntry(line: number): void;
  /** An element of the entry at hand. */
  field(element: XmlElement): void;
  /** One transaction of the entry at hand. */
  details(element: XmlElement): void;
  endEntry(): void;
  /** Throws RecordFault when the sums are not what the statement says. */
  end(line: number): void;
}

const OPENING = ['OPBD', 'PRCD', 'ITBD'];
const CLOSING = ['CLBD', 'ITBD'];

interface Facts {
  readonly head: StatementHead;
  readonly all: ControlSum | null;
  readonly credits: ControlSum | null;
  readonly debits: ControlSum | null;
}

/** The balance it begins and the one it ends with; a page of a longer one has intermediate ones (ITBD). */
function endsOf(balances: readonly BankBalance[], line: number): readonly [BankBalance, BankBalance] {
  const opening = OPENING.flatMap((code) => balances.filter((balance) => balance.code === code)).at(0);
  const closing = CLOSING.flatMap((code) => balances.filter((balance) => balance.code === code).slice(-1)).at(0);
  if (opening === undefined || closing === undefined || opening === closing)
    throw new RecordFault(line, 'The statement has no opening or no closing balance.');
  if (opening.currency !== closing.currency)
    throw new RecordFault(line, 'The balances of the statement are in different currencies.');
  return [opening, closing];
}

function readFacts(statement: XmlElement): Facts {
  const { line } = statement;
  const iban = requireText(requireChild(requireChild(statement, 'Acct'), 'Id'), 'IBAN')
    .replace(/\s/g, '')
    .toUpperCase();
  if (!isIban(iban)) throw new RecordFault(line, 'The account of the statement has no IBAN whose check digits fit.');
  const [opening, closing] = endsOf(children(statement, 'Bal').map(balanceOf), line);
  const { currency } = opening;
  if (currency !== 'EUR') throw new RecordFault(line, `The account is in ${currency}; the books are in euro.`);
  const statementId = requireText(statement, 'Id');
  if (statementId.length > 35) throw new RecordFault(line, "'Id' of the statement has more than 35 characters.");
  const summary = child(statement, 'TxsSummry');
  const sumOf = (name: string): ControlSum | null => controlSumOf(summary === null ? null : child(summary, name));
  return {
    head: {
      line,
      statementId,
      iban,
      currency,
      opening: opening.minor,
      closing: closing.minor,
      openingDay: opening.day,
      closingDay: closing.day,
    },
    all: sumOf('TtlNtries'),
    credits: sumOf('TtlCdtNtries'),
    debits: sumOf('TtlDbtNtries'),
  };
}

function check(name: string, given: ControlSum | null, found: { readonly count: number; readonly sum: bigint }): void {
  if (given === null) return;
  const { line, count, sum } = given;
  if (count !== null && count !== found.count)
    throw new RecordFault(line, `'${name}' says ${count} entries, and there are ${found.count}.`);
  if (sum !== null && sum !== found.sum)
    throw new RecordFault(line, `'${name}' says ${sum} cents, and the entries come to ${found.sum}.`);
}

/** A statement that begins in this line; `emit` gets its parts. Only what is booked counts. */
export function createStatement(line: number, emit: (part: StatementPart) => void): OpenStatement {
  const gathered: XmlElement = { name: 'Stmt', line, attributes: {}, children: [], text: '', taken: true };
  const credits = { count: 0, sum: 0n };
  const debits = { count: 0, sum: 0n };
  let facts: Facts | null = null;
  let entry: OpenEntry | null = null;

  /** All of it stands before the first entry. */
  function begin(): Facts {
    if (facts !== null) return facts;
    facts = readFacts(gathered);
    emit({ kind: 'head', head: facts.head });
    return facts;
  }

  return {
    head: (element) => {
      if (facts !== null && ['Bal', 'TxsSummry'].includes(element.name))
        throw new RecordFault(element.line, `'${element.name}' stands behind the first entry.`);
      if (['Id', 'Acct', 'Bal', 'TxsSummry'].includes(element.name)) gathered.children.push(element);
    },
    beginEntry: (at) => {
      entry = createEntry(at, begin().head.currency, (bankLine) => emit({ kind: 'line', line: bankLine }));
    },
    field: (element) => entry?.field(element),
    details: (element) => entry?.details(element),
    endEntry: () => {
      const amount = entry?.end() ?? null;
      entry = null;
      if (amount === null) return;
      const side = amount < 0n ? debits : credits;
      side.count += 1;
      side.sum += amount < 0n ? -amount : amount;
    },
    end: (at) => {
      const { head, ...given } = begin();
      check('TtlCdtNtries', given.credits, credits);
      check('TtlDbtNtries', given.debits, debits);
      check('TtlNtries', given.all, { count: credits.count + debits.count, sum: credits.sum + debits.sum });
      const closing = head.opening + credits.sum - debits.sum;
      if (closing !== head.closing)
        throw new RecordFault(
          at,
          `The opening balance and the entries come to ${closing} cents, and the closing balance says ${head.closing}.`,
        );
      emit({ kind: 'end' });
    },
  };
}
