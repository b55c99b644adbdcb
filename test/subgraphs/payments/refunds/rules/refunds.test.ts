import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  decideAmount,
  decideApproval,
  decideConfirmation,
  decideDecline,
  TRANSITIONS,
  type RefundState,
  type Standing,
} from '#subgraphs/payments/refunds/rules/refunds.ts';

const STATES = Object.keys(TRANSITIONS) as RefundState[];
const standing = (state: RefundState, route: Standing['route'] = null): Standing => {
  return { state, route, proposedBy: 'one', answeredBy: state === 'PROPOSED' ? null : 'two', confirmedBy: null };
};

describe('what may be done with a refund', () => {
  test.each(STATES)('that is %s follows from the states that may follow', (state) => {
    expect(decideApproval(standing(state), 'three') === 'DO').toBe(TRANSITIONS[state].includes('APPROVED'));
    expect(decideDecline(standing(state), 'three') === 'DO').toBe(TRANSITIONS[state].includes('DECLINED'));
    expect(decideConfirmation(standing(state, 'CASH_OFFICE'), 'three') === 'DO').toBe(TRANSITIONS[state].includes('PAID_OUT'));
    expect(decideConfirmation(standing(state, 'PROVIDER'), 'three')).not.toBe('DO');
  });

  test('takes two, and a third where the cash office pays', () => {
    expect(decideApproval(standing('PROPOSED'), 'one')).toBe('SAME_PERSON');
    for (const worker of ['one', 'two'])
      expect(decideConfirmation(standing('ORDERED', 'CASH_OFFICE'), worker)).toBe('SAME_PERSON');
    expect(decideApproval({ ...standing('PROPOSED'), proposedBy: null }, 'two')).toBe('ALREADY_ANSWERED');
  });

  test('comes to something, and never to more than is left, whatever is wished', () => {
    const cents = fc.bigInt({ min: 0n, max: 10_000n });
    fc.assert(
      fc.property(
        cents,
        cents,
        cents,
        fc.option(fc.bigInt({ min: -100n, max: 20_000n })),
        (gross, granted, otherwise, wished) => {
          const amount = decideAmount({ status: 'PAID', gross, granted }, otherwise, wished);
          if (typeof amount === 'string') return;
          expect(amount).toBeGreaterThan(0n);
          expect(amount + granted + otherwise).toBeLessThanOrEqual(gross);
        },
      ),
    );
  });
});
