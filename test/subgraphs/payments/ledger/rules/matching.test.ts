import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { match, referenceIn } from '#subgraphs/payments/ledger/rules/matching.ts';
import { referenceOf } from '#subgraphs/payments/rules/reference.ts';

const settled = (open: bigint) => ({ isSettled: true, open });

describe('a movement', () => {
  test.each([
    ['of all that is open is the payment', 2_000n, settled(2_000n), 'MATCHED', 2_000n, 0n],
    ['of less is a part of it', 500n, settled(2_000n), 'PARTIAL', 500n, 0n],
    ['of more leaves the rest in suspense', 2_100n, settled(2_000n), 'EXCESS', 2_000n, 100n],
    ['of what was there before is in suspense', 2_000n, settled(0n), 'DUPLICATE', 0n, 2_000n],
    ['of what is not paid with us is in suspense', 2_000n, { isSettled: false, open: 0n }, 'NOT_PAID', 0n, 2_000n],
    ['of nothing we know is in suspense', 2_000n, null, 'UNKNOWN', 0n, 2_000n],
    ['that goes out and is not owed is in suspense', -2_000n, settled(2_000n), 'OUTGOING', 0n, -2_000n],
    ['that goes out for nothing we know is in suspense', -700n, null, 'OUTGOING', 0n, -700n],
    ['that takes back what was refunded is that', -500n, settled(-500n), 'TAKEN_BACK', -500n, 0n],
    ['that takes back more leaves the rest in suspense', -700n, settled(-500n), 'TAKEN_BACK', -500n, -200n],
  ])('%s', (_, amount, payment, outcome, clearing, suspense) => {
    expect(match({ amount, otherCurrency: null }, payment)).toEqual({ outcome, clearing, suspense });
  });

  test('in another currency is never a payment', () => {
    const movement = { amount: 2_000n, otherCurrency: 'CHF' };
    expect(match(movement, settled(2_000n))).toEqual({ outcome: 'WRONG_CURRENCY', clearing: 0n, suspense: 2_000n });
  });

  test('is always booked in full, and never takes more from a payment than is open', () => {
    const amounts = fc.bigInt({ min: -10_000n, max: 10_000n });
    fc.assert(
      fc.property(amounts, amounts, fc.boolean(), (amount, open, isSettled) => {
        const { clearing, suspense } = match({ amount, otherCurrency: null }, { isSettled, open });
        expect(clearing + suspense).toBe(amount);
        if (open >= 0n) expect(clearing >= 0n && clearing <= open).toBe(true);
        else expect(clearing <= 0n && clearing >= open).toBe(true);
      }),
    );
  });
});

describe('a reference', () => {
  const reference = referenceOf(2026, 42n);

  test.each([
    ['alone', reference],
    ['in groups of four', reference.replace(/(.{4})/g, '$1 ')],
    ['within a text', `EREF+NOTPROVIDED SVWZ+${reference} Hund anmelden`],
    ['in small letters', reference.toLowerCase()],
  ])('is found %s', (_, text) => {
    expect(referenceIn(['NOTPROVIDED', text])).toBe(reference);
  });

  test('whose check digits do not fit is none, and names are never kept', () => {
    expect(referenceIn([reference.replace(/.$/, '1'), 'Max Muster'])).toBeNull();
  });
});
