/**
 * The whole register in memory: all services, regions and rules of delegation, some thousand rows that change seldom. Whoever
 * looks something up in it waits for nobody.
 */

import type { Database } from '#platform/database.ts';
import type { Day } from '#platform/values/day.ts';
import type { LeikaKey } from '#platform/values/leika.ts';
import { withAncestors, type RegionKey } from '#platform/values/region.ts';
import type { Town } from './rules/delegation.ts';
import type { Place } from './rules/responsibility.ts';
import { currentOf } from './rules/succession.ts';
import { readDelegations, readRegions, readServices } from './store/catalogue.ts';
import type { DelegationRow, RegionRow, ServiceRow } from './tables.ts';

/** A place, and which of its regions the register has. */
export interface Known {
  readonly place: Place;
  readonly registered: ReadonlySet<RegionKey>;
}

export interface Register {
  region(key: RegionKey): RegionRow | null;
  service(key: LeikaKey): ServiceRow | null;
  /** The service that counts on a day, after its replacements; null for a key that no catalogue has. */
  currentService(key: LeikaKey, day: Day): ServiceRow | null;
  /** A region with all it lies in, whether the register has it or not, and the rules of law that hold there. */
  place(key: RegionKey): Known;
}

/** The municipality in a district that a region is; null for any other. The region itself comes first, what it lies in after it. */
function townOf([region, ...larger]: readonly RegionRow[]): Town | null {
  const district = larger.find(({ kind }) => kind === 'DISTRICT');
  if (region?.kind !== 'MUNICIPALITY' || district === undefined) return null;
  return { key: region.key, district: district.key, tiers: region.tiers };
}

/** A service and its known successors in order, each once, should they run in a circle. */
function successionOf(key: LeikaKey, services: ReadonlyMap<LeikaKey, ServiceRow>): readonly ServiceRow[] {
  const chain = new Set<ServiceRow>();
  for (let next = services.get(key); next !== undefined && !chain.has(next);) {
    chain.add(next);
    next = next.replacedBy === null ? undefined : services.get(next.replacedBy);
  }
  return [...chain];
}

interface Rows {
  readonly regions: readonly RegionRow[];
  readonly services: readonly ServiceRow[];
  readonly delegations: readonly DelegationRow[];
}

export function createRegister(rows: Rows): Register {
  const services = new Map(rows.services.map((row) => [row.leikaKey, row]));
  const regions = new Map(rows.regions.map((row) => [row.key, row]));
  const delegations = new Map<RegionKey, DelegationRow[]>();
  for (const row of rows.delegations) delegations.set(row.area, [...(delegations.get(row.area) ?? []), row]);
  const places = new Map<RegionKey, Known>();

  function readPlace(key: RegionKey): Known {
    const around = withAncestors(key);
    const found = around.flatMap((region) => regions.get(region) ?? []);
    const place = {
      regions: around,
      town: townOf(found),
      delegations: around.flatMap((region) => delegations.get(region) ?? []),
    };
    return { place, registered: new Set(found.map((row) => row.key)) };
  }

  return {
    region: (key) => regions.get(key) ?? null,
    service: (key) => services.get(key) ?? null,
    currentService: (key, day) => currentOf(successionOf(key, services), day),
    place: (key) => {
      const known = places.get(key) ?? readPlace(key);
      if (regions.has(key)) places.set(key, known); // Others are without number.
      return known;
    },
  };
}

export async function readRegister(db: Database): Promise<Register> {
  const [regions, services, delegations] = await Promise.all([readRegions(db), readServices(db), readDelegations(db)]);
  return createRegister({ regions, services, delegations });
}
