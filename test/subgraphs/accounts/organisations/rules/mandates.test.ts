/** Laws of mandates, held against many random ones: no right outside its time, ended is ended, and nobody gives more than she has. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { includesService, includesServices, permissionsOf, ROLES, type Permission } from '#platform/identity/roles.ts';
import { parseDay, type Day } from '#platform/values/day.ts';
import { parseLeika, parseStem } from '#platform/values/leika.ts';
import {
  allows,
  isInForce,
  losesItsLastManager,
  mayGrant,
  mayRevoke,
  permissionsIn,
  type Mandate,
  type Terms,
} from '#subgraphs/accounts/organisations/rules/mandates.ts';
import { NOW } from '#test/support/viewers.ts';

const day = fc.integer({ min: 1, max: 28 }).map((of) => parseDay(`2026-02-${String(of).padStart(2, '0')}`));
const stem = fc.constantFrom('99012', '99012008', '99012008011', '99102', '99102013').map(parseStem);
const services = fc.option(fc.array(stem, { minLength: 1, maxLength: 3 }));
const terms: fc.Arbitrary<Terms> = fc.record({
  role: fc.constantFrom(...ROLES),
  services,
  validFrom: day,
  validTo: fc.option(day),
});
const mandate: fc.Arbitrary<Mandate> = fc
  .record({
    given: terms,
    origin: fc.constantFrom('LOGIN' as const, 'FOUNDING' as const, 'INVITATION' as const),
    endedAt: fc.option(fc.constant(NOW)),
  })
  .map(({ given, ...rest }) => ({ ...given, ...rest }));
/** As above, and as often one that may give a lot. */
const manager = fc.oneof(
  mandate,
  mandate.map((given): Mandate => ({ ...given, role: 'ADMINISTRATOR', validTo: null, endedAt: null })),
);
const PERMISSIONS: readonly Permission[] = ['READ', 'PREPARE', 'SUBMIT', 'MANAGE'];
const keys = ['99012008011000', '99102013104000', '99089001001000'].map(parseLeika);

describe('what a mandate allows', () => {
  test('nothing before its first day and after its last', () => {
    fc.assert(
      fc.property(mandate, day, (given, today) => {
        const isOutside = today < given.validFrom || (given.validTo !== null && today > given.validTo);
        if (isOutside) expect(PERMISSIONS.filter((permission) => allows(given, permission, today))).toEqual([]);
      }),
    );
  });

  test('nothing once it was ended, whatever its time says', () => {
    fc.assert(
      fc.property(mandate, day, (given, today) => {
        expect(isInForce({ ...given, endedAt: NOW }, today)).toBe(false);
        expect(PERMISSIONS.some((permission) => allows({ ...given, endedAt: NOW }, permission, today))).toBe(false);
      }),
    );
  });

  test.each([
    ['ADMINISTRATOR', 'INVITATION', ['READ', 'PREPARE', 'SUBMIT', 'MANAGE']],
    ['REPRESENTATIVE', 'INVITATION', ['READ', 'PREPARE', 'SUBMIT']],
    ['REPRESENTATIVE', 'LOGIN', ['READ', 'PREPARE', 'SUBMIT', 'MANAGE']],
    ['CLERK', 'LOGIN', ['READ', 'PREPARE']],
    ['READER', 'INVITATION', ['READ']],
  ] as const)('as %s by %s: %j', (role, origin, expected) => {
    expect(permissionsIn({ role, origin })).toEqual(expected);
  });
});

describe('who gives and takes rights', () => {
  /** Everything that terms allow on a day: pairs of permission and service. */
  function reach(permissions: readonly Permission[], given: Terms): readonly string[] {
    return permissions.flatMap((permission) =>
      keys.filter((key) => includesService(given.services, key)).map((key) => `${permission} ${key}`),
    );
  }
  const lasts = ({ validTo }: Terms, today: Day): boolean => validTo === null || today <= validTo;

  test('nobody gives more than she has: no permission, no service and no day', () => {
    let granted = 0;
    fc.assert(
      fc.property(manager, terms, day, day, (own, wanted, today, later) => {
        if (!mayGrant(own, wanted, today)) return;
        granted += 1;
        expect(allows(own, 'MANAGE', today)).toBe(true);
        expect(reach(permissionsIn(own), own)).toEqual(expect.arrayContaining([...reach(permissionsOf(wanted.role), wanted)]));
        if (lasts(wanted, later)) expect(lasts(own, later)).toBe(true);
      }),
      { numRuns: 3_000 },
    );
    expect(granted).toBeGreaterThan(20);
  });

  test('nobody takes what she could not have given, and only who is named by a provider removes another who is', () => {
    let revoked = 0;
    fc.assert(
      fc.property(manager, mandate, day, (own, other, today) => {
        if (!mayRevoke(own, other, today)) return;
        revoked += 1;
        expect(mayGrant(own, other, today)).toBe(true);
        if (other.origin === 'LOGIN') expect(own.origin).toBe('LOGIN');
      }),
      { numRuns: 3_000 },
    );
    expect(revoked).toBeGreaterThan(20);
  });

  test('to include services is to include each of their keys', () => {
    fc.assert(
      fc.property(services, services, (own, others) => {
        if (!includesServices(own, others)) return;
        for (const key of keys) if (includesService(others, key)) expect(includesService(own, key)).toBe(true);
      }),
    );
  });
});

describe('an organisation stays manageable', () => {
  test('whatever is taken away one by one, somebody who manages everything without an end remains', () => {
    const first: fc.Arbitrary<Mandate> = mandate.map((given) => {
      return { ...given, role: 'ADMINISTRATOR', services: null, validFrom: parseDay('2026-02-01'), validTo: null, endedAt: null };
    });
    fc.assert(
      fc.property(
        first,
        fc.array(mandate, { maxLength: 6 }),
        fc.infiniteStream(fc.nat(6)),
        day,
        (founder, others, picks, today) => {
          let open: readonly Mandate[] = [founder, ...others.filter(({ endedAt }) => endedAt === null)];
          for (let step = 0; step < 12; step += 1) {
            const pick = picks.next().value % Math.max(open.length, 1);
            const rest = open.filter((_, index) => index !== pick);
            if (!losesItsLastManager(open, rest, today)) open = rest;
          }
          expect(open.some((left) => allows(left, 'MANAGE', today) && left.services === null && left.validTo === null)).toBe(
            true,
          );
        },
      ),
    );
  });

  test('to give the last one an end is to lose her', () => {
    const today = parseDay('2026-02-10');
    const last: Mandate = {
      role: 'ADMINISTRATOR',
      services: null,
      validFrom: today,
      validTo: null,
      origin: 'FOUNDING',
      endedAt: null,
    };
    expect(losesItsLastManager([last], [{ ...last, validTo: parseDay('2027-01-01') }], today)).toBe(true);
    expect(losesItsLastManager([last], [{ ...last, role: 'CLERK' }], today)).toBe(true);
    expect(losesItsLastManager([last, last], [last], today)).toBe(false);
  });
});
