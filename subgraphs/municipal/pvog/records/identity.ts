/** Records of the PVOG beside those of XZuFi: under an agency of their own, for neither may write over the other's. */

import type { RegionKey } from '#platform/values/region.ts';
import type { Identifier } from '../../xzufi/records/types.ts';
import { PVOG } from '../../rules/precedence.ts';

/** A service in a place: texts, fees and online services differ from place to place. */
export function serviceIdentifier(service: string, place: RegionKey): Identifier {
  return { agency: PVOG, value: `${service}@${place}` };
}

/** What belongs to a service in a place, by its name there. */
export function partIdentifier(service: string, place: RegionKey, part: string): Identifier {
  return { agency: PVOG, value: `${service}@${place}/${part}` };
}

export function unitIdentifier(unit: string): Identifier {
  return { agency: PVOG, value: unit };
}

/** Where a record comes from, with the editorial office its identity names. */
export function sourceOf(id: string): string {
  return `${PVOG}, ${id.split('.')[0] ?? ''}`;
}
