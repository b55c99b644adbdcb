import { describe, expect, it } from 'vitest';
import { readCatalogueSeeds } from '#drizzle/seed/catalogues.ts';
import { readTable } from '#drizzle/seed/tsv.ts';
import type { Offer } from '#platform/catalogue/types.ts';
import { derivedId } from '#platform/values/id.ts';
import { contains, COUNTRY, type RegionKey } from '#platform/values/region.ts';

const { federal, state, municipal } = readCatalogueSeeds();
const allOffers = [...federal.offers, ...state.offers, ...municipal.offers];
const allAuthorities = [...federal.authorities, ...state.authorities, ...municipal.authorities];

function offerOf(leika: string, area: string): Offer {
  const found = allOffers.find(({ id }) => id === derivedId(`offer:${leika}:${area}`));
  if (found === undefined) throw new Error(`no offer of ${leika} in ${area}`);
  return found;
}

function landRegisterOf(area: string): Offer {
  const found = state.offers.find((offer) => [offer.area, ...offer.furtherAreas].includes(area as RegionKey));
  if (found === undefined) throw new Error(`no land register for ${area}`);
  return found;
}

const standard = ({ fees }: Offer) =>
  fees.filter(({ code }) => code === 'STANDARD').map(({ amount, validTo }) => [amount, validTo]);

describe('the services of the seed', () => {
  const byKey = new Map(federal.services.map((service) => [service.leikaKey as string, service]));

  it('are those of the snapshot and the 21 that came later, each once', () => {
    expect(federal.services).toHaveLength(4_813 + 21);
    expect(byKey.size).toBe(4_834);
    expect([federal.topics.length, federal.situations.length, federal.bundles.length]).toEqual([14, 55, 557]);
  });

  it('stand in bundles that exist', () => {
    const bundles = new Set(federal.bundles.map(({ ozgId }) => ozgId));
    expect(federal.services.filter(({ ozgId }) => ozgId !== null && !bundles.has(ozgId))).toEqual([]);
  });

  it('name successors that exist, are no successors of themselves and are live', () => {
    const replaced = federal.services.flatMap(({ replacedBy }) => replacedBy ?? []);
    expect(replaced).toHaveLength(24);
    for (const key of replaced) expect(byKey.get(key)).toMatchObject({ replacedBy: null, validTo: null });
  });

  it.each([
    ['99036009072003', '99036049069000', '2026-10-03'],
    ['99036008007000', '99036020001000', '2026-10-03'],
    ['99107002017000', '99107108017000', '2022-12-31'],
  ])('lead from the retired %s to %s', (old, replacedBy, validTo) => {
    expect(byKey.get(old)).toMatchObject({ replacedBy, validTo });
  });

  it('know everyday words', () => {
    expect(byKey.get('99102013104000')).toMatchObject({
      citizenName: { text: 'Hund anmelden' },
      ozgId: '10160',
      regulationType: '4',
    });
    expect(byKey.get('99102013104000')?.synonyms).toContain('Hundemarke');
    expect(byKey.get('99036049069000')?.synonyms).toContain('Nummernschild');
  });

  it('address citizens too where the catalogue files them under business', () => {
    expect(byKey.get('99036049069000')?.audience).toEqual(['CITIZEN', 'BUSINESS']);
    expect(byKey.get('99043007000000')?.audience).toEqual(['CITIZEN', 'BUSINESS']);
    expect(byKey.get('99050012104000')?.audience).toEqual(['BUSINESS']);
  });
});

describe('the regions of the seed', () => {
  const byKey = new Map(state.regions.map((region) => [region.key, region]));

  it('are the country, the state, 5 government districts, 31 districts and 396 municipalities', () => {
    const count = (kind: string): number => state.regions.filter((region) => region.kind === kind).length;
    expect(['COUNTRY', 'STATE', 'GOVERNMENT_DISTRICT', 'DISTRICT', 'MUNICIPALITY'].map(count)).toEqual([1, 1, 5, 31, 396]);
  });

  it('lie in regions that are there before them, as their keys say', () => {
    const seen = new Set<string>();
    for (const { key, parent } of state.regions) {
      if (key === COUNTRY) expect(parent).toBeNull();
      else expect(parent !== null && parent !== key && contains(parent, key) && seen.has(parent)).toBe(true);
      seen.add(key);
    }
    expect(byKey.get(offerOf('99102013104000', '053150000000').area)).toMatchObject({ name: 'Köln', parent: '053000000000' });
  });

  it('bear the names people use', () => {
    const names = ['059580048048', '051540000000', '053340000000', '051620000000', '059580000000'];
    expect(names.map((key) => state.regions.find((region) => region.key === key)?.name)).toEqual([
      'Winterberg',
      'Kreis Kleve',
      'Städteregion Aachen',
      'Rhein-Kreis Neuss',
      'Hochsauerlandkreis',
    ]);
  });

  it('have 865 postal codes in 872 pairs', () => {
    expect(state.postalCodes).toHaveLength(872);
    expect(new Set(state.postalCodes.map(({ postalCode }) => postalCode)).size).toBe(865);
    expect(state.postalCodes.filter(({ postalCode }) => postalCode === '59955').map(({ region }) => region)).toEqual([
      '059580048048',
    ]);
  });

  it('add up', () => {
    const sum = (kind: string): number =>
      state.regions.filter((region) => region.kind === kind).reduce((total, { population }) => total + (population ?? 0), 0);
    expect(sum('MUNICIPALITY')).toBe(sum('STATE'));
    expect(sum('GOVERNMENT_DISTRICT')).toBe(sum('STATE'));
  });
});

