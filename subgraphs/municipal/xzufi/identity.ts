/** Ids of our own for what others identify by agency and value: the same in every process and every import. */

import { derivedId, type Id } from '#platform/values/id.ts';
import type { LeikaKey } from '#platform/values/leika.ts';
import type { RegionKey } from '#platform/values/region.ts';
import type { Identifier, RecordKind } from './records/types.ts';

/** The agency of entries that are our own. */
export const AGENCY = 'portalverbund';

/** As JSON, for agency and value may hold any sign. */
export function recordId(kind: RecordKind, { agency, value }: Identifier): Id<'XzufiRecord'> {
  return derivedId(`xzufi:${JSON.stringify([kind, agency, value])}`);
}

/** The authority an Organisationseinheit is. */
export function authorityId(organisation: Id<'XzufiRecord'>): Id<'Authority'> {
  return organisation as string as Id<'Authority'>;
}

/** The service that a Leistung without a LeiKa key is. */
export function localServiceId(service: Id<'XzufiRecord'>): Id<'LocalService'> {
  return service as string as Id<'LocalService'>;
}

/** An authority's offer of a local service. */
export function localOfferId(service: Id<'XzufiRecord'>, organisation: Id<'XzufiRecord'>, first: RegionKey): Id<'LocalOffer'> {
  return derivedId(`xzufi:local-offer:${service}:${organisation}:${first}`);
}

/** An authority's offer of a Leistung under one of its keys, by the first of its areas. */
export function offerId(
  service: Id<'XzufiRecord'>,
  leikaKey: LeikaKey,
  organisation: Id<'XzufiRecord'>,
  area: RegionKey,
): Id<'Offer'> {
  return derivedId(`xzufi:offer:${service}:${leikaKey}:${organisation}:${area}`);
}
