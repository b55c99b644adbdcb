/** The receipt (Quittung) of a payment as PDF, in German as official documents are. */

import PDFDocument from 'pdfkit';
import { dayOf } from '#platform/values/day.ts';
import { formatAmount, type Money } from '#platform/values/money.ts';
import { readItems, totalOf, totalsOf } from './rules/amounts.ts';
import { receiptNumberOf } from './rules/reference.ts';
import type { PayableRow, PaymentRow } from './tables.ts';

const MARGIN = 60;
const WIDTH = 595.28 - 2 * MARGIN;
/** Left edge and width of the columns: description, quantity, net, tax. */
const COLUMNS = [
  { x: MARGIN, width: 235, align: 'left' },
  { x: MARGIN + 240, width: 50, align: 'right' },
  { x: MARGIN + 295, width: 85, align: 'right' },
  { x: MARGIN + 385, width: WIDTH - 385, align: 'right' },
] as const;

const METHODS: Readonly<Record<string, string>> = {
  GIROPAY: 'giropay',
  PAYDIRECT: 'paydirekt',
  CREDITCARD: 'Kreditkarte',
  PAYPAL: 'PayPal',
};

/** `1234.50` as `1.234,50 €`. */
function euro(amount: Money): string {
  const [whole = '', cents = ''] = formatAmount(amount).split('.');
  return `${whole.replace(/\B(?=(\d{3})+$)/g, '.')},${cents} €`;
}

function germanDay(instant: Date): string {
  return dayOf(instant).split('-').reverse().join('.');
}

function drawRow(document: PDFKit.PDFDocument, cells: readonly string[]): void {
  const top = document.y;
  const bottoms = COLUMNS.map(({ x, width, align }, index) => {
    document.text(cells[index] ?? '', x, top, { width, align });
    return document.y;
  });
  document.x = MARGIN;
  document.y = Math.max(...bottoms) + 4;
}

function drawRule(document: PDFKit.PDFDocument): void {
  document
    .moveTo(MARGIN, document.y)
    .lineTo(MARGIN + WIDTH, document.y)
    .lineWidth(0.5)
    .stroke();
  document.y += 6;
}

/** What a receipt tells beside the payment. */
export interface ReceiptFacts {
  readonly payable: PayableRow;
  /** Name of the authority; null when nobody has told it, and its id stands in. */
  readonly authority: string | null;
}

function draw(document: PDFKit.PDFDocument, payment: PaymentRow, { payable, authority }: ReceiptFacts, number: string): void {
  const items = readItems(payment.items);
  const totals = totalsOf(items);
  document.font('Helvetica-Bold').fontSize(20).text('Quittung').moveDown(0.5);
  document.font('Helvetica').fontSize(11);
  const { organisationName } = payment;
  const facts: readonly (readonly [string, string])[] = [
    ['Quittungsnummer', number],
    ['Bezahlt am', germanDay(payment.decidedAt ?? payment.createdAt)],
    ['Kassenzeichen', payment.reference],
    ['Vorgangsnummer', payable.number],
    ['Leistung', payable.serviceName],
    ['Zuständige Stelle', authority ?? payment.authorityId],
    ...(organisationName === null ? [] : [['Zahlende Organisation', organisationName] as const]),
    ['Zahlungsart', METHODS[payment.method ?? ''] ?? 'andere'],
  ];
  for (const [name, value] of facts) document.text(`${name}: ${value}`);
  document.moveDown(1.5).font('Helvetica-Bold').fontSize(10);
  drawRow(document, ['Position', 'Menge', 'Netto', 'Steuer']);
  drawRule(document);
  document.font('Helvetica');
  for (const item of items) {
    const total = totalOf(item);
    const rate = item.taxRate.replace('.', ',');
    drawRow(document, [item.description, String(item.quantity), euro(total.net), `${euro(total.tax)} (${rate} %)`]);
  }
  drawRule(document);
  drawRow(document, ['Summe', '', euro(totals.net), euro(totals.tax)]);
  document.font('Helvetica-Bold').fontSize(12).moveDown(0.5);
  document.text(`Gesamtbetrag: ${euro(totals.gross)}`, MARGIN, document.y, { width: WIDTH, align: 'right' });
}

/** The PDF of a paid payment. Throws for one that has no receipt number. */
export async function renderReceipt(payment: PaymentRow, facts: ReceiptFacts): Promise<Buffer> {
  if (payment.receiptNumber === null) throw new Error(`payment ${payment.id} has no receipt`);
  const number = receiptNumberOf(payment.receiptNumber);
  const document = new PDFDocument({
    size: 'A4',
    margin: MARGIN,
    lang: 'de-DE',
    displayTitle: true,
    info: { Title: `Quittung ${number}`, CreationDate: payment.decidedAt ?? payment.createdAt },
  });
  const chunks: Buffer[] = [];
  draw(document, payment, facts, number);
  document.end();
  for await (const chunk of document) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
