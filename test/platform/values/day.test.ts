import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayBefore, dayOf, daysAfter, germanDay, isValidOn, parseDay, readDay } from '#platform/values/day.ts';

const days = fc
  .date({ min: new Date('0001-01-01T00:00:00Z'), max: new Date('9999-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => parseDay(date.toISOString().slice(0, 10)));

describe('a day', () => {
  test.each(['2026-11-23', '2024-02-29', '2000-02-29', '1949-05-23', '0001-01-01', '9999-12-31'])('is %s', (text) => {
    expect(readDay(text)).toBe(text);
  });

  test.each([
    ['', 'nothing'],
    ['2026-02-29', 'no leap year'],
    ['1900-02-29', 'no leap year either'],
    ['2026-04-31', 'April has thirty days'],
    ['2026-13-01', 'no month'],
    ['2026-00-10', 'no month'],
    ['2026-01-00', 'no day'],
    ['0000-01-01', 'there is no year 0'],
    ['2026-1-1', 'too short'],
    ['23.11.2026', 'German spelling'],
    ['2026-11-23T00:00:00Z', 'an instant'],
    ['2026-11-23\n', 'a line break'],
    ['+002026-11-23', 'a long year'],
  ])('is not %j (%s)', (text) => {
    expect(readDay(text)).toBeNull();
    expect(() => parseDay(text)).toThrow(RangeError);
  });

  test('compares as text like time goes', () => {
    fc.assert(fc.property(days, days, (one, other) => one < other === Date.parse(one) < Date.parse(other)));
  });
});

describe('the day it is in Germany', () => {
  test.each([
    ['2026-01-14T22:59:59.999Z', '2026-01-14', 'winter, one hour before UTC'],
    ['2026-01-14T23:00:00Z', '2026-01-15', 'winter'],
    ['2026-07-14T21:59:59.999Z', '2026-07-14', 'summer, two hours before UTC'],
    ['2026-07-14T22:00:00Z', '2026-07-15', 'summer'],
    ['2026-03-28T22:59:59Z', '2026-03-28', 'the evening before the clocks go forward'],
    ['2026-03-28T23:00:00Z', '2026-03-29', 'the night they go forward'],
    ['2026-03-29T21:59:59Z', '2026-03-29', 'the evening after'],
    ['2026-03-29T22:00:00Z', '2026-03-30', 'the midnight after'],
    ['2026-10-24T21:59:59Z', '2026-10-24', 'the evening before the clocks go back'],
    ['2026-10-24T22:00:00Z', '2026-10-25', 'the night they go back'],
    ['2026-10-25T22:59:59Z', '2026-10-25', 'the evening after, an hour later'],
    ['2026-10-25T23:00:00Z', '2026-10-26', 'the midnight after'],
    ['2025-12-31T23:00:00Z', '2026-01-01', 'New Year'],
    ['2024-02-28T23:30:00Z', '2024-02-29', 'a leap day'],
  ])('at %s is %s (%s)', (instant, day) => {
    expect(dayOf(new Date(instant))).toBe(day);
  });
});

describe('days of the calendar', () => {
  test.each([
    ['2026-02-28', 1, '2026-03-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2025-12-31', 1, '2026-01-01'],
    ['2026-03-28', 2, '2026-03-30'],
    ['2026-03-05', 0, '2026-03-05'],
    ['2026-03-01', -1, '2026-02-28'],
  ])('%s and %i days are %s', (day, days, later) => {
    expect(daysAfter(parseDay(day), days)).toBe(later);
  });

  test('the day before comes right before', () => {
    expect(dayBefore(parseDay('2026-01-01'))).toBe('2025-12-31');
  });

  test('are written in German by day, month and year', () => {
    expect(germanDay(parseDay('2026-03-05'))).toBe('05.03.2026');
  });
});

describe('a validity', () => {
  const [first, last] = [parseDay('2026-01-01'), parseDay('2026-12-31')];

  test.each([
    ['2025-12-31', false],
    ['2026-01-01', true],
    ['2026-12-31', true],
    ['2027-01-01', false],
  ])('includes both ends: %s is %s', (day, valid) => {
    expect(isValidOn({ validFrom: first, validTo: last }, parseDay(day))).toBe(valid);
  });

  test('without a first day always was, without a last one still is', () => {
    expect(isValidOn({ validFrom: null, validTo: last }, parseDay('0001-01-01'))).toBe(true);
    expect(isValidOn({ validFrom: first, validTo: null }, parseDay('9999-12-31'))).toBe(true);
    fc.assert(fc.property(days, (day) => isValidOn({ validFrom: null, validTo: null }, day)));
  });
});
