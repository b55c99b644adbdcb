/** The fees an adopting authority sets: dated, each with its legal basis. What the law sets stays as it is. */

import { isLaw } from '#platform/catalogue/rules.ts';
import type { Fee, GovernmentLevel, Provenance } from '#platform/catalogue/types.ts';
import type { Day, Validity } from '#platform/values/day.ts';
import { readAmount } from '#platform/values/money.ts';
import { isObject } from './fields.ts';
import { readEuro } from './licences.ts';
import type { Faults } from './problems.ts';
import { readText, type Path } from './text.ts';
import type { LocalFee } from './types.ts';

export interface LocalFeeInput {
  readonly code?: string;
  readonly amount: string;
  readonly description: string;
  readonly legalBasis: string;
  readonly validFrom?: Day | null | undefined;
  readonly validTo?: Day | null | undefined;
}

/** True when there is a day on which both are valid. */
function overlap(one: Validity, other: Validity): boolean {
  const startsBefore = (a: Validity, b: Validity): boolean =>
    a.validFrom === null || b.validTo === null || a.validFrom <= b.validTo;
  return startsBefore(one, other) && startsBefore(other, one);
}

/** The codes of fees that a form charges, wherever its pricing names them. */
export function codesIn(pricing: unknown): readonly string[] {
  if (Array.isArray(pricing)) return pricing.flatMap(codesIn);
  if (!isObject(pricing)) return [];
  return Object.entries(pricing).flatMap(([key, value]) =>
    ['fee', 'otherwise', 'minimum', 'maximum'].includes(key) && typeof value === 'string' ? [value] : codesIn(value),
  );
}

function checkLaw(fee: LocalFee, law: readonly Fee[], faults: Faults, path: Path): void {
  const minor = readAmount(fee.amount)?.minor;
  for (const set of law.filter((one) => isLaw(one) && one.code === fee.code && overlap(one, fee))) {
    const [least, most] = [readAmount(set.from ?? ''), readAmount(set.to ?? '')];
    if (set.amount !== null) faults.add('FEE_SET_BY_LAW', [...path, 'code']);
    else if (minor !== undefined && ((least !== null && minor < least.minor) || (most !== null && minor > most.minor)))
      faults.add('FEE_OUT_OF_RANGE', [...path, 'amount'], `${set.from ?? '0.00'} – ${set.to ?? '…'} €`);
  }
}

/** The fees of an adoption. `codes` are those the form charges, `catalogue` what is known of the service's fees. Adds faults. */
export function readLocalFees(
  given: readonly LocalFeeInput[],
  { codes, catalogue }: { readonly codes: readonly string[]; readonly catalogue: readonly Fee[] },
  faults: Faults,
): readonly LocalFee[] {
  if (given.length > 50) faults.add('TOO_MANY', ['fees'], 50);
  const fees = given.map(({ code = 'STANDARD', validFrom = null, validTo = null, ...fee }, index): LocalFee => {
    const path = ['fees', index];
    if (!/^[A-Z][A-Z0-9_]{0,49}$/.test(code)) faults.add('CODE_MALFORMED', [...path, 'code']);
    else if (!codes.includes(code)) faults.add('FEE_NOT_CHARGED', [...path, 'code'], code);
    if (validFrom !== null && validTo !== null && validTo < validFrom) faults.add('ENDS_BEFORE_IT_BEGINS', [...path, 'validTo']);
    return {
      code,
      amount: readEuro(fee.amount, faults, [...path, 'amount']),
      description: readText(fee.description, 300, faults, [...path, 'description']),
      legalBasis: readText(fee.legalBasis, 300, faults, [...path, 'legalBasis']),
      validFrom,
      validTo,
    };
  });
  for (const [index, fee] of fees.entries()) {
    if (fees.slice(0, index).some((other) => other.code === fee.code && overlap(other, fee)))
      faults.add('FEES_OVERLAP', ['fees', index, 'validFrom']);
    checkLaw(fee, catalogue, faults, ['fees', index]);
  }
  return fees;
}

/** The fees of an adoption as the catalogue writes its own. */
export const asFees = (fees: readonly LocalFee[], level: GovernmentLevel, provenance: Provenance): readonly Fee[] =>
  fees.map((fee) => ({ ...fee, from: null, to: null, level, provenance }));
