import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Language } from '#platform/language.ts';
import { parseDay } from '#platform/values/day.ts';
import { derivedId } from '#platform/values/id.ts';
import { createFormChecks } from '#subgraphs/applications/rules/form-check.ts';
import { readFormFile } from '#subgraphs/applications/rules/forms.ts';
import { DOG, formFiles } from '../world.ts';

/** The id of a document. */
const PROOF = derivedId('proof of insurance');
const checks = createFormChecks();
const today = parseDay('2026-11-23');
const dogTax = readFormFile(formFiles.get('dog-tax-registration.json'));
const check = (data: unknown, language: Language = 'de') => checks.check(dogTax, data, language, today);
const dog = (overrides: object) => ({ ...DOG, dog: { ...DOG.dog, ...overrides } });

describe('checking data against the dog tax form', () => {
  test('complete data have no problems', () => {
    expect(check(DOG)).toEqual([]);
    const further = { chipNumber: '276098102345678', large: true, sex: 'FEMALE', origin: 'SHELTER' };
    expect(check({ ...dog(further), liabilityInsurance: true, insuranceProof: PROOF })).toEqual([]);
  });

  test('all faults are told at once, each at its place, in the language of the person', () => {
    const data = {
      ...dog({ name: '', chipNumber: '12', birthDate: '2027-01-01' }),
      furtherDogs: -1,
      declaration: false,
      colour: 'red',
    };
    expect(check(data, 'en')).toEqual([
      { code: 'UNKNOWN_FIELD', path: ['data', 'colour'], message: 'this field is not part of the form' },
      { code: 'REQUIRED', path: ['data', 'dog', 'name'], message: 'Name: please fill in' },
      { code: 'IN_FUTURE', path: ['data', 'dog', 'birthDate'], message: 'Date of birth: the day must not be in the future' },
      { code: 'PATTERN', path: ['data', 'dog', 'chipNumber'], message: 'Chip number: the chip number has 15 digits' },
      { code: 'MINIMUM', path: ['data', 'furtherDogs'], message: 'Further dogs in the household: please give at least 0' },
      {
        code: 'CHOICE',
        path: ['data', 'declaration'],
        message: 'I affirm that what I have stated is true and complete: please confirm',
      },
    ]);
  });

  test('German messages are German', () => {
    expect(check({ ...DOG, furtherDogs: 1.5 })).toEqual([
      { code: 'TYPE', path: ['data', 'furtherDogs'], message: 'Weitere Hunde im Haushalt: Bitte eine ganze Zahl angeben' },
    ]);
  });

  test('a value beyond a limit is told the limit', () => {
    expect(check({ ...DOG, furtherDogs: 21 })).toMatchObject([
      { message: 'Weitere Hunde im Haushalt: Bitte höchstens 20 angeben' },
    ]);
  });

  test('blanks are nothing filled in, and not too much of it', () => {
    const holder = { ...DOG.holder, familyName: '   ' };
    expect(check({ ...DOG, holder })).toEqual([
      { code: 'REQUIRED', path: ['data', 'holder', 'familyName'], message: 'Familienname: Bitte ausfüllen' },
    ]);
  });

  test('an empty draft names every group that is missing', () => {
    expect(check({}).map(({ code, path }) => [code, path[1]])).toEqual([
      ['REQUIRED', 'holder'],
      ['REQUIRED', 'dog'],
      ['REQUIRED', 'furtherDogs'],
      ['REQUIRED', 'declaration'],
    ]);
  });

  test('a choice that was not offered is one problem, not one for each value', () => {
    expect(check(dog({ sex: 'BOTH' }))).toEqual([
      { code: 'CHOICE', path: ['data', 'dog', 'sex'], message: 'Geschlecht: Bitte einen der angebotenen Werte wählen' },
    ]);
  });

  test('a large dog needs proof that it is insured, and a chip', () => {
    expect(check(dog({ large: true })).map(({ code, path }) => [code, path])).toEqual([
      ['REQUIRED', ['data', 'insuranceProof']],
      ['REQUIRED', ['data', 'dog', 'chipNumber']],
    ]);
    const chipped = dog({ large: true, chipNumber: '276098102345678' });
    expect(check(chipped).map(({ path }) => path)).toEqual([['data', 'insuranceProof']]);
    expect(check({ ...chipped, insuranceProof: PROOF })).toEqual([]);
    expect(check(dog({ large: false }))).toEqual([]);
  });

  test('the dog may be born today but not tomorrow, and the day is that of the check', () => {
    expect(check(dog({ birthDate: '2026-11-23' }))).toEqual([]);
    const tomorrow = dog({ birthDate: '2026-11-24' });
    expect(check(tomorrow).map(({ code }) => code)).toEqual(['IN_FUTURE']);
    expect(checks.check(dogTax, tomorrow, 'de', parseDay('2026-11-24'))).toEqual([]);
  });

  test('as many faults as fit into a draft are told, each once, and hold nobody up', () => {
    const waste = readFormFile(formFiles.get('bulky-waste-collection.json'));
    const data = { items: Array.from({ length: 15_000 }, () => ({ kind: 'X' })) };
    const { remarks } = checks.checkDraft(waste, data, {}, 'de', { today, documents: null });
    expect(remarks).toHaveLength(15_001);
    expect(new Set(remarks.map(({ path }) => path.join('/'))).size).toBe(15_001);
  });

  test('data of any shape get an answer', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (data) => {
        for (const { path, message } of check(data)) {
          expect(path[0]).toBe('data');
          expect(message).not.toBe('');
        }
      }),
    );
  });
});
