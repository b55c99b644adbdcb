/** A region among its neighbours: reads for the rules of comparison. */

import type { Day } from '#platform/values/day.ts';
import type { LeikaKey } from '#platform/values/leika.ts';
import type { RegionKey } from '#platform/values/region.ts';
import type { Context } from './context.ts';
import { compare, type Comparison, type Standing } from './rules/comparison.ts';
import { standingOf } from './rules/coverage.ts';
import { areaOf, neighboursOf, type Candidate, type NeighbourBasis } from './rules/neighbours.ts';
import type { Place } from './rules/responsibility.ts';
import { findCandidates, findStandings, sortByName } from './store/coverage.ts';

export interface RegionComparison extends Comparison {
  readonly basis: NeighbourBasis;
}

async function readStandings({ db }: Context, places: readonly Place[], day: Day): Promise<readonly Standing[]> {
  const areas = [...new Set(places.flatMap(({ regions }) => regions))];
  const byArea = new Map<RegionKey, Map<LeikaKey, boolean>>(areas.map((area) => [area, new Map()]));
  for (const { area, leikaKey, online } of await findStandings(db, areas, day)) byArea.get(area)?.set(leikaKey, online);
  return places.map((place) => standingOf(place, byArea, day));
}

/** Compares a region with its neighbours on a day; gaps that most neighbours have closed come first, then by name. */
export async function readComparison(context: Context, own: Candidate, day: Day): Promise<RegionComparison> {
  const { db, remembered } = context;
  const { register } = await remembered();
  const state = areaOf(own.key, 'STATE');
  const { basis, neighbours } = neighboursOf(own, state === null ? [] : await findCandidates(db, state));
  const places = [own.key, ...neighbours].map((key) => register.place(key).place);
  const [first, ...others] = await readStandings(context, places, day);
  if (first === undefined) throw new Error('the region itself has a standing');
  const comparison = compare(first, others);
  const byName = await sortByName(
    db,
    comparison.gaps.map(({ leikaKey }) => leikaKey),
  );
  const place = new Map(byName.map((leikaKey, index) => [leikaKey, index]));
  const gaps = comparison.gaps.toSorted(
    (a, b) => b.neighboursOnline - a.neighboursOnline || (place.get(a.leikaKey) ?? 0) - (place.get(b.leikaKey) ?? 0),
  );
  return { ...comparison, basis, gaps };
}
