/** Which services are online in a region (Onlineabdeckung). */

import type { Day } from '#platform/values/day.ts';
import type { LeikaKey } from '#platform/values/leika.ts';
import type { RegionKey } from '#platform/values/region.ts';
import type { Standing } from './comparison.ts';
import { competence } from './delegation.ts';
import { resolve, type Entry, type Place, type Question } from './responsibility.ts';

export interface Covered<Offer> {
  readonly offer: Offer;
  readonly online: boolean;
}

/**
 * One entry a service key: the offer that applies here; of several of equal rank one that is online. Keys the region has
 * no valid offer for are left out.
 */
export function cover<Offer extends Entry & { readonly online: boolean }>(
  place: Omit<Question, 'keys'>,
  offers: readonly Offer[],
): readonly Covered<Offer>[] {
  const byKey = new Map<LeikaKey, Offer[]>();
  for (const offer of offers) byKey.set(offer.leikaKey, [...(byKey.get(offer.leikaKey) ?? []), offer]);
  return [...byKey].flatMap(([key, ofKey]) => {
    const { deciding } = resolve({ ...place, keys: [key] }, ofKey);
    const offer = deciding.find(({ online }) => online) ?? deciding[0];
    return offer === undefined ? [] : [{ offer, online: offer.online }];
  });
}

/** What areas have entered that is valid on a day: each service, and whether any of the area's offers of it is online. */
export type AreaOffers = ReadonlyMap<RegionKey, ReadonlyMap<LeikaKey, boolean>>;

/** As `cover` without the offers themselves, for many places that have the larger regions in common. */
export function standingOf({ regions, town, delegations }: Place, offers: AreaOffers, day: Day): Standing {
  const services = new Map<LeikaKey, boolean>();
  for (const region of regions) {
    for (const [leikaKey, online] of offers.get(region) ?? []) {
      if (services.has(leikaKey)) continue;
      if (town !== null && competence(leikaKey, town, delegations, day).excludes(region)) continue;
      services.set(leikaKey, online);
    }
  }
  const [region] = regions;
  if (region === undefined) throw new Error('a place without a region');
  return { region, services };
}
