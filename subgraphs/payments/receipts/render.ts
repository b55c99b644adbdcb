/** The receipt (Quittung) of a payment as PDF, in German as official documents are, for readers and for screen readers. */

import { renderPdf } from '#platform/pdf.ts';
import { dayOf, germanDay } from '#platform/values/day.ts';
import { formatAmount, type Money } from '#platform/values/money.ts';
import { readItems, totalOf, totalsByRate, totalsOf } from '../rules/amounts.ts';
import { numberOnReceipt } from '../rules/reference.ts';
import type { PayableRow, PaymentRow } from '../tables.ts';

const METHODS: Readonly<Record<string, string>> = {
  GIROPAY: 'giropay',
  PAYDIRECT: 'paydirekt',
  CREDITCARD: 'Kreditkarte',
  PAYPAL: 'PayPal',
};

/** What is to be said of a payment that came although the fee was paid. */
const SURPLUS = 'Für diesen Vorgang war die Gebühr bereits bezahlt. Der Betrag dieser Quittung ist zu erstatten.';

/** `1234.50` as `1.234,50 €`. */
function euro(amount: Money): string {
  const [whole = '', cents = ''] = formatAmount(amount).split('.');
  return `${whole.replace(/\B(?=(\d{3})+$)/g, '.')},${cents} €`;
}

/** `19.00` as `19 %`, `7.50` as `7,5 %`. */
function percent(rate: string): string {
  return `${rate.replace(/\.?0+$/, '').replace('.', ',') || '0'} %`;
}

/** What a receipt tells beside the payment. */
export interface ReceiptFacts {
  readonly payable: PayableRow;
  /** Name of the authority; null when nobody has told it, and its id stands in. */
  readonly authority: string | null;
}

const amount = (title: string, width: number) => ({ title, width, align: 'right' }) as const;
const ITEM_COLUMNS = [
  { title: 'Wofür', width: 0.3, align: 'left' } as const,
  amount('Menge', 0.09),
  amount('Einzeln netto', 0.15),
  amount('Netto', 0.14),
  amount('Satz', 0.09),
  amount('Steuer', 0.1),
  amount('Brutto', 0.13),
];
const RATE_COLUMNS = [
  { title: 'Steuersatz', width: 0.3, align: 'left' } as const,
  amount('Netto', 0.24),
  amount('Steuer', 0.22),
  amount('Brutto', 0.24),
];

/** The PDF of a paid payment: the same facts make the same bytes. Throws for one that has no receipt number. */
export function renderReceipt(payment: PaymentRow, { payable, authority }: ReceiptFacts): Promise<Buffer> {
  const number = numberOnReceipt(payment);
  if (number === null) throw new Error(`payment ${payment.id} has no receipt`);
  const { organisationName, surplus } = payment;
  const paidAt = payment.decidedAt ?? payment.createdAt;
  const items = readItems(payment.items);
  const totals = totalsOf(items);
  const title = `Quittung ${number}`;
  return renderPdf({ title, language: 'de', createdAt: paidAt, foot: title }, (pdf) => {
    pdf.heading(1, title);
    pdf.facts([
      ['Zuständige Stelle', authority ?? payment.authorityId],
      ['Quittungsnummer', number],
      ['Bezahlt am', germanDay(dayOf(paidAt))],
      ['Zahlungsart', METHODS[payment.method ?? ''] ?? 'andere'],
      ['Kassenzeichen', payment.reference],
      ['Leistung', payable.serviceName],
      ['Vorgangsnummer', payable.number],
      ...(organisationName === null ? [] : [['Zahlende Organisation', organisationName] as const]),
    ]);
    if (surplus) pdf.paragraph(SURPLUS);
    pdf.heading(2, 'Positionen');
    pdf.table({
      columns: ITEM_COLUMNS,
      rows: [
        ...items.map((item) => {
          const { net, tax } = totalOf(item);
          const gross = totalsOf([item]).gross;
          const each = [item.description, String(item.quantity), euro(item.net)];
          return [...each, euro(net), percent(item.taxRate), euro(tax), euro(gross)];
        }),
        ['Summe', '', '', euro(totals.net), '', euro(totals.tax), euro(totals.gross)],
      ],
      sums: 1,
    });
    pdf.heading(2, 'Nach Steuersätzen');
    pdf.table({
      columns: RATE_COLUMNS,
      rows: totalsByRate(items).map(({ taxRate, net, tax, gross }) => [percent(taxRate), euro(net), euro(tax), euro(gross)]),
    });
    pdf.heading(2, 'Betrag');
    pdf.facts([['Gezahlter Gesamtbetrag', euro(totals.gross)]]);
  });
}
