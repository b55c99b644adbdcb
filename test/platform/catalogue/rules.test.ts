import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { feesCharged, feesInForce, feesOn } from '#platform/catalogue/rules.ts';
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

describe('the fees that are charged where a form with fees of its own is adopted', () => {
  const today = parseDay('2026-11-26');
  const code = fc.constantFrom('STANDARD', 'EXPRESS', 'COPY');
  const validity = fc.constantFrom(
    { validFrom: null, validTo: null },
    { validFrom: null, validTo: parseDay('2026-11-25') },
    { validFrom: parseDay('2026-11-26'), validTo: null },
  );
  const euros = fc.integer({ min: 1, max: 99 }).map((whole) => `${whole}.00`);
  const known = fc
    .record({ code, amount: fc.option(euros), level: fc.constantFrom('FEDERAL', 'STATE', 'MUNICIPAL'), of: validity })
    .map(({ of, ...rest }) => fee({ ...rest, ...of }));
  const adopted = fc.record({ code, amount: euros, of: validity }).map(({ of, ...rest }) => fee({ ...rest, ...of }));

  it('are, for each code the adopter has set, the one that comes first, and else all of the catalogue', () => {
    fc.assert(
      fc.property(fc.array(adopted, { maxLength: 4 }), fc.array(known, { maxLength: 6 }), (own, catalogue) => {
        const shown = feesCharged(own, catalogue, today);
        for (const one of ['STANDARD', 'EXPRESS', 'COPY']) {
          const charged = feesInForce(own, catalogue).find((any) => any.code === one && isValidOn(any, today));
          const isSet = own.some((any) => any.code === one && isValidOn(any, today));
          const listed = shown.filter((any) => any.code === one);
          expect(listed).toEqual(isSet ? [charged] : feesOn(catalogue, today).filter((any) => any.code === one));
        }
      }),
    );
  });
});
