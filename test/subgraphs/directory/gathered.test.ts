/** Requests that ask in the same moment share a statement, and each gets what it asked for. */

import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { parseLeika } from '#platform/values/leika.ts';
import { parseRegion } from '#platform/values/region.ts';
import { createGathered } from '#subgraphs/directory/gathered.ts';
import { useDatabase } from '#test/support/database.ts';
import * as catalogue from './catalogue.ts';

const { AUTHORITIES, authorityId, directoryOn, DOG_TAX, HOCHSAUERLANDKREIS, MEDEBACH, offer, REGIONS, TRADE, VEHICLE } =
  catalogue;
const { WINTERBERG } = catalogue;

const KEYS = [DOG_TAX, TRADE, VEHICLE].map(parseLeika);
const AREAS = [WINTERBERG, MEDEBACH, HOCHSAUERLANDKREIS].map(parseRegion);
const OFFERED = [
  [WINTERBERG, DOG_TAX],
  [WINTERBERG, TRADE],
  [MEDEBACH, DOG_TAX],
  [HOCHSAUERLANDKREIS, VEHICLE],
] as const;

const database = useDatabase();

beforeAll(async () => {
  const offers = OFFERED.map(([area, key]) => offer(area, key));
  const second = offer(WINTERBERG, DOG_TAX, {}, 'another one');
  await directoryOn(database.current).hear(...REGIONS, ...AUTHORITIES, ...offers, second);
});

describe('Offers read together', () => {
  test('are for each the very ones she asked for, whatever the others want', async () => {
    const wish = fc.record({ keys: fc.subarray(KEYS), areas: fc.subarray(AREAS) });
    await fc.assert(
      fc.asyncProperty(fc.array(wish, { minLength: 1, maxLength: 8 }), async (wishes) => {
        const { offersFor } = createGathered(database.current.db);
        const found = await Promise.all(wishes.map((wanted) => offersFor.load(wanted)));
        wishes.forEach(({ keys, areas }, index) => {
          const pairs = found[index]?.map(({ area, leikaKey }) => `${area} ${leikaKey}`).toSorted();
          const wanted = OFFERED.filter(([area, key]) => areas.some((one) => one === area) && keys.some((one) => one === key));
          const twice = wanted.filter(([area, key]) => area === WINTERBERG && key === DOG_TAX);
          expect(pairs).toEqual([...wanted, ...twice].map(([area, key]) => `${area} ${key}`).toSorted());
        });
      }),
      { numRuns: 30 },
    );
  });

  test('are read anew each time', async () => {
    const { offersFor } = createGathered(database.current.db);
    const wish = { keys: [parseLeika(VEHICLE)], areas: [parseRegion(MEDEBACH)] };
    expect(await offersFor.load(wish)).toEqual([]);
    await directoryOn(database.current).hear(offer(MEDEBACH, VEHICLE, {}, 'new here'));
    expect(await offersFor.load(wish)).toHaveLength(1);
  });
});

test('An authority that two ask for is there for both, an unknown one is null', async () => {
  const { authorities } = createGathered(database.current.db);
  const ids = [authorityId(WINTERBERG), authorityId('nowhere'), authorityId(WINTERBERG)];
  const [one, none, other] = await Promise.all(ids.map((id) => authorities.load(id)));
  expect(one).toMatchObject({ name: 'Stadt Winterberg' });
  expect(none).toBeNull();
  expect(other).toEqual(one);
});
