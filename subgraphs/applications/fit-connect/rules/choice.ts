/** What of a destination fits an application: its service, the schema of the data, and the region as the destination names it. */

import type { LeikaKey } from '#platform/values/leika.ts';
import type { RegionKey } from '#platform/values/region.ts';
import type { Destination } from '../service.ts';
import { identifierOf } from './metadata.ts';

export type ChoiceFault = 'DESTINATION_NOT_ACTIVE' | 'SERVICE_NOT_TAKEN' | 'NO_JSON_TAKEN';

export interface Choice {
  readonly schemaUri: string;
  /** Null where the destination names none. */
  readonly region: string | null;
}

export interface Wanted {
  readonly leikaKey: LeikaKey;
  readonly area: RegionKey;
  /** The schema an operator has named; null: the destination's first for JSON. */
  readonly schemaUri: string | null;
}

/** How to address a destination, or why it does not take this application. */
export function chooseFrom({ status, services }: Destination, { leikaKey, area, schemaUri }: Wanted): Choice | ChoiceFault {
  if (status !== 'active') return 'DESTINATION_NOT_ACTIVE';
  const taken = services.find(({ identifier }) => identifier === identifierOf(leikaKey));
  if (taken === undefined) return 'SERVICE_NOT_TAKEN';
  const json = taken.schemas.filter(({ mimeType }) => mimeType === 'application/json');
  const schema = schemaUri === null ? json[0] : json.find((each) => each.schemaUri === schemaUri);
  if (schema === undefined) return 'NO_JSON_TAKEN';
  // The region that says most of where it is: `DE05958` for a town of that district, `DE` for the whole country.
  const covering = taken.regions.filter((region) => `DE${area}`.startsWith(region));
  const region = covering.sort((one, other) => other.length - one.length)[0] ?? taken.regions[0] ?? null;
  return { schemaUri: schema.schemaUri, region };
}
