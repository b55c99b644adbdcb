import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseLeika, parseStem, readLeika, stemsOf, structureOf, withParents } from '#platform/values/leika.ts';

const keys = fc.integer({ min: 0, max: 999_999_999_999 }).map((number) => parseLeika(`99${String(number).padStart(12, '0')}`));

describe('a LeiKa key', () => {
  test('has fourteen digits and begins with 99', () => {
    expect(readLeika('99102013104000')).toBe('99102013104000');
  });

  test.each(['', '9910201310400', '991020131040000', '98102013104000', '99 102013104000', '99102013104000\n', 'L100012'])(
    'is not %j',
    (text) => {
      expect(readLeika(text)).toBeNull();
      expect(() => parseLeika(text)).toThrow(RangeError);
    },
  );

  test('without Verrichtung is an LO, without detail an LOV, with detail an LOVD', () => {
    expect(structureOf(parseLeika('99102013000000'))).toBe('LO');
    expect(structureOf(parseLeika('99102013104000'))).toBe('LOV');
    expect(structureOf(parseLeika('99102013104001'))).toBe('LOVD');
  });

  test('with detail stands under its Verrichtung and its object', () => {
    expect(withParents(parseLeika('99102013104001'))).toEqual(['99102013104001', '99102013104000', '99102013000000']);
    expect(withParents(parseLeika('99102013104000'))).toEqual(['99102013104000', '99102013000000']);
    expect(withParents(parseLeika('99102013000000'))).toEqual(['99102013000000']);
  });

  test('has as many keys above it as its structure says, and they have theirs', () => {
    const above = { LO: 0, LOV: 1, LOVD: 2 };
    fc.assert(
      fc.property(keys, (key) => {
        const [own, ...parents] = withParents(key);
        expect(own).toBe(key);
        // `99 GGG KKK 000 DDD` skips a level: its Verrichtung is its object.
        expect(parents.length).toBe(key.slice(8, 11) === '000' && !key.endsWith('000') ? 1 : above[structureOf(key)]);
        if (parents[0] !== undefined) expect(withParents(parents[0])).toEqual(parents);
      }),
    );
  });
});

describe('a stem of LeiKa keys', () => {
  test('is what all keys of a group, an object or a Verrichtung begin with, or one key', () => {
    const key = parseLeika('99102013104001');
    expect(stemsOf(key)).toEqual(['99102013104001', '99102013104', '99102013', '99102']);
    fc.assert(
      fc.property(keys, (any) => {
        for (const stem of stemsOf(any)) expect(any.startsWith(parseStem(stem))).toBe(true);
      }),
    );
  });

  test.each(['', '99', '9910', '991020', '98102', '99102013104001000', '99102x13'])('is not %j', (text) => {
    expect(() => parseStem(text)).toThrow(RangeError);
  });
});
