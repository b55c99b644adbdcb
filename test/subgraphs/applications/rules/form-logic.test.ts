import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDay } from '#platform/values/day.ts';
import { createFormChecks } from '#subgraphs/applications/rules/form-check.ts';
import { planLogic } from '#subgraphs/applications/rules/form-logic.ts';
import { settle, settleDraft } from '#subgraphs/applications/rules/settling.ts';
import { KEEPER, KENNEL } from '../kennel.ts';

const today = parseDay('2026-11-23');
const checks = createFormChecks();
const { logic } = planLogic(KENNEL.jsonSchema, KENNEL.uiSchema);

const check = (data: unknown, documents = null) => checks.checkSubmission(KENNEL, data, 'en', { today, documents });
const found = (data: unknown) => check(data).problems.map(({ code, path }) => [code, path.slice(1).join('/')]);
const dogs = (...overrides: readonly object[]) => ({
  ...KEEPER,
  dogs: overrides.map((one) => ({ ...KEEPER.dogs[0], ...one })),
});

describe('what is asked for under conditions', () => {
  test('what is not asked for is not demanded, nor is a group of which nothing is', () => {
    const { problems, hidden, data } = check(KEEPER);
    expect(problems).toEqual([]);
    expect([...hidden].sort()).toEqual([
      '/dogs/0/insurer',
      '/guardian',
      '/guardian/consent',
      '/guardian/name',
      '/permit',
      '/permitSince',
    ]);
    expect(data).toEqual({ ...KEEPER, keeper: { ...KEEPER.keeper, age: 35 }, totals: { upkeep: 40.1 } });
  });

  test('what was filled in and is not asked for any more is not submitted', () => {
    const more = { ...dogs({ insurer: 'HUK' }), guardian: { name: 'Eve' }, permit: ['no uuid'], trade: false };
    expect(check(more)).toMatchObject({ problems: [], data: { trade: false } });
    expect(check(more).data).not.toHaveProperty('guardian');
    expect(check(more).data).not.toHaveProperty('permit');
    expect(check(more).data).not.toHaveProperty('dogs.0.insurer');
  });

  test('a page under a condition demands its fields when it holds, as an age on the day of the check', () => {
    const minor = { ...KEEPER, keeper: { name: 'Kid', birthDate: '2008-11-24' } };
    expect(found(minor)).toEqual([['REQUIRED', 'guardian']]);
    expect(found({ ...minor, guardian: { name: '' } })).toEqual([
      ['REQUIRED', 'guardian/consent'],
      ['REQUIRED', 'guardian/name'],
    ]);
    expect(checks.check(KENNEL, minor, 'en', parseDay('2026-11-24'))).toEqual([]);
  });

  test('within a list each item is asked for by what it says itself', () => {
    expect(found(dogs({}, { dangerous: true }, { birthDate: '2016-11-24' }, { birthDate: '2016-11-23' }))).toEqual([
      ['REQUIRED', 'dogs/1/insurer'],
      ['REQUIRED', 'dogs/3/insurer'],
    ]);
  });

  test('what depends on something hidden sees nothing there', () => {
    const file = '0b9f3c1e-4f43-4d5e-8f2a-0d9f0a1b2c3d';
    const trading = { ...KEEPER, trade: true, permit: [file], permitYear: 2020 };
    expect(found(trading)).toEqual([['REQUIRED', 'permitSince']]);
    expect(found({ ...trading, trade: false })).toEqual([]);
  });
});

describe('what is computed', () => {
  test('sums over a repeated group are exact in decimals', () => {
    const { data } = check(dogs({ upkeep: 0.1 }, { upkeep: 0.2 }, { upkeep: 1.15 }));
    expect(data).toMatchObject({ totals: { upkeep: 1.45 } });
  });

  test('a draft keeps what is hidden, and what is computed as it comes to', () => {
    const kept = settleDraft(logic, { ...KEEPER, guardian: { name: 'Eve' } }, {}, today);
    expect(kept.data).toEqual({
      ...KEEPER,
      keeper: { ...KEEPER.keeper, age: 35 },
      totals: { upkeep: 40.1 },
      guardian: { name: 'Eve' },
    });
    expect(kept.contested).toEqual([]);
  });

  test('nobody can fill in what is computed; what it came to before may be sent back', () => {
    const sent = { ...KEEPER, totals: { upkeep: 1 } };
    const moment = { today, documents: null };
    expect(checks.checkDraft(KENNEL, sent, {}, 'de', moment).problems).toEqual([
      {
        code: 'COMPUTED',
        path: ['data', 'totals', 'upkeep'],
        message: 'Kosten zusammen: Dieser Wert wird berechnet und kann nicht eingegeben werden',
      },
    ]);
    const { problems, data } = checks.checkDraft(KENNEL, sent, { totals: { upkeep: 1 } }, 'de', moment);
    expect(problems).toEqual([]);
    expect(data).toMatchObject({ totals: { upkeep: 40.1 } });
    expect(check(sent).data).toMatchObject({ totals: { upkeep: 40.1 } });
  });

  test('what cannot be computed stays empty', () => {
    expect(check({ keeper: { name: 'Ada', birthDate: 'long ago' } }).data).toEqual({
      keeper: { name: 'Ada', birthDate: 'long ago' },
      totals: { upkeep: 0 },
    });
  });
});

