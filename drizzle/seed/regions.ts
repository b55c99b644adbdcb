/** The regions: the country, North Rhine-Westphalia, and all that lies in it, as the official register has it. */

import { parentOf, COUNTRY, parseRegion, contains, type RegionKey } from '#platform/values/region.ts';
import type { RegionEntry, StateSeed } from '#subgraphs/state/index.ts';
import { REGISTER, REGISTER_SUMS } from './sources.ts';
import { readTiers } from './tiers.ts';
import { readTable } from './tsv.ts';

/** A municipality with what only its authorities and offers need. */
export interface Municipality extends RegionEntry {
  readonly parent: RegionKey;
  readonly ags: string;
  /** A city (Stadt), kreisfrei or not. */
  readonly isCity: boolean;
  /** Postal code of the seat of its administration. */
  readonly seatPostalCode: string;
  /** Official code of the court whose land registry serves it. */
  readonly court: string;
}

/** A district (Kreis, Städteregion) with the place its administration sits in. */
export interface District extends RegionEntry {
  readonly seat: string;
}

export interface Regions {
  readonly larger: readonly RegionEntry[];
  readonly districts: readonly District[];
  readonly municipalities: readonly Municipality[];
}

const LAND = parseRegion('05');

/** A name without its addition: `Winterberg` for `Winterberg, Stadt`. */
function everydayName(officialName: string): string {
  return officialName.split(',')[0]?.trim() ?? officialName;
}

/** The register leaves out the word `Kreis` where the name alone could be the town's: `Kleve`. */
function districtName(officialName: string): string {
  return /kreis|region/i.test(officialName) ? officialName : `Kreis ${officialName}`;
}

function readMunicipalities(): readonly Municipality[] {
  const tiersOf = readTiers();
  const columns = ['ars', 'ags', 'name', 'typ', 'kreis', 'kreis_typ', 'rb', 'einwohner', 'plz_sitz', 'gericht'] as const;
  return readTable('data/nrw_gemeinden.tsv', columns).map((row) => ({
    key: parseRegion(row.ars),
    name: everydayName(row.name),
    officialName: row.name,
    kind: 'MUNICIPALITY',
    parent: parseRegion(row.kreis_typ === 'Kreisfreie Stadt' ? row.rb : row.kreis),
    ags: row.ags,
    population: Number(row.einwohner),
    tiers: tiersOf(parseRegion(row.ars)),
    provenance: REGISTER,
    isCity: row.typ !== 'Kreisangehörige Gemeinde',
    seatPostalCode: row.plz_sitz,
    court: row.gericht,
  }));
}

/** Reads all regions; those larger than a municipality have the sum of its inhabitants. */
export function readRegions(): Regions {
  const municipalities = readMunicipalities();
  const population = (key: RegionKey): number =>
    municipalities.filter((one) => contains(key, one.key)).reduce((sum, one) => sum + (one.population ?? 0), 0);
  const larger = (key: RegionKey, officialName: string) => ({
    key,
    officialName,
    ags: null,
    parent: parentOf(key),
    population: population(key),
    tiers: [],
    provenance: REGISTER_SUMS,
  });
  const districts = readTable('data/nrw_kreise.tsv', ['ars', 'name', 'seat', 'typ'])
    .filter((row) => row.typ === 'Kreis')
    .map((row): District => ({
      ...larger(parseRegion(row.ars), row.name),
      name: districtName(row.name),
      kind: 'DISTRICT',
      seat: row.seat,
    }));
  const governmentDistricts = readTable('data/nrw_regierungsbezirke.tsv', ['key', 'name']).map((row): RegionEntry => ({
    ...larger(parseRegion(row.key), row.name),
    name: row.name.replace('Reg.-Bez.', 'Regierungsbezirk'),
    kind: 'GOVERNMENT_DISTRICT',
  }));
  const land: RegionEntry = { ...larger(LAND, 'Nordrhein-Westfalen'), name: 'Nordrhein-Westfalen', kind: 'STATE' };
  // Only one state is in here, so the country's inhabitants are not known.
  const country: RegionEntry = {
    ...larger(COUNTRY, 'Bundesrepublik Deutschland'),
    name: 'Deutschland',
    kind: 'COUNTRY',
    population: null,
    provenance: REGISTER,
  };
  return { larger: [country, land, ...governmentDistricts], districts, municipalities };
}

/** All regions as the register of the state catalogue wants them, each after the one it lies in. */
export function asEntries({ larger, districts, municipalities }: Regions): readonly RegionEntry[] {
  return [...larger, ...districts, ...municipalities].map(
    ({ key, name, officialName, kind, parent, ags, population, tiers, provenance }) => ({
      key,
      name,
      officialName,
      kind,
      parent,
      ags,
      population,
      tiers,
      provenance,
    }),
  );
}

/** Which postal codes lie in which municipality; some lie in two. Throws when a municipality is unknown. */
export function readPostalCodes(municipalities: readonly Municipality[]): StateSeed['postalCodes'] {
  const keys = new Map(municipalities.map(({ ags, key }) => [ags, key]));
  return readTable('data/nrw_plz_ags.tsv', ['plz', 'ags']).map((row) => {
    const region = keys.get(row.ags);
    if (region === undefined) throw new Error(`no municipality has the key ${row.ags}`);
    return { postalCode: row.plz, region };
  });
}
