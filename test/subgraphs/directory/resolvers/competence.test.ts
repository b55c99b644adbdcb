/** Who is responsible where law divides work within a district, where authorities serve several regions, and which place counts. */

import { beforeAll, describe, expect, test } from 'vitest';
import { parseDay } from '#platform/values/day.ts';
import { parseRegion } from '#platform/values/region.ts';
import { useDatabase } from '#test/support/database.ts';
import {
  AUTHORITIES,
  authorityId,
  BIRTH_CERTIFICATE,
  delegation,
  directoryOn,
  DOG_TAX,
  HOCHSAUERLANDKREIS,
  KREIS_PADERBORN,
  MEDEBACH,
  offer,
  offerId,
  PADERBORN,
  REGIONS,
  SALZKOTTEN,
  service,
  town,
  WINTERBERG,
} from '../catalogue.ts';

const database = useDatabase();

const PERMIT = '99012008001000';
const RESIDENCE_PERMIT = '99010001001000';

const QUERY = /* GraphQL */ `
  query ($leikaKey: LeikaKey!, $region: RegionKey, $postalCode: PostalCode, $at: Date) {
    responsibility(leikaKey: $leikaKey, region: $region, postalCode: $postalCode, at: $at) {
      status
      reference
      authority {
        id
      }
      path {
        kind
        region {
          key
        }
        legalBasis
        confirmed
        validFrom
        validTo
        outcome
        reason
      }
    }
  }
`;

interface Step {
  readonly kind: string;
  readonly region: { readonly key: string };
  readonly legalBasis: string | null;
  readonly confirmed: boolean;
  readonly outcome: string;
  readonly reason: string;
}

interface Responsibility {
  readonly status: string;
  readonly reference: string;
  readonly authority: { readonly id: string } | null;
  readonly path: readonly Step[];
}

async function ask(variables: Readonly<Record<string, unknown>>, language: 'de' | 'en' = 'de'): Promise<Responsibility> {
  const { data, errors } = await directoryOn(database.current).ask(QUERY, variables, language);
  expect(errors).toBeUndefined();
  return (data as { readonly responsibility: Responsibility }).responsibility;
}

const rulesOf = ({ path }: Responsibility): readonly Step[] => path.filter(({ kind }) => kind === 'DELEGATION');

beforeAll(async () => {
  const since2019 = { validFrom: parseDay('2019-01-01') };
  await directoryOn(database.current).hear(
    ...REGIONS,
    ...AUTHORITIES,
    town(PADERBORN, 'Paderborn', [{ tier: 'LARGE' }], '33098', '33154'),
    town(SALZKOTTEN, 'Salzkotten', [{ tier: 'MEDIUM', validFrom: parseDay('2020-01-01'), confirmed: false }], '33154'),
    service(PERMIT, 'Baugenehmigung', { reference: 'PLOT' }),
    service(RESIDENCE_PERMIT, 'Aufenthaltserlaubnis'),
    service(DOG_TAX, 'Hund anmelden'),
    service(BIRTH_CERTIFICATE, 'Geburtsurkunde', { reference: 'PLACE_OF_BIRTH' }),
    delegation('99012008', since2019),
    delegation('99010', { downTo: 'LARGE', legalBasis: 'ZustAVO NRW § 1' }),
    offer(WINTERBERG, PERMIT),
    offer(HOCHSAUERLANDKREIS, PERMIT),
    offer(PADERBORN, PERMIT),
    offer(SALZKOTTEN, PERMIT),
    offer(KREIS_PADERBORN, PERMIT),
    offer(KREIS_PADERBORN, RESIDENCE_PERMIT),
    offer(KREIS_PADERBORN, DOG_TAX),
    offer(WINTERBERG, BIRTH_CERTIFICATE, { furtherAreas: [parseRegion(MEDEBACH)] }, 'joint registry office'),
  );
});

