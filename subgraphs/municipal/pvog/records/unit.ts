/** An organisation unit as a record, and the region it works for. */

import type { Address, Contact } from '#platform/catalogue/types.ts';
import type { Day } from '#platform/values/day.ts';
import { contains, depthOf, withAncestors, type RegionKey } from '#platform/values/region.ts';
import { CONTACT_KINDS } from '../../xzufi/records/organisation.ts';
import type { OrganisationRecord } from '../../xzufi/records/types.ts';
import type { Unit } from '../answers/unit.ts';
import { AnswerFault } from '../faults.ts';
import { sourceOf, unitIdentifier } from './identity.ts';
import { isAddress } from './service.ts';

/** Digits of a district: what works for more is no municipal authority. */
const DISTRICT = 5;
/** The address visitors go to. */
const HOUSE = 'Hausanschrift';

/** The smallest region that holds all places it is responsible in; null when that is more than a district. */
export function municipalRegion(places: readonly RegionKey[]): RegionKey | null {
  const [first, ...others] = places;
  if (first === undefined) return null;
  const region = withAncestors(first).find((one) => others.every((other) => contains(one, other)));
  return region !== undefined && depthOf(region) >= DISTRICT ? region : null;
}

function addressOf({ location }: Unit): Address | null {
  const addresses = location?.addresses ?? [];
  const found = addresses.find(({ type }) => type === HOUSE) ?? addresses[0];
  if (found === undefined || found.city === null) return null;
  if (found.zip !== null && !/^\d{5}$/.test(found.zip)) throw new AnswerFault('The address has a postal code that is none.');
  return { street: found.street, postalCode: found.zip, city: found.city };
}

function contactsOf({ location, communicationSystems, internetAddresses }: Unit): readonly Contact[] {
  const channels = [...(location?.communications ?? []), ...communicationSystems].flatMap(({ code, value }) => {
    const kind = CONTACT_KINDS[code ?? ''];
    return kind === undefined || value === null ? [] : [{ kind, value }];
  });
  const pages = internetAddresses.filter(({ uri }) => isAddress(uri)).map(({ uri }) => ({ kind: 'WEB', value: uri }) as const);
  const all = [...channels, ...pages];
  return [...new Map(all.map((contact) => [`${contact.kind} ${contact.value}`, contact])).values()];
}

/** Throws AnswerFault. */
export function organisationOf(unit: Unit, region: RegionKey, today: Day): OrganisationRecord {
  return {
    kind: 'organisationseinheit',
    identifier: unitIdentifier(unit.id),
    name: unit.title,
    region,
    address: addressOf(unit),
    accessibility: null,
    emblem: null,
    openingHours: [],
    contacts: contactsOf(unit),
    responsibilities: [],
    provenance: { source: sourceOf(unit.id), retrievedAt: today, editor: null, demonstration: false },
    validFrom: null,
    validTo: null,
  };
}
