import { beforeAll, describe, expect, test } from 'vitest';
import type { Day } from '#platform/values/day.ts';
import { useDatabase } from '#test/support/database.ts';
import {
  AUTHORITIES,
  directoryOn,
  DOG_TAX,
  fee,
  HOCHSAUERLANDKREIS,
  ID_CARD,
  MEDEBACH,
  NRW,
  offer,
  offerId,
  onlineService,
  REGIONS,
  service,
  TRADE,
  WINTERBERG,
} from '../catalogue.ts';

const database = useDatabase();
const ask = (query: string, variables?: Readonly<Record<string, unknown>>) => directoryOn(database.current).ask(query, variables);

/** A field of a service, as the gateway asks for it. */
async function ofService(leikaKey: string, field: string): Promise<unknown> {
  const answer = await ask(`query ($of: [_Any!]!) { _entities(representations: $of) { ... on Service { ${field} } } }`, {
    of: [{ __typename: 'Service', leikaKey }],
  });
  return (answer.data as { readonly _entities: readonly unknown[] } | null | undefined)?._entities[0] ?? answer;
}

beforeAll(async () => {
  await directoryOn(database.current).hear(
    ...REGIONS,
    ...AUTHORITIES,
    service('99102013000000', 'Hundesteuer'),
    service(DOG_TAX, 'Hundesteuer Anmeldung'),
    service(TRADE, 'Gewerbe Anmeldung'),
    service(ID_CARD, 'Personalausweis', {
      fees: [
        fee('STANDARD', '37.00', 'FEDERAL', { validTo: '2026-06-15' as Day }),
        fee('STANDARD', '46.00', 'FEDERAL', { validFrom: '2026-06-16' as Day }),
      ],
    }),
    offer(NRW, DOG_TAX, { level: 'STATE', fees: [fee('FORM', '5.00', 'STATE')] }),
    offer(HOCHSAUERLANDKREIS, '99102013000000'),
    offer(WINTERBERG, DOG_TAX, {
      onlineServices: [onlineService],
      fees: [
        fee('FIRST_DOG', '60.00', 'MUNICIPAL'),
        { ...fee('OTHERS', '0', 'MUNICIPAL'), amount: null, from: '84.00', to: '108.5' },
      ],
    }),
    offer(WINTERBERG, ID_CARD, { fees: [fee('PHOTO', '6.00', 'MUNICIPAL')] }),
    offer(WINTERBERG, TRADE, { validTo: '2025-12-31' as Day }),
    offer(WINTERBERG, '99999999999999', {}, 'of an unknown service'),
  );
});

describe('Offers of a service', () => {
  const offers = (args: string) =>
    `offers(${args}) { edges { cursor node { __typename id } } totalCount pageInfo { hasNextPage } }`;

  test('all that apply in a region come the most specific first', async () => {
    expect(await ofService(DOG_TAX, offers(`region: "${WINTERBERG}"`))).toMatchObject({
      offers: {
        edges: [
          { node: { __typename: 'MunicipalOffer', id: offerId(`${WINTERBERG} ${DOG_TAX}`) } },
          { node: { __typename: 'MunicipalOffer', id: offerId(`${HOCHSAUERLANDKREIS} 99102013000000`) } },
          { node: { __typename: 'StateOffer', id: offerId(`${NRW} ${DOG_TAX}`) } },
        ],
        totalCount: 3,
        pageInfo: { hasNextPage: false },
      },
    });
  });

  test('pages follow each other without a gap', async () => {
    const first = (await ofService(DOG_TAX, offers(`region: "${WINTERBERG}", first: 2`))) as {
      readonly offers: { readonly edges: readonly { readonly cursor: string }[] };
    };
    const after = first.offers.edges.at(-1)?.cursor ?? '';
    expect(await ofService(DOG_TAX, offers(`region: "${WINTERBERG}", first: 2, after: "${after}"`))).toMatchObject({
      offers: { edges: [{ node: { __typename: 'StateOffer' } }], totalCount: 3, pageInfo: { hasNextPage: false } },
    });
  });

  test('a service the directory has not heard of has none', async () => {
    expect(await ofService('99123123123123', offers(`region: "${WINTERBERG}"`))).toMatchObject({
      offers: { edges: [], totalCount: 0 },
    });
  });

  test('an unknown region is refused', async () => {
    expect(await ofService(DOG_TAX, offers('region: "091620000000"'))).toMatchObject({
      errors: [{ extensions: { code: 'NOT_FOUND', argument: 'region' } }],
    });
  });

  test('a cursor of another list is refused', async () => {
    expect(await ofService(DOG_TAX, offers(`region: "${WINTERBERG}", after: "NQ"`))).toMatchObject({
      errors: [{ extensions: { code: 'INVALID', argument: 'after' } }],
    });
  });
});

