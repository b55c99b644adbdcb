/** Where and by which keys to look for a service's offers: reads for the rules of responsibility. */

import { PublicError } from '#platform/errors.ts';
import type { Day } from '#platform/values/day.ts';
import { withParents, type LeikaKey } from '#platform/values/leika.ts';
import { withAncestors, type RegionKey } from '#platform/values/region.ts';
import type { Loaders } from './loaders.ts';
import { currentOf } from './rules/succession.ts';
import type { Question } from './rules/responsibility.ts';
import type { OfferRow, RegionRow } from './tables.ts';

/** Throws NOT_FOUND, naming the argument, for a region that is in no catalogue. */
export async function requireRegion(loaders: Loaders, key: RegionKey): Promise<RegionRow> {
  const region = await loaders.regions.load(key);
  if (region === null)
    throw new PublicError('NOT_FOUND', `No region has the key ${key}`, { facts: { argument: 'region', value: key } });
  return region;
}

/** The key that counts on a day, after its replacements; the key itself where the directory does not know it. */
export async function currentKey(loaders: Loaders, key: LeikaKey, day: Day): Promise<LeikaKey> {
  return currentOf(await loaders.successions.load(key), day)?.leikaKey ?? key;
}

export interface Candidates {
  readonly question: Question;
  readonly entries: readonly OfferRow[];
}

/**
 * All offers for a service on the way up from a region. Keys and regions that no catalogue knows are left out of the
 * question, unless something is entered for them: not every Kreis has a Verband, not every LOV a LO.
 */
export async function findCandidates(loaders: Loaders, key: LeikaKey, region: RegionKey, day: Day): Promise<Candidates> {
  const keys = withParents(key);
  const [entries, services, { place, registered }] = await Promise.all([
    loaders.offersFor.load({ keys, areas: withAncestors(region) }),
    loaders.services.loadMany(keys),
    loaders.places.load(region),
  ]);
  const question = {
    ...place,
    day,
    keys: keys.filter((candidate, index) => services[index] !== null || entries.some(({ leikaKey }) => leikaKey === candidate)),
    regions: place.regions.filter((candidate) => registered.has(candidate) || entries.some(({ area }) => area === candidate)),
  };
  return { question, entries };
}
