import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ProvedAttribute } from '#platform/identity/proven.ts';
import { dayOf } from '#platform/values/day.ts';
import { derivedId, type Id } from '#platform/values/id.ts';
import { reaches, TRUST_LEVELS } from '#platform/values/trust-level.ts';
import { proofsAfter, proofsWithout, proveProfile, type ProvableProfile } from '#subgraphs/accounts/rules/proofs.ts';
import { NOW } from '#test/support/viewers.ts';

const EMPTY: ProvableProfile = {
  givenName: null,
  familyName: null,
  birthDate: null,
  street: null,
  postalCode: null,
  city: null,
  email: null,
  proofs: {},
};
const bundId = { login: derivedId<'Identity'>('one'), provider: 'bundid' };
const konto = { login: derivedId<'Identity'>('other'), provider: 'muk' };
const seen = { at: NOW, today: dayOf(NOW) };

const shown = (name: ProvedAttribute['name'], value: string, trustLevel: ProvedAttribute['trustLevel'] = 'HIGH') => ({
  name,
  value,
  trustLevel,
});

function prove(profile: ProvableProfile, login: typeof bundId, ...attributes: ProvedAttribute[]): ProvableProfile {
  const { values, proofs } = proveProfile(profile, login, attributes, seen);
  return { ...profile, ...values, proofs };
}

const say = (profile: ProvableProfile, said: Partial<ProvableProfile>): ProvableProfile => ({
  ...profile,
  ...said,
  proofs: proofsAfter(profile, said),
});

describe('a proved value', () => {
  test('fills a field that is empty', () => {
    const profile = prove(EMPTY, bundId, shown('GIVEN_NAME', 'Erika'));
    expect(profile.givenName).toBe('Erika');
    expect(profile.proofs.givenName).toEqual({ ...bundId, trustLevel: 'HIGH', seenAt: NOW.toISOString() });
  });

  test('leaves what the person says otherwise, and proves what she says as well', () => {
    const said = say(say(EMPTY, { city: 'Köln' }), { givenName: 'Erika' });
    const profile = prove(said, bundId, shown('CITY', 'Winterberg'), shown('GIVEN_NAME', 'Erika'));
    expect(profile.city).toBe('Köln');
    expect(Object.keys(profile.proofs)).toEqual(['givenName']);
  });

  test('follows the login that has proved it before, and gives way only to a login that proves it as well or better', () => {
    const first = prove(EMPTY, bundId, shown('CITY', 'Winterberg', 'SUBSTANTIAL'));
    expect(prove(first, bundId, shown('CITY', 'Köln', 'LOW')).city).toBe('Köln');
    expect(prove(first, konto, shown('CITY', 'Bonn', 'LOW')).city).toBe('Winterberg');
    expect(prove(first, konto, shown('CITY', 'Winterberg', 'LOW')).proofs.city?.trustLevel).toBe('SUBSTANTIAL');
    expect(prove(first, konto, shown('CITY', 'Bonn', 'HIGH')).city).toBe('Bonn');
  });

  test.each([
    ['POSTAL_CODE', 'SW1A 1AA'],
    ['BIRTH_DATE', '2999-01-01'],
    ['EMAIL', 'nowhere'],
    ['ORGANISATION_NAME', 'Beispiel GmbH'],
  ] as const)('%s %s stays out of the profile, which has no place for it', (name, value) => {
    expect(prove(EMPTY, bundId, shown(name, value))).toEqual(EMPTY);
  });

  test('is proved no more without its login', () => {
    const profile = prove(prove(EMPTY, bundId, shown('CITY', 'Winterberg')), konto, shown('GIVEN_NAME', 'Paula'));
    expect(Object.keys(proofsWithout(profile.proofs, bundId.login))).toEqual(['givenName']);
  });
});

describe('what a person says of herself', () => {
  const proved = prove(EMPTY, bundId, shown('CITY', 'Winterberg'), shown('GIVEN_NAME', 'Erika'));

  test('makes what was proved unproved, and saying it again does not bring the proof back', () => {
    const changed = say(proved, { city: 'Köln' });
    expect(Object.keys(changed.proofs)).toEqual(['givenName']);
    expect(Object.keys(say(changed, { city: 'Winterberg' }).proofs)).toEqual(['givenName']);
  });

  test('leaves the proof where it is what was proved', () => {
    expect(say(proved, { city: 'Winterberg', email: 'e@example.org' }).proofs).toEqual(proved.proofs);
  });

  test('never proves anything, whatever happens in which order', () => {
    const value = fc.constantFrom('Köln', 'Bonn', 'Winterberg');
    const step = fc.oneof(
      fc.record({ kind: fc.constant('say' as const), city: fc.option(value) }),
      fc.record({
        kind: fc.constant('prove' as const),
        login: fc.constantFrom(bundId, konto),
        city: value,
        level: fc.constantFrom(...TRUST_LEVELS),
      }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        let profile = EMPTY;
        const told = new Map<Id<'Identity'>, Map<string, (typeof TRUST_LEVELS)[number]>>();
        for (const one of steps) {
          if (one.kind === 'say') {
            const before = profile;
            profile = say(profile, { city: one.city });
            // No proof that was not there, and none of another value.
            expect(profile.proofs.city === undefined || before.city === one.city).toBe(true);
            continue;
          }
          const known = told.get(one.login.login) ?? new Map<string, (typeof TRUST_LEVELS)[number]>();
          told.set(one.login.login, known.set(one.city, one.level));
          profile = prove(profile, one.login, shown('CITY', one.city, one.level));
          const proof = profile.proofs.city;
          if (proof === undefined) continue;
          // Whatever is proved was said by that very login, at that level.
          const level = told.get(proof.login)?.get(profile.city ?? '');
          expect(level !== undefined && reaches(level, proof.trustLevel)).toBe(true);
        }
      }),
    );
  });
});
