/** Which plates are free: looked for by a pattern, as many as a page shows, in work that has a bound. */

import type { Database } from '#platform/database.ts';
import { platesFitting, type Plate, type PlatePattern } from './rules/plates.ts';
import { takenAmong } from './store/bookings.ts';

/** Numbers looked up together. */
const TOGETHER = 200;
/** Numbers looked at at most: a pattern that finds nothing among them has to say more. */
const MOST = 5_000;

function nextOf(plates: Iterator<Plate, void>, count: number): readonly Plate[] {
  const some: Plate[] = [];
  for (let next = plates.next(); next.done !== true; next = plates.next()) {
    some.push(next.value);
    if (some.length === count) break;
  }
  return some;
}

/** The first plates that fit and are free. */
export async function freePlates(db: Database, pattern: PlatePattern, first: number, now: Date): Promise<readonly Plate[]> {
  const candidates = platesFitting(pattern);
  const free: Plate[] = [];
  for (let looked = 0; looked < MOST && free.length < first; looked += TOGETHER) {
    const some = nextOf(candidates, TOGETHER);
    if (some.length === 0) break;
    const taken = await takenAmong(db, some, now);
    free.push(...some.filter(({ code, letters, digits }) => !taken.has(`${code} ${letters} ${digits}`)));
  }
  return free.slice(0, first);
}
