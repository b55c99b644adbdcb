/** From an event of the catalogues to what the directory keeps of it. */

import type { Authority, Delegation, Offer } from '#platform/catalogue/types.ts';
import type { LocalServiceChanged, RegionChanged, ServiceChanged } from '#platform/events/contracts/catalogue.ts';
import { withParents } from '#platform/values/leika.ts';
import { plain, wordsOf } from './words.ts';

export function regionEntry({ key, name, kind, postalCodes, population, tiers }: RegionChanged) {
  return { key, name, kind, postalCodes: [...postalCodes], population, tiers };
}

/** What can be found and shown of a service. Depends on nothing but the event, so that a rebuilt index is the same. */
export function serviceEntry(service: ServiceChanged) {
  const { leikaKey, name, citizenName, synonyms, bundle, situation, topic } = service;
  const titles = [...new Set([citizenName, ...synonyms, name].map(plain))].filter((title) => title !== '');
  const wordsA = plain([citizenName, ...synonyms].join(' '));
  const wordsB = plain(name);
  const wordsC = plain([bundle, situation, topic].map((group) => group?.name ?? '').join(' '));
  return {
    leikaKey,
    lineage: [...withParents(leikaKey)],
    name,
    citizenName,
    synonyms: [...synonyms],
    audience: [...service.audience],
    executedBy: [...service.executedBy],
    bundleName: bundle?.name ?? null,
    situationId: situation?.id ?? null,
    situationName: situation?.name ?? null,
    topicId: topic?.id ?? null,
    topicName: topic?.name ?? null,
    replacedBy: service.replacedBy,
    reference: service.reference,
    validFrom: service.validFrom,
    validTo: service.validTo,
    fees: service.fees,
    titles,
    words: [...new Set([wordsA, wordsB, wordsC].flatMap(wordsOf))].sort(),
    wordsA,
    wordsB,
    wordsC,
  };
}

export function localServiceEntry(service: LocalServiceChanged) {
  const { id, name, citizenName, synonyms, audience, areas, onlineAreas = [], validFrom, validTo } = service;
  const wordsA = plain([citizenName, ...synonyms].join(' '));
  const wordsB = plain(name);
  return {
    id,
    name,
    citizenName,
    synonyms: [...synonyms],
    audience: [...audience],
    areas: [...areas],
    onlineAreas: [...onlineAreas],
    validFrom,
    validTo,
    words: [...new Set([wordsA, wordsB].flatMap(wordsOf))].sort(),
    wordsA,
    wordsB,
  };
}

export function authorityEntry({ id, name, level, region, validFrom, validTo }: Authority) {
  return { id, name, level, region, validFrom, validTo };
}

/** One entry for each area, each area once. */
export function offerEntries(offer: Offer) {
  const { id, leikaKey, authorityId, area, furtherAreas, level, onlineServices, fees, validFrom, validTo } = offer;
  const online = onlineServices.length > 0;
  return [...new Set([area, ...furtherAreas])].map((one) => ({
    id,
    leikaKey,
    authorityId,
    area: one,
    level,
    online,
    fees,
    validFrom,
    validTo,
  }));
}

export function delegationEntry({ id, stem, area, downTo, legalBasis, confirmed, validFrom, validTo }: Delegation) {
  return { id, stem, area, downTo, legalBasis, confirmed, validFrom, validTo };
}
