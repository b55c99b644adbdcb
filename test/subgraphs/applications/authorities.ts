/** Authorities of the catalogue beside the one of the world. */

import { event } from '#platform/events/contracts.ts';
import type { Id } from '#platform/values/id.ts';
import { parseRegion } from '#platform/values/region.ts';
import { offer, type createWorld } from './world.ts';

/** Tells applications of an authority, as the catalogue does. */
export async function tellAuthority(
  world: Pick<ReturnType<typeof createWorld>, 'tell'>,
  id: Id<'Authority'>,
  name: string,
): Promise<void> {
  const { provenance, level, validFrom, validTo } = offer();
  const told = { id, name, level, region: parseRegion('059580032032'), address: null, openingHours: [], contacts: [] };
  const rest = { website: null, emblem: null, accessibility: null, provenance, validFrom, validTo };
  await world.tell(event('catalogue.authority.changed', id, { ...told, ...rest }));
}
