import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newId } from '#platform/values/id.ts';
import { faultOf, lineOf, reversed, type LineDraft } from '#subgraphs/payments/ledger/rules/chart.ts';
import * as rules from '#subgraphs/payments/ledger/rules/postings.ts';

const cents = (max: number) => fc.bigInt({ min: 0n, max: BigInt(max) });
const item = fc
  .record({ quantity: fc.integer({ min: 1, max: 9 }), net: cents(9_999), tax: cents(1_999) })
  .filter(({ net, tax }) => net + tax > 0n)
  .map(({ quantity, net, tax }) => {
    const euro = (minor: bigint) => ({ minor, currency: 'EUR' as const });
    return { description: 'Gebühr', quantity, net: euro(net), tax: euro(tax), taxRate: '19.00' };
  });
const receivable = fc
  .array(item, { minLength: 1, maxLength: 4 })
  .map((items) => ({ id: newId<'Payment'>(), items, bookingCode: '4311' }));

const on = (lines: readonly LineDraft[], account: string): bigint =>
  lines.filter((line) => line.account === account).reduce((sum, { debit, credit }) => sum + debit - credit, 0n);

test('every step of every payment is an entry', () => {
  fc.assert(
    fc.property(receivable, cents(5_000), (of, amount) => {
      const steps = [rules.claimLines(of), rules.settlementLines(of), reversed(rules.claimLines(of))];
      for (const lines of steps) expect(faultOf(lines)).toBeNull();
      if (amount === 0n) return;
      for (const lines of [
        rules.refundPaymentLines(amount, 'PROVIDER'),
        rules.refundPaymentLines(amount, 'CASH_OFFICE'),
        rules.chargebackLines(amount),
        rules.releaseLines(amount),
      ])
        expect(faultOf(lines)).toBeNull();
    }),
  );
});

test('refunds of any parts take back exactly what was revenue and what was tax', () => {
  fc.assert(
    fc.property(receivable, fc.array(cents(3_000), { maxLength: 6 }), (of, parts) => {
      const claim = rules.claimLines(of);
      const gross = on(claim, 'RECEIVABLE');
      let left = gross;
      const booked: LineDraft[] = [];
      for (const part of [...parts, gross]) {
        const amount = part < left ? part : left;
        if (amount === 0n) continue;
        const lines = rules.refundLines(of, gross - left, amount);
        expect(faultOf(lines)).toBeNull();
        for (const line of lines) if (line.account !== 'REFUNDS_PAYABLE') expect(line.credit).toBe(0n);
        booked.push(...lines);
        left -= amount;
      }
      expect(left).toBe(0n);
      for (const account of ['REVENUE', 'TAX_PAYABLE']) expect(on(booked, account)).toBe(-on(claim, account));
      expect(() => rules.refundLines(of, gross, 1n)).toThrow(RangeError);
    }),
  );
});

test('a movement at the bank is an entry unless it is of nothing', () => {
  const amount = fc.bigInt({ min: -5_000n, max: 5_000n });
  fc.assert(
    fc.property(amount, amount, (clearing, suspense) => {
      const lines = rules.bankLines(clearing, suspense);
      if (clearing === 0n && suspense === 0n) expect(lines).toEqual([]);
      else expect(faultOf(lines)).toBeNull();
    }),
  );
});

test.each([
  ['of one line', [lineOf('BANK', 1n)], /two lines/],
  ['that differs', [lineOf('BANK', 2n), lineOf('SUSPENSE', -1n)], /differ by 1 EUR/],
  ['that differs in a currency', [lineOf('BANK', 1n), lineOf('SUSPENSE', -1n, '', 'CHF')], /differ/],
  ['with a line of nothing', [lineOf('BANK', 0n), lineOf('SUSPENSE', 0n)], /either a debit or a credit/],
])('what is %s is no entry', (_, lines, fault) => {
  expect(faultOf(lines)).toMatch(fault);
});
