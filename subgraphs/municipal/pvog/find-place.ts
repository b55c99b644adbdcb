/** Finds a place by its name, as the PVOG knows it. */

import { readRegion, type RegionKey } from '#platform/values/region.ts';
import { readLocations } from './answers/locations.ts';
import { createSuchdienst, type SuchdienstSettings } from './client.ts';
import { AnswerFault, PvogFault } from './faults.ts';

/** The regional key a place is meant by: the key itself, or the one municipality of that name. Throws PvogFault. */
export async function findPlace(settings: SuchdienstSettings, text: string): Promise<RegionKey> {
  const region = readRegion(text);
  if (region !== null) return region;
  const query = { q: text, filterBy: 'ORT', limit: 20 };
  try {
    const answer = await createSuchdienst(settings).ask({ endpoint: 'locations', query });
    const found = answer.kind === 'FOUND' ? readLocations(answer.text) : [];
    const named = found.filter(({ name }) => name.toLowerCase() === text.toLowerCase());
    const [one, another] = named.length > 0 ? named : found;
    if (one !== undefined && another === undefined) return one.region;
    const names = found.map(({ name, region: key }) => `${name} ${key}`).join(', ');
    throw new PvogFault(`The PVOG knows ${one === undefined ? 'no place' : 'several places'} '${text}'${names && `: ${names}`}.`);
  } catch (error) {
    if (!(error instanceof AnswerFault)) throw error;
    throw new PvogFault(`The places named '${text}' cannot be read: ${error.message}`, { cause: error });
  }
}
