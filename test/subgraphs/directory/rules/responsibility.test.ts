import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isValidOn, type Day } from '#platform/values/day.ts';
import type { Id } from '#platform/values/id.ts';
import { parseLeika, withParents, type LeikaKey } from '#platform/values/leika.ts';
import { contains, COUNTRY, depthOf, parseRegion, withAncestors, type RegionKey } from '#platform/values/region.ts';
import {
  agree,
  applicable,
  reaches,
  resolve,
  smallest,
  type Entry,
  type Question,
} from '#subgraphs/directory/rules/responsibility.ts';
import { DAY, inDistrict, inTown, KEY, shuffled, worlds } from './generated.ts';

const MUNICIPALITY = parseRegion('059580048048');
const DISTRICT = parseRegion('05958');

const question = (region: RegionKey): Question => ({
  regions: withAncestors(region),
  keys: withParents(KEY),
  day: DAY,
  town: null,
  delegations: [],
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
  test('every question has an answer: one offer, a choice of at least two, or honestly none', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const { status, deciding, steps } = resolve(inTown(world), world.entries);
        expect(status).toBe(deciding.length === 0 ? 'NO_ENTRY' : deciding.length === 1 ? 'RESOLVED' : 'CHOICES');
        expect(new Set(deciding.map(({ id }) => id)).size).toBe(deciding.length);
        const lookups = steps.filter(({ kind }) => kind === 'ENTRY');
        expect(lookups).toHaveLength(withAncestors(world.town.key).length * withParents(KEY).length);
        const decided = lookups.filter(({ outcome }) => outcome === 'APPLIED' || outcome === 'AMBIGUOUS');
        expect(decided).toHaveLength(status === 'NO_ENTRY' ? 0 : 1);
      }),
    );
  });

  test('the order of entries, rules and terms does not matter', () => {
    const twice = worlds.chain((world) => fc.tuple(fc.constant(world), shuffled(world)));
    fc.assert(
      fc.property(twice, ([world, other]) => {
        expect(resolve(inTown(other), other.entries)).toEqual(resolve(inTown(world), world.entries));
      }),
    );
  });

  test('no entry and no rule outside its validity decides, and none for another place or service', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const { deciding, steps } = resolve(inTown(world), world.entries);
        for (const { area, leikaKey, ...times } of deciding) {
          expect(isValidOn(times, DAY)).toBe(true);
          expect(withAncestors(world.town.key)).toContain(area);
          expect(withParents(KEY)).toContain(leikaKey);
        }
        const rules = steps.filter((step) => step.kind === 'DELEGATION');
        const holding = rules.filter(({ outcome }) => outcome === 'HOLDS');
        expect(holding).toHaveLength(rules.some(({ rule }) => isValidOn(rule, DAY)) ? 1 : 0);
        for (const { rule, outcome } of rules) {
          expect(isValidOn(rule, DAY)).toBe(outcome !== 'NOT_VALID');
          expect(contains(rule.area, world.town.key) && KEY.startsWith(rule.stem)).toBe(true);
        }
      }),
    );
  });

  test('where a rule makes the district competent, the town gets the answer of the district', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const { steps, deciding } = resolve(inTown(world), world.entries);
        fc.pre(
          steps.some(
            ({ kind, outcome, region }) => kind === 'DELEGATION' && outcome === 'HOLDS' && region === world.town.district,
          ),
        );
        expect(deciding).toEqual(resolve(inDistrict(world), world.entries).deciding);
      }),
    );
  });

  test('where a rule makes the town competent, the district never decides', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const { steps, deciding } = resolve(inTown(world), world.entries);
        fc.pre(
          steps.some(({ kind, outcome, region }) => kind === 'DELEGATION' && outcome === 'HOLDS' && region === world.town.key),
        );
        expect(deciding.filter(({ area }) => area === world.town.district)).toEqual([]);
      }),
    );
  });

  // Without a rule nothing is set aside, and the law holds as it stands; a rule that makes the town competent takes the
  // district out of both answers, one that makes the district competent takes out what the first could be more specific by.
  test('an answer for a municipality is never less specific than for its district, once what the rules set aside for it is left out', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const { deciding, steps } = resolve(inTown(world), world.entries);
        const aside = steps.filter(({ outcome }) => outcome === 'NOT_COMPETENT').map(({ region }) => region);
        const counting = world.entries.filter(({ area }) => !aside.includes(area));
        const [ofDistrict] = resolve(inDistrict(world), counting).deciding;
        if (ofDistrict === undefined) return;
        expect(deciding[0]).toBeDefined();
        expect(depthOf(deciding[0]?.area ?? COUNTRY)).toBeGreaterThanOrEqual(depthOf(ofDistrict.area));
      }),
    );
  });

  test('somebody is responsible exactly if a valid entry lies within the reach of the key', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        for (const asked of [inTown(world), inDistrict(world)]) {
          const reach = reaches(asked, DAY).find(({ stem }) => KEY.startsWith(stem));
          const within = ({ area, leikaKey }: Entry) => reach?.regions.includes(area) === true && asked.keys.includes(leikaKey);
          const isAnybody = world.entries.some((one) => within(one) && isValidOn(one, DAY));
          expect(resolve(asked, world.entries).status !== 'NO_ENTRY').toBe(isAnybody);
        }
      }),
    );
  });

  test('the first applicable offers are those that decide, and each is named once', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const { deciding } = resolve(inTown(world), world.entries);
        const offers = applicable(inTown(world), world.entries);
        expect(offers.slice(0, deciding.length)).toEqual(deciding);
        expect(new Set(offers.map(({ id }) => id)).size).toBe(offers.length);
      }),
    );
  });
});
