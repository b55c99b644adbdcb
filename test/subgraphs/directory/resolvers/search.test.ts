import { beforeAll, describe, expect, test } from 'vitest';
import type { Day } from '#platform/values/day.ts';
import { parseLeika } from '#platform/values/leika.ts';
import { useDatabase } from '#test/support/database.ts';
import {
  AUTHORITIES,
  BIRTH_CERTIFICATE,
  directoryOn,
  DOG_TAX,
  ID_CARD,
  MEDEBACH,
  NEW_PLATE,
  offer,
  offerId,
  OLD_PLATE,
  REGIONS,
  service,
  TRADE,
  VEHICLE,
  WINTERBERG,
} from '../catalogue.ts';

const database = useDatabase();

const SEARCH = /* GraphQL */ `
  query (
    $query: String!
    $region: RegionKey
    $audience: Audience
    $level: GovernmentLevel
    $topic: ID
    $first: Int
    $after: String
  ) {
    searchServices(
      query: $query
      region: $region
      audience: $audience
      level: $level
      topic: $topic
      first: $first
      after: $after
    ) {
      edges {
        node {
          leikaKey
        }
        offer {
          id
        }
        highlights
        score
        cursor
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
      facets {
        name
        values {
          value
          label
          count
        }
      }
      didYouMean
    }
  }
`;

interface Search {
  readonly edges: readonly {
    readonly node: { readonly leikaKey: string };
    readonly offer: { readonly id: string } | null;
    readonly highlights: readonly string[];
    readonly score: number;
    readonly cursor: string;
  }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly totalCount: number;
  readonly facets: readonly { readonly name: string; readonly values: readonly unknown[] }[];
  readonly didYouMean: string | null;
}

async function search(query: string, further: Readonly<Record<string, unknown>> = {}): Promise<Search> {
  const { data, errors } = await directoryOn(database.current).ask(SEARCH, { query, ...further });
  expect(errors).toBeUndefined();
  return (data as { readonly searchServices: Search }).searchServices;
}

const keys = ({ edges }: Search): readonly string[] => edges.map(({ node }) => node.leikaKey);

const RESIDENCE = '99115005104000';
const taxes = { id: 'steuern-zoll', name: 'Steuern & Zoll' };
const living = { id: 'bauen-wohnen', name: 'Bauen & Wohnen' };
const moving = { id: 'wohnen-umzug', name: 'Wohnen & Umzug' };
const business = { id: 'unternehmen', name: 'Unternehmensführung & -entwicklung' };

/** Names as the LeiKa catalogue has them, with what they are easily taken for. */
const SERVICES = [
  service('99102013000000', 'Hundesteuer', { topic: taxes }),
  service(DOG_TAX, 'Hundesteuer Anmeldung', {
    citizenName: 'Hund zur Steuer anmelden',
    synonyms: ['Hundemarke', 'Hundesteuermarke'],
    bundle: { ozgId: '10160', name: 'Hundehaltung' },
    topic: taxes,
  }),
  service('99102013070000', 'Hundesteuer Abmeldung', { topic: taxes }),
  service('99102013010000', 'Hundesteuer Befreiung', { topic: taxes }),
  service('99110009104000', 'Hundehaltung Anmeldung', { executedBy: ['STATE'] }),
  service('99110009005000', 'Haltung gefährlicher Hunde Erlaubnis'),
  service(ID_CARD, 'Personalausweis Ausstellung', {
    citizenName: 'Personalausweis beantragen',
    synonyms: ['Perso', 'Ausweis'],
    executedBy: ['FEDERAL', 'MUNICIPAL'],
  }),
  service('99008001014002', 'Personalausweis Meldung wegen Verlust'),
  service('99084011001000', 'Personenbeförderungsschein Erteilung', { audience: ['CITIZEN', 'BUSINESS'] }),
  service(TRADE, 'Gewerbe Anmeldung', { citizenName: 'Gewerbe anmelden', audience: ['BUSINESS'], topic: business }),
  service('99050012070000', 'Gewerbe Abmeldung', { citizenName: 'Gewerbe abmelden', audience: ['BUSINESS'], topic: business }),
  service('99050012071000', 'Gewerbe Ummeldung', { citizenName: 'Gewerbe ummelden', audience: ['BUSINESS'], topic: business }),
  service('99102010002000', 'Gewerbesteuer Festsetzung', { audience: ['BUSINESS'], topic: taxes }),
  service('99115005104000', 'Wohnsitz Anmeldung', {
    citizenName: 'Wohnsitz anmelden',
    synonyms: ['Umzug'],
    situation: moving,
    topic: living,
  }),
  service('99001003000000', 'Sperrmüll', { situation: moving, topic: living }),
  service('99108001001000', 'Bewohnerparkausweis Erteilung', { citizenName: 'Bewohnerparkausweis beantragen' }),
  service(BIRTH_CERTIFICATE, 'Geburtsurkunde Ausstellung', { citizenName: 'Geburtsurkunde beantragen' }),
  service('99059004012000', 'Eheurkunde Ausstellung', { citizenName: 'Eheurkunde beantragen' }),
  service(VEHICLE, 'Kraftfahrzeug Erstzulassung', { citizenName: 'Fahrzeug neu zulassen', synonyms: ['Kfz-Zulassung'] }),
  service(OLD_PLATE, 'Kraftfahrzeugkennzeichen Reservierung Wunschkennzeichen', { replacedBy: parseLeika(NEW_PLATE) }),
  service(NEW_PLATE, 'Besonderes Kennzeichen'),
  service('99041006017000', 'Betreuungsgeld Bewilligung', { validTo: '2015-07-20' as Day }),
  service('99115005104099', 'Steuerberater Bestellung'),
  service('99108049012001', 'Führerschein Umtausch', { citizenName: 'Alten Führerschein umtauschen' }),
  service('99088011039000', '<script>alert("Prüfung")</script> & Kosten Erstattung'),
];

