import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isReference, purposeOf, receiptNumberOf, referenceOf } from '#subgraphs/payments/rules/reference.ts';

const year = fc.integer({ min: 2020, max: 2099 });
const number = fc.bigInt({ min: 1n, max: 999_999_999_999n });

describe('references and purposes', () => {
  test('knows the example of ISO 11649', () => {
    expect(isReference('RF18539007547034')).toBe(true);
    expect(isReference('RF19539007547034')).toBe(false);
  });

  test('every reference has check digits that fit, and any one wrong digit is found', () => {
    fc.assert(
      fc.property(year, number, fc.nat(), fc.integer({ min: 1, max: 9 }), (inYear, running, at, by) => {
        const reference = referenceOf(inYear, running);
        expect(isReference(reference)).toBe(true);
        const index = 2 + (at % (reference.length - 2));
        const wrong = (Number(reference[index]) + by) % 10;
        expect(isReference(`${reference.slice(0, index)}${wrong}${reference.slice(index + 1)}`)).toBe(false);
      }),
    );
  });

  test('different numbers make different references', () => {
    expect(referenceOf(2026, 1n)).not.toBe(referenceOf(2026, 2n));
    expect(referenceOf(2026, 1n)).not.toBe(referenceOf(2027, 1n));
  });

  test('a purpose fits the standard, whatever the service is called', () => {
    fc.assert(
      fc.property(year, number, fc.string({ unit: 'grapheme', maxLength: 80 }), (inYear, running, name) => {
        const reference = referenceOf(inYear, running);
        const purpose = purposeOf(reference, name);
        expect(purpose).toMatch(/^[\w\s-]{1,27}$/);
        expect(purpose.startsWith(reference)).toBe(true);
      }),
    );
  });

  test('writes umlauts out and drops what banks do not take', () => {
    expect(purposeOf(referenceOf(2026, 12n), 'Prüfgebühr & Co.')).toMatch(/^RF\d{13} Pruefgebueh$/);
    expect(purposeOf('RF12', '„Café“ Straße')).toBe('RF12 Cafe Strasse');
  });

  test('a receipt number has at least six digits', () => {
    expect(receiptNumberOf(2026, 42n)).toBe('Q-2026-000042');
    expect(receiptNumberOf(0, 42n)).toBe('Q-000042');
    expect(receiptNumberOf(2026, 1_234_567n)).toBe('Q-2026-1234567');
  });
});
