/** What a Leistung says in words: the description of its offers, or a local service where it has no key. */

import type { Id } from '#platform/values/id.ts';
import type { Description, LocalService } from '../description.ts';
import { audienceOf, namesOf } from '../rules/texts.ts';
import { localServiceId, recordId } from './identity.ts';
import { localOffersOf, type InCharge, type OnlineEntry } from './offers.ts';
import type { ServiceRecord } from './records/types.ts';

export function descriptionOf({ texts, deadlines, synonyms, addressees, trustLevel }: ServiceRecord): Description {
  const german = synonyms.filter(({ language }) => language === 'de').map(({ text }) => text);
  return {
    texts,
    deadlines,
    synonyms: [...new Set(german)],
    audience: audienceOf(addressees),
    requiredTrustLevel: trustLevel,
  };
}

/** The local service a Leistung is; null for one with a LeiKa key, and for one that no text module names. */
export function localServiceOf(
  record: ServiceRecord,
  responsible: readonly InCharge[],
  online: readonly OnlineEntry[],
): LocalService | null {
  const names = record.leikaKeys.length > 0 ? null : namesOf(record.texts);
  if (names === null) return null;
  const offers = localOffersOf(record, responsible, online);
  const offered = offers.flatMap(({ areas }) => areas);
  const { identifier, fees, requiredDocuments, processingTime, provenance, validFrom, validTo } = record;
  const id: Id<'LocalService'> = localServiceId(recordId('leistung', identifier));
  return {
    id,
    agency: identifier.agency,
    localId: identifier.value,
    ...names,
    ...descriptionOf(record),
    fees,
    requiredDocuments,
    processingTime,
    offers,
    areas: [...new Set(offered.length > 0 ? offered : record.areas)].sort(),
    provenance,
    validFrom,
    validTo,
  };
}