beforeAll(async () => {
  await directoryOn(database.current).hear(
    ...REGIONS,
    ...AUTHORITIES,
    ...SERVICES,
    offer(WINTERBERG, DOG_TAX),
    offer(WINTERBERG, ID_CARD),
    offer(WINTERBERG, '99001003000000'),
    offer(MEDEBACH, RESIDENCE),
    offer(WINTERBERG, '99050012000000', {}, 'all about trade'),
    offer(WINTERBERG, '99102010002000', { validTo: '2025-12-31' as Day }),
  );
});

describe('Finding a service', () => {
  test.each([
    ['Hundesteueranmeldung', DOG_TAX, 'a compound of two words of the name'],
    ['Hundemarke', DOG_TAX, 'an everyday word'],
    ['hund anmelden', DOG_TAX, 'words that begin the compound'],
    ['Gewerbeanmledung', TRADE, 'a typing error in a compound'],
    ['Gewrebe anmelden', TRADE, 'a typing error in a word'],
    ['Perso', ID_CARD, 'a short form that begins other words too'],
    ['Geburtsukrunde', BIRTH_CERTIFICATE, 'swapped letters'],
    ['Geburtsurkun', BIRTH_CERTIFICATE, 'an unfinished word'],
    ['Kfzzulassung', VEHICLE, 'a compound of a short form'],
    ['Zulassung Kfz', VEHICLE, 'words in another order'],
    ['Fuehrerschein', '99108049012001', 'a word typed without umlauts'],
    ['Umzug', '99115005104000', 'a life situation before all that belongs to it'],
    ['wie kann ich meine Eheurkunde beantragen', '99059004012000', 'a whole question'],
    ['Parkausweis', '99108001001000', 'the end of a compound'],
    ['Wunschkennzeichen', NEW_PLATE, 'the name of a service that has been replaced'],
    ['Auto zulassen', VEHICLE, 'what the administration calls otherwise, in a compound'],
    ['Ausweis gefunden oder verloren', '99008001014002', 'what happened, in the form people say it'],
    ['umgetauschter Führerschein', '99108049012001', 'a participle'],
    ['Hunde Steuer Befreiung', '99102013010000', 'a compound typed in two words'],
    ['dog tax', DOG_TAX, 'English'],
    ['Trauscheine', '99059004012000', 'an everyday word in plural'],
  ])('%s finds %s first: %s', async (query, key) => {
    expect(keys(await search(query))[0]).toBe(key);
  });

  test('a replaced service and one that has ended are not found themselves', async () => {
    expect(keys(await search('Wunschkennzeichen'))).toEqual([NEW_PLATE]);
    expect(await search('Betreuungsgeld')).toMatchObject({ edges: [], totalCount: 0 });
  });

  test('what nobody has a word for is not found', async () => {
    expect(await search('Quantenflux')).toMatchObject({ edges: [], totalCount: 0, didYouMean: null });
    expect(await search('der die das')).toMatchObject({ edges: [], totalCount: 0 });
    expect(await search('???')).toMatchObject({ edges: [], totalCount: 0 });
  });

  test('what is looked for tells more than what is to be done with it', async () => {
    expect(keys(await search('Hund anmelden')).slice(0, 2)).toEqual([DOG_TAX, '99110009104000']);
    expect(keys(await search('Hund Abmeldung'))[0]).toBe('99102013070000');
  });

  test('the plain service goes before its variants', async () => {
    expect(keys(await search('Personalausweis'))).toEqual([ID_CARD, '99008001014002']);
  });

  test('what ends with the word goes before what begins with it', async () => {
    const found = keys(await search('Steuer'));
    expect(found.indexOf('99102013000000')).toBeLessThan(found.indexOf('99115005104099'));
  });

  test('the heading of a service is found with it, but not by what is to be done alone', async () => {
    expect(keys(await search('Hundemarke'))).toEqual([DOG_TAX, '99102013000000']);
    expect(keys(await search('Anmeldung'))).not.toContain('99102013000000');
  });

  test('two matters are both found', async () => {
    expect(
      keys(await search('Eheurkunde und Geburtsurkunde'))
        .slice(0, 2)
        .toSorted(),
    ).toEqual([BIRTH_CERTIFICATE, '99059004012000']);
  });

  test('where no service has all the words, those with any of them are found', async () => {
    expect(keys(await search('Eheurkunde Quantenflux'))).toEqual(['99059004012000']);
  });

  test('a typing error is pointed out, and a word that makes sense is not', async () => {
    expect((await search('Gewerbeanmledung')).didYouMean).toBe('Gewerbeanmeldung');
    expect((await search('Hundesteueranmeldung')).didYouMean).toBeNull();
    expect((await search('Hundemarke')).didYouMean).toBeNull();
    expect((await search('Führersc')).didYouMean).toBeNull();
  });

  test('hits are marked and all else is escaped', async () => {
    const [edge] = (await search('Prüfung Kosten')).edges;
    expect(edge?.highlights).toEqual([
      '&lt;script&gt;alert(&quot;<mark>Prüfung</mark>&quot;)&lt;/script&gt; &amp; <mark>Kosten</mark> Erstattung',
    ]);
    expect((await search('Hundesteueranmeldung')).edges[0]?.highlights).toContain(
      '<mark>Hundesteuer</mark> <mark>Anmeldung</mark>',
    );
  });

  test('what was typed cannot break out of the search expression', async () => {
    for (const query of [
      `hund' | 'steuer`,
      'hund:*',
      'hund & !(steuer',
      '<-> \\',
      "'; drop table directory.service; --",
      '\0hund',
      '𝐇\ud83d',
      '½ ² ⅷ ʼ',
    ])
      expect((await search(query)).totalCount).toBeGreaterThanOrEqual(0);
  });
});

