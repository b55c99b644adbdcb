/** What the register and the law say of a place, the same for all services. */

import type { Loader } from '#platform/loaders.ts';
import { withAncestors, type RegionKey } from '#platform/values/region.ts';
import type { Town } from './rules/delegation.ts';
import type { Place } from './rules/responsibility.ts';
import type { DelegationRow, RegionRow } from './tables.ts';

/** The municipality in a district that a region is; null for any other. The region itself comes first, what it lies in after it. */
function townOf([region, ...larger]: readonly RegionRow[]): Town | null {
  const district = larger.find(({ kind }) => kind === 'DISTRICT');
  if (region?.kind !== 'MUNICIPALITY' || district === undefined) return null;
  return { key: region.key, district: district.key, tiers: region.tiers };
}

/** What is read of regions one by one. */
interface Reads {
  readonly regions: Loader<RegionKey, RegionRow | null>;
  readonly delegationsIn: Loader<RegionKey, readonly DelegationRow[]>;
}

/** A place, and which of its regions the register has. */
export interface Known {
  readonly key: RegionKey;
  readonly place: Place;
  readonly registered: ReadonlySet<RegionKey>;
}

/** A region with all it lies in, whether the register has it or not, and the rules of law that hold there. */
export async function readKnown({ regions: registered, delegationsIn }: Reads, key: RegionKey): Promise<Known> {
  const regions = withAncestors(key);
  const [rows, delegations] = await Promise.all([
    Promise.all(regions.map((region) => registered.load(region))),
    Promise.all(regions.map((region) => delegationsIn.load(region))),
  ]);
  const found = rows.filter((row) => row !== null);
  const place = { regions, town: townOf(found), delegations: delegations.flat() };
  return { key, place, registered: new Set(found.map((row) => row.key)) };
}