describe('Fees of a service', () => {
  const fees = (args: string) => `fees${args} { code level amount { amount } from { amount } to { amount } }`;
  const fixed = (code: string, level: string, amount: string) => ({ code, level, amount: { amount }, from: null, to: null });

  test('without a region are those that law sets for everybody, as of a day', async () => {
    expect(await ofService(ID_CARD, fees(''))).toEqual({ fees: [fixed('STANDARD', 'FEDERAL', '46.00')] });
    expect(await ofService(ID_CARD, fees('(at: "2022-01-01")'))).toEqual({ fees: [fixed('STANDARD', 'FEDERAL', '37.00')] });
  });

  test('in a region unite with those of the offer that applies there', async () => {
    expect(await ofService(ID_CARD, fees(`(region: "${WINTERBERG}")`))).toEqual({
      fees: [fixed('STANDARD', 'FEDERAL', '46.00'), fixed('PHOTO', 'MUNICIPAL', '6.00')],
    });
  });

  test('an overruled offer adds none, and a range has both ends', async () => {
    expect(await ofService(DOG_TAX, fees(`(region: "${WINTERBERG}")`))).toEqual({
      fees: [
        fixed('FIRST_DOG', 'MUNICIPAL', '60.00'),
        { code: 'OTHERS', level: 'MUNICIPAL', amount: null, from: { amount: '84.00' }, to: { amount: '108.50' } },
      ],
    });
    expect(await ofService(DOG_TAX, fees(`(region: "05")`))).toEqual({ fees: [fixed('FORM', 'STATE', '5.00')] });
  });
});

describe('Coverage of a region', () => {
  const COVERAGE =
    'query ($region: RegionKey!) { coverage(region: $region) { region { key } offered online services { service { leikaKey } offer { id } online } } }';

  test('each service offered counts once, with the offer that applies', async () => {
    expect(await ask(COVERAGE, { region: WINTERBERG })).toEqual({
      data: {
        coverage: {
          region: { key: WINTERBERG },
          offered: 3,
          online: 1,
          services: [
            {
              service: { leikaKey: '99102013000000' },
              offer: { id: offerId(`${HOCHSAUERLANDKREIS} 99102013000000`) },
              online: false,
            },
            { service: { leikaKey: DOG_TAX }, offer: { id: offerId(`${WINTERBERG} ${DOG_TAX}`) }, online: true },
            { service: { leikaKey: ID_CARD }, offer: { id: offerId(`${WINTERBERG} ${ID_CARD}`) }, online: false },
          ],
        },
      },
    });
    expect(await ask(COVERAGE, { region: MEDEBACH })).toMatchObject({ data: { coverage: { offered: 2, online: 0 } } });
  });

  test('an unknown region is refused', async () => {
    expect(await ask(COVERAGE, { region: '091620000000' })).toMatchObject({
      errors: [{ extensions: { code: 'NOT_FOUND', argument: 'region' } }],
    });
  });
});
