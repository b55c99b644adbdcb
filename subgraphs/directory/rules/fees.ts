/** Fees of a service on a day, those of all levels together. */

import type { Fee, GovernmentLevel } from '#platform/catalogue/types.ts';
import { isValidOn, type Day } from '#platform/values/day.ts';

const LEVELS: readonly GovernmentLevel[] = ['FEDERAL', 'STATE', 'MUNICIPAL'];

/**
 * What law sets for everybody and what the deciding offers add, valid on the day, the highest level first. A fee that an
 * offer repeats under the same code and level counts once, as the offer has it.
 */
export function uniteFees(own: readonly Fee[], ofOffers: readonly (readonly Fee[])[], day: Day): readonly Fee[] {
  const valid = [...own, ...ofOffers.flat()].filter((fee) => isValidOn(fee, day));
  const united = new Map(valid.map((fee) => [`${fee.level} ${fee.code}`, fee]));
  return [...united.values()].sort(
    (one, other) => LEVELS.indexOf(one.level) - LEVELS.indexOf(other.level) || (one.code < other.code ? -1 : 1),
  );
}
