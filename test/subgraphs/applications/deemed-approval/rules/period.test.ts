import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { parseDay, type Day } from '#platform/values/day.ts';
import { workdayFrom } from '#platform/values/workdays.ts';
import {
  answered,
  ask,
  begin,
  ended,
  extend,
  isOver,
  runOut,
  type Period,
} from '#subgraphs/applications/deemed-approval/rules/period.ts';
import { daysBetween } from '#subgraphs/applications/rules/deadlines.ts';

const day = (text: string): Day => parseDay(text);
const later = (from: Day, days: number): Day => Temporal.PlainDate.from(from).add({ days }).toString() as Day;
const anyDay = fc.integer({ min: 0, max: 800 }).map((days) => later(day('2026-01-01'), days));
const anyPeriod = fc.constantFrom('P3M', 'P6W', 'P1M', 'P10D');

describe('the period of deemed approval', () => {
  test('of three months begins with complete documents, and its last day is a working day', () => {
    expect(begin(day('2026-11-23'), 'P3M').endsOn).toBe('2027-02-23');
    // 28 March 2027 is Easter Sunday, and the day after it a holiday.
    expect(begin(day('2026-12-28'), 'P3M').endsOn).toBe('2027-03-30');
  });

  test('is over the day after its last day, and not on it', () => {
    const period = begin(day('2026-11-23'), 'P3M');
    expect(isOver(period, day('2027-02-23'))).toBe(false);
    expect(isOver(period, day('2027-02-24'))).toBe(true);
    expect(runOut(period, day('2027-03-15'))).toMatchObject({ state: 'GRANTED', grantedOn: '2027-02-24' });
  });

  test('does not run while a question is open, and has as many days left afterwards, but for a last day that is none to work on', () => {
    fc.assert(
      fc.property(anyDay, anyPeriod, fc.nat(40), fc.nat(400), (received, period, askedAfter, answeredAfter) => {
        const before = begin(received, period);
        const askedOn = later(received, askedAfter);
        const stopped = ask(before, askedOn, false);
        if (isOver(before, askedOn)) {
          expect(stopped).toEqual(before);
          return;
        }
        expect(isOver(stopped, later(askedOn, answeredAfter))).toBe(false);
        const answeredOn = later(askedOn, answeredAfter);
        const after = answered(stopped, answeredOn);
        const left = daysBetween(askedOn, before.endsOn ?? received);
        expect(after.endsOn).toBe(workdayFrom(later(answeredOn, left)));
        expect(after.state).toBe('RUNNING');
      }),
    );
  });

  test('begins with the answer where documents are missing', () => {
    fc.assert(
      fc.property(anyDay, anyPeriod, fc.nat(200), (received, period, answeredAfter) => {
        const waiting = ask(begin(received, period), received, true);
        expect(waiting).toMatchObject({ state: 'WAITING', begunOn: null, endsOn: null });
        const answeredOn = later(received, answeredAfter);
        expect(isOver(waiting, later(answeredOn, 5_000))).toBe(false);
        expect(answered(waiting, answeredOn)).toEqual(begin(answeredOn, period));
      }),
    );
  });

  test('is extended once, before its end, to a later day, by its length at most', () => {
    const period = begin(day('2026-11-23'), 'P3M');
    const today = day('2027-02-01');
    const codes = (until: string, of: Period = period, on = today) => {
      const extended = extend(of, day(until), on);
      return extended.ok ? extended.decision.endsOn : extended.faults.map(({ code, path }) => `${code} ${path.join()}`).join();
    };
    expect(codes('2027-04-23')).toBe('2027-04-23');
    expect(codes('2027-02-23')).toBe('EXTENSION_NOT_USABLE until');
    expect(codes('2027-05-25')).toBe('EXTENSION_NOT_USABLE until');
    expect(codes('2027-04-23', period, day('2027-02-24'))).toBe('NO_PERIOD_RUNNING caseId');
    expect(codes('2027-05-20', { ...period, extendedOn: today })).toBe('EXTENDED_BEFORE caseId');
    expect(codes('2027-04-23', ended(period))).toBe('NO_PERIOD_RUNNING caseId');
    expect(codes('2027-04-23', ask(period, today, true))).toBe('NO_PERIOD_RUNNING caseId');
  });

  test('never ends before it would have without questions and extension, and what is at its end stays so', () => {
    const act = fc.oneof(
      fc.record({ what: fc.constant('ask' as const), isIncomplete: fc.boolean() }),
      fc.record({ what: fc.constantFrom('answer' as const, 'extend' as const, 'end' as const, 'look' as const) }),
    );
    fc.assert(
      fc.property(anyDay, anyPeriod, fc.array(fc.tuple(act, fc.nat(30)), { maxLength: 12 }), (received, length, acts) => {
        const first = begin(received, length);
        let period = first;
        let today = received;
        for (const [one, days] of acts) {
          today = later(today, days);
          const before = period;
          if (one.what === 'ask') period = ask(period, today, one.isIncomplete);
          else if (one.what === 'answer') period = answered(period, today);
          else if (one.what === 'end') period = ended(period);
          else if (one.what === 'look') period = isOver(period, today) ? runOut(period, today) : period;
          else {
            const extended = extend(period, later(period.endsOn ?? today, 10), today);
            if (extended.ok) period = extended.decision;
          }
          if (before.state === 'ENDED' || before.state === 'GRANTED') expect(period).toEqual(before);
          if (period.endsOn !== null) {
            expect(period.endsOn >= (first.endsOn ?? '')).toBe(true);
            expect(workdayFrom(period.endsOn)).toBe(period.endsOn);
          }
          if (period.state === 'GRANTED') expect(period.grantedOn).toBe(later(period.endsOn ?? today, 1));
        }
      }),
    );
  });
});
