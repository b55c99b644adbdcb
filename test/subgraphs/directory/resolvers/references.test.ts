import { beforeAll, describe, expect, test } from 'vitest';
import { parseDay } from '#platform/values/day.ts';
import { useDatabase } from '#test/support/database.ts';
import {
  AUTHORITIES,
  authority,
  authorityId,
  directoryOn,
  DOG_TAX,
  GERMANY,
  NRW,
  offer,
  offerId,
  REGIONS,
  SALZKOTTEN,
  service,
  WINTERBERG,
} from '../catalogue.ts';

const database = useDatabase();
const ask = (query: string, variables?: Readonly<Record<string, unknown>>) => directoryOn(database.current).ask(query, variables);

async function entities(...of: readonly Readonly<Record<string, unknown>>[]): Promise<unknown> {
  const query = `query ($of: [_Any!]!) { _entities(representations: $of) {
    __typename ... on ServiceOffer { id } ... on Authority { id } ... on Region { key authorities { __typename id } }
  } }`;
  const { data, errors } = await ask(query, { of });
  expect(errors).toBeUndefined();
  return (data as { readonly _entities: unknown })._entities;
}

const TOWN = offerId(`${WINTERBERG} ${DOG_TAX}`);
const STATE = offerId(`${NRW} ${DOG_TAX}`);
const COUNTRY = offerId(`${GERMANY} ${DOG_TAX}`);
const UNKNOWN = '0190b0b0-0000-7000-8000-000000000000';

beforeAll(async () => {
  await directoryOn(database.current).hear(
    ...REGIONS,
    ...AUTHORITIES,
    service(DOG_TAX, 'Hundesteuer Anmeldung'),
    offer(WINTERBERG, DOG_TAX),
    offer(NRW, DOG_TAX, { level: 'STATE' }),
    offer(GERMANY, DOG_TAX, { level: 'FEDERAL' }),
  );
});

describe('References', () => {
  test('by interface get the type of their level', async () => {
    expect(
      await entities(
        { __typename: 'ServiceOffer', id: TOWN },
        { __typename: 'ServiceOffer', id: STATE },
        { __typename: 'ServiceOffer', id: COUNTRY },
        { __typename: 'Authority', id: authorityId(NRW) },
      ),
    ).toEqual([
      { __typename: 'MunicipalOffer', id: TOWN },
      { __typename: 'StateOffer', id: STATE },
      { __typename: 'FederalOffer', id: COUNTRY },
      { __typename: 'StateAuthority', id: authorityId(NRW) },
    ]);
  });

  test('by type stay what they are', async () => {
    expect(
      await entities({ __typename: 'MunicipalOffer', id: TOWN }, { __typename: 'FederalAuthority', id: authorityId(GERMANY) }),
    ).toEqual([
      { __typename: 'MunicipalOffer', id: TOWN },
      { __typename: 'FederalAuthority', id: authorityId(GERMANY) },
    ]);
  });

  test.each([
    ['an unknown offer', { __typename: 'ServiceOffer', id: UNKNOWN }],
    ['an unknown authority', { __typename: 'Authority', id: UNKNOWN }],
    ['an id that is none', { __typename: 'ServiceOffer', id: "x'\0" }],
    ['an id of another type', { __typename: 'StateOffer', id: TOWN }],
    ['an authority taken for an offer', { __typename: 'MunicipalOffer', id: authorityId(WINTERBERG) }],
  ])('%s is null', async (_, reference) => {
    expect(await entities(reference)).toEqual([null]);
  });

  test('a region knows its authorities', async () => {
    expect(await entities({ __typename: 'Region', key: WINTERBERG }, { __typename: 'Region', key: '091620000000' })).toEqual([
      { __typename: 'Region', key: WINTERBERG, authorities: [{ __typename: 'MunicipalAuthority', id: authorityId(WINTERBERG) }] },
      { __typename: 'Region', key: '091620000000', authorities: [] },
    ]);
  });
});

describe('An authority that is no more', () => {
  test('is not among those of its region, and answers by its id for what refers to it', async () => {
    const { hear, ask: asking } = directoryOn(database.current);
    const query = `query ($of: [_Any!]!, $id: ID!) {
      authority(id: $id) { id } _entities(representations: $of) { ... on Region { authorities { id } } } }`;
    const variables = { of: [{ __typename: 'Region', key: SALZKOTTEN }], id: authorityId(SALZKOTTEN) };
    const there = { id: authorityId(SALZKOTTEN) };
    expect(await asking(query, variables)).toEqual({ data: { authority: there, _entities: [{ authorities: [there] }] } });
    await hear(authority(SALZKOTTEN, 'Stadt Salzkotten', 'MUNICIPAL', parseDay('2026-11-22')));
    expect(await asking(query, variables)).toEqual({ data: { authority: there, _entities: [{ authorities: [] }] } });
  });
});

describe('An authority by its id', () => {
  const QUERY = 'query ($id: ID!) { authority(id: $id) { __typename id } }';

  test('has the type of its level', async () => {
    expect(await ask(QUERY, { id: authorityId(GERMANY) })).toEqual({
      data: { authority: { __typename: 'FederalAuthority', id: authorityId(GERMANY) } },
    });
  });

  test('is null when unknown, and a text that is no id is refused', async () => {
    expect(await ask(QUERY, { id: UNKNOWN })).toEqual({ data: { authority: null } });
    expect(await ask(QUERY, { id: 'Winterberg' })).toMatchObject({
      errors: [{ extensions: { code: 'INVALID', argument: 'id' } }],
    });
  });
});
