/** What holds for entries of every catalogue: which fees count, and when. */

import { isValidOn, type Day } from '../values/day.ts';
import type { Fee } from './types.ts';

/** The fees to be paid on a day. */
export function feesOn(fees: readonly Fee[], day: Day): readonly Fee[] {
  return fees.filter((fee) => isValidOn(fee, day));
}

/** What federal or state law sets is not the municipality's to change. */
export const isLaw = ({ level }: Pick<Fee, 'level'>): boolean => level !== 'MUNICIPAL';

/** A fee that the law has fixed, other than one for which it leaves a range. */
export const isFixedByLaw = (fee: Fee): boolean => isLaw(fee) && fee.amount !== null;

/**
 * The fees that count where an authority has adopted a form with fees of its own (`adopted`), the most particular first: the first valid one of a
 * code is charged. The adopter's come before the catalogue's, and before both what the law has fixed of the same code, even after
 * the adoption.
 */
export function feesInForce(adopted: readonly Fee[], catalogue: readonly Fee[]): readonly Fee[] {
  if (adopted.length === 0) return catalogue;
  const fixed = catalogue.filter((fee) => isFixedByLaw(fee) && adopted.some(({ code }) => code === fee.code));
  return [...fixed, ...adopted, ...catalogue];
}

/**
 * The fees to show for a day: those of the catalogue, and in place of all of a code for which the authority has adopted a fee the one
 * that is charged (`feesInForce`).
 */
export function feesCharged(adopted: readonly Fee[], catalogue: readonly Fee[], day: Day): readonly Fee[] {
  const inForce = feesOn(feesInForce(adopted, catalogue), day);
  const settled = new Set(feesOn(adopted, day).map(({ code }) => code));
  const charged = [...settled].flatMap((code) => inForce.find((fee) => fee.code === code) ?? []);
  return [...charged, ...feesOn(catalogue, day).filter(({ code }) => !settled.has(code))];
}