describe('Searching at a place', () => {
  test('what is offered there comes first and brings its offer', async () => {
    const everywhere = await search('Anmeldung');
    expect(keys(everywhere)[0]).not.toBe(RESIDENCE);
    const { edges, totalCount } = await search('Anmeldung', { region: MEDEBACH });
    expect(edges[0]).toMatchObject({ node: { leikaKey: RESIDENCE }, offer: { id: offerId(`${MEDEBACH} ${RESIDENCE}`) } });
    expect(edges.slice(1).map((edge) => edge.offer)).toEqual(edges.slice(1).map(() => null));
    expect(totalCount).toBe(everywhere.totalCount);
  });

  test('an offer of a whole group counts for each service in it', async () => {
    const { edges } = await search('Gewerbe ummelden', { region: WINTERBERG });
    expect(edges[0]).toMatchObject({ node: { leikaKey: '99050012071000' }, offer: { id: offerId('all about trade') } });
  });

  test('an offer that has ended brings nothing forward', async () => {
    const { edges } = await search('Gewerbesteuer', { region: WINTERBERG });
    expect(edges[0]).toMatchObject({ node: { leikaKey: '99102010002000' }, offer: null });
  });

  test('an offer found only by its life situation does not go before the service by that name', async () => {
    expect(keys(await search('Umzug', { region: WINTERBERG }))).toEqual(['99115005104000', '99001003000000']);
  });
});

