import { beforeAll, describe, expect, test } from 'vitest';
import { parseDay } from '#platform/values/day.ts';
import { useDatabase } from '#test/support/database.ts';
import {
  directoryOn,
  DOG_TAX,
  HOCHSAUERLANDKREIS,
  localService,
  localServiceId,
  MEDEBACH,
  PADERBORN,
  REGIONS,
  service,
  WINTERBERG,
} from '../catalogue.ts';

const database = useDatabase();

interface Found {
  readonly searchServices: {
    readonly totalCount: number;
    readonly localServices: readonly {
      readonly node: { readonly id: string };
      readonly score: number;
      readonly highlights: string[];
    }[];
  };
}

const FIREWOOD = 'Brennholzverkauf';

async function search(query: string, variables: Readonly<Record<string, unknown>> = { region: WINTERBERG }) {
  const { data, errors } = await directoryOn(database.current).ask(
    `query ($query: String!, $region: RegionKey, $audience: Audience, $level: GovernmentLevel, $topic: ID, $first: Int) {
      searchServices(query: $query, region: $region, audience: $audience, level: $level, topic: $topic) {
        totalCount localServices(first: $first) { node { id } score highlights } } }`,
    { query, ...variables },
  );
  expect(errors).toBeUndefined();
  return (data as Found).searchServices;
}

const idsOf = async (query: string, variables?: Readonly<Record<string, unknown>>) =>
  (await search(query, variables)).localServices.map(({ node }) => node.id);
const only = (...names: readonly string[]) => names.map(localServiceId);

beforeAll(async () => {
  await directoryOn(database.current).hear(
    ...REGIONS,
    service(DOG_TAX, 'Hundesteuer Anmeldung'),
    localService(FIREWOOD, [WINTERBERG], { citizenName: 'Brennholz kaufen', synonyms: ['Kaminholz'], audience: ['CITIZEN'] }),
    localService('Grillplatz Anmeldung', [HOCHSAUERLANDKREIS]),
    localService('Hallenbad', [MEDEBACH]),
    localService('Sauna', [WINTERBERG], { validTo: parseDay('2026-11-22') }),
  );
});

describe('A search for a place finds what only that place has', () => {
  test('by its name, a synonym, a part of a compound, and with a typing error', async () => {
    for (const words of ['Brennholz kaufen', 'kaminholz', 'Holz', 'Brenholz', 'BRENNHOLZVERKAUF']) {
      expect(await idsOf(words), words).toEqual(only(FIREWOOD));
    }
  });

  test('from a larger region, too, and nothing of its neighbours', async () => {
    expect(await idsOf('Grillplatz')).toEqual(only('Grillplatz Anmeldung'));
    expect(await idsOf('Grillplatz', { region: PADERBORN })).toEqual([]);
    expect(await idsOf('Hallenbad')).toEqual([]);
    expect(await idsOf('Hallenbad', { region: MEDEBACH })).toEqual(only('Hallenbad'));
  });

  test('without a place nothing, for each has its own', async () => {
    expect(await idsOf('Brennholz', {})).toEqual([]);
  });

  test('beside what every place has, which it changes in nothing', async () => {
    const { totalCount, localServices } = await search('Hund anmelden');
    expect(totalCount).toBe(1);
    expect(localServices).toEqual([]);
    expect((await search('Brennholz')).totalCount).toBe(0);
  });

  test('with the hits marked and a score from 0 to 1', async () => {
    const [hit] = (await search('Brennholz kaufen')).localServices;
    expect(hit?.highlights[0]).toBe('<mark>Brennholz</mark> <mark>kaufen</mark>');
    expect(hit?.score).toBeGreaterThan(0.5);
    expect(hit?.score).toBeLessThanOrEqual(1);
  });

  test('not when it has ended, and not when the search is for others or for what no place has of its own', async () => {
    expect(await idsOf('Sauna')).toEqual([]);
    const region = WINTERBERG;
    expect(await idsOf('Brennholz', { region, audience: 'BUSINESS' })).toEqual([]);
    expect(await idsOf('Brennholz', { region, audience: 'CITIZEN' })).toEqual(only(FIREWOOD));
    expect(await idsOf('Grillplatz', { region, audience: 'BUSINESS' })).toEqual(only('Grillplatz Anmeldung'));
    expect(await idsOf('Brennholz', { region, level: 'MUNICIPAL' })).toEqual(only(FIREWOOD));
    expect(await idsOf('Brennholz', { region, level: 'STATE' })).toEqual([]);
    expect(await idsOf('Brennholz', { region, topic: 'umwelt' })).toEqual([]);
  });

  test('and no more than asked for', async () => {
    const { ask, hear } = directoryOn(database.current);
    await hear(localService('Holzlager', [WINTERBERG]), localService('Holzspielplatz', [WINTERBERG]));
    expect(await idsOf('Holz', { region: WINTERBERG, first: 2 })).toHaveLength(2);
    expect(
      await ask(`{ searchServices(query: "Holz", region: "${WINTERBERG}") { localServices(first: 0) { score } } }`),
    ).toMatchObject({
      errors: [{ extensions: { code: 'INVALID' } }],
    });
  });
});

describe('While typing, a place’s own services are suggested there', () => {
  const suggest = async (prefix: string, region: string | null = WINTERBERG) => {
    const { data, errors } = await directoryOn(database.current).ask(
      `query ($prefix: String!, $region: RegionKey) { suggestServices(prefix: $prefix, region: $region) {
        text service { leikaKey } localService { id } } }`,
      { prefix, region },
    );
    expect(errors).toBeUndefined();
    return (data as { suggestServices: readonly unknown[] }).suggestServices;
  };
  const firewood = { service: null, localService: { id: localServiceId(FIREWOOD) } };

  test('by any of its names, by that which goes on as typed', async () => {
    expect(await suggest('Brennh')).toEqual([{ ...firewood, text: 'Brennholz kaufen' }]);
    expect(await suggest('kamin')).toEqual([{ ...firewood, text: 'Kaminholz' }]);
    expect(await suggest('Brennholzv')).toEqual([{ ...firewood, text: FIREWOOD }]);
  });

  test('and nowhere else, nor what is over, nor what only fits by what is to be done', async () => {
    expect(await suggest('Brennh', PADERBORN)).toEqual([]);
    expect(await suggest('Brennh', null)).toEqual([]);
    expect(await suggest('Saun')).toEqual([]);
    expect(await suggest('Hundesteuer Anm')).toEqual([
      { text: 'Hundesteuer Anmeldung', service: { leikaKey: DOG_TAX }, localService: null },
    ]);
  });
});
