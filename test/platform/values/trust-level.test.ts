import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { higher, reaches, TRUST_LEVELS } from '#platform/values/trust-level.ts';

const levels = fc.constantFrom(...TRUST_LEVELS);

describe('trust levels', () => {
  test('rise from BASIC over LOW and SUBSTANTIAL to HIGH', () => {
    const sessions = ['BASIC', 'LOW', 'SUBSTANTIAL', 'HIGH'] as const;
    expect(sessions.map((level) => reaches(level, 'SUBSTANTIAL'))).toEqual([false, false, true, true]);
    expect(sessions.map((level) => reaches(level, 'BASIC'))).toEqual([true, true, true, true]);
    expect(sessions.map((level) => reaches(level, 'HIGH'))).toEqual([false, false, false, true]);
  });

  test('are in one order: of two, one reaches the other, and both only when they are the same', () => {
    fc.assert(
      fc.property(levels, levels, levels, (one, other, third) => {
        expect(reaches(one, other) || reaches(other, one)).toBe(true);
        expect(reaches(one, other) && reaches(other, one)).toBe(one === other);
        if (reaches(one, other) && reaches(other, third)) expect(reaches(one, third)).toBe(true);
      }),
    );
  });

  test('the higher of two reaches both and is one of them', () => {
    fc.assert(
      fc.property(levels, levels, (one, other) => {
        const level = higher(one, other);
        expect([one, other]).toContain(level);
        expect(reaches(level, one) && reaches(level, other)).toBe(true);
      }),
    );
  });
});