describe('the authorities of the seed', () => {
  it('are one a municipality, a district and a court that keeps a land register, and the federal one', () => {
    expect(municipal.authorities).toHaveLength(396 + 31);
    expect(state.authorities).toHaveLength(123);
    expect(federal.authorities).toHaveLength(1);
    expect(new Set(allAuthorities.map(({ id }) => id)).size).toBe(551);
  });

  it('bear ids that follow from what they are for', () => {
    const ids = new Map(allAuthorities.map(({ id, name }) => [id, name]));
    expect(ids.get(derivedId('authority:municipality:059580048048'))).toBe('Stadtverwaltung Winterberg');
    expect(ids.get(derivedId('authority:district:059580000000'))).toBe('Kreisverwaltung Hochsauerlandkreis');
    expect(ids.get(derivedId('authority:district:053340000000'))).toBe('Verwaltung der Städteregion Aachen');
    expect(ids.get(derivedId('authority:federal:bundesamt-fuer-justiz'))).toBe('Bundesamt für Justiz');
    expect(ids.has(derivedId('authority:land-registry:7418'))).toBe(true);
  });

  it('have the website of their own place or none', () => {
    const website = (ars: string) => municipal.authorities.find(({ region }) => region === ars)?.website;
    expect(website('059580048048')).toBe('https://winterberg.de');
    expect(website('053150000000')).toBe('https://stadt-koeln.de');
    const foreign = ['meckenheim-pfalz', 'wettringen-mfr', 'hagen-sh', 'lengerich-emsland', 'stadt-senden', 'gemeinde-bergheim'];
    const websites = municipal.authorities.map((authority) => authority.website ?? '').join(' ');
    for (const host of foreign) expect(websites).not.toContain(host);
  });

  it('invent nothing', () => {
    expect(allAuthorities.filter(({ provenance }) => provenance.demonstration)).toEqual([]);
    expect(allAuthorities.filter(({ openingHours }) => openingHours.length > 0)).toEqual([]);
  });
});

