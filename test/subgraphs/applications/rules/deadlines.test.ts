import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDay, type Day } from '#platform/values/day.ts';
import {
  answerDay,
  begin,
  endOf,
  objectionUntil,
  pause,
  readPeriod,
  resume,
  STOPPED,
} from '#subgraphs/applications/rules/deadlines.ts';

const day = parseDay;
const anyDay = fc
  .date({ min: new Date('2026-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((date) => day(date.toISOString().slice(0, 10)));
const plus = (from: Day, days: number): Day => day(new Date(Date.parse(from) + days * 86_400_000).toISOString().slice(0, 10));

describe('the last day to decide on', () => {
  test.each([
    ['what the authority has set', ['P6W', 'P7D'], '2027-01-04'],
    ['what the offer says, where it has set nothing', [null, 'P7D'], '2026-11-30'],
    ['three months, where nobody says anything', [null, null], '2027-02-23'],
    ['three months, where the catalogue says what is no period', [null, 'P0D'], '2027-02-23'],
    ['three months, where the catalogue speaks of hours', [null, 'PT2H'], '2027-02-23'],
  ])('is by %s', (_, periods, expected) => {
    expect(begin(day('2026-11-23'), periods)).toEqual({ ...STOPPED, dueOn: expected });
  });

  test('is never a Saturday, a Sunday or a holiday', () => {
    expect(endOf(day('2026-12-11'), 'P2W')).toBe('2026-12-28'); // Christmas, a Saturday and a Sunday go before.
  });

  test.each(['P1D', 'P3M', 'P2Y', 'P1M15D'])('%s is a period', (period) => {
    expect(readPeriod(period)).toBe(period);
  });
  test.each(['', 'P', 'P0D', 'P3Y', '3M', 'PT1H', 'P1.5M', '-P1D'])('%j is none', (period) => {
    expect(readPeriod(period)).toBeNull();
  });
});

describe('a question to the applicant', () => {
  test('takes as many days from her as she takes, and none from the authority', () => {
    fc.assert(
      fc.property(anyDay, anyDay, fc.nat(400), fc.nat(400), (dueOn, asked, until, taken) => {
        const wanted = plus(asked, until + 1);
        const answered = resume(pause({ ...STOPPED, dueOn }, asked, wanted), plus(asked, taken));
        // After the day the answer was wanted by, the authority could have decided on what it had.
        expect(answered).toEqual({ ...STOPPED, dueOn: plus(dueOn, Math.min(taken, until + 1)) });
      }),
    );
  });

  test('sets no deadline where there is none', () => {
    const asked = pause(STOPPED, day('2026-11-23'), day('2026-12-01'));
    expect(asked).toEqual({ dueOn: null, askedOn: '2026-11-23', answerBy: '2026-12-01' });
    expect(resume(asked, day('2026-11-24'))).toEqual(STOPPED);
  });

  test.each(['2026-11-23', '2026-01-01', '2027-11-24'])('is not to be answered by %s', (named) => {
    expect(answerDay(day(named), day('2026-11-23'))).toMatchObject({ ok: false, faults: [{ code: 'DATE_NOT_AHEAD' }] });
  });

  test('is to be answered in four weeks where nothing is said', () => {
    expect(answerDay(null, day('2026-11-23'))).toEqual({ ok: true, decision: '2026-12-21' });
  });
});

test.each([
  ['2026-01-31', '2026-03-02'], // The end of February is a Saturday.
  ['2026-11-26', '2026-12-28'],
])('what was notified on %s can be objected to until %s', (notified, expected) => {
  expect(objectionUntil(day(notified))).toBe(expected);
});