describe('Narrowing a search', () => {
  test('facets count by audience, level and topic, with names in the language asked for', async () => {
    const { facets } = await search('Anmeldung');
    expect(facets).toEqual([
      {
        name: 'AUDIENCE',
        values: [
          { value: 'CITIZEN', label: 'Bürgerinnen und Bürger', count: 3 },
          { value: 'BUSINESS', label: 'Unternehmen', count: 1 },
        ],
      },
      {
        name: 'LEVEL',
        values: [
          { value: 'MUNICIPAL', label: 'Kommune', count: 3 },
          { value: 'STATE', label: 'Land', count: 1 },
        ],
      },
      {
        name: 'TOPIC',
        values: [
          { value: living.id, label: living.name, count: 1 },
          { value: taxes.id, label: taxes.name, count: 1 },
          { value: business.id, label: business.name, count: 1 },
        ],
      },
    ]);
  });

  test('filters narrow the hits, and each facet still shows what else there is of its kind', async () => {
    const { facets, totalCount, edges } = await search('Anmeldung', { audience: 'BUSINESS' });
    expect(edges.map(({ node }) => node.leikaKey)).toEqual([TRADE]);
    expect(totalCount).toBe(1);
    expect(facets[0]).toMatchObject({
      values: [
        { value: 'CITIZEN', count: 3 },
        { value: 'BUSINESS', count: 1 },
      ],
    });
    expect(facets[2]).toMatchObject({ values: [{ value: business.id, count: 1 }] });
  });

  test('a topic filter takes a topic or a situation', async () => {
    expect(keys(await search('Anmeldung', { topic: taxes.id }))).toEqual([DOG_TAX]);
    expect(keys(await search('Anmeldung', { topic: moving.id }))).toEqual(['99115005104000']);
    expect(await search('Anmeldung', { topic: 'unknown' })).toMatchObject({ totalCount: 0 });
  });

  test('a level filter takes who executes the service', async () => {
    expect(keys(await search('Anmeldung', { level: 'STATE' }))).toEqual(['99110009104000']);
  });
});

describe('Pages of a search', () => {
  test('pages together are the whole list, each hit once, with the same total', async () => {
    const whole = await search('Anmeldung Hundesteuer Gewerbe Personalausweis', { first: 100, region: WINTERBERG });
    const found: string[] = [];
    let after: string | null = null;
    do {
      const page: Search = await search('Anmeldung Hundesteuer Gewerbe Personalausweis', { first: 4, after, region: WINTERBERG });
      expect(page.totalCount).toBe(whole.totalCount);
      found.push(...keys(page));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect(found).toEqual(keys(whole));
    expect(found).toHaveLength(whole.totalCount);
    expect(whole.totalCount).toBeGreaterThan(8);
  });

  test('the page after the last is empty', async () => {
    const { edges } = await search('Eheurkunde');
    expect(await search('Eheurkunde', { after: edges.at(-1)?.cursor })).toMatchObject({ edges: [], totalCount: 1 });
  });
});

describe('Searching wrongly', () => {
  test.each([
    [{ query: '' }, { code: 'INVALID', argument: 'query' }],
    [{ query: '  ' }, { code: 'INVALID', argument: 'query' }],
    [{ query: 'a'.repeat(201) }, { code: 'INVALID', argument: 'query' }],
    [
      { query: 'Hund', first: 0 },
      { code: 'INVALID', argument: 'first' },
    ],
    [
      { query: 'Hund', first: 101 },
      { code: 'INVALID', argument: 'first' },
    ],
    [
      { query: 'Hund', after: 'nonsense' },
      { code: 'INVALID', argument: 'after' },
    ],
    [
      { query: 'Hund', after: 'LTU' },
      { code: 'INVALID', argument: 'after' },
    ],
    [
      { query: 'Hund', region: '091620000000' },
      { code: 'NOT_FOUND', argument: 'region' },
    ],
    [
      { query: 'Hund', topic: '\0' },
      { code: 'INVALID', argument: 'topic' },
    ],
  ])('%j is answered with %j', async (variables, extensions) => {
    expect(await directoryOn(database.current).ask(SEARCH, variables)).toMatchObject({ errors: [{ extensions }] });
  });
});

describe('Suggestions while typing', () => {
  const SUGGEST =
    'query ($prefix: String!, $region: RegionKey, $first: Int) { suggestServices(prefix: $prefix, region: $region, first: $first) { text service { leikaKey } } }';
  const suggest = (prefix: string, further = {}) => directoryOn(database.current).ask(SUGGEST, { prefix, ...further });

  test('continue what is typed, by the citizens’ name or a synonym', async () => {
    expect(await suggest('Hundem')).toEqual({
      data: { suggestServices: [{ text: 'Hundemarke', service: { leikaKey: DOG_TAX } }] },
    });
    expect(await suggest('gewerbe an')).toMatchObject({
      data: { suggestServices: [{ text: 'Gewerbe anmelden', service: { leikaKey: TRADE } }] },
    });
  });

  test('bring what is offered at the place first, and no more than asked for', async () => {
    expect(await suggest('hundest', { region: WINTERBERG, first: 1 })).toMatchObject({
      data: { suggestServices: [{ service: { leikaKey: DOG_TAX } }] },
    });
  });

  test('need something typed', async () => {
    expect(await suggest(' ')).toMatchObject({ errors: [{ extensions: { code: 'INVALID', argument: 'prefix' } }] });
    expect(await suggest('a', { first: 1000 })).toMatchObject({
      errors: [{ extensions: { code: 'INVALID', argument: 'first' } }],
    });
  });
});
