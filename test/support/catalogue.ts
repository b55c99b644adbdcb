/** Services, regions, authorities and offers for tests: valid by default, override what matters. */

import type { Authority, Fee, Offer, Provenance } from '#platform/catalogue/types.ts';
import { derivedId } from '#platform/values/id.ts';
import { parseLeika } from '#platform/values/leika.ts';
import { parseRegion } from '#platform/values/region.ts';
import type { ServiceEntry } from '#subgraphs/federal/index.ts';
import type { RegionEntry } from '#subgraphs/state/index.ts';

export const WINTERBERG = parseRegion('059580048048');
export const HOCHSAUERLANDKREIS = parseRegion('05958');
export const DOG_TAX_REGISTRATION = parseLeika('99102013104000');

export const TESTED: Provenance = { source: 'test', retrievedAt: null, editor: null, demonstration: true };

export function fee(overrides: Partial<Fee> = {}): Fee {
  return {
    code: 'STANDARD',
    amount: '5.00',
    from: null,
    to: null,
    description: 'Hundemarke',
    legalBasis: 'Satzung',
    level: 'MUNICIPAL',
    validFrom: null,
    validTo: null,
    provenance: TESTED,
    ...overrides,
  };
}

export function authority(overrides: Partial<Authority> = {}): Authority {
  const region = overrides.region ?? WINTERBERG;
  return {
    id: derivedId(`authority:municipality:${region}`),
    name: 'Stadtverwaltung Winterberg',
    level: 'MUNICIPAL',
    region,
    address: null,
    openingHours: [],
    contacts: [],
    website: null,
    emblem: null,
    accessibility: null,
    provenance: TESTED,
    validFrom: null,
    validTo: null,
    ...overrides,
  };
}

/** An offer of the authority that `authority` makes for the same area. */
export function offer(overrides: Partial<Offer> = {}): Offer {
  const area = overrides.area ?? WINTERBERG;
  const leikaKey = overrides.leikaKey ?? DOG_TAX_REGISTRATION;
  const id = overrides.id ?? derivedId<'Offer'>(`offer:${leikaKey}:${area}`);
  return {
    id,
    leikaKey,
    authorityId: derivedId(`authority:municipality:${area}`),
    area,
    furtherAreas: [],
    level: 'MUNICIPAL',
    channels: ['ONLINE'],
    onlineServices: [
      {
        name: 'Hund online anmelden',
        url: `https://portalverbund.example/antrag/${id}`,
        trustLevel: 'LOW',
        paymentPolicy: 'MANDATORY',
      },
    ],
    fees: [fee()],
    requiredDocuments: [],
    processingTime: 'P7D',
    provenance: TESTED,
    validFrom: null,
    validTo: null,
    ...overrides,
  };
}

export function service(overrides: Partial<ServiceEntry> = {}): ServiceEntry {
  return {
    leikaKey: DOG_TAX_REGISTRATION,
    name: 'Hundesteuer Anmeldung',
    citizenName: null,
    synonyms: [],
    regulationType: '4',
    ozgId: null,
    audience: ['CITIZEN'],
    legalBases: [],
    fees: [],
    replacedBy: null,
    reference: null,
    validFrom: null,
    validTo: null,
    provenance: TESTED,
    ...overrides,
  };
}

export function region(overrides: Partial<RegionEntry> = {}): RegionEntry {
  const name = overrides.name ?? 'Winterberg';
  return {
    key: WINTERBERG,
    name,
    officialName: name,
    kind: 'MUNICIPALITY',
    parent: null,
    ags: null,
    population: 12_000,
    tiers: [],
    provenance: TESTED,
    ...overrides,
  };
}