describe('Where law divides the work of a district', () => {
  test('the entry of a small municipality loses to its district, and the path says by which law', async () => {
    const answer = await ask({ leikaKey: PERMIT, region: WINTERBERG });
    expect(answer).toMatchObject({ status: 'RESOLVED', authority: { id: authorityId(HOCHSAUERLANDKREIS) } });
    expect(rulesOf(answer)).toEqual([
      {
        kind: 'DELEGATION',
        region: { key: HOCHSAUERLANDKREIS },
        legalBasis: 'BauO NRW § 57',
        confirmed: true,
        validFrom: '2019-01-01',
        validTo: null,
        outcome: 'HOLDS',
        reason:
          'In Winterberg (weder Große noch Mittlere kreisangehörige Stadt) ist Hochsauerlandkreis zuständig (BauO NRW § 57).',
      },
    ]);
    expect(answer.path).toContainEqual(
      expect.objectContaining({
        region: { key: WINTERBERG },
        outcome: 'NOT_COMPETENT',
        reason: 'Was für „Baugenehmigung“ in Winterberg eingetragen ist, zählt hier nicht: dafür ist Winterberg nicht zuständig.',
      }),
    );
  });

  test('a large town decides itself, and its district is not competent there', async () => {
    const answer = await ask({ leikaKey: PERMIT, region: PADERBORN }, 'en');
    expect(answer).toMatchObject({ status: 'RESOLVED', authority: { id: authorityId(PADERBORN) } });
    expect(answer.path).toContainEqual(expect.objectContaining({ region: { key: KREIS_PADERBORN }, outcome: 'NOT_COMPETENT' }));
    expect(rulesOf(answer)[0]?.reason).toBe(
      'In Paderborn (a large town of its district, Große kreisangehörige Stadt) the municipality does this itself (BauO NRW § 57).',
    );
  });

  test('a town is what it was on the day asked about, and what nobody has checked is said so', async () => {
    const today = await ask({ leikaKey: PERMIT, region: SALZKOTTEN });
    expect(today.authority?.id).toBe(authorityId(SALZKOTTEN));
    expect(rulesOf(today)[0]).toMatchObject({
      confirmed: false,
      reason: expect.stringContaining('BauO NRW § 57, noch nicht am Gesetz geprüft') as string,
    });
    const before = await ask({ leikaKey: PERMIT, region: SALZKOTTEN, at: '2019-12-31' });
    expect(before.authority?.id).toBe(authorityId(KREIS_PADERBORN));
  });

  test('a rule does not decide before its first day', async () => {
    const answer = await ask({ leikaKey: PERMIT, region: WINTERBERG, at: '2018-12-31' });
    expect(answer.authority?.id).toBe(authorityId(WINTERBERG));
    expect(rulesOf(answer)).toMatchObject([{ outcome: 'NOT_VALID', validFrom: '2019-01-01' }]);
  });

  test('a town that has entered nothing for its own work has no answer rather than that of its district', async () => {
    expect(await ask({ leikaKey: RESIDENCE_PERMIT, region: PADERBORN })).toMatchObject({ status: 'NO_ENTRY', authority: null });
    expect(await ask({ leikaKey: RESIDENCE_PERMIT, region: SALZKOTTEN })).toMatchObject({
      status: 'RESOLVED',
      authority: { id: authorityId(KREIS_PADERBORN) },
    });
  });

  test('a postal code of two towns that decide themselves leaves the choice', async () => {
    expect(await ask({ leikaKey: PERMIT, postalCode: '33154' })).toMatchObject({ status: 'CHOICES' });
  });

  test('no rule speaks of a district as a whole, nor of services it does not name', async () => {
    expect(rulesOf(await ask({ leikaKey: PERMIT, region: KREIS_PADERBORN }))).toEqual([]);
    const answer = await ask({ leikaKey: DOG_TAX, region: PADERBORN });
    expect(answer).toMatchObject({ status: 'RESOLVED', authority: { id: authorityId(KREIS_PADERBORN) } });
    expect(rulesOf(answer)).toEqual([]);
  });

  test('offers and coverage leave out what does not count', async () => {
    const query = `query ($region: RegionKey!) {
      _entities(representations: [{ __typename: "Service", leikaKey: "${PERMIT}" }]) {
        ... on Service { offers(region: $region) { edges { node { id } } } }
      }
      coverage(region: $region) { services { service { leikaKey } offer { id } } }
    }`;
    const { data, errors } = await directoryOn(database.current).ask(query, { region: WINTERBERG });
    expect(errors).toBeUndefined();
    const ofDistrict = { id: offerId(`${HOCHSAUERLANDKREIS} ${PERMIT}`) };
    expect(data).toMatchObject({
      _entities: [{ offers: { edges: [{ node: ofDistrict }] } }],
      coverage: { services: expect.arrayContaining([{ service: { leikaKey: PERMIT }, offer: ofDistrict }]) as unknown },
    });
  });
});