describe('the offers of the seed', () => {
  it('are of services, authorities and areas that exist', () => {
    const keys = new Set(federal.services.map(({ leikaKey }) => leikaKey));
    const ids = new Set(allAuthorities.map(({ id }) => id));
    const regions = new Set(state.regions.map(({ key }) => key));
    for (const { leikaKey, authorityId, area, furtherAreas } of allOffers) {
      expect(keys.has(leikaKey) && ids.has(authorityId)).toBe(true);
      expect([area, ...furtherAreas].filter((key) => !regions.has(key))).toEqual([]);
    }
    expect(new Set(allOffers.map(({ id }) => id)).size).toBe(allOffers.length);
  });

  it('are eight a municipality, two a district or kreisfreie Stadt, and one a building authority', () => {
    expect(municipal.offers).toHaveLength(396 * 8 + 53 * 2 + (53 + 166));
  });

  it('are of each court one, for all the municipalities whose land register it keeps', () => {
    expect(state.offers).toHaveLength(123);
    const areas = state.offers.flatMap(({ area, furtherAreas }) => [area, ...furtherAreas]);
    expect(new Set(areas).size).toBe(396);
    expect(areas).toHaveLength(396);
    expect(landRegisterOf('057740032032')).toBe(landRegisterOf('057740036036'));
  });

  it('leave number plates to the district, or to a city that is its own', () => {
    expect(offerOf('99036049069000', '059580000000').authorityId).toBe(derivedId('authority:district:059580000000'));
    expect(offerOf('99036049069000', '053150000000').authorityId).toBe(derivedId('authority:municipality:053150000000'));
    expect(() => offerOf('99036049069000', '059580048048')).toThrow();
  });

  it('say that they are made up, and where they lead nowhere', () => {
    expect(allOffers.every(({ provenance }) => provenance.demonstration)).toBe(true);
    for (const { id, onlineServices } of allOffers) {
      for (const { url } of onlineServices) expect(url).toBe(`https://portalverbund.example/antrag/${id}`);
    }
  });

  it('are all online for Winterberg, Köln and Aachen, and for a part of the others', () => {
    const places = ['059580048048', '059580000000', '053150000000', '053340002002', '053340000000'];
    const chosen = allOffers.filter(({ area, furtherAreas }) => [area, ...furtherAreas].some((key) => places.includes(key)));
    // Building permits are offered by both districts and by the two cities.
    expect(chosen.length).toBe(3 * 9 + 3 * 2 + 4);
    expect(chosen.filter(({ onlineServices }) => onlineServices.length === 0)).toEqual([]);
    const share = municipal.offers.filter(({ onlineServices }) => onlineServices.length > 0).length / municipal.offers.length;
    expect(share).toBeGreaterThan(0.5);
    expect(share).toBeLessThan(0.8);
  });

  it('are paid online exactly where there is a fee', () => {
    const policy = (leika: string, area: string) => offerOf(leika, area).onlineServices[0]?.paymentPolicy;
    expect(policy('99102013104000', '059580048048')).toBe('MANDATORY');
    expect(policy('99102013104000', '053150000000')).toBe('INACTIVE');
    expect(policy('99001009004000', '059580048048')).toBe('INACTIVE');
    expect(policy('99008001012000', '059580048048')).toBe('MANDATORY');
  });

  it('cost what is known, else a demonstration fee', () => {
    expect(standard(offerOf('99102013104000', '053150000000'))).toEqual([['0.00', null]]);
    expect(standard(offerOf('99102013104000', '059580048048'))).toEqual([['5.00', null]]);
    expect(standard(offerOf('99027002012000', '053150000000'))).toEqual([['10.00', null]]);
    expect(offerOf('99102013104000', '053150000000').fees[0]?.provenance.demonstration).toBe(false);
    expect(offerOf('99102013104000', '059580048048').fees[0]?.provenance.demonstration).toBe(true);
    expect(standard(landRegisterOf('059580048048'))).toEqual([['10.00', null]]);
    expect(standard(offerOf('99008001012000', '059580048048'))).toEqual([
      ['28.80', '2020-12-31'],
      ['37.00', '2026-02-06'],
      ['46.00', null],
    ]);
  });
});

describe('who does what in a district, in the seed', () => {
  const tierOf = (ars: string) => state.regions.find(({ key }) => key === ars)?.tiers ?? [];

  it('knows 36 large and 130 medium towns, all of them in districts', () => {
    const towns = state.regions.filter(({ tiers }) => tiers.length > 0);
    const count = (tier: string): number => towns.filter(({ tiers }) => tiers.some((term) => term.tier === tier)).length;
    expect([count('LARGE'), count('MEDIUM')]).toEqual([36, 130]);
    const districts = state.regions.filter(({ kind }) => kind === 'DISTRICT');
    for (const { key } of towns) expect(districts.some((district) => contains(district.key, key))).toBe(true);
  });

  it('says of each tier where it comes from, and what was only derived', () => {
    expect(tierOf('057740032032')).toMatchObject([{ tier: 'LARGE', confirmed: true }]);
    expect(tierOf('059580012012')).toMatchObject([{ tier: 'MEDIUM', confirmed: true }]);
    expect(tierOf('059580048048')).toEqual([]);
    const derived = state.regions.filter(({ tiers }) =>
      tiers.some(({ provenance }) => provenance.source.startsWith('Abgeleitet')),
    );
    expect(derived).toHaveLength(75);
    for (const { population, tiers } of derived) {
      expect(population).toBeGreaterThan(25_000);
      expect(tiers).toMatchObject([{ tier: 'MEDIUM', confirmed: false }]);
    }
  });

  it('has rules for services and regions that exist, of which never two of equal rank hold on one day', () => {
    const regions = new Set(state.regions.map(({ key }) => key));
    for (const { stem, area } of state.delegations) {
      expect(regions.has(area) && federal.services.some(({ leikaKey }) => leikaKey.startsWith(stem))).toBe(true);
    }
    const last = '9999-12-31';
    const clashes = state.delegations.flatMap((one) =>
      state.delegations.filter(
        (other) =>
          other.id !== one.id &&
          other.stem === one.stem &&
          other.area === one.area &&
          (other.validFrom ?? '') <= (one.validTo ?? last) &&
          (one.validFrom ?? '') <= (other.validTo ?? last),
      ),
    );
    expect(clashes).toEqual([]);
    expect(new Set(state.delegations.map(({ id }) => id)).size).toBe(state.delegations.length);
  });

  it('names the place that counts only for services that exist', () => {
    for (const { leika } of readTable('own/references.tsv', ['leika'])) {
      expect(federal.services.filter(({ leikaKey }) => leikaKey.startsWith(leika)).length).toBeGreaterThan(0);
    }
  });
});
