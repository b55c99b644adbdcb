/** The fees an editor sets: dated, each with its legal basis. What federal or state law sets stays as it is. */

import type { Fee, Provenance } from '#platform/catalogue/types.ts';
import type { Day, Validity } from '#platform/values/day.ts';
import { formatAmount, readAmount } from '#platform/values/money.ts';
import { isDeepStrictEqual } from 'node:util';
import type { Faults } from './problems.ts';
import { readLine, readList } from './lines.ts';

export interface FeeInput {
  readonly code?: string | null | undefined;
  readonly amount?: string | null | undefined;
  readonly from?: string | null | undefined;
  readonly to?: string | null | undefined;
  readonly description: string;
  readonly legalBasis: string;
  readonly validFrom?: Day | null | undefined;
  readonly validTo?: Day | null | undefined;
}

type Path = readonly (string | number)[];

/** True when there is a day on which both are valid. */
export function overlap(one: Validity, other: Validity): boolean {
  const startsBefore = (a: Validity, b: Validity): boolean =>
    a.validFrom === null || b.validTo === null || a.validFrom <= b.validTo;
  return startsBefore(one, other) && startsBefore(other, one);
}

/** A fault where the last day comes before the first. */
export function checkOrder({ validFrom, validTo }: Validity, faults: Faults, path: Path): void {
  if (validFrom !== null && validTo !== null && validTo < validFrom) faults.add('ENDS_BEFORE_IT_BEGINS', path);
}

/** The amount with two decimals; null where none is given or it is none. */
function readEuro(given: string | null | undefined, faults: Faults, path: Path): string | null {
  const money = readAmount(given ?? '');
  if (money === null) return null;
  if (money.minor < 0n) faults.add('NEGATIVE_AMOUNT', path);
  return formatAmount(money);
}

function readFee(given: FeeInput, provenance: Provenance, faults: Faults, path: Path): Fee {
  const code = given.code ?? 'STANDARD';
  if (!/^[A-Z][A-Z0-9_]{0,49}$/.test(code)) faults.add('CODE_MALFORMED', [...path, 'code']);
  const amount = readEuro(given.amount, faults, [...path, 'amount']);
  const from = readEuro(given.from, faults, [...path, 'from']);
  const to = readEuro(given.to, faults, [...path, 'to']);
  if ((amount === null) === (from === null && to === null)) faults.add('AMOUNT_OR_RANGE', [...path, 'amount']);
  const [least, most] = [readAmount(from ?? ''), readAmount(to ?? '')];
  if (least !== null && most !== null && most.minor < least.minor) faults.add('RANGE_REVERSED', [...path, 'to']);
  const validity = { validFrom: given.validFrom ?? null, validTo: given.validTo ?? null };
  checkOrder(validity, faults, [...path, 'validTo']);
  return {
    code,
    amount,
    from,
    to,
    description: readLine(given.description, 300, faults, [...path, 'description']),
    legalBasis: readLine(given.legalBasis, 300, faults, [...path, 'legalBasis']),
    level: 'MUNICIPAL',
    ...validity,
    provenance,
  };
}

/** A fee that was there before keeps its provenance. */
function asBefore(fee: Fee, before: readonly Fee[]): Fee {
  return before.find((known) => isDeepStrictEqual({ ...known, provenance: fee.provenance }, fee)) ?? fee;
}

/** All fees of an offer once the municipality's own are those given: one of a code at a time, and none in place of the law's. */
export function readFees(
  given: readonly FeeInput[],
  before: readonly Fee[],
  provenance: Provenance,
  faults: Faults,
): readonly Fee[] {
  const law = before.filter(({ level }) => level !== 'MUNICIPAL');
  const fees = readList(
    given,
    faults,
    ['fees'],
    (fee, path) => readFee(fee, provenance, faults, path),
    (fee) => JSON.stringify(fee),
  );
  fees.forEach((fee, index) => {
    const clashes = (other: Fee): boolean => other.code === fee.code && overlap(other, fee);
    if (law.some(clashes)) faults.add('FEE_SET_BY_LAW', ['fees', index, 'code']);
    if (fees.slice(0, index).some(clashes)) faults.add('FEES_OVERLAP', ['fees', index, 'validFrom']);
  });
  return [...fees.map((fee) => asBefore(fee, before)), ...law];
}
