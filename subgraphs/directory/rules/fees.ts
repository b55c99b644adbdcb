/** Fees of a service on a day, those of all levels together. */

import { feesCharged, feesOn } from '#platform/catalogue/rules.ts';
import type { Fee, GovernmentLevel } from '#platform/catalogue/types.ts';
import type { Day } from '#platform/values/day.ts';

const LEVELS: readonly GovernmentLevel[] = ['FEDERAL', 'STATE', 'MUNICIPAL'];

/** What an offer costs: its own fees, and those its authority has adopted for the service with a form. */
export interface Charged {
  readonly fees: readonly Fee[];
  readonly adopted: readonly Fee[];
}

/** What a fee is for: two of the same level and code are the same, told twice. */
const sameOf = ({ level, code }: Fee): string => `${level} ${code}`;

const figureOf = (fee: Fee): string => [sameOf(fee), fee.amount, fee.from, fee.to].join(' ');

function chargedFor({ fees, adopted }: Charged, own: readonly Fee[], day: Day): readonly Fee[] {
  const united = new Map(feesOn([...own, ...fees], day).map((fee) => [sameOf(fee), fee]));
  return feesCharged(adopted, [...united.values()], day);
}

/**
 * What law sets for everybody (`own`) and what the deciding offers add, valid on the day, the highest level first. A fee that an
 * offer repeats under the same code and level counts once, as the offer has it; where several offers decide, each figure comes once.
 */
export function uniteFees(own: readonly Fee[], offers: readonly Charged[], day: Day): readonly Fee[] {
  const charged = (offers.length === 0 ? [{ fees: [], adopted: [] }] : offers).flatMap((offer) => chargedFor(offer, own, day));
  const united = new Map(charged.map((fee) => [figureOf(fee), fee]));
  return [...united.values()].sort(
    (one, other) => LEVELS.indexOf(one.level) - LEVELS.indexOf(other.level) || (one.code < other.code ? -1 : 1),
  );
}
