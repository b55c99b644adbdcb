import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ChargeItem } from '#platform/events/contracts/applications.ts';
import { formatAmount } from '#platform/values/money.ts';
import { amountDueOf, feeOf, isPayableOnline, readItems, totalsByRate, totalsOf } from '#subgraphs/payments/rules/amounts.ts';

const cents = fc.bigInt({ min: 0n, max: 500_000n });
const charge = fc.record({ quantity: fc.integer({ min: 1, max: 500 }), net: cents, tax: cents });

function toCharge({ quantity, net, tax }: { quantity: number; net: bigint; tax: bigint }): ChargeItem {
  const amount = (minor: bigint): string => formatAmount({ minor, currency: 'EUR' });
  return { description: 'Gebühr', quantity, net: amount(net), tax: amount(tax), taxRate: '19.00' };
}

const tag: ChargeItem = { description: 'Hundemarke', quantity: 1, net: '5.00', tax: '0.00', taxRate: '0.00' };

describe('what an application costs', () => {
  test('the gross is the sum of all pieces to the cent, tax included, in whatever order', () => {
    fc.assert(
      fc.property(fc.array(charge, { maxLength: 20 }), (charges) => {
        const expected = charges.reduce((total, { quantity, net, tax }) => total + BigInt(quantity) * (net + tax), 0n);
        const items = readItems(charges.map(toCharge));
        const { net, tax, gross } = totalsOf(items);
        expect(gross.minor).toBe(expected);
        expect(net.minor + tax.minor).toBe(gross.minor);
        expect(totalsOf([...items].reverse()).gross.minor).toBe(expected);
      }),
    );
  });

  test('the sums of the tax rates come to the whole, each rate once, the lowest first', () => {
    const rated = fc.record({ charge, taxRate: fc.constantFrom('0.00', '7.00', '19.00', '9.50') });
    fc.assert(
      fc.property(fc.array(rated, { maxLength: 20 }), (all) => {
        const items = readItems(all.map(({ charge: of, taxRate }) => ({ ...toCharge(of), taxRate })));
        const sums = totalsByRate(items);
        expect(sums.reduce((total, { gross }) => total + gross.minor, 0n)).toBe(totalsOf(items).gross.minor);
        const rates = sums.map(({ taxRate }) => Number(taxRate));
        expect(rates).toEqual([...new Set(rates)].sort((one, other) => one - other));
      }),
    );
  });

  test('a fee of 1.15 stays 115 cents', () => {
    const items = readItems([{ ...tag, net: '1.15', quantity: 3 }]);
    expect(totalsOf(items).gross.minor).toBe(345n);
  });

  test.each([
    ['a net amount with three decimals', { ...tag, net: '1.155' }],
    ['a tax that is no number', { ...tag, tax: 'viel' }],
    ['a quantity of zero', { ...tag, quantity: 0 }],
    ['half a piece', { ...tag, quantity: 0.5 }],
  ])('refuses %s', (_, bad) => {
    expect(() => readItems([bad])).toThrow(RangeError);
  });

  test('nothing is asked for an application that is free, withdrawn, or without online payment', () => {
    expect(feeOf({ policy: 'MANDATORY', charges: [tag], withdrawn: false, dueAt: null })).toEqual({
      minor: 500n,
      currency: 'EUR',
    });
    expect(feeOf({ policy: 'MANDATORY', charges: [], withdrawn: false, dueAt: null })).toBeNull();
    expect(feeOf({ policy: 'MANDATORY', charges: [{ ...tag, net: '0.00' }], withdrawn: false, dueAt: null })).toBeNull();
    expect(feeOf({ policy: 'MANDATORY', charges: [{ ...tag, net: '-5.00' }], withdrawn: false, dueAt: null })).toBeNull();
    expect(feeOf({ policy: 'MANDATORY', charges: [tag], withdrawn: true, dueAt: null })).toBeNull();
    expect(feeOf({ policy: 'INACTIVE', charges: [tag], withdrawn: false, dueAt: null })).toBeNull();
  });

  test('what falls due with the decision is not to be paid before, and all else is', () => {
    const five = { minor: 500n, currency: 'EUR' };
    const later = { policy: 'AFTER_DECISION', charges: [tag], withdrawn: false } as const;
    expect(amountDueOf({ ...later, dueAt: null })).toBeNull();
    expect(amountDueOf({ ...later, dueAt: new Date('2026-11-23T09:00:00Z') })).toEqual(five);
    for (const policy of ['MANDATORY', 'OPTIONAL'] as const) expect(amountDueOf({ ...later, policy, dueAt: null })).toEqual(five);
  });

  test('the standard carries 99 items and 999,999 euro, no more', () => {
    const items = readItems(Array<ChargeItem>(99).fill(tag));
    expect(isPayableOnline(items, { minor: 99_999_900n, currency: 'EUR' })).toBe(true);
    expect(isPayableOnline(items, { minor: 99_999_901n, currency: 'EUR' })).toBe(false);
    expect(isPayableOnline([...items, ...readItems([tag])], { minor: 1n, currency: 'EUR' })).toBe(false);
  });
});
