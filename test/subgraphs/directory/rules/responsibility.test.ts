import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isValidOn, type Day } from '#platform/values/day.ts';
import type { Id } from '#platform/values/id.ts';
import { parseLeika, withParents, type LeikaKey } from '#platform/values/leika.ts';
import { depthOf, parseRegion, withAncestors, type RegionKey } from '#platform/values/region.ts';
import { agree, applicable, resolve, smallest, type Entry, type Question } from '#subgraphs/directory/rules/responsibility.ts';

const MUNICIPALITY = parseRegion('059580048048');
const DISTRICT = parseRegion('05958');
const KEY = parseLeika('99102013104001');
const DAY = '2026-11-23' as Day;

const question = (region: RegionKey, key: LeikaKey = KEY, day: Day = DAY): Question => ({
  regions: withAncestors(region),
  keys: withParents(key),
  day,
});

let lastId = 0;
function entry(area: RegionKey, leikaKey: LeikaKey, overrides: Partial<Entry> = {}): Entry {
  lastId += 1;
  return {
    id: `offer-${lastId.toString().padStart(4, '0')}` as Id<'Offer'>,
    area,
    leikaKey,
    validFrom: null,
    validTo: null,
    ...overrides,
  };
}

const days = fc.constantFrom(
  '2020-01-01',
  '2026-11-22',
  '2026-11-23',
  '2026-11-24',
  '2030-12-31',
  null,
) as fc.Arbitrary<Day | null>;
const anEntry: fc.Arbitrary<Entry> = fc.record({
  id: fc.uuid() as fc.Arbitrary<Id<'Offer'>>,
  area: fc.constantFrom(...withAncestors(MUNICIPALITY), ...withAncestors(parseRegion('053150000000'))),
  leikaKey: fc.constantFrom(...withParents(KEY), ...withParents(parseLeika('99008001012000'))),
  validFrom: days,
  validTo: days,
});
const someEntries = fc.uniqueArray(anEntry, { selector: ({ id }) => id, maxLength: 25 });

describe('Who is responsible', () => {
  test('the smallest region with a valid entry decides, whatever the key', () => {
    const ofDistrict = entry(DISTRICT, KEY);
    const ofTown = entry(MUNICIPALITY, parseLeika('99102013000000'));
    expect(resolve(question(MUNICIPALITY), [ofDistrict, ofTown])).toMatchObject({ status: 'RESOLVED', deciding: [ofTown] });
  });

  test('within one region the most specific key decides', () => {
    const ofGroup = entry(MUNICIPALITY, parseLeika('99102013104000'));
    const ofDetail = entry(MUNICIPALITY, KEY);
    expect(resolve(question(MUNICIPALITY), [ofGroup, ofDetail]).deciding).toEqual([ofDetail]);
  });

  test('an entry that has ended leaves the decision to the district', () => {
    const ended = entry(MUNICIPALITY, KEY, { validTo: '2026-11-22' as Day });
    const ofDistrict = entry(DISTRICT, KEY);
    const { deciding, steps } = resolve(question(MUNICIPALITY), [ended, ofDistrict]);
    expect(deciding).toEqual([ofDistrict]);
    expect(steps.find(({ outcome }) => outcome === 'NOT_VALID')).toMatchObject({ region: MUNICIPALITY, validTo: '2026-11-22' });
  });

  test('what comes after the decision is overruled, and what is missing is empty', () => {
    const entries = [entry(MUNICIPALITY, KEY), entry(DISTRICT, KEY)];
    const outcomes = resolve(question(MUNICIPALITY), entries).steps.map(({ region, leikaKey, outcome }) => [
      region,
      leikaKey,
      outcome,
    ]);
    expect(outcomes).toContainEqual([MUNICIPALITY, KEY, 'APPLIED']);
    expect(outcomes).toContainEqual([DISTRICT, KEY, 'OVERRULED']);
    expect(outcomes.filter(([, , outcome]) => outcome === 'EMPTY')).toHaveLength(outcomes.length - 2);
  });

  test('entries of equal rank are a choice', () => {
    const entries = [entry(MUNICIPALITY, KEY), entry(MUNICIPALITY, KEY)];
    expect(resolve(question(MUNICIPALITY), entries)).toMatchObject({ status: 'CHOICES', deciding: entries });
  });

  test('two places agree only when the same offers decide', () => {
    const shared = entry(DISTRICT, KEY);
    const own = entry(MUNICIPALITY, KEY);
    const other = parseRegion('059580028028');
    expect(agree([resolve(question(MUNICIPALITY), [shared]), resolve(question(other), [shared])])).toBe(true);
    expect(agree([resolve(question(MUNICIPALITY), [shared, own]), resolve(question(other), [shared, own])])).toBe(false);
    expect(agree([resolve(question(MUNICIPALITY), [own]), resolve(question(other), [own])])).toBe(false);
  });

  test('of regions that lie in each other only the smallest counts', () => {
    expect(smallest([DISTRICT, MUNICIPALITY, parseRegion('05')])).toEqual([MUNICIPALITY]);
  });
});

describe('Laws of responsibility', () => {
  test('every question has an answer, and the same one each time', () => {
    fc.assert(
      fc.property(someEntries, (entries) => {
        const first = resolve(question(MUNICIPALITY), entries);
        expect(resolve(question(MUNICIPALITY), entries)).toEqual(first);
        expect(first.deciding.length).toBe({ RESOLVED: 1, NO_ENTRY: 0, CHOICES: first.deciding.length }[first.status]);
        expect(first.steps).toHaveLength(withAncestors(MUNICIPALITY).length * withParents(KEY).length);
      }),
    );
  });

  test('the order of entries does not matter', () => {
    fc.assert(
      fc.property(
        someEntries.chain((entries) =>
          fc.tuple(fc.constant(entries), fc.shuffledSubarray(entries, { minLength: entries.length })),
        ),
        ([entries, shuffled]) => {
          expect(resolve(question(MUNICIPALITY), shuffled)).toEqual(resolve(question(MUNICIPALITY), entries));
        },
      ),
    );
  });

  test('no entry outside its validity decides, and none for another place or service', () => {
    fc.assert(
      fc.property(someEntries, (entries) => {
        for (const deciding of resolve(question(MUNICIPALITY), entries).deciding) {
          expect(isValidOn(deciding, DAY)).toBe(true);
          expect(withAncestors(MUNICIPALITY)).toContain(deciding.area);
          expect(withParents(KEY)).toContain(deciding.leikaKey);
        }
      }),
    );
  });

  test('an answer for a municipality is never less specific than for its district', () => {
    fc.assert(
      fc.property(someEntries, (entries) => {
        const ofDistrict = resolve(question(DISTRICT), entries).deciding[0];
        const ofTown = resolve(question(MUNICIPALITY), entries).deciding[0];
        if (ofDistrict === undefined) return;
        expect(depthOf(ofTown?.area ?? parseRegion('00'))).toBeGreaterThanOrEqual(depthOf(ofDistrict.area));
        expect(ofTown).toBeDefined();
      }),
    );
  });

  test('the first applicable entry is one that decides', () => {
    fc.assert(
      fc.property(someEntries, (entries) => {
        const { deciding } = resolve(question(MUNICIPALITY), entries);
        expect(applicable(question(MUNICIPALITY), entries).slice(0, deciding.length)).toEqual(deciding);
      }),
    );
  });
});
