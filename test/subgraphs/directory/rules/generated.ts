/** Generated districts, rules of delegation and entries, to hold the laws of responsibility against. */

import fc from 'fast-check';
import type { Day } from '#platform/values/day.ts';
import type { Id } from '#platform/values/id.ts';
import { parseLeika, parseStem, stemsOf, withParents } from '#platform/values/leika.ts';
import { parseRegion, withAncestors, type RegionKey } from '#platform/values/region.ts';
import type { Delegation, Town } from '#subgraphs/directory/rules/delegation.ts';
import type { Entry, Question } from '#subgraphs/directory/rules/responsibility.ts';

export const KEY = parseLeika('99102013104001');
export const DAY = '2026-11-23' as Day;

const digits = (length: number) => fc.stringMatching(new RegExp(`^[1-9]{${length}}$`));
const day = fc.constantFrom('2020-01-01', '2026-11-22', DAY, '2026-11-24', '2030-12-31', null) as fc.Arbitrary<Day | null>;
const validity = { validFrom: day, validTo: day };

const tiers: fc.Arbitrary<Town['tiers']> = fc.array(
  fc.record({ tier: fc.constantFrom('MEDIUM' as const, 'LARGE' as const), confirmed: fc.boolean(), ...validity }),
  { maxLength: 3 },
);

/** A district with a municipality in it, and another municipality elsewhere. */
const hierarchies = fc.record({ rb: digits(1), kreis: digits(2), verband: digits(4), gemeinde: digits(3), tiers }).map((one) => {
  const district = parseRegion(`05${one.rb}${one.kreis}`);
  const town: Town = { key: parseRegion(`05${one.rb}${one.kreis}${one.verband}${one.gemeinde}`), district, tiers: one.tiers };
  const elsewhere = parseRegion(`06${one.rb}${one.kreis}${one.verband}${one.gemeinde}`);
  return { town, regions: [...withAncestors(town.key), ...withAncestors(elsewhere)] };
});

const delegationsIn = (regions: readonly RegionKey[]): fc.Arbitrary<readonly Delegation[]> =>
  fc.uniqueArray(
    fc.record({
      id: fc.uuid() as fc.Arbitrary<Id<'Delegation'>>,
      stem: fc.constantFrom(...stemsOf(KEY), parseStem('99102014')),
      area: fc.constantFrom(...regions),
      downTo: fc.constantFrom('SMALL' as const, 'MEDIUM' as const, 'LARGE' as const, 'DISTRICT' as const),
      legalBasis: fc.constant('a law'),
      confirmed: fc.boolean(),
      ...validity,
    }),
    { selector: ({ id }) => id, maxLength: 6 },
  );

/** One row for each area of an offer, as the read model has them. */
const entriesIn = (regions: readonly RegionKey[]): fc.Arbitrary<readonly Entry[]> =>
  fc
    .uniqueArray(
      fc.record({
        id: fc.uuid() as fc.Arbitrary<Id<'Offer'>>,
        areas: fc.uniqueArray(fc.constantFrom(...new Set(regions)), { minLength: 1, maxLength: 3 }),
        leikaKey: fc.constantFrom(...withParents(KEY), parseLeika('99008001012000')),
        ...validity,
      }),
      { selector: ({ id }) => id, maxLength: 15 },
    )
    .map((offers) => offers.flatMap(({ areas, ...offer }) => areas.map((area) => ({ ...offer, area }))));

export interface World {
  readonly town: Town;
  readonly delegations: readonly Delegation[];
  readonly entries: readonly Entry[];
}

export const worlds: fc.Arbitrary<World> = hierarchies.chain(({ town, regions }) =>
  fc.record({ town: fc.constant(town), delegations: delegationsIn(regions), entries: entriesIn(regions) }),
);

/** The same world with everything in another order. */
export const shuffled = ({ town, delegations, entries }: World): fc.Arbitrary<World> => {
  const anyOrder = <Item>(items: readonly Item[]) => fc.shuffledSubarray([...items], { minLength: items.length });
  return fc.record({
    town: anyOrder(town.tiers).map((terms) => ({ ...town, tiers: terms })),
    delegations: anyOrder(delegations),
    entries: anyOrder(entries),
  });
};

/** Who is responsible in the town? */
export const inTown = ({ town, delegations }: World): Question => ({
  regions: withAncestors(town.key),
  keys: withParents(KEY),
  day: DAY,
  town,
  delegations,
});

/** Who is responsible in its district as a whole? */
export const inDistrict = (world: World): Question => ({
  ...inTown(world),
  regions: withAncestors(world.town.district),
  town: null,
});
