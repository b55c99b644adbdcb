/** What holds for entries of every catalogue. */

import { isValidOn, type Day } from '../values/day.ts';
import type { Fee } from './types.ts';

/** The fees to be paid on a day. */
export function feesOn(fees: readonly Fee[], day: Day): readonly Fee[] {
  return fees.filter((fee) => isValidOn(fee, day));
}
