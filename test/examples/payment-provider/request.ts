/** A PaymentRequest for tests: valid by default, override what matters. */

import { randomUUID } from 'node:crypto';

const item = {
  id: '1',
  reference: 'RF8926000000011',
  description: 'Übersendung',
  taxRate: 19,
  quantity: 2,
  totalNetAmount: 10,
  totalTaxAmount: 1.9,
  singleNetAmount: 5,
  singleTaxAmount: 0.95,
  bookingData: { kassenzeichen: 'RF8926000000011' },
};

export function request(overrides: Readonly<Record<string, unknown>> = {}) {
  return {
    requestId: randomUUID(),
    requestTimestamp: '2026-11-23T09:00:00.000Z',
    currency: 'EUR',
    grosAmount: 11.9,
    purpose: 'RF8926000000011 Uebersend',
    description: 'Übersendung einer Urkunde',
    redirectUrl: 'https://portal.example/zurueck',
    items: [item],
    ...overrides,
  };
}
