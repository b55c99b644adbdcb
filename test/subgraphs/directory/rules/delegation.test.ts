import { describe, expect, test } from 'vitest';
import { parseDay } from '#platform/values/day.ts';
import { derivedId } from '#platform/values/id.ts';
import { parseLeika, parseStem } from '#platform/values/leika.ts';
import { parseRegion } from '#platform/values/region.ts';
import { competence, tierOn, type Delegation, type Town } from '#subgraphs/directory/rules/delegation.ts';

const DISTRICT = parseRegion('05958');
const TOWN = parseRegion('059580048048');
const STATE = parseRegion('05');
const PERMIT = parseLeika('99012008001000');
const DAY = parseDay('2026-11-23');

type Term = Town['tiers'][number];
const term = (tier: Term['tier'], overrides: Partial<Term> = {}): Term => ({
  tier,
  confirmed: true,
  validFrom: null,
  validTo: null,
  ...overrides,
});
const town = (...tiers: readonly Term[]): Town => ({ key: TOWN, district: DISTRICT, tiers });

function rule(stem: string, downTo: Delegation['downTo'], overrides: Partial<Delegation> = {}): Delegation {
  return {
    id: derivedId(`${stem} ${downTo} ${JSON.stringify(overrides)}`),
    stem: parseStem(stem),
    area: STATE,
    downTo,
    legalBasis: 'a law',
    confirmed: true,
    validFrom: null,
    validTo: null,
    ...overrides,
  };
}

/** Whom the rules make competent; null where none holds. */
const competent = (of: Town, ...rules: readonly Delegation[]) =>
  competence(PERMIT, of, rules, DAY).steps.find(({ outcome }) => outcome === 'HOLDS')?.region ?? null;

describe('The tier of a town', () => {
  test('is small outside all its terms', () => {
    const ended = term('LARGE', { validTo: parseDay('2026-11-22') });
    const coming = term('MEDIUM', { validFrom: parseDay('2026-11-24') });
    expect(tierOn([ended, coming], DAY).tier).toBe('SMALL');
    expect(tierOn([ended, coming], parseDay('2026-11-22')).tier).toBe('LARGE');
    expect(tierOn([ended, coming], parseDay('2026-11-24')).tier).toBe('MEDIUM');
  });

  test('is the highest of terms that overlap, and is confirmed only where all that say so are', () => {
    const terms = [term('MEDIUM', { confirmed: false }), term('LARGE'), term('LARGE', { confirmed: false })];
    expect(tierOn(terms, DAY)).toEqual({ tier: 'LARGE', confirmed: false });
    expect(tierOn(terms.slice(0, 2), DAY)).toEqual({ tier: 'LARGE', confirmed: true });
  });
});

describe('A rule of delegation', () => {
  test.each([
    ['SMALL', TOWN, TOWN, TOWN],
    ['MEDIUM', DISTRICT, TOWN, TOWN],
    ['LARGE', DISTRICT, DISTRICT, TOWN],
    ['DISTRICT', DISTRICT, DISTRICT, DISTRICT],
  ] as const)(
    'down to %s makes competent: for a small town %s, a medium one %s, a large one %s',
    (downTo, small, medium, large) => {
      const permits = rule('99012', downTo);
      expect(competent(town(), permits)).toBe(small);
      expect(competent(town(term('MEDIUM')), permits)).toBe(medium);
      expect(competent(town(term('LARGE')), permits)).toBe(large);
    },
  );

  test('does not hold for other services, other places or other days', () => {
    const others = [
      rule('99010', 'SMALL'),
      rule('99012008002', 'SMALL'),
      rule('99012', 'SMALL', { area: parseRegion('06') }),
      rule('99012', 'SMALL', { validTo: parseDay('2026-11-22') }),
    ];
    expect(competent(town(), ...others)).toBeNull();
    expect(competence(PERMIT, town(), others, DAY).excludes(TOWN)).toBe(false);
  });

  test('for the more specific key goes first, then for the smaller area, then the younger one', () => {
    const group = rule('99012', 'DISTRICT', { area: DISTRICT });
    const single = rule('99012008', 'SMALL');
    const local = rule('99012008', 'DISTRICT', { area: DISTRICT });
    const younger = rule('99012008', 'SMALL', { area: DISTRICT, validFrom: parseDay('2020-01-01') });
    expect(competent(town(), group, single)).toBe(TOWN);
    expect(competent(town(), group, single, local)).toBe(DISTRICT);
    expect(competent(town(), group, single, local, younger)).toBe(TOWN);
  });

  test('is not confirmed where the rule or the tier is not', () => {
    const confirmed = (of: Town, by: Delegation) => competence(PERMIT, of, [by], DAY).steps[0]?.confirmed;
    expect(confirmed(town(term('LARGE')), rule('99012', 'LARGE'))).toBe(true);
    expect(confirmed(town(term('LARGE')), rule('99012', 'LARGE', { confirmed: false }))).toBe(false);
    expect(confirmed(town(term('LARGE', { confirmed: false })), rule('99012', 'LARGE'))).toBe(false);
  });
});
