/**
 * Which regions a region is compared with: those in the same position, near and of the same size as far as there are enough. A town in
 * a district shares district and tasks with the towns around it; a kreisfreie Stadt does the work of both and finds its like further
 * away, Köln only in the other three cities of its size.
 */

import type { RegionKind } from '#platform/catalogue/types.ts';
import { contains, depthOf, withAncestors, type RegionKey } from '#platform/values/region.ts';

export interface Candidate {
  readonly key: RegionKey;
  readonly kind: RegionKind;
  readonly population: number | null;
}

export type NeighbourBasis =
  'DISTRICT_AND_SIZE' | 'DISTRICT' | 'GOVERNMENT_DISTRICT_AND_SIZE' | 'STATE_AND_SIZE' | 'GOVERNMENT_DISTRICT' | 'STATE' | 'NONE';

export interface Neighbourhood {
  readonly basis: NeighbourBasis;
  readonly neighbours: readonly RegionKey[];
}

/** Fewer say little: one town that is ahead would make everything it has a gap. */
const ENOUGH = 3;

/** Inhabitants from which the next class begins: Kleinstadt, Mittelstadt, Großstadt (BBSR), and the largest of these. */
const CLASSES = [5_000, 20_000, 100_000, 500_000] as const;

/** Of which class a population is; null where it is not known. */
export function sizeClass(population: number | null): number | null {
  return population === null ? null : CLASSES.filter((least) => population >= least).length;
}

const LEVELS = { STATE: 2, GOVERNMENT_DISTRICT: 3 } as const;

/** The state or government district a region lies in; where a state has no government districts, the state. */
export function areaOf(region: RegionKey, level: keyof typeof LEVELS): RegionKey | null {
  const larger = withAncestors(region);
  return larger.find((key) => depthOf(key) === LEVELS[level]) ?? larger.find((key) => depthOf(key) === LEVELS.STATE) ?? null;
}

type Choice = readonly [NeighbourBasis, (other: Candidate) => boolean];

function choicesFor(own: Candidate, all: readonly Candidate[]): readonly Choice[] {
  const districtOf = (key: RegionKey): RegionKey | null =>
    all.find((other) => other.kind === 'DISTRICT' && other.key !== key && contains(other.key, key))?.key ?? null;
  const size = sizeClass(own.population);
  const isAsLarge = (other: Candidate): boolean => size !== null && sizeClass(other.population) === size;
  const within =
    (area: RegionKey | null) =>
    ({ key }: Candidate): boolean =>
      area !== null && contains(area, key);
  const district = districtOf(own.key);
  if (own.kind === 'MUNICIPALITY' && district !== null) {
    const isNear = within(district);
    return [
      ['DISTRICT_AND_SIZE', (other) => isNear(other) && isAsLarge(other)],
      ['DISTRICT', isNear],
    ];
  }
  const isNear = within(areaOf(own.key, 'GOVERNMENT_DISTRICT'));
  const isInState = within(areaOf(own.key, 'STATE'));
  if (own.kind === 'DISTRICT') {
    return [
      ['GOVERNMENT_DISTRICT', isNear],
      ['STATE', isInState],
    ];
  }
  // A town without a district compares itself with its like, not with those that have one.
  const isLike = (other: Candidate): boolean => districtOf(other.key) === null;
  return [
    ['GOVERNMENT_DISTRICT_AND_SIZE', (other) => isNear(other) && isAsLarge(other) && isLike(other)],
    ['STATE_AND_SIZE', (other) => isInState(other) && isAsLarge(other) && isLike(other)],
    ['GOVERNMENT_DISTRICT', (other) => isNear(other) && isLike(other)],
    ['STATE', (other) => isInState(other) && isLike(other)],
  ];
}

/** The neighbours of a region among all municipalities and districts of its state, by key. None for larger regions. */
export function neighboursOf(own: Candidate, all: readonly Candidate[]): Neighbourhood {
  if (own.kind !== 'MUNICIPALITY' && own.kind !== 'DISTRICT') return { basis: 'NONE', neighbours: [] };
  const others = all.filter(({ key, kind }) => kind === own.kind && key !== own.key);
  const found = choicesFor(own, all).map(([basis, isNeighbour]): Neighbourhood => {
    const neighbours = others.filter(isNeighbour).map(({ key }) => key);
    return { basis, neighbours: neighbours.toSorted() };
  });
  const enough = found.find(({ neighbours }) => neighbours.length >= ENOUGH);
  const some = found.toReversed().find(({ neighbours }) => neighbours.length > 0);
  return enough ?? some ?? { basis: 'NONE', neighbours: [] };
}