describe('what is repeated', () => {
  test('faults name the item, in the path and in words', () => {
    const { problems } = check(dogs({}, { upkeep: 1.005, name: '' }));
    expect(problems).toEqual([
      { code: 'REQUIRED', path: ['data', 'dogs', '1', 'name'], message: 'Dog 2: Name: please fill in' },
      {
        code: 'MULTIPLE_OF',
        path: ['data', 'dogs', '1', 'upkeep'],
        message: 'Dog 2: Upkeep a month: please give a multiple of 0.01',
      },
      { code: 'MULTIPLE_OF', path: ['data', 'totals', 'upkeep'], message: 'Upkeep in all: please give a multiple of 0.01' },
    ]);
  });

  test('there have to be as many as the form says', () => {
    expect(found({ ...KEEPER, dogs: [] })).toEqual([['MIN_ITEMS', 'dogs']]);
    expect(found(dogs(...Array.from({ length: 21 }, () => ({}))))).toEqual([['MAX_ITEMS', 'dogs']]);
  });

  test('what has to be unique is named where it comes again', () => {
    const chip = '276098102345678';
    expect(check(dogs({ chip }, {}, {}, { chip })).problems).toEqual([
      { code: 'DUPLICATE', path: ['data', 'dogs', '3', 'chip'], message: 'Dog 4: Chip number: this has been stated before' },
    ]);
  });
});

describe('a draft', () => {
  test('what is there is checked, what is missing is not named yet', () => {
    const { remarks, problems } = checks.checkDraft(
      KENNEL,
      { keeper: { name: '', birthDate: '2027-01-01' }, dogs: [{ chip: '1' }, {}], colour: 'red' },
      {},
      'en',
      { today, documents: null },
    );
    expect(problems).toEqual([]);
    expect(remarks.map(({ code, path }) => [code, path.slice(1).join('/')])).toEqual([
      ['UNKNOWN_FIELD', 'colour'],
      ['IN_FUTURE', 'keeper/birthDate'],
      ['PATTERN', 'dogs/0/chip'],
    ]);
  });
});

const dog = fc.record(
  {
    name: fc.string({ maxLength: 3 }),
    birthDate: fc.constantFrom('2025-03-01', '2010-01-01', 'x'),
    dangerous: fc.boolean(),
    insurer: fc.constantFrom('HUK', ''),
    upkeep: fc.integer({ min: 0, max: 1_000_000 }).map((cents) => cents / 100),
  },
  { requiredKeys: [] },
);

const kennel = fc.record(
  {
    keeper: fc.record({ name: fc.string(), birthDate: fc.constantFrom('1990-12-10', '2015-01-01', '') }, { requiredKeys: [] }),
    guardian: fc.record({ name: fc.string(), consent: fc.string() }, { requiredKeys: [] }),
    dogs: fc.array(dog, { maxLength: 6 }),
    trade: fc.boolean(),
    permit: fc.array(fc.string(), { maxLength: 2 }),
    permitYear: fc.integer(),
    totals: fc.oneof(fc.record({ upkeep: fc.integer() }), fc.constant('nothing')),
  },
  { requiredKeys: [] },
);

const anything = fc.oneof(
  kennel,
  fc.dictionary(fc.constantFrom('keeper', 'dogs', 'guardian', 'totals', '__proto__', 'x'), fc.jsonValue()),
);

describe('whatever was entered', () => {
  test('settling what is settled changes nothing', () => {
    fc.assert(
      fc.property(anything, (given) => {
        const once = settle(logic, given, today);
        expect(settle(logic, once.data, today).data).toEqual(once.data);
      }),
    );
  });

  test('nothing hidden is submitted, nothing hidden is found fault with, and what was given stays as it was', () => {
    fc.assert(
      fc.property(anything, (given) => {
        const before = structuredClone(given);
        const { data, hidden, problems } = check(given);
        expect(given).toEqual(before);
        for (const pointer of hidden) {
          const names = pointer.split('/').slice(1);
          const value = names.reduce<unknown>(
            (inner, name) =>
              typeof inner === 'object' && inner !== null && Object.hasOwn(inner, name)
                ? (inner as Record<string, unknown>)[name]
                : undefined,
            data,
          );
          expect(value).toBeUndefined();
          expect(problems.some(({ path }) => path.slice(1, names.length + 1).join('/') === names.join('/'))).toBe(false);
        }
      }),
    );
  });

  test('the sum of a list is that of its cents', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 99_999_999 }), { minLength: 1, maxLength: 20 }), (cents) => {
        const { data } = check(dogs(...cents.map((one) => ({ upkeep: one / 100 }))));
        expect(data).toMatchObject({ totals: { upkeep: cents.reduce((one, other) => one + other, 0) / 100 } });
      }),
    );
  });

  test('a draft that is kept is submitted as it would have been at once', () => {
    fc.assert(
      fc.property(kennel, (given) => {
        expect(settle(logic, settleDraft(logic, given, given, today).data, today).data).toEqual(settle(logic, given, today).data);
      }),
    );
  });
});
