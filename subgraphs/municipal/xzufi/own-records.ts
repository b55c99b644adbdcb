/** Entries as the records they would have come as: what editors have entered or changed, and what came otherwise. */

import type { Authority, Offer, OnlineService } from '#platform/catalogue/types.ts';
import type { RegionKey } from '#platform/values/region.ts';
import type { LocalService } from '../description.ts';
import { addresseesOf, audienceOf } from '../rules/texts.ts';
import { areasOf } from '../rules/precedence.ts';
import { AGENCY } from './identity.ts';
import type { Identifier, OnlineServiceRecord, OrganisationRecord, Responsibility, ServiceRecord } from './records/types.ts';

const own = (value: string): Identifier => ({ agency: AGENCY, value });

const inCharge = (service: Identifier, areas: readonly RegionKey[]): Responsibility => ({
  service,
  areas,
  role: '01',
  destination: null,
});

/** What one Leistung is made of besides its authorities: itself and its online services. */
export interface OwnService {
  readonly service: ServiceRecord;
  readonly online: readonly OnlineServiceRecord[];
}

function onlineRecords(
  prefix: string,
  services: readonly OnlineService[],
  responsibility: Responsibility,
): readonly OnlineServiceRecord[] {
  return services.map(({ name, url, trustLevel }, index) => ({
    kind: 'onlinedienst',
    identifier: own(`${prefix}-${index}`),
    name,
    url,
    trustLevel,
    responsibilities: [{ ...responsibility, role: null }],
  }));
}

const WORDLESS = {
  texts: [],
  synonyms: [],
  deadlines: [],
  addressees: [],
  regulationTypes: [],
  trustLevel: null,
  reference: null,
};

/** The offer as a Leistung of its own; `base` is the one it was made from, whose words it keeps. */
export function ownServiceOf(offer: Offer, base: ServiceRecord | null): OwnService {
  const { id, leikaKey, fees, requiredDocuments, processingTime, provenance, validFrom, validTo } = offer;
  const service: ServiceRecord = {
    ...(base ?? WORDLESS),
    kind: 'leistung',
    identifier: own(id),
    leikaKeys: [leikaKey],
    areas: areasOf(offer),
    fees,
    requiredDocuments,
    processingTime,
    provenance,
    validFrom,
    validTo,
  };
  return { service, online: onlineRecords(id, offer.onlineServices, dutyOf(offer)) };
}

/** Who is in charge of an offer that is a Leistung of its own. */
export function dutyOf(offer: Offer): Responsibility {
  return inCharge(own(offer.id), areasOf(offer));
}

const identifierOf = ({ agency, localId }: LocalService): Identifier => ({ agency, value: localId });

/** The local service as the Leistung it is, under its own name; `base` is the one it came as. */
export function ownLocalService(local: LocalService, base: ServiceRecord | null): OwnService {
  const { texts, deadlines, fees, requiredDocuments, processingTime, provenance, validFrom, validTo } = local;
  const foreign = (base?.synonyms ?? []).filter(({ language }) => language !== 'de');
  const known = base?.addressees ?? [];
  const service: ServiceRecord = {
    ...(base ?? WORDLESS),
    kind: 'leistung',
    identifier: identifierOf(local),
    leikaKeys: [],
    areas: local.offers.length === 0 ? local.areas : [],
    texts,
    synonyms: [...local.synonyms.map((text) => ({ language: 'de', text })), ...foreign],
    deadlines,
    addressees: audienceOf(known).join() === local.audience.join() ? known : addresseesOf(local.audience),
    trustLevel: local.requiredTrustLevel,
    fees,
    requiredDocuments,
    processingTime,
    provenance,
    validFrom,
    validTo,
  };
  const online = local.offers.flatMap(({ areas, onlineServices }, index) =>
    onlineRecords(`${local.id}-${index}`, onlineServices, inCharge(service.identifier, areas)),
  );
  return { service, online };
}

/** What an authority is in charge of in a local service. */
export function localDutiesOf(local: LocalService, { id }: Authority): readonly Responsibility[] {
  const theirs = local.offers.filter(({ authorityId }) => authorityId === id);
  return theirs.map(({ areas }) => inCharge(identifierOf(local), areas));
}

/** The authority as it stands, in charge of what is given; `base` is the record it came as. */
export function organisationOf(
  authority: Authority,
  base: OrganisationRecord | null,
  responsibilities: readonly Responsibility[],
): OrganisationRecord {
  const { id, name, region, address, accessibility, emblem, openingHours, contacts, provenance, validFrom, validTo } = authority;
  const fromContacts = websiteIn(contacts);
  return {
    kind: 'organisationseinheit',
    identifier: base?.identifier ?? own(id),
    name,
    region,
    address,
    accessibility,
    emblem,
    openingHours,
    contacts,
    ...(authority.website === null || authority.website === fromContacts ? {} : { website: authority.website }),
    responsibilities,
    provenance,
    validFrom,
    validTo,
  };
}

/** The website that contacts name, where an authority names no other. */
export function websiteIn(contacts: Authority['contacts']): string | null {
  return contacts.find(({ kind, value }) => kind === 'WEB' && /^https?:\/\//.test(value))?.value ?? null;
}
