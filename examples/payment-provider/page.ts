/** The page a payer sees: what is to be paid, and how. Works without script and without any other host. */

import { createHash } from 'node:crypto';
import { Html, html } from './html.ts';
import { METHODS, type Method, type Status, type Transaction } from './transactions.ts';

const METHOD_NAMES: Readonly<Record<Method, string>> = {
  CREDITCARD: 'Kreditkarte',
  GIROPAY: 'giropay',
  PAYPAL: 'PayPal',
  PAYDIRECT: 'paydirekt',
  OTHER: 'Andere Zahlungsart',
};

const STATUS_TEXTS: Readonly<Record<Exclude<Status, 'INITIAL'>, string>> = {
  PAYED: 'Die Zahlung ist erfolgt.',
  FAILED: 'Die Zahlung ist fehlgeschlagen oder die Zeit dafür ist abgelaufen.',
  CANCELED: 'Die Zahlung wurde abgebrochen.',
};

const CSS = `
:root{color-scheme:light dark;font:1.0625rem/1.5 system-ui,sans-serif}
body{margin:0;padding:1.5rem;display:grid;justify-content:center;background:Canvas;color:CanvasText}
main{width:min(38rem,calc(100vw - 3rem))}
.note{border-left:.35rem solid #b45309;padding:.5rem 1rem;margin:0 0 1.5rem}
h1{font-size:1.6rem;margin:0 0 1rem}
table{width:100%;border-collapse:collapse;margin:1rem 0}
caption{text-align:left;font-weight:600;padding-bottom:.25rem}
th,td{text-align:left;padding:.4rem .25rem;border-bottom:1px solid #888}
.amount{text-align:right;white-space:nowrap}
fieldset{border:1px solid #888;border-radius:.4rem;padding:.75rem 1rem;margin:1rem 0}
label{display:block;padding:.35rem 0;min-height:1.75rem}
.actions{display:flex;flex-wrap:wrap;gap:.75rem}
button{font:inherit;padding:.6rem 1.1rem;border-radius:.4rem;border:2px solid #1d4ed8;background:Canvas;color:CanvasText;cursor:pointer}
button[value=pay]{background:#1d4ed8;color:#fff}
:focus-visible{outline:3px solid #b45309;outline-offset:2px}
`;

// Not through the tag: its text must be what the policy's hash was made from.
const STYLE = new Html(`<style>${CSS}</style>`);

/** For the page alone: its own style, forms to itself, nothing else. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(CSS).digest('base64')}'`,
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

function euro(amount: number): string {
  return amount.toLocaleString('de-DE', { style: 'currency', currency: 'EUR' });
}

function layout(title: string, content: Html): string {
  return html`<!doctype html>
    <html lang="de">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title} – simulierter Bezahldienst</title>
        ${STYLE}
      </head>
      <body>
        <main>
          <p class="note"><strong>Simulierter Bezahldienst für die Entwicklung.</strong> Hier fließt kein Geld.</p>
          ${content}
        </main>
      </body>
    </html>`.text;
}

function itemsTable({ request }: Transaction): Html {
  const rows = request.items.map(
    (item) =>
      html`<tr>
        <td>${item.description}</td>
        <td class="amount">${item.quantity}</td>
        <td class="amount">${euro(item.totalNetAmount + item.totalTaxAmount)}</td>
      </tr>`,
  );
  return html`<table>
    <caption>
      Positionen
    </caption>
    <thead>
      <tr>
        <th scope="col">Bezeichnung</th>
        <th scope="col" class="amount">Menge</th>
        <th scope="col" class="amount">Betrag</th>
      </tr>
    </thead>
    <tbody>
      ${rows}
    </tbody>
    <tfoot>
      <tr>
        <th scope="row" colspan="2">Gesamtbetrag</th>
        <td class="amount"><strong>${euro(request.grosAmount)}</strong></td>
      </tr>
    </tfoot>
  </table>`;
}

function paymentForm(): Html {
  const choices = METHODS.map(
    (method, index) =>
      html`<label
        ><input type="radio" name="method" value="${method}" ${index === 0 ? 'checked' : ''} /> ${METHOD_NAMES[method]}</label
      >`,
  );
  return html`<form method="post">
    <fieldset>
      <legend>Zahlungsart</legend>
      ${choices}
    </fieldset>
    <div class="actions">
      <button name="action" value="pay">Jetzt bezahlen</button>
      <button name="action" value="cancel">Abbrechen</button>
      <button name="action" value="fail">Fehlschlagen lassen</button>
    </div>
  </form>`;
}

/** The page of a transaction: to pay, or what became of it. */
export function paymentPage(transaction: Transaction): string {
  const { request, status } = transaction;
  const outcome =
    status === 'INITIAL'
      ? paymentForm()
      : html`<p role="status">${STATUS_TEXTS[status]}</p>
          <p><a href="${request.redirectUrl}">Zurück zum Portal</a></p>`;
  return layout(
    'Bezahlen',
    html`<h1>Bezahlen</h1>
      <p>${request.description ?? ''}</p>
      <p>Verwendungszweck: ${request.purpose}</p>
      ${itemsTable(transaction)} ${outcome}`,
  );
}

/** The page for an address that leads to no transaction. */
export function unknownPage(): string {
  return layout(
    'Unbekannte Zahlung',
    html`<h1>Unbekannte Zahlung</h1>
      <p>Unter dieser Adresse gibt es keine Zahlung.</p>`,
  );
}