describe('A search', () => {
  const SEARCH = /* GraphQL */ `
    query ($query: String!, $region: RegionKey) {
      searchServices(query: $query, region: $region) {
        edges {
          node {
            leikaKey
          }
          offer {
            id
          }
        }
      }
    }
  `;

  interface Edge {
    readonly node: { readonly leikaKey: string };
    readonly offer: { readonly id: string } | null;
  }

  async function search(query: string, region: string): Promise<readonly Edge[]> {
    const { data, errors } = await directoryOn(database.current).ask(SEARCH, { query, region });
    expect(errors).toBeUndefined();
    return (data as { readonly searchServices: { readonly edges: readonly Edge[] } }).searchServices.edges;
  }

  test.each([
    ['the district of a small municipality', WINTERBERG, `${HOCHSAUERLANDKREIS} ${PERMIT}`],
    ['a medium town itself', SALZKOTTEN, `${SALZKOTTEN} ${PERMIT}`],
    ['a large town itself', PADERBORN, `${PADERBORN} ${PERMIT}`],
  ])('names beside a hit whom responsibility names: %s', async (_, region, name) => {
    const [hit] = await search('Baugenehmigung', region);
    expect(hit).toEqual({ node: { leikaKey: PERMIT }, offer: { id: offerId(name) } });
  });

  test('finds the offer of a joint authority in each of its municipalities, and nowhere else', async () => {
    const joint = { id: offerId('joint registry office') };
    expect(await search('Geburtsurkunde', MEDEBACH)).toMatchObject([{ offer: joint }]);
    expect(await search('Geburtsurkunde', PADERBORN)).toMatchObject([{ offer: null }]);
  });

  test('does not take for offered what the law leaves to a town that has entered nothing', async () => {
    const query = 'Aufenthaltserlaubnis Hund anmelden';
    const first = async (region: string) =>
      (await search(query, region)).map(({ node, offer }) => [node.leikaKey, offer !== null]);
    expect(await first(SALZKOTTEN)).toContainEqual([RESIDENCE_PERMIT, true]);
    expect(await first(PADERBORN)).toContainEqual([RESIDENCE_PERMIT, false]);
    const score = async (region: string) => {
      const { data } = await directoryOn(database.current).ask(
        'query ($region: RegionKey) { searchServices(query: "Aufenthaltserlaubnis", region: $region) { edges { score } } }',
        { region },
      );
      return (data as { readonly searchServices: { readonly edges: readonly { readonly score: number }[] } }).searchServices
        .edges[0]?.score;
    };
    expect(await score(PADERBORN)).toBe(await score(WINTERBERG));
    expect(await score(SALZKOTTEN)).toBeGreaterThan((await score(PADERBORN)) ?? Infinity);
  });
});

describe('An authority of several municipalities', () => {
  test('is found from each of them, and from no other', async () => {
    const joint = { status: 'RESOLVED', authority: { id: authorityId(WINTERBERG) } };
    expect(await ask({ leikaKey: BIRTH_CERTIFICATE, region: WINTERBERG })).toMatchObject(joint);
    expect(await ask({ leikaKey: BIRTH_CERTIFICATE, region: MEDEBACH })).toMatchObject(joint);
    expect(await ask({ leikaKey: BIRTH_CERTIFICATE, region: PADERBORN })).toMatchObject({ status: 'NO_ENTRY' });
    expect(await ask({ leikaKey: BIRTH_CERTIFICATE, region: HOCHSAUERLANDKREIS })).toMatchObject({ status: 'NO_ENTRY' });
  });
});

describe('The place that counts', () => {
  test('is told with the answer, and first on the way to it', async () => {
    const answer = await ask({ leikaKey: BIRTH_CERTIFICATE, region: WINTERBERG });
    expect(answer.reference).toBe('PLACE_OF_BIRTH');
    expect(answer.path[0]).toMatchObject({ kind: 'REFERENCE', outcome: 'HOLDS', reason: 'Es zählt der Geburtsort.' });
    const english = await ask({ leikaKey: PERMIT, region: WINTERBERG }, 'en');
    expect(english.path[0]?.reason).toBe('What counts is the place of the plot of land.');
  });

  test('is told once for a postal code of several municipalities', async () => {
    const { path } = await ask({ leikaKey: PERMIT, postalCode: '33154' });
    expect(path.filter(({ kind }) => kind === 'REFERENCE')).toHaveLength(1);
  });

  test('is not made up where the catalogue does not say', async () => {
    const answer = await ask({ leikaKey: DOG_TAX, region: PADERBORN });
    expect(answer.reference).toBe('NOT_STATED');
    expect(answer.path.filter(({ kind }) => kind === 'REFERENCE')).toEqual([]);
  });
});
