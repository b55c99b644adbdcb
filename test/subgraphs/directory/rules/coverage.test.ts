import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isValidOn } from '#platform/values/day.ts';
import type { LeikaKey } from '#platform/values/leika.ts';
import type { RegionKey } from '#platform/values/region.ts';
import { compare, type Standing } from '#subgraphs/directory/rules/comparison.ts';
import { cover, standingOf } from '#subgraphs/directory/rules/coverage.ts';
import { DAY, inTown, worlds } from './generated.ts';

test('a standing says the same as the coverage it is short for', () => {
  fc.assert(
    fc.property(worlds, fc.func(fc.boolean()), (world, isOnline) => {
      const { town, delegations, entries } = world;
      const offers = entries.map((entry) => ({ ...entry, online: isOnline(entry.id) }));
      const place = { regions: inTown(world).regions, town, delegations };
      const byArea = new Map<RegionKey, Map<LeikaKey, boolean>>();
      for (const { area, leikaKey, online, ...validity } of offers.filter((offer) => isValidOn(offer, DAY))) {
        const services = byArea.get(area) ?? new Map<LeikaKey, boolean>();
        services.set(leikaKey, online || services.get(leikaKey) === true);
        byArea.set(area, services);
        expect(isValidOn(validity, DAY)).toBe(true);
      }
      const covered = cover({ ...place, day: DAY }, offers).map(({ offer, online }) => [offer.leikaKey, online] as const);
      expect(new Map(standingOf(place, byArea, DAY).services)).toEqual(new Map(covered));
    }),
  );
});

const KEYS = ['99000000000001', '99000000000002', '99000000000003'] as LeikaKey[];
const standings: fc.Arbitrary<readonly Standing[]> = fc
  .array(fc.dictionary(fc.constantFrom(...KEYS), fc.boolean()), { minLength: 1, maxLength: 6 })
  .map((all) =>
    all.map((services, index) => ({
      region: `0500000000${index}0` as RegionKey,
      services: new Map(Object.entries(services)) as never,
    })),
  );

test('a gap is what neighbours have online and the region has not, and nothing else', () => {
  fc.assert(
    fc.property(standings, (all) => {
      const [own, ...neighbours] = all;
      if (own === undefined) return;
      const { gaps, own: ranked, neighbours: others } = compare(own, neighbours);
      for (const key of KEYS) {
        const withIt = neighbours.filter(({ services }) => services.get(key) === true).length;
        const expected = own.services.get(key) === true || withIt === 0 ? undefined : withIt;
        expect(gaps.find(({ leikaKey }) => leikaKey === key)?.neighboursOnline).toBe(expected);
      }
      const ranks = [ranked, ...others];
      for (const one of ranks) expect(one.rank).toBe(1 + ranks.filter(({ online }) => online > one.online).length);
      expect(compare(own, neighbours.toReversed())).toEqual({
        own: ranked,
        neighbours: others,
        gaps: expect.arrayContaining([...gaps]) as unknown,
      });
    }),
  );
});
