import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { derivedId } from '#platform/values/id.ts';
import { contains, parseRegion } from '#platform/values/region.ts';
import { areasOf, besides, rankOf, RANKS, type Claim } from '#subgraphs/municipal/rules/precedence.ts';
import { DOG_TAX_REGISTRATION, HOCHSAUERLANDKREIS, offer, TESTED, WINTERBERG } from '#test/support/catalogue.ts';

const MEDEBACH = parseRegion('059580028028');
const PLACES = [WINTERBERG, MEDEBACH, HOCHSAUERLANDKREIS, parseRegion('05315')] as const;
const from = (source: string, demonstration = false) => ({ ...TESTED, source, demonstration });

test('an edited entry is its editor’s, wherever it came from; the rest ranks by its source', () => {
  expect(rankOf(from('Redaktion'), false)).toBe('EDITOR');
  expect(rankOf(from('made up', true), true)).toBe('EDITOR');
  expect(rankOf(from('PVOG, L100002'), true)).toBe('EDITOR');
  expect(rankOf(from('XZuFi 2.3.1, L100002'), false)).toBe('FEED');
  expect(rankOf(from('PVOG, L100002'), false)).toBe('PVOG');
  expect(rankOf(from('made up', true), false)).toBe('DEMONSTRATION');
});

describe('what is left of an offer beside others', () => {
  const claim = (overrides: Partial<Claim> = {}): Claim => ({
    offer: derivedId('offer:other'),
    leikaKey: DOG_TAX_REGISTRATION,
    areas: [WINTERBERG],
    rank: 'FEED',
    ...overrides,
  });
  const joint = offer({ area: WINTERBERG, furtherAreas: [MEDEBACH] });

  test('are the areas nobody else has, and each that is gone is named', () => {
    const { offer: left, outranked } = besides(joint, 'DEMONSTRATION', [claim()]);
    expect(left).toMatchObject({ id: joint.id, area: MEDEBACH, furtherAreas: [] });
    expect(outranked).toMatchObject([{ area: WINTERBERG, rank: 'DEMONSTRATION', by: { rank: 'FEED' } }]);
    expect(besides(joint, 'DEMONSTRATION', [claim({ areas: [MEDEBACH, WINTERBERG] })]).offer).toBeNull();
  });

  test('a district’s offer leaves no room for what the PVOG has for its towns, and room for all others', () => {
    const district = claim({ areas: [HOCHSAUERLANDKREIS] });
    expect(besides(joint, 'PVOG', [district]).offer).toBeNull();
    expect(besides(joint, 'DEMONSTRATION', [district]).offer).toEqual(joint);
  });

  test('never is more than before, nothing is lost without a word, and equals stand side by side', () => {
    const areas = fc.uniqueArray(fc.constantFrom(...PLACES), { minLength: 1, maxLength: 4 });
    const rank = fc.constantFrom(...RANKS);
    const claims = fc.array(fc.record({ areas, rank }).map(claim), { maxLength: 4 });
    fc.assert(
      fc.property(areas, rank, claims, ([area = WINTERBERG, ...furtherAreas], own, others) => {
        const before = offer({ id: derivedId('offer:own'), area, furtherAreas });
        const { offer: left, outranked } = besides(before, own, others);
        const rest = left === null ? [] : areasOf(left);
        expect([...rest, ...outranked.map((one) => one.area)].toSorted()).toEqual(areasOf(before).toSorted());
        for (const one of rest) {
          const stronger = others.filter((other) => RANKS.indexOf(other.rank) > RANKS.indexOf(own));
          const taken = stronger.some((other) =>
            other.areas.some((place) => (own === 'PVOG' ? contains(place, one) : place === one)),
          );
          expect(taken).toBe(false);
        }
        if (others.every((other) => RANKS.indexOf(other.rank) <= RANKS.indexOf(own))) expect(left).toEqual(before);
      }),
    );
  });
});
