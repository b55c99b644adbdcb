/** Which services are online in a region (Onlineabdeckung). */

import type { LeikaKey } from '#platform/values/leika.ts';
import { resolve, type Entry, type Question } from './responsibility.ts';

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
