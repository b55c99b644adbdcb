import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  contains,
  COUNTRY,
  depthOf,
  parentOf,
  parseRegion,
  readRegion,
  significant,
  withAncestors,
} from '#platform/values/region.ts';

const digits = (length: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length }).map((list) => list.join(''));

/** Keys of every level, with zeros within them as the city states have. */
const regions = fc
  .tuple(fc.constantFrom('01', '05', '10', '11'), fc.constantFrom(2, 3, 5, 9, 12), digits(10))
  .map(([land, length, rest]) => parseRegion(`${land}${rest}`.slice(0, length)));

/** A region and one that lies in it. */
const nested = regions.chain((outer) =>
  digits(12 - significant(outer).length).map((rest) => [outer, parseRegion(significant(outer) + rest)] as const),
);

describe('a regional key', () => {
  test.each(['05', '053', '05370', '059580048', '059580048048'])('is read from its significant digits: %s', (text) => {
    expect(readRegion(text)).toBe(text.padEnd(12, '0'));
  });

  test.each(['', '5', '0537', '053700', '0595800480480', '05370000000x', ' 05', '05\n', '٠٥'])('is not %j', (text) => {
    expect(readRegion(text)).toBeNull();
    expect(() => parseRegion(text)).toThrow(RangeError);
  });

  test('of a district in North Rhine-Westphalia lies in its government district, its state and the country', () => {
    expect(withAncestors(parseRegion('053700000000'))).toEqual(['053700000000', '053000000000', '050000000000', COUNTRY]);
  });

  test('of Winterberg lies in its association, its district, its government district, its state and the country', () => {
    expect(withAncestors(parseRegion('059580048048'))).toEqual([
      '059580048048',
      '059580048000',
      '059580000000',
      '059000000000',
      '050000000000',
      COUNTRY,
    ]);
  });

  test('of Berlin, whose lower levels are all zeros, names no level twice', () => {
    expect(withAncestors(parseRegion('110000000000'))).toEqual(['110000000000', COUNTRY]);
    expect(withAncestors(parseRegion('010010000000'))).toEqual(['010010000000', '010000000000', COUNTRY]);
  });

  test('of the country has no parent and contains everything', () => {
    expect(parentOf(COUNTRY)).toBeNull();
    expect(depthOf(COUNTRY)).toBe(0);
    fc.assert(fc.property(regions, (region) => contains(COUNTRY, region)));
  });

  test('of Bavaria does not contain Winterberg, nor Winterberg its own district', () => {
    expect(contains(parseRegion('09'), parseRegion('059580048048'))).toBe(false);
    expect(contains(parseRegion('059580048048'), parseRegion('05958'))).toBe(false);
  });

  test('of Saarland, which ends in a zero, contains its districts', () => {
    expect(significant(parseRegion('10'))).toBe('10');
    expect(contains(parseRegion('10'), parseRegion('10041'))).toBe(true);
  });
});

describe('laws of regions', () => {
  test('significant digits are the whole key again when read', () => {
    fc.assert(fc.property(regions, (region) => parseRegion(significant(region)) === region));
  });

  test('a region contains itself', () => {
    fc.assert(fc.property(regions, (region) => contains(region, region)));
  });

  test('what lies in a part lies in the whole', () => {
    const chains = nested.chain(([outer, middle]) =>
      digits(12 - significant(middle).length).map((rest) => [outer, middle, parseRegion(significant(middle) + rest)] as const),
    );
    fc.assert(
      fc.property(chains, ([outer, middle, inner]) => {
        expect([contains(outer, middle), contains(middle, inner), contains(outer, inner)]).toEqual([true, true, true]);
      }),
    );
  });

  test('two regions that contain each other are one', () => {
    fc.assert(
      fc.property(nested, ([outer, inner]) => {
        expect(contains(inner, outer)).toBe(inner === outer);
      }),
    );
  });

  test('all ancestors contain the region, each larger than the one before, the country last', () => {
    fc.assert(
      fc.property(regions, (region) => {
        const ancestors = withAncestors(region);
        expect(ancestors[0]).toBe(region);
        expect(ancestors.at(-1)).toBe(COUNTRY);
        expect(ancestors.every((ancestor) => contains(ancestor, region))).toBe(true);
        const depths = ancestors.map(depthOf);
        expect(depths).toEqual([...new Set(depths)].sort((one, other) => other - one));
      }),
    );
  });

  test('the parent is the first of the larger ones', () => {
    fc.assert(fc.property(regions, (region) => parentOf(region) === withAncestors(region)[1]));
  });
});
