import { beforeAll, describe, expect, test } from 'vitest';
import type { Day } from '#platform/values/day.ts';
import { parseLeika } from '#platform/values/leika.ts';
import { useDatabase } from '#test/support/database.ts';
import {
  AUTHORITIES,
  authority,
  authorityId,
  directoryOn,
  DOG_TAX,
  GERMANY,
  HOCHSAUERLANDKREIS,
  ID_CARD,
  KREIS_PADERBORN,
  MEDEBACH,
  NEW_PLATE,
  offer,
  offerId,
  OLD_PLATE,
  PADERBORN,
  REGIONS,
  SALZKOTTEN,
  service,
  TRADE,
  VEHICLE,
  WINTERBERG,
} from '../catalogue.ts';

const database = useDatabase();

const QUERY = /* GraphQL */ `
  query ($leikaKey: LeikaKey!, $region: RegionKey, $postalCode: PostalCode, $at: Date) {
    responsibility(leikaKey: $leikaKey, region: $region, postalCode: $postalCode, at: $at) {
      status
      reference
      offer {
        __typename
        id
      }
      authority {
        __typename
        id
      }
      choices {
        label
        region {
          key
        }
        offer {
          id
        }
      }
      path {
        kind
        leikaKey
        region {
          key
        }
        entries
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

interface Responsibility {
  readonly status: string;
  readonly reference: string;
  readonly offer: { readonly __typename: string; readonly id: string } | null;
  readonly authority: { readonly __typename: string; readonly id: string } | null;
  readonly choices: readonly { readonly label: string; readonly offer: { readonly id: string } | null }[];
  readonly path: readonly {
    readonly kind: string;
    readonly leikaKey: string;
    readonly region: { readonly key: string };
    readonly outcome: string;
    readonly reason: string;
  }[];
}

async function ask(variables: Readonly<Record<string, unknown>>, language: 'de' | 'en' = 'de'): Promise<Responsibility> {
  const { data, errors } = await directoryOn(database.current).ask(QUERY, variables, language);
  expect(errors).toBeUndefined();
  return (data as { readonly responsibility: Responsibility }).responsibility;
}

beforeAll(async () => {
  await directoryOn(database.current).hear(
    ...REGIONS,
    ...AUTHORITIES,
    authority('053150000000', 'Stadt Köln'),
    service('99102013000000', 'Hundesteuer'),
    service(DOG_TAX, 'Hundesteuer Anmeldung', { citizenName: 'Hund anmelden' }),
    service(VEHICLE, 'Erstzulassung eines Fahrzeugs'),
    service(ID_CARD, 'Personalausweis'),
    service(TRADE, 'Gewerbe Anmeldung'),
    service(OLD_PLATE, 'Reservierung Wunschkennzeichen', { replacedBy: parseLeika(NEW_PLATE) }),
    service(NEW_PLATE, 'Wunschkennzeichen'),
    service('99999001000000', 'Ein Kreis von Schlüsseln', { replacedBy: parseLeika('99999002000000') }),
    service('99999002000000', 'Ein Kreis von Schlüsseln', { replacedBy: parseLeika('99999001000000') }),
    offer(WINTERBERG, DOG_TAX),
    offer(MEDEBACH, DOG_TAX, { validTo: '2026-06-30' as Day }),
    offer(HOCHSAUERLANDKREIS, '99102013000000', {}, 'group in the district'),
    offer(PADERBORN, DOG_TAX),
    offer(SALZKOTTEN, DOG_TAX),
    offer(KREIS_PADERBORN, VEHICLE),
    offer(HOCHSAUERLANDKREIS, NEW_PLATE),
    offer(PADERBORN, TRADE),
    offer(GERMANY, ID_CARD, { level: 'FEDERAL' }),
    offer(MEDEBACH, TRADE, {}, 'first'),
    offer(MEDEBACH, TRADE, {}, 'second'),
    offer(MEDEBACH, TRADE, { authorityId: authorityId(HOCHSAUERLANDKREIS) }, 'third'),
  );
});

describe('Who is responsible', () => {
  test('in a municipality with an entry, that entry is, and the path says so in words', async () => {
    const answer = await ask({ leikaKey: DOG_TAX, region: WINTERBERG });
    expect(answer).toMatchObject({
      status: 'RESOLVED',
      offer: { __typename: 'MunicipalOffer', id: offerId(`${WINTERBERG} ${DOG_TAX}`) },
      authority: { __typename: 'MunicipalAuthority', id: authorityId(WINTERBERG) },
      choices: [],
    });
    expect(answer.path[0]).toEqual({
      kind: 'ENTRY',
      leikaKey: DOG_TAX,
      region: { key: WINTERBERG },
      entries: 1,
      legalBasis: null,
      confirmed: true,
      validFrom: null,
      validTo: null,
      outcome: 'APPLIED',
      reason: 'Für „Hund anmelden“ gibt es in Winterberg einen Eintrag, der am 23. November 2026 gilt, und keinen genaueren.',
    });
    expect(answer.path.find(({ outcome }) => outcome === 'OVERRULED')?.reason).toBe(
      'Auch für „Hundesteuer“ in Hochsauerlandkreis ist etwas eingetragen, doch der genauere Eintrag für „Hund anmelden“ in Winterberg geht vor.',
    );
  });

  test('an entry that has ended hands over to the group of services in the district', async () => {
    const answer = await ask({ leikaKey: DOG_TAX, region: MEDEBACH }, 'en');
    expect(answer).toMatchObject({ status: 'RESOLVED', offer: { id: offerId('group in the district') } });
    expect(answer.path[0]).toMatchObject({
      outcome: 'NOT_VALID',
      validTo: '2026-06-30',
      reason: 'What is entered for “Hund anmelden” in Medebach is not valid on 23 November 2026.',
    });
    expect(await ask({ leikaKey: DOG_TAX, region: MEDEBACH, at: '2026-06-30' })).toMatchObject({
      offer: { id: offerId(`${MEDEBACH} ${DOG_TAX}`) },
    });
  });

  test('the path names only regions and keys the catalogues have', async () => {
    const { path } = await ask({ leikaKey: DOG_TAX, region: WINTERBERG });
    const regions = [...new Set(path.map(({ region }) => region.key))];
    expect(regions).toEqual([WINTERBERG, HOCHSAUERLANDKREIS, '059000000000', '050000000000', GERMANY]);
    expect([...new Set(path.map(({ leikaKey }) => leikaKey))]).toEqual([DOG_TAX, '99102013000000']);
  });

  test('a federal offer applies everywhere', async () => {
    expect(await ask({ leikaKey: ID_CARD, region: SALZKOTTEN })).toMatchObject({
      status: 'RESOLVED',
      offer: { __typename: 'FederalOffer' },
      authority: { __typename: 'FederalAuthority' },
    });
  });

  test('several entries of equal rank are offered for choice, each under its own label', async () => {
    const answer = await ask({ leikaKey: TRADE, region: MEDEBACH });
    expect(answer).toMatchObject({ status: 'CHOICES', offer: null, authority: null });
    expect(answer.choices.map(({ label }) => label).sort()).toEqual([
      'Hochsauerlandkreis',
      'Stadt Medebach (1)',
      'Stadt Medebach (2)',
    ]);
    expect(answer.path[0]?.outcome).toBe('AMBIGUOUS');
  });

  test('where nobody is entered, the answer is honest', async () => {
    const answer = await ask({ leikaKey: VEHICLE, region: WINTERBERG });
    expect(answer).toMatchObject({ status: 'NO_ENTRY', offer: null, authority: null, choices: [] });
    expect(new Set(answer.path.map(({ outcome }) => outcome))).toEqual(new Set(['EMPTY']));
  });

  test('a replaced key leads to its successor, and the path says so', async () => {
    const answer = await ask({ leikaKey: OLD_PLATE, region: WINTERBERG });
    expect(answer).toMatchObject({ status: 'RESOLVED', offer: { id: offerId(`${HOCHSAUERLANDKREIS} ${NEW_PLATE}`) } });
    expect(answer.path[0]?.reason).toContain(`Der Schlüssel ${OLD_PLATE} ist durch ${NEW_PLATE} ersetzt: `);
  });

  test('keys that replace each other in a circle end in an answer', async () => {
    expect(await ask({ leikaKey: '99999001000000', region: WINTERBERG })).toMatchObject({ status: 'NO_ENTRY' });
  });
});

describe('Asking by postal code', () => {
  test('a code of one municipality is as good as its key', async () => {
    expect(await ask({ leikaKey: DOG_TAX, postalCode: '59955' })).toEqual(await ask({ leikaKey: DOG_TAX, region: WINTERBERG }));
  });

  test('a code that spans municipalities with different answers leaves the choice, by their names', async () => {
    const answer = await ask({ leikaKey: DOG_TAX, postalCode: '33154' });
    expect(answer).toMatchObject({ status: 'CHOICES', offer: null, authority: null });
    expect(answer.choices).toEqual([
      { label: 'Paderborn', region: { key: PADERBORN }, offer: { id: offerId(`${PADERBORN} ${DOG_TAX}`) } },
      { label: 'Salzkotten', region: { key: SALZKOTTEN }, offer: { id: offerId(`${SALZKOTTEN} ${DOG_TAX}`) } },
    ]);
  });

  test('a code that spans municipalities with the same answer is resolved', async () => {
    const answer = await ask({ leikaKey: VEHICLE, postalCode: '33154' });
    expect(answer).toMatchObject({ status: 'RESOLVED', authority: { id: authorityId(KREIS_PADERBORN) } });
    const reasons = answer.path.map(({ reason }) => reason);
    expect(new Set(reasons).size).toBe(reasons.length);
  });

  test('a code that spans municipalities of which only one has an entry leaves the choice', async () => {
    const answer = await ask({ leikaKey: TRADE, postalCode: '33154' });
    expect(answer.choices).toMatchObject([
      { label: 'Paderborn', offer: { id: expect.any(String) as string } },
      { label: 'Salzkotten', offer: null },
    ]);
  });
});

describe('Asking wrongly', () => {
  test.each([
    [
      { leikaKey: '99111111111111', region: WINTERBERG },
      { code: 'NOT_FOUND', argument: 'leikaKey' },
    ],
    [
      { leikaKey: DOG_TAX, region: '091620000000' },
      { code: 'NOT_FOUND', argument: 'region' },
    ],
    [
      { leikaKey: DOG_TAX, postalCode: '10115' },
      { code: 'NOT_FOUND', argument: 'postalCode' },
    ],
    [{ leikaKey: DOG_TAX }, { code: 'INVALID', arguments: ['region', 'postalCode'] }],
    [
      { leikaKey: DOG_TAX, region: WINTERBERG, postalCode: '59955' },
      { code: 'INVALID', arguments: ['region', 'postalCode'] },
    ],
    [{ leikaKey: '1234', region: WINTERBERG }, { code: 'INVALID' }],
    [{ leikaKey: DOG_TAX, region: '0595' }, { code: 'INVALID' }],
    [{ leikaKey: DOG_TAX, postalCode: '5995' }, { code: 'INVALID' }],
    [{ leikaKey: DOG_TAX, region: WINTERBERG, at: '2026-02-30' }, { code: 'INVALID' }],
  ])('%j is answered with %j', async (variables, extensions) => {
    const { errors } = await directoryOn(database.current).ask(QUERY, variables);
    expect(errors).toMatchObject([{ extensions }]);
  });
});
