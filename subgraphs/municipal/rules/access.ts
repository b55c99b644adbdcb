/** Who may edit which entries and read what was done to them: the one place that says so. */

import type { Authority, Offer } from '#platform/catalogue/types.ts';
import { PublicError } from '#platform/errors.ts';
import { keeps, requireKeeper } from '#platform/identity/regions.ts';
import { requireScope, requireViewer, type Viewer } from '#platform/identity/viewer.ts';
import type { LocalService } from '../description.ts';
import type { RegionKey } from '#platform/values/region.ts';

const EDIT = 'catalogue:edit';
const OPERATE = 'operator';

/**
 * True for an editor to whom all the regions belong: each is a region of hers or lies in one. So a district's editor keeps what its
 * towns have entered, too, and a town's editor never what the district has.
 */
export function mayEdit(viewer: Viewer | null, regions: readonly RegionKey[]): boolean {
  return keeps(viewer, EDIT, regions);
}

/** The regions an offer concerns: all its areas, and that of the authority, in whose name it speaks. */
export function regionsOf(offer: Offer, authority: Authority): readonly RegionKey[] {
  return [...new Set([offer.area, ...offer.furtherAreas, authority.region])];
}

/** The regions a local service concerns: its areas, and those of the authorities that do it. */
export function localRegionsOf({ areas }: Pick<LocalService, 'areas'>, authorities: readonly Authority[]): readonly RegionKey[] {
  return [...new Set([...areas, ...authorities.map(({ region }) => region)])];
}

/** The editor, for whom all the regions have to be hers. Throws UNAUTHENTICATED or FORBIDDEN, naming the regions that are not. */
export function requireEditor(viewer: Viewer | null, regions: readonly RegionKey[], argument: string): Viewer {
  const refusal = 'This belongs to a region whose catalogue you do not keep';
  return requireKeeper(viewer, { scope: EDIT, regions, argument, refusal });
}

/** Lets editors with the scope through, before it is known what they want to edit. Throws UNAUTHENTICATED or FORBIDDEN. */
export function requireAnyEditor(viewer: Viewer | null): Viewer {
  return requireScope(viewer, EDIT);
}

/**
 * Lets through who may read what was changed in all of these regions: their editors, and operators. Throws UNAUTHENTICATED or
 * FORBIDDEN.
 */
export function requireAuditor(viewer: Viewer | null, regions: readonly RegionKey[]): void {
  const { scopes } = requireViewer(viewer);
  if (scopes.includes(OPERATE) || mayEdit(viewer, regions)) return;
  throw new PublicError('FORBIDDEN', 'What was changed is shown to the editors of the region and to operators', {
    facts: { regions },
  });
}

/** As `requireAuditor` for what concerns several regions: those who keep one of them may read it. */
export function requireAuditorOfAny(viewer: Viewer | null, regions: readonly RegionKey[]): void {
  const own = regions.find((region) => mayEdit(viewer, [region]));
  requireAuditor(viewer, own === undefined ? regions : [own]);
}
