import { describe, expect, test } from 'vitest';
import { decideStart, isReturnUrlAllowed, type Tried } from '#subgraphs/payments/rules/start.ts';

const charge = { description: 'Gebühr', quantity: 1, net: '5.00', tax: '0.00', taxRate: '0.00' };
const charges = [charge];
const payable = { applicationId: 'one', policy: 'MANDATORY', charges, withdrawn: false, dueAt: null } as const;
const tried = (overrides: Partial<Tried> = {}): Tried => ({ applicationId: 'one', status: 'INITIAL', ...overrides });

describe('starting a payment', () => {
  test('makes one for what is due', () => {
    expect(decideStart(payable, null, null, true)).toEqual({ kind: 'create', gross: { minor: 500n, currency: 'EUR' } });
    expect(decideStart({ ...payable, policy: 'OPTIONAL' }, null, null, true).kind).toBe('create');
    const decided = { ...payable, policy: 'AFTER_DECISION', dueAt: new Date('2026-11-23T09:00:00Z') } as const;
    expect(decideStart(decided, null, null, true).kind).toBe('create');
  });

  test.each(['INITIAL', 'PAID', 'FAILED', 'CANCELED'] as const)(
    'the same key answers the same payment when it is %s',
    (status) => {
      const known = tried({ status });
      expect(decideStart(payable, known, null, true)).toEqual({ kind: 'answer', payment: known, isNewKey: false });
    },
  );

  test('a key of another application is refused', () => {
    expect(decideStart(payable, tried({ applicationId: 'other' }), null, true)).toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
  });

  test('nothing starts where the authority takes no payments, but what runs goes on', () => {
    expect(decideStart(payable, null, null, false)).toMatchObject({ kind: 'refuse', code: 'NO_PAYMENT_PROVIDER' });
    expect(decideStart(payable, null, tried(), false).kind).toBe('answer');
  });

  test('a running payment answers a new key too', () => {
    const live = tried();
    expect(decideStart(payable, null, live, true)).toEqual({ kind: 'answer', payment: live, isNewKey: true });
  });

  test.each([
    ['ALREADY_PAID', payable, tried({ status: 'PAID' })],
    ['ALREADY_PAID', { ...payable, withdrawn: true }, tried({ status: 'PAID' })],
    ['APPLICATION_WITHDRAWN', { ...payable, withdrawn: true }, null],
    ['APPLICATION_WITHDRAWN', { ...payable, withdrawn: true }, tried()],
    ['NOTHING_TO_PAY', { ...payable, charges: [] }, null],
    ['NOTHING_TO_PAY', { ...payable, policy: 'INACTIVE' as const }, null],
    ['NOT_DUE', { ...payable, policy: 'AFTER_DECISION' as const }, null],
    ['NOTHING_TO_PAY', payable, tried({ status: 'REFUNDED' })],
    ['NOT_PAYABLE_ONLINE', { ...payable, charges: [{ ...charge, net: '1000000.00' }] }, null],
  ])('answers %s', (code, what, live) => {
    expect(decideStart(what, null, live, true)).toMatchObject({ kind: 'refuse', code });
  });
});

test.each([
  ['https://portal.example/zurueck?a=1', true],
  ['https://portal.example:443/', true],
  ['http://portal.example/', false],
  ['https://portal.example.evil.example/', false],
  ['https://portal.example@evil.example/', false],
  ['https://someone@portal.example/', false],
  ['//portal.example/', false],
  ['javascript:alert(1)', false],
])('whether a payer may be sent to %s: %s', (returnUrl, expected) => {
  expect(isReturnUrlAllowed(returnUrl, new Set(['https://portal.example']))).toBe(expected);
});
