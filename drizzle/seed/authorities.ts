/** The authorities a seed can honestly know: administrations that law puts there, without invented addresses. */

import type { Authority, Provenance } from '#platform/catalogue/types.ts';
import { derivedId } from '#platform/values/id.ts';
import { COUNTRY, contains, withAncestors, type RegionKey } from '#platform/values/region.ts';
import type { District, Municipality } from './regions.ts';
import { COURTS, FEDERAL_JUSTICE, MUNICIPAL_WEBSITES, REGISTER } from './sources.ts';
import { readTable } from './tsv.ts';

type Own = Pick<Authority, 'id' | 'name' | 'level' | 'region' | 'provenance'> & Partial<Authority>;

/** An authority of which no more is known than what is given. */
function authority(own: Own): Authority {
  const unknown = { address: null, openingHours: [], contacts: [], website: null, emblem: null, accessibility: null };
  return { ...unknown, validFrom: null, validTo: null, ...own };
}

const UMLAUTS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };

/** Letters of a name as host names spell them. */
function hostLetters(name: string): string {
  return name
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => UMLAUTS[letter] ?? letter)
    .replace(/[^a-z]/g, '');
}

/**
 * Websites by name. The table names places without a key and lists wrong ones (`meckenheim-pfalz.de`), so that only
 * a host counts that is the name itself, `stadt-` before a city or `gemeinde-` before a municipality that is none.
 */
function readWebsites(): (municipality: Municipality) => string | null {
  const urls = new Map(readTable('data/nrw_kommunen_urls.tsv', ['name', 'url']).map((row) => [row.name, row.url]));
  return ({ name, isCity }) => {
    const url = urls.get(name);
    if (url === undefined) return null;
    const host = url.replace(/^https?:\/\//, '').replace(/^www\.|\/$/g, '');
    const own = hostLetters(name);
    const expected = [own, `${isCity ? 'stadt' : 'gemeinde'}${own}`];
    return host.endsWith('.de') && expected.includes(hostLetters(host.slice(0, -'.de'.length))) ? `https://${host}` : null;
  };
}

const withWebsites: Provenance = { ...REGISTER, source: `${REGISTER.source}; Website: ${MUNICIPAL_WEBSITES.source}` };

/** The administration of every municipality. */
export function municipalAuthorities(municipalities: readonly Municipality[]): readonly Authority[] {
  const websiteOf = readWebsites();
  return municipalities.map((municipality) => {
    const website = websiteOf(municipality);
    return authority({
      id: derivedId(`authority:municipality:${municipality.key}`),
      name: `${municipality.isCity ? 'Stadtverwaltung' : 'Gemeindeverwaltung'} ${municipality.name}`,
      level: 'MUNICIPAL',
      region: municipality.key,
      address: { street: null, postalCode: municipality.seatPostalCode, city: municipality.name },
      website,
      contacts: website === null ? [] : [{ kind: 'WEB', value: website }],
      provenance: website === null ? REGISTER : withWebsites,
    });
  });
}

function districtAuthorityName(name: string): string {
  if (name.startsWith('Städteregion')) return `Verwaltung der ${name}`;
  return `Kreisverwaltung ${name.replace(/^Kreis /, '')}`;
}

/** The administration of every district. */
export function districtAuthorities(districts: readonly District[]): readonly Authority[] {
  return districts.map((district) =>
    authority({
      id: derivedId(`authority:district:${district.key}`),
      name: districtAuthorityName(district.name),
      level: 'MUNICIPAL',
      region: district.key,
      address: { street: null, postalCode: null, city: district.seat },
      provenance: REGISTER,
    }),
  );
}

/** The smallest region that holds all the places; the country for none. */
function smallestCommon(places: readonly RegionKey[]): RegionKey {
  const [first, ...others] = places;
  if (first === undefined) return COUNTRY;
  return withAncestors(first).find((region) => others.every((other) => contains(region, other))) ?? COUNTRY;
}

/** The land registry of each court that serves a municipality. The register has the court's code only, so its name is not given. */
export function landRegistries(municipalities: readonly Municipality[]): readonly Authority[] {
  return [...new Set(municipalities.map(({ court }) => court))].sort().map((court) =>
    authority({
      id: derivedId(`authority:land-registry:${court}`),
      name: `Grundbuchamt (Amtsgericht mit dem Schlüssel ${court})`,
      level: 'STATE',
      region: smallestCommon(municipalities.filter((one) => one.court === court).map(({ key }) => key)),
      provenance: COURTS,
    }),
  );
}

/** The federal authority that keeps the registers whose extracts we offer. */
export function federalAuthority(): Authority {
  return authority({
    id: derivedId('authority:federal:bundesamt-fuer-justiz'),
    name: 'Bundesamt für Justiz',
    level: 'FEDERAL',
    region: COUNTRY,
    address: { street: null, postalCode: null, city: 'Bonn' },
    website: 'https://www.bundesjustizamt.de',
    contacts: [{ kind: 'WEB', value: 'https://www.bundesjustizamt.de' }],
    provenance: FEDERAL_JUSTICE,
  });
}
