import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  canBecome,
  isOverdue,
  isToBeWatched,
  lateOutcomeOf,
  mayEnd,
  nextCheckAt,
  outcomeOf,
  TRANSITIONS,
  type PaymentStatus,
  type ProviderState,
} from '#subgraphs/payments/rules/status.ts';

const STATUSES = Object.keys(TRANSITIONS) as PaymentStatus[];
const anyStatus = fc.constantFrom(...STATUSES);
const START = new Date('2026-11-23T09:00:00Z');
const after = (minutes: number): Date => new Date(START.getTime() + minutes * 60_000);
const payment = { gross: 500n, createdAt: START, registeredAt: START };

function state(overrides: Partial<ProviderState> = {}): ProviderState {
  return { status: 'INITIAL', method: null, gross: { minor: 500n, currency: 'EUR' }, ...overrides };
}

describe('the life of a payment', () => {
  test('whatever is tried, it ends PAID, FAILED or CANCELED, and what is paid stays paid until it is given back', () => {
    fc.assert(
      fc.property(fc.array(anyStatus, { maxLength: 30 }), (wishes) => {
        const path: PaymentStatus[] = ['INITIAL'];
        for (const wish of wishes) {
          const current = path.at(-1) ?? 'INITIAL';
          if (canBecome(current, wish)) path.push(wish);
        }
        expect(path.length).toBeLessThanOrEqual(4);
        const afterPaid = path.includes('PAID') ? path.slice(path.indexOf('PAID') + 1) : [];
        expect([[], ['REFUNDED']]).toContainEqual(afterPaid);
        expect(path.includes('REFUNDED')).toBe(afterPaid.length > 0);
      }),
    );
  });

  test('no way leads back to the beginning, and only what is paid is given back', () => {
    for (const from of STATUSES) {
      expect(canBecome(from, 'INITIAL')).toBe(false);
      expect(canBecome(from, 'REFUNDED')).toBe(from === 'PAID');
    }
  });
});

describe("the provider's word", () => {
  test.each(['PAID', 'FAILED', 'CANCELED'] as const)('%s is taken over with the method', (status) => {
    expect(outcomeOf(payment, state({ status, method: 'CREDITCARD' }), after(1))).toEqual({
      status,
      reason: 'PROVIDER',
      method: 'CREDITCARD',
    });
  });

  test('an undecided payment waits for thirty minutes, then fails', () => {
    expect(outcomeOf(payment, state(), after(29))).toBeNull();
    expect(outcomeOf(payment, state(), after(30))).toMatchObject({ status: 'FAILED', reason: 'TIMEOUT' });
  });

  test('what was paid in time counts, however late it is heard of', () => {
    expect(outcomeOf(payment, state({ status: 'PAID' }), after(600))).toMatchObject({ status: 'PAID' });
  });

  test('a payment unknown at the provider failed', () => {
    expect(outcomeOf(payment, null, after(1))).toMatchObject({ status: 'FAILED', reason: 'UNKNOWN_AT_PROVIDER' });
  });

  test('another amount paid than asked for decides nothing', () => {
    const other = state({ status: 'PAID', gross: { minor: 499n, currency: 'EUR' } });
    expect(outcomeOf(payment, other, after(1))).toBe('CONTRADICTION');
    expect(outcomeOf(payment, state({ status: 'PAID', gross: null }), after(1))).toBe('CONTRADICTION');
  });

  test('on what we gave up counts as long as it is not its last one, for fourteen days', () => {
    const given = { gross: 500n, createdAt: START };
    expect(lateOutcomeOf(given, state({ status: 'PAID' }), after(60))).toBe('PAID');
    expect(lateOutcomeOf(given, state({ status: 'PAID', gross: { minor: 1n, currency: 'EUR' } }), after(60))).toBe(
      'CONTRADICTION',
    );
    expect(lateOutcomeOf(given, state({ status: 'FAILED' }), after(60))).toBe('OVER');
    expect(lateOutcomeOf(given, state({ status: 'CANCELED' }), after(60))).toBe('OVER');
    for (const open of [state(), null]) {
      expect(lateOutcomeOf(given, open, after(14 * 24 * 60 - 1))).toBeNull();
      expect(lateOutcomeOf(given, open, after(14 * 24 * 60))).toBe('OVER');
    }
  });

  test('ends what is undecided, and afterwards only what is watched, and only as paid', () => {
    const paid = { status: 'PAID', reason: 'PROVIDER', method: null } as const;
    const byPayer = { status: 'CANCELED', reason: 'PAYER', method: null } as const;
    expect(mayEnd({ status: 'INITIAL', watched: false }, byPayer)).toBe(true);
    expect(mayEnd({ status: 'CANCELED', watched: true }, paid)).toBe(true);
    expect(mayEnd({ status: 'CANCELED', watched: false }, paid)).toBe(false);
    expect(mayEnd({ status: 'FAILED', watched: true }, byPayer)).toBe(false);
    expect(mayEnd({ status: 'PAID', watched: false }, byPayer)).toBe(false);
    expect(isToBeWatched(byPayer, 'transaction')).toBe(true);
    expect(isToBeWatched(byPayer, null)).toBe(false);
    expect(isToBeWatched(paid, 'transaction')).toBe(false);
    expect(isToBeWatched({ ...byPayer, reason: 'PROVIDER' }, 'transaction')).toBe(false);
  });

  test('a payer has time from when the provider took the order', () => {
    expect(isOverdue({ createdAt: START, registeredAt: after(20) }, after(45))).toBe(false);
    expect(isOverdue({ createdAt: START, registeredAt: null }, after(45))).toBe(true);
  });
});

test('the provider is first asked after ten seconds, then ever more rarely, but at least every five minutes, after a day every six hours', () => {
  expect(nextCheckAt(START, START)).toEqual(new Date(START.getTime() + 10_000));
  fc.assert(
    fc.property(fc.integer({ min: 10_000, max: 86_400_000 }), fc.integer({ min: 0, max: 86_400_000 }), (age, more) => {
      const wait = (at: number): number => nextCheckAt(START, new Date(START.getTime() + at)).getTime() - START.getTime() - at;
      expect(wait(age)).toBeGreaterThanOrEqual(5_000);
      expect(wait(age)).toBeLessThanOrEqual(age < 86_400_000 ? 300_000 : 21_600_000);
      expect(wait(age + more)).toBeGreaterThanOrEqual(wait(age));
    }),
  );
});
