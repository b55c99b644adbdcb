import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayOf } from '#platform/values/day.ts';
import { dayYearsAfter, dayYearsAfterYear, keptFor, keptForAfterYear } from '#platform/values/retention.ts';

const instant = (text: string): Date => new Date(text);

describe('a time of retention', () => {
  test('ends on the same day of a later year', () => {
    expect(dayYearsAfter(instant('2026-03-05T12:00:00Z'), 10)).toBe('2036-03-05');
    expect(dayYearsAfter(instant('2024-02-29T12:00:00Z'), 10)).toBe('2034-02-28');
  });

  test('that counts from the end of the year ends with a year, in Germany', () => {
    expect(dayYearsAfterYear(instant('2026-03-05T12:00:00Z'), 10)).toBe('2036-12-31');
    expect(dayYearsAfterYear(instant('2026-12-31T23:30:00Z'), 10)).toBe('2037-12-31');
  });

  test('is over on the day after its last', () => {
    const ended = instant('2026-03-05T12:00:00Z');
    expect(ended < keptFor(10, instant('2036-03-05T22:59:00Z'))).toBe(false);
    expect(ended < keptFor(10, instant('2036-03-05T23:01:00Z'))).toBe(true);
    const paid = instant('2026-03-05T12:00:00Z');
    expect(paid < keptForAfterYear(10, instant('2036-12-31T22:59:00Z'))).toBe(false);
    expect(paid < keptForAfterYear(10, instant('2036-12-31T23:01:00Z'))).toBe(true);
  });

  test('is what was promised: nothing goes on its last day, and everything the day after', () => {
    const some = fc.date({ min: instant('2000-01-01T00:00:00Z'), max: instant('2090-12-31T00:00:00Z'), noInvalidDate: true });
    fc.assert(
      fc.property(some, some, fc.integer({ min: 1, max: 30 }), (ended, now, years) => {
        const isOver = ended < keptFor(years, now);
        // On the 29th of February the days of two years fall together.
        if (dayOf(ended).endsWith('02-29') || dayOf(now).endsWith('02-29')) return;
        expect(isOver).toBe(dayYearsAfter(ended, years) < dayOf(now));
        expect(ended < keptForAfterYear(years, now)).toBe(dayYearsAfterYear(ended, years) < dayOf(now));
      }),
    );
  });
});
