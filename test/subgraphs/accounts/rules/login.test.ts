import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { derivedId } from '#platform/values/id.ts';
import { reaches, TRUST_LEVELS } from '#platform/values/trust-level.ts';
import { isKnown, learn, organisationsOf } from '#subgraphs/accounts/rules/login.ts';

const bakery = { id: derivedId<'Organisation'>('bakery'), name: 'Bäckerei', role: 'REPRESENTATIVE' };
const level = fc.constantFrom(...TRUST_LEVELS);

describe('what a login teaches', () => {
  test('the highest trust level stays, whatever comes later', () => {
    fc.assert(
      fc.property(level, level, (before, seen) => {
        const { trustLevel } = learn({ trustLevel: before, organisations: [] }, { trustLevel: seen, organisations: [] });
        expect(reaches(trustLevel, before) && reaches(trustLevel, seen)).toBe(true);
      }),
    );
  });

  test('organisations are as the last login says', () => {
    const known = { trustLevel: 'HIGH' as const, organisations: [bakery] };
    expect(learn(known, { trustLevel: 'LOW', organisations: [] })).toEqual({ trustLevel: 'HIGH', organisations: [] });
  });

  test('a login seen again with the same or a lower level is nothing new', () => {
    const known = { trustLevel: 'SUBSTANTIAL' as const, organisations: [bakery] };
    expect(isKnown(known, { trustLevel: 'BASIC', organisations: [{ ...bakery }] })).toBe(true);
    expect(isKnown(known, { trustLevel: 'HIGH', organisations: [bakery] })).toBe(false);
    expect(isKnown(known, { trustLevel: 'SUBSTANTIAL', organisations: [] })).toBe(false);
  });

  test('an organisation known from two logins is named once', () => {
    const login = { trustLevel: 'LOW' as const, organisations: [bakery] };
    expect(organisationsOf([login, login])).toEqual([bakery]);
  });
});
