/** What a Leistung, those responsible for it and its online services make together: offers of the catalogue. */

import type { Authority, Channel, Offer, OnlineService } from '#platform/catalogue/types.ts';
import type { Id } from '#platform/values/id.ts';
import { contains, type RegionKey } from '#platform/values/region.ts';
import { higher, type TrustLevel } from '#platform/values/trust-level.ts';
import type { LocalOffer } from '../description.ts';
import { websiteIn } from './own-records.ts';
import { authorityId, localOfferId, offerId, recordId } from './identity.ts';
import type { OrganisationRecord, ServiceRecord } from './records/types.ts';

/** An authority's responsibility for the Leistung. */
export interface InCharge {
  readonly organisation: Id<'XzufiRecord'>;
  readonly region: RegionKey;
  readonly areas: readonly RegionKey[];
  readonly role: string | null;
}

/** An online service for the Leistung; everywhere when it names no area. */
export interface OnlineEntry {
  readonly name: string;
  readonly url: string;
  readonly trustLevel: TrustLevel | null;
  readonly areas: readonly RegionKey[];
}

/** Roles of a Zuständigkeit that only answer questions (Ansprechpunkt). */
const NOT_IN_CHARGE = '03';

/** The part of `area` that lies within the limits; none when there are limits and it lies outside. */
function within(area: RegionKey, limits: readonly RegionKey[]): readonly RegionKey[] {
  if (limits.length === 0) return [area];
  if (limits.some((limit) => contains(limit, area))) return [area];
  return limits.filter((limit) => contains(area, limit));
}

/** What an online service asks for is never less than what the Leistung itself does. */
function onlineIn(area: RegionKey, service: ServiceRecord, entries: readonly OnlineEntry[]): readonly OnlineService[] {
  return entries
    .filter(({ areas }) => areas.length === 0 || areas.some((one) => contains(one, area)))
    .map(({ name, url, trustLevel }) => ({
      name,
      url,
      trustLevel: higher(trustLevel ?? 'BASIC', service.trustLevel ?? 'BASIC'),
      paymentPolicy: 'INACTIVE',
    }));
}

/** The authority that an Organisationseinheit is. */
export function authorityOf({
  identifier,
  name,
  region,
  address,
  openingHours,
  contacts,
  website,
  emblem,
  accessibility,
  provenance,
  validFrom,
  validTo,
}: OrganisationRecord): Authority {
  return {
    id: authorityId(recordId('organisationseinheit', identifier)),
    name,
    level: 'MUNICIPAL',
    region,
    address,
    openingHours,
    contacts,
    website: website ?? websiteIn(contacts),
    emblem,
    accessibility,
    provenance,
    validFrom,
    validTo,
  };
}

/** An authority in charge, in one of its areas that the Leistung holds in. */
interface Duty {
  readonly organisation: Id<'XzufiRecord'>;
  readonly area: RegionKey;
}

function dutiesOf(service: ServiceRecord, responsible: readonly InCharge[]): readonly Duty[] {
  return responsible
    .filter(({ role }) => role !== NOT_IN_CHARGE)
    .flatMap(({ organisation, region, areas }) =>
      (areas.length === 0 ? [region] : areas)
        .flatMap((area) => within(area, service.areas))
        .map((area) => ({ organisation, area })),
    );
}

/** An authority in charge, with all areas that have the same online services: what one offer is made of. */
interface Share {
  readonly organisation: Id<'XzufiRecord'>;
  readonly areas: readonly [RegionKey, ...RegionKey[]];
  readonly onlineServices: readonly OnlineService[];
}

/** The shares of a Leistung, the areas of each in the order of their keys, whatever order the records came in. */
function sharesOf(service: ServiceRecord, responsible: readonly InCharge[], entries: readonly OnlineEntry[]): readonly Share[] {
  const shares = new Map<string, Share>();
  const duties = dutiesOf(service, responsible).toSorted((one, other) =>
    `${one.area} ${one.organisation}` < `${other.area} ${other.organisation}` ? -1 : 1,
  );
  for (const { organisation, area } of duties) {
    const onlineServices = onlineIn(area, service, entries);
    const key = JSON.stringify([organisation, onlineServices]);
    const share = shares.get(key);
    if (share === undefined) shares.set(key, { organisation, areas: [area], onlineServices });
    else if (!share.areas.includes(area)) shares.set(key, { ...share, areas: [...share.areas, area] });
  }
  return [...shares.values()];
}

const channelsOf = (onlineServices: readonly OnlineService[]): readonly Channel[] =>
  onlineServices.length > 0 ? ['ONLINE'] : [];

/** All offers of a Leistung, one for each key, authority in charge and what is online where; none without a LeiKa key. */
export function offersOf(
  service: ServiceRecord,
  responsible: readonly InCharge[],
  entries: readonly OnlineEntry[],
): readonly Offer[] {
  const id = recordId('leistung', service.identifier);
  return sharesOf(service, responsible, entries).flatMap(({ organisation, areas: [area, ...furtherAreas], onlineServices }) =>
    service.leikaKeys.map((leikaKey): Offer => ({
      id: offerId(id, leikaKey, organisation, area),
      leikaKey,
      authorityId: authorityId(organisation),
      area,
      furtherAreas,
      level: 'MUNICIPAL',
      channels: channelsOf(onlineServices),
      onlineServices,
      fees: service.fees,
      requiredDocuments: service.requiredDocuments,
      processingTime: service.processingTime,
      provenance: service.provenance,
      validFrom: service.validFrom,
      validTo: service.validTo,
    })),
  );
}

/** All offers of a Leistung without a LeiKa key: one for each authority in charge and what is online where. */
export function localOffersOf(
  service: ServiceRecord,
  responsible: readonly InCharge[],
  entries: readonly OnlineEntry[],
): readonly LocalOffer[] {
  const id = recordId('leistung', service.identifier);
  return sharesOf(service, responsible, entries).map(({ organisation, areas, onlineServices }) => ({
    id: localOfferId(id, organisation, areas[0]),
    authorityId: authorityId(organisation),
    areas,
    channels: channelsOf(onlineServices),
    onlineServices,
  }));
}
