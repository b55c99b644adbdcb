/** How a region stands among its neighbours: its place, and what they have online and it has not. */

import type { LeikaKey } from '#platform/values/leika.ts';
import type { RegionKey } from '#platform/values/region.ts';

/** What a region offers: each service, and whether it is online. */
export interface Standing {
  readonly region: RegionKey;
  readonly services: ReadonlyMap<LeikaKey, boolean>;
}

export interface Ranked {
  readonly region: RegionKey;
  readonly offered: number;
  readonly online: number;
  /** 1 for the most online; those with as many share a place. */
  readonly rank: number;
}

export interface Gap {
  readonly leikaKey: LeikaKey;
  readonly neighboursOnline: number;
}

export interface Comparison {
  readonly own: Ranked;
  readonly neighbours: readonly Ranked[];
  /** Without order. */
  readonly gaps: readonly Gap[];
}

function count({ services }: Standing): number {
  let online = 0;
  for (const isOnline of services.values()) if (isOnline) online += 1;
  return online;
}

/** Compares a region with its neighbours. The order of neighbours counts for nothing. */
export function compare(own: Standing, neighbours: readonly Standing[]): Comparison {
  const counted = [own, ...neighbours].map((standing) => ({
    region: standing.region,
    offered: standing.services.size,
    online: count(standing),
  }));
  const ranked = counted.map((one) => ({ ...one, rank: 1 + counted.filter(({ online }) => online > one.online).length }));
  const [first, ...others] = ranked;
  if (first === undefined) throw new Error('a region is always ranked with itself');
  const onlineAt = new Map<LeikaKey, number>();
  for (const { services } of neighbours) {
    for (const [leikaKey, isOnline] of services) {
      if (isOnline && own.services.get(leikaKey) !== true) onlineAt.set(leikaKey, (onlineAt.get(leikaKey) ?? 0) + 1);
    }
  }
  return {
    own: first,
    neighbours: others.toSorted((a, b) => a.rank - b.rank || (a.region < b.region ? -1 : 1)),
    gaps: [...onlineAt].map(([leikaKey, neighboursOnline]) => ({ leikaKey, neighboursOnline })),
  };
}
