/** Where and by which keys to look for a service's offers: reads for the rules of responsibility. */

import { PublicError } from '#platform/errors.ts';
import type { Day } from '#platform/values/day.ts';
import { withParents, type LeikaKey } from '#platform/values/leika.ts';
import type { RegionKey } from '#platform/values/region.ts';
import type { Context } from './context.ts';
import type { Register } from './register.ts';
import type { Question } from './rules/responsibility.ts';
import type { OfferRow, RegionRow } from './tables.ts';

/** Throws NOT_FOUND, naming the argument, for a region that is in no catalogue. */
export function requireRegion(register: Register, key: RegionKey): RegionRow {
  const region = register.region(key);
  if (region === null)
    throw new PublicError('NOT_FOUND', `No region has the key ${key}`, { facts: { argument: 'region', value: key } });
  return region;
}

export interface Candidates {
  readonly question: Question;
  readonly entries: readonly OfferRow[];
}

/**
 * All offers for a service on the way up from a region. Keys and regions that no catalogue knows are left out of the
 * question, unless something is entered for them: not every Kreis has a Verband, not every LOV a LO.
 */
export async function findCandidates(
  { remembered, loaders }: Pick<Context, 'remembered' | 'loaders'>,
  key: LeikaKey,
  region: RegionKey,
  day: Day,
): Promise<Candidates> {
  const keys = withParents(key);
  const { register } = await remembered();
  const { place, registered } = register.place(region);
  const entries = await loaders.offersFor.load({ keys, areas: place.regions });
  const question = {
    ...place,
    day,
    keys: keys.filter(
      (candidate) => register.service(candidate) !== null || entries.some(({ leikaKey }) => leikaKey === candidate),
    ),
    regions: place.regions.filter((candidate) => registered.has(candidate) || entries.some(({ area }) => area === candidate)),
  };
  return { question, entries };
}
