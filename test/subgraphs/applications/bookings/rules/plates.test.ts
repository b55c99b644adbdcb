import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  faultyPart,
  isForbidden,
  plateFault,
  platesFitting,
  writtenPlate,
} from '#subgraphs/applications/bookings/rules/plates.ts';

const letter = fc.constantFrom('A', 'B', 'K', 'N', 'S', 'Z', '?');
const digit = fc.constantFrom('0', '1', '9', '?');
const pattern = fc.record({
  codes: fc.constantFrom(['K'], ['HSK', 'AR'], ['S']),
  letters: fc.array(letter, { minLength: 1, maxLength: 2 }).map((signs) => signs.join('')),
  digits: fc
    .tuple(fc.constantFrom('1', '9', '?'), fc.array(digit, { maxLength: 2 }))
    .map(([first, rest]) => [first, ...rest].join('')),
  suffix: fc.constantFrom('', 'E'),
});

const fits = (text: string, wanted: string): boolean =>
  text.length === wanted.length && Array.from(wanted).every((sign, at) => sign === '?' || sign === text[at]);

describe('a pattern', () => {
  test('gives numbers that fit it, can be given out, and are each another one', () => {
    fc.assert(
      fc.property(pattern, (wanted) => {
        expect(faultyPart(wanted)).toBeNull();
        const found = [...platesFitting(wanted)];
        for (const plate of found) {
          expect(fits(plate.letters, wanted.letters) && fits(plate.digits, wanted.digits)).toBe(true);
          expect(plateFault(plate, wanted.codes)).toBeNull();
          expect(writtenPlate(plate).replaceAll(' ', '').length).toBeLessThanOrEqual(8);
          expect(['HJ', 'KZ', 'NS', 'SA', 'SS']).not.toContain(plate.letters);
        }
        expect(new Set(found.map(writtenPlate)).size).toBe(found.length);
      }),
      { numRuns: 30 },
    );
  });

  test.each([
    ['', '1', 'letters'],
    ['ABC', '1', 'letters'],
    ['a', '1', 'letters'],
    ['A', '0?', 'digits'],
    ['A', '12345', 'digits'],
    ['A', '', 'digits'],
  ])('of letters %o and digits %o fits nothing, because of its %s', (letters, digits, part) => {
    expect(faultyPart({ letters, digits })).toBe(part);
  });
});

test('letters offend by themselves, and together with the code', () => {
  expect(isForbidden('HSK', 'NS')).toBe(true);
  expect(isForbidden('K', 'Z')).toBe(true);
  expect(isForbidden('S', 'S')).toBe(true);
  expect(isForbidden('HSK', 'Z')).toBe(false);
});

test('each fault of a number names its part', () => {
  const plate = { code: 'HSK', letters: 'AB', digits: '123', suffix: '' };
  const codes = ['HSK'];
  expect(plateFault(plate, codes)).toBeNull();
  expect(plateFault({ ...plate, code: 'K' }, codes)).toEqual({ fault: 'PLATE_CODE', part: 'code' });
  expect(plateFault({ ...plate, letters: 'Ä' }, codes)).toEqual({ fault: 'PLATE_LETTERS', part: 'letters' });
  expect(plateFault({ ...plate, digits: '012' }, codes)).toEqual({ fault: 'PLATE_DIGITS', part: 'digits' });
  expect(plateFault({ ...plate, letters: 'HJ' }, codes)).toEqual({ fault: 'PLATE_FORBIDDEN', part: 'letters' });
  expect(plateFault({ ...plate, digits: '1234' }, codes)).toEqual({ fault: 'PLATE_TOO_LONG', part: 'digits' });
  expect(plateFault({ ...plate, suffix: 'E' }, codes)).toEqual({ fault: 'PLATE_TOO_LONG', part: 'digits' });
});
