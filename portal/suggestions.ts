/** What may be meant by what somebody has typed so far: services and places. */

import type { RegionKey } from '#platform/values/region.ts';
import { slugOf } from './addresses.ts';
import { SuggestPlacesDocument, SuggestServicesDocument } from './generated/operations.ts';
import type { Graph } from './graph.ts';

export interface Suggestion {
  /** What to complete the field to. */
  readonly text: string;
  /** What tells it from others: the service it leads to, the district of a place. Null where the text says all. */
  readonly about: string | null;
  /** The key of what is meant: LeiKa key, id of a local service, regional key. */
  readonly key: string;
}

/** Fewer letters begin too much. */
const FEWEST = 2;
const LONGEST = 100;
const MOST_POSTAL_CODES = 3;

const canAsk = (typed: string): boolean => typed.length >= FEWEST && typed.length <= LONGEST;

/** Services, what is offered in the region first; none for a letter, and none for a region that is not there. */
export async function suggestServices(graph: Graph, typed: string, region: RegionKey | null): Promise<readonly Suggestion[]> {
  if (!canAsk(typed)) return [];
  const { data } = await graph.ask(SuggestServicesDocument, { prefix: typed, region });
  return data.suggestServices.flatMap(({ text, service, localService }) => {
    const key = service?.leikaKey ?? localService?.id;
    const citizenName = (service ?? localService)?.citizenName;
    if (key === undefined || citizenName === undefined) return [];
    return [{ text, about: slugOf(text) === slugOf(citizenName) ? null : citizenName, key }];
  });
}

/** Municipalities by a part of their name, or by the first digits of a postal code, which are told then. */
export async function suggestPlaces(graph: Graph, typed: string): Promise<readonly Suggestion[]> {
  if (!canAsk(typed)) return [];
  const { data } = await graph.ask(SuggestPlacesDocument, { typed });
  return data.regions.edges.map(({ node: { key, name, parent, postalCodes } }) => {
    const codes = postalCodes.filter((code) => code.startsWith(typed));
    const fewCodes = codes.length > MOST_POSTAL_CODES ? [...codes.slice(0, MOST_POSTAL_CODES), '…'] : codes;
    const larger = parent === null || parent.name === name || parent.kind === 'COUNTRY' ? [] : [parent.name];
    const about = [...fewCodes, ...larger].join(', ');
    return { text: name, about: about === '' ? null : about, key };
  });
}
