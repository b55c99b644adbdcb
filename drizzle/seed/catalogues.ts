/** The whole seed of the three catalogues, read from the tables beside this file. */

import type { Authority, Offer } from '#platform/catalogue/types.ts';
import { derivedId } from '#platform/values/id.ts';
import { COUNTRY, type RegionKey } from '#platform/values/region.ts';
import type { FederalSeed } from '#subgraphs/federal/index.ts';
import type { MunicipalSeed } from '#subgraphs/municipal/index.ts';
import type { StateSeed } from '#subgraphs/state/index.ts';
import { districtAuthorities, federalAuthority, landRegistries, municipalAuthorities } from './authorities.ts';
import { demonstrationLocalServices } from './bookings.ts';
import { readDelegations } from './delegations.ts';
import {
  BUILDING_PATTERN,
  demonstrationOffer,
  DISTRICT_PATTERNS,
  FEDERAL_PATTERNS,
  LAND_REGISTER_PATTERN,
  MUNICIPAL_PATTERNS,
  type Pattern,
} from './demonstration.ts';
import { knownFees, type FeesOf } from './fees.ts';
import { asEntries, readPostalCodes, readRegions, type Regions } from './regions.ts';
import { readGroups, readServices } from './services.ts';

export interface CatalogueSeeds {
  readonly federal: FederalSeed;
  readonly state: StateSeed;
  readonly municipal: MunicipalSeed;
}

function federalSeed(feesOf: FeesOf): FederalSeed {
  const groups = readGroups();
  const authority = federalAuthority();
  return {
    ...groups,
    services: readServices(groups, feesOf),
    authorities: [authority],
    offers: FEDERAL_PATTERNS.map((pattern) =>
      demonstrationOffer(
        pattern,
        { area: COUNTRY, authorityId: authority.id, level: 'FEDERAL' },
        feesOf(pattern.leikaKey, COUNTRY),
      ),
    ),
  };
}

/** Of each court one offer, for all the municipalities whose land register it keeps. */
function landRegisterOffers({ municipalities }: Regions, feesOf: FeesOf): readonly Offer[] {
  const areas = new Map<string, readonly RegionKey[]>();
  for (const { court, key } of municipalities) areas.set(court, [...(areas.get(court) ?? []), key].sort());
  return [...areas].flatMap(([court, [area, ...furtherAreas]]) => {
    if (area === undefined) return [];
    const authorityId = derivedId<'Authority'>(`authority:land-registry:${court}`);
    const fees = feesOf(LAND_REGISTER_PATTERN.leikaKey, COUNTRY);
    return demonstrationOffer(LAND_REGISTER_PATTERN, { area, furtherAreas, authorityId, level: 'STATE' }, fees);
  });
}

function stateSeed(regions: Regions, feesOf: FeesOf): StateSeed {
  const { municipalities } = regions;
  return {
    regions: asEntries(regions),
    postalCodes: readPostalCodes(municipalities),
    delegations: readDelegations(),
    authorities: landRegistries(municipalities),
    offers: landRegisterOffers(regions, feesOf),
  };
}

function municipalSeed({ districts, municipalities }: Regions, feesOf: FeesOf): MunicipalSeed {
  const ofMunicipalities = municipalAuthorities(municipalities);
  const ofDistricts = districtAuthorities(districts);
  const inDistricts = new Set(districts.map(({ key }) => key));
  // A city that lies in no district does a district's work itself (kreisfreie Stadt).
  const ownDistricts = new Set(municipalities.filter(({ parent }) => !inDistricts.has(parent)).map(({ key }) => key));
  const offer = (pattern: Pattern, { id, region }: Authority): Offer => {
    const local = feesOf(pattern.leikaKey, region);
    const known = local.length > 0 ? local : feesOf(pattern.leikaKey, COUNTRY);
    return demonstrationOffer(pattern, { area: region, authorityId: id, level: 'MUNICIPAL' }, known);
  };
  const districtLike = [...ofDistricts, ...ofMunicipalities.filter(({ region }) => ownDistricts.has(region))];
  const withTier = new Set(municipalities.filter(({ tiers }) => tiers.length > 0).map(({ key }) => key));
  const ofBuilding = [...districtLike, ...ofMunicipalities.filter(({ region }) => withTier.has(region))];
  return {
    authorities: [...ofMunicipalities, ...ofDistricts],
    offers: [
      ...ofMunicipalities.flatMap((authority) => MUNICIPAL_PATTERNS.map((pattern) => offer(pattern, authority))),
      ...districtLike.flatMap((authority) => DISTRICT_PATTERNS.map((pattern) => offer(pattern, authority))),
      ...ofBuilding.map((authority) => offer(BUILDING_PATTERN, authority)),
    ],
    localServices: demonstrationLocalServices(),
  };
}

/** Reads and puts together everything; throws when a table does not fit another. */
export function readCatalogueSeeds(): CatalogueSeeds {
  const feesOf = knownFees();
  const regions = readRegions();
  return {
    federal: federalSeed(feesOf),
    state: stateSeed(regions, feesOf),
    municipal: municipalSeed(regions, feesOf),
  };
}
