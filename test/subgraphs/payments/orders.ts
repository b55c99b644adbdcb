/** An order for tests: valid by default, override what matters. */

import { newId } from '#platform/values/id.ts';
import type { Order } from '#subgraphs/payments/provider.ts';
import { readItems, totalsOf } from '#subgraphs/payments/rules/amounts.ts';
import { NOW } from '#test/support/viewers.ts';

export const endpoint = { originatorId: 'winterberg', endPointId: 'standard', bookingData: { kassenzeichen: '{reference}' } };

export function order(overrides: Partial<Order> = {}): Order {
  const items = readItems([
    { description: 'Beglaubigung', quantity: 3, net: '1.15', tax: '0.00', taxRate: '0.00' },
    { description: 'Übersendung', quantity: 1, net: '10.00', tax: '1.90', taxRate: '19.00' },
  ]);
  return {
    endpoint,
    requestId: newId<'PaymentRequest'>(),
    requestedAt: NOW,
    reference: 'RF8926000000011',
    purpose: 'RF8926000000011 Urkunde',
    description: 'Urkunde, WIN-1',
    items,
    gross: totalsOf(items).gross,
    redirectUrl: 'https://portal.example/zurueck',
    ...overrides,
  };
}
