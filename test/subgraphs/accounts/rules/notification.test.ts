import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { dayOf, parseDay, type Day } from '#platform/values/day.ts';
import {
  deemedAfter,
  deemedDeliveredOn,
  TERMS,
  termOn,
  type Channel,
  type ProcedureLaw,
} from '#subgraphs/accounts/rules/notification.ts';

const at = (text: string): Date => new Date(text);
const laws = fc.constantFrom<ProcedureLaw>('GENERAL', 'TAX');
const channels = fc.constantFrom<Channel>('INBOX', 'POST');
const instants = fc.date({ min: at('2018-01-01T00:00:00Z'), max: at('2060-12-31T23:59:59Z'), noInvalidDate: true });
const daysBetween = (from: Day, to: Day): number => Temporal.PlainDate.from(from).until(to).days;

describe('the clock of § 9 OZG', () => {
  test.each([
    ['in the morning', '2026-11-23T09:00:00Z', '2026-11-26'],
    ['a minute before midnight in Germany', '2026-11-23T22:59:00Z', '2026-11-26'],
    ['a minute after midnight in Germany', '2026-11-23T23:01:00Z', '2026-11-27'],
    ['before the clocks go forward', '2026-03-28T22:59:59Z', '2026-03-31'],
    ['in the night in which they do', '2026-03-28T23:30:00Z', '2026-04-01'],
    ['in the hour that comes twice in autumn', '2026-10-25T00:30:00Z', '2026-10-28'],
    ['so that the day is a Sunday, which stays', '2026-11-26T10:00:00Z', '2026-11-29'],
    ['so that the day is Christmas, which stays', '2026-12-22T10:00:00Z', '2026-12-25'],
    ['in summer, before the version of 2024', '2024-07-01T10:00:00Z', '2024-07-04'],
    ['at the end of a leap February', '2028-02-27T10:00:00Z', '2028-03-01'],
  ])('what is provided %s counts as notified on the third day', (_, providedAt, day) => {
    expect(deemedDeliveredOn(at(providedAt), 'GENERAL')).toBe(day);
  });
});

describe('the clock of taxes', () => {
  test.each([
    ['2026-11-23', '2026-11-27'],
    ['2026-11-24', '2026-11-30'], // A Saturday, and the Sunday after it.
    ['2026-12-21', '2026-12-28'], // The first day of Christmas, and the weekend after it.
    ['2026-04-01', '2026-04-07'], // Easter.
    ['2026-05-31', '2026-06-05'], // Fronleichnam.
    ['2024-12-31', '2025-01-03'],
    ['2025-01-01', '2025-01-06'],
  ])('what is provided on %s counts as notified on %s, a working day', (provided, day) => {
    expect(deemedAfter(parseDay(provided), 'TAX', 'INBOX')).toBe(day);
  });
});

test.each([
  ['2024-12-31', '2025-01-03'],
  ['2025-01-01', '2025-01-05'],
])('a letter posted on %s counts as notified on %s', (posted, day) => {
  expect(deemedAfter(parseDay(posted), 'GENERAL', 'POST')).toBe(day);
});

test('for every day, law and channel there is one line of law, with its source', () => {
  fc.assert(
    fc.property(instants, laws, channels, (instant, law, channel) => {
      const day = dayOf(instant);
      const held = TERMS.filter((term) => term.law === law && term.channel === channel).filter(
        ({ validFrom, validTo }) => (validFrom ?? day) <= day && day <= (validTo ?? day),
      );
      expect(held).toEqual([termOn(day, law, channel)]);
      expect(held[0]?.source).toMatch(/^§ \d+/);
    }),
  );
});

test('what is provided later never counts as notified earlier', () => {
  fc.assert(
    fc.property(instants, instants, laws, channels, (one, other, law, channel) => {
      const [first, second] = one <= other ? [one, other] : [other, one];
      expect(deemedAfter(dayOf(first), law, channel) <= deemedAfter(dayOf(second), law, channel)).toBe(true);
    }),
  );
});

test('the days of the law always pass in full, and what shifts comes to rest on a working day', () => {
  fc.assert(
    fc.property(instants, laws, channels, (instant, law, channel) => {
      const day = dayOf(instant);
      const { days, shifts } = termOn(day, law, channel);
      const passed = daysBetween(day, deemedAfter(day, law, channel));
      if (shifts) expect(passed).toBeGreaterThanOrEqual(days);
      else expect(passed).toBe(days);
      expect(passed).toBeLessThanOrEqual(days + 5);
      if (shifts) expect(Temporal.PlainDate.from(deemedAfter(day, law, channel)).dayOfWeek).toBeLessThanOrEqual(5);
    }),
  );
});

test('every moment of a civil day in Germany leads to the same day', () => {
  fc.assert(
    fc.property(instants, fc.integer({ min: 0, max: 86_399 }), (instant, seconds) => {
      const start = Temporal.PlainDate.from(dayOf(instant)).toZonedDateTime('Europe/Berlin');
      const moment = new Date(start.add({ seconds }).epochMilliseconds);
      fc.pre(dayOf(moment) === dayOf(instant));
      expect(deemedDeliveredOn(moment, 'GENERAL')).toBe(deemedDeliveredOn(instant, 'GENERAL'));
    }),
  );
});
