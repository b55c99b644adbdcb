/** Where and by which keys to look for a service's offers: reads for the rules of responsibility. */

import { PublicError } from '#platform/errors.ts';
import type { Day } from '#platform/values/day.ts';
import { withParents, type LeikaKey } from '#platform/values/leika.ts';
import { withAncestors, type RegionKey } from '#platform/values/region.ts';
import type { Loaders } from './loaders.ts';
import { currentOf } from './rules/succession.ts';
import type { Town } from './rules/delegation.ts';
import type { Place, Question } from './rules/responsibility.ts';
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

/** The municipality in a district that a region is; null for any other. The region itself comes first, what it lies in after it. */
function townOf([region, ...larger]: readonly RegionRow[]): Town | null {
  const district = larger.find(({ kind }) => kind === 'DISTRICT');
  if (region?.kind !== 'MUNICIPALITY' || district === undefined) return null;
  return { key: region.key, district: district.key, tiers: region.tiers };
}

/** A region with all it lies in, whether the register has it or not, and the rules of law that hold there. */
export async function readPlace(loaders: Loaders, region: RegionKey): Promise<Place> {
  const regions = withAncestors(region);
  const [rows, delegations] = await Promise.all([
    Promise.all(regions.map((key) => loaders.regions.load(key))),
    Promise.all(regions.map((key) => loaders.delegationsIn.load(key))),
  ]);
  return { regions, town: townOf(rows.filter((row) => row !== null)), delegations: delegations.flat() };
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
  const [entries, services, regions, place] = await Promise.all([
    loaders.offersFor.load({ keys, areas: withAncestors(region) }),
    loaders.services.loadMany(keys),
    loaders.regions.loadMany(withAncestors(region)),
    readPlace(loaders, region),
  ]);
  const question = {
    ...place,
    day,
    keys: keys.filter((candidate, index) => services[index] !== null || entries.some(({ leikaKey }) => leikaKey === candidate)),
    regions: place.regions.filter(
      (candidate, index) => regions[index] !== null || entries.some(({ area }) => area === candidate),
    ),
  };
  return { question, entries };
}
