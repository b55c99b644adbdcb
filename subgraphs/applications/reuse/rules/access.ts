/** Who may publish and adopt forms for which authority, and read who has: the one place that says so. */

import type { Offer } from '#platform/catalogue/types.ts';
import { PublicError } from '#platform/errors.ts';
import { keeps, requireKeeper } from '#platform/identity/regions.ts';
import { requireScope, requireViewer, type Viewer } from '#platform/identity/viewer.ts';
import type { RegionKey } from '#platform/values/region.ts';

const WRITE = 'form:write';
const OPERATE = 'operator';

/** Lets form editors through, before it is known for whom they act. Throws UNAUTHENTICATED or FORBIDDEN. */
export function requireAnyFormEditor(viewer: Viewer | null): Viewer {
  return requireScope(viewer, WRITE);
}

/**
 * The form editor to whom all the regions belong, each one of hers or lying in one, as with the editors of the catalogue. Throws
 * UNAUTHENTICATED or FORBIDDEN.
 */
export function requireFormEditor(viewer: Viewer | null, regions: readonly RegionKey[], argument: string): Viewer {
  return requireKeeper(viewer, {
    scope: WRITE,
    regions,
    argument,
    refusal: 'This belongs to a region whose forms you do not keep',
  });
}

/** The regions an adoption concerns: that of the authority, and all in which it offers the service. */
export function regionsOf(authority: RegionKey, offers: readonly Pick<Offer, 'area' | 'furtherAreas'>[]): readonly RegionKey[] {
  return [...new Set([authority, ...offers.flatMap(({ area, furtherAreas }) => [area, ...furtherAreas])])];
}

/** Lets form editors and operators read who uses which form. Throws UNAUTHENTICATED or FORBIDDEN. */
export function requireReader(viewer: Viewer | null): Viewer {
  const reader = requireViewer(viewer);
  return reader.scopes.includes(OPERATE) ? reader : requireScope(viewer, WRITE);
}

/** Lets through who may read what was done for an authority: its form editors, and operators. Throws UNAUTHENTICATED or FORBIDDEN. */
export function requireAuditor(viewer: Viewer | null, region: RegionKey): void {
  const { scopes } = requireReader(viewer);
  if (scopes.includes(OPERATE) || keeps(viewer, WRITE, [region])) return;
  throw new PublicError('FORBIDDEN', 'What was done is shown to the form editors of the region and to operators', {
    facts: { regions: [region] },
  });
}
