import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { feesOn } from '#platform/catalogue/rules.ts';
import { isValidOn, parseDay, type Day } from '#platform/values/day.ts';
import { fee } from '#test/support/catalogue.ts';

const old = fee({ amount: '37.00', validFrom: parseDay('2021-01-01'), validTo: parseDay('2026-02-06') });
const current = fee({ amount: '46.00', validFrom: parseDay('2026-02-07') });

const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2050-12-31'), noInvalidDate: true })
  .map((date) => parseDay(date.toISOString().slice(0, 10)));

describe('the fees of a day', () => {
  it.each([
    ['2020-12-31', []],
    ['2021-01-01', ['37.00']],
    ['2022-01-01', ['37.00']],
    ['2026-02-06', ['37.00']],
    ['2026-02-07', ['46.00']],
  ])('on %s are %j', (text, amounts) => {
    expect(feesOn([old, current], parseDay(text)).map(({ amount }) => amount)).toEqual(amounts);
  });

  it('are never more than one of two that follow each other', () => {
    fc.assert(
      fc.property(day, (any: Day) => {
        expect(feesOn([old, current], any).length).toBe(any < '2021-01-01' ? 0 : 1);
      }),
    );
  });

  it('include one without days on every day', () => {
    fc.assert(
      fc.property(day, (any: Day) => {
        expect(isValidOn(fee(), any)).toBe(true);
      }),
    );
  });
});
