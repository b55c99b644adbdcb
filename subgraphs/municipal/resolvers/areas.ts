/** Areas that entries are to be for. */

import type { Transaction } from '#platform/database.ts';
import type { RegionKey } from '#platform/values/region.ts';
import type { Faults } from '../rules/problems.ts';
import { findRegions } from '../store/known.ts';

/** A fault for each area that the register does not have, by its place behind `path`. */
export async function checkAreas(
  tx: Transaction,
  areas: readonly RegionKey[],
  faults: Faults,
  path: readonly (string | number)[],
): Promise<void> {
  const known = new Set((await findRegions(tx, areas)).map(({ key }) => key));
  areas.forEach((area, index) => {
    if (!known.has(area)) faults.add('AREA_UNKNOWN', [...path, index]);
  });
}
