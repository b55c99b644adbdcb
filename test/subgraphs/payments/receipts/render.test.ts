/** What stands on a receipt, for eyes and for screen readers. */

import { describe, expect, test } from 'vitest';
import { newId } from '#platform/values/id.ts';
import { renderReceipt } from '#subgraphs/payments/receipts/render.ts';
import type { PayableRow, PaymentRow } from '#subgraphs/payments/tables.ts';
import { textOfPdf } from '#test/support/pdf-text.ts';

const SHIPPING = { description: 'Übersendung', quantity: 1, net: '10.00', tax: '1.90', taxRate: '19.00' };
const ITEMS = [
  { description: 'Gebühr für die Ersatzmarke', quantity: 2, net: '617.25', tax: '0.00', taxRate: '0.00' },
  SHIPPING,
  { description: 'Broschüre', quantity: 3, net: '5.00', tax: '0.35', taxRate: '7.00' },
];

const PAYMENT = {
  id: newId<'Payment'>(),
  authorityId: newId<'Authority'>(),
  organisationName: null,
  reference: 'RF4126000000042',
  items: ITEMS,
  method: 'CREDITCARD',
  surplus: false,
  createdAt: new Date('2026-11-23T08:00:00Z'),
  decidedAt: new Date('2026-11-23T23:30:00Z'),
  receiptYear: 2026,
  receiptNumber: 42n,
} as unknown as PaymentRow;

const PAYABLE = { number: 'WIN-77', serviceName: 'Hundemarke ersetzen – Śląsk' } as PayableRow;

const render = (overrides: Partial<PaymentRow> = {}, authority: string | null = 'Stadtverwaltung Winterberg') =>
  renderReceipt({ ...PAYMENT, ...overrides }, { payable: PAYABLE, authority });

describe('a receipt', () => {
  test('says who got how much for what, when and how, with the tax of each item and the sums of each rate', async () => {
    const lines = textOfPdf(await render()).split('\n');
    for (const fact of [
      ...['Quittung Q-2026-000042', 'Stadtverwaltung Winterberg', 'Q-2026-000042', '24.11.2026', 'Kreditkarte'],
      ...['RF4126000000042', 'WIN-77', 'Hundemarke ersetzen – Śląsk', 'Gebühr für die Ersatzmarke'],
      ...['617,25 €', '1.234,50 €', '0 %', '19 %', '7 %', '1,90 €', '11,90 €', '1,05 €', '16,05 €'],
      ...['Gezahlter Gesamtbetrag', '1.262,45 €'],
    ])
      expect(lines).toContain(fact);
    // Once for each item of the rate, and once for its sum.
    expect(lines.filter((line) => line === '16,05 €')).toHaveLength(2);
  });

  test('names the organisation that was paid for, and says of surplus money that it is to be given back', async () => {
    expect(textOfPdf(await render())).not.toContain('Zahlende Organisation');
    const text = textOfPdf(await render({ organisationName: 'Beispiel GmbH', surplus: true }));
    expect(text).toContain('Zahlende Organisation\nBeispiel GmbH');
    expect(text).toContain('Der Betrag dieser Quittung ist');
  });

  test('is tagged, has a language, a title, bookmarks, its own fonts, and tables whose headers say what they head', async () => {
    const pdf = (await render()).toString('latin1');
    for (const part of ['%PDF-1.7', '/StructTreeRoot', '/MarkInfo', '/Outlines', '/FontFile', 'pdfuaid:part'])
      expect(pdf).toContain(part);
    expect(pdf).toContain('/Lang (de-DE)');
    expect(pdf).toContain('/DisplayDocTitle true');
    for (const tag of ['/S /H1', '/S /Table', '/S /TR', '/S /TH', '/S /TD', '/Scope /Column', '/Scope /Row'])
      expect(pdf).toContain(tag);
  });

  test('is the same to the byte for the same payment', async () => {
    const [one, other] = [await render(), await render()];
    expect(one.equals(other)).toBe(true);
    expect(one.equals(await render({ receiptNumber: 43n }))).toBe(false);
  });

  test('goes on over pages for ninety-nine items, with each of them', async () => {
    const items = Array.from({ length: 99 }, (_, index) => ({ ...SHIPPING, description: `Position ${index + 1}` }));
    const lines = textOfPdf(await render({ items })).split('\n');
    for (const { description } of items) expect(lines).toContain(description);
    expect(lines.at(-1)).toMatch(/^Quittung Q-2026-000042 · ([2-9])\/\1$/);
  });

  test('is none of what is not paid', () => {
    expect(() => render({ receiptYear: null, receiptNumber: null })).toThrow('has no receipt');
  });
});
