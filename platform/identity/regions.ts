/** Who keeps what lies in which regions: editors whose token names a scope and the regions it is for. */

import { PublicError } from '../errors.ts';
import { contains, type RegionKey } from '../values/region.ts';
import { requireScope, type Viewer } from './viewer.ts';

/**
 * True for whoever has the scope and to whom all the regions belong: each is a region of hers or lies in one. Nobody keeps what is
 * in no region.
 */
export function keeps(viewer: Viewer | null, scope: string, regions: readonly RegionKey[]): boolean {
  if (viewer === null || !viewer.scopes.includes(scope) || regions.length === 0) return false;
  return regions.every((region) => viewer.regions.some((own) => contains(own, region)));
}

/** What is asked for, and in whose words it is refused. */
export interface Keeping {
  readonly scope: string;
  readonly regions: readonly RegionKey[];
  /** The argument that says which regions it is about. */
  readonly argument: string;
  readonly refusal: string;
}

/** Whoever keeps all the regions. Throws UNAUTHENTICATED, or FORBIDDEN naming the regions that are not hers. */
export function requireKeeper(viewer: Viewer | null, { scope, regions, argument, refusal }: Keeping): Viewer {
  const keeper = requireScope(viewer, scope);
  const foreign = regions.filter((region) => !keeps(keeper, scope, [region]));
  if (foreign.length > 0 || regions.length === 0)
    throw new PublicError('FORBIDDEN', refusal, { facts: { argument, regions: foreign } });
  return keeper;
}
