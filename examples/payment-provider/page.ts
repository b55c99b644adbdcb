/** The page a payer sees: what is to be paid, and how. Works without script and without any other host. */

import type { FastifyInstance, FastifyReply } from 'fastify';
import { html, type Html } from './html.ts';
import { CONTENT_SECURITY_POLICY, layout } from './layout.ts';
import { METHODS, type Method, type Outcome, type Transaction, type Transactions } from './transactions.ts';

const METHOD_NAMES: Readonly<Record<Method, string>> = {
  CREDITCARD: 'Kreditkarte',
  GIROPAY: 'giropay',
  PAYPAL: 'PayPal',
  PAYDIRECT: 'paydirekt',
  OTHER: 'Andere Zahlungsart',
};

const STATUS_TEXTS: Readonly<Record<Outcome, string>> = {
  PAYED: 'Die Zahlung ist erfolgt.',
  FAILED: 'Die Zahlung ist fehlgeschlagen.',
  CANCELED: 'Die Zahlung wurde abgebrochen.',
};

function euro(amount: number): string {
  return amount.toLocaleString('de-DE', { style: 'currency', currency: 'EUR' });
}

function itemsTable({ bill }: Transaction<unknown>): Html {
  const rows = bill.items.map(
    (item) =>
      html`<tr>
        <td>${item.description}</td>
        <td class="amount">${item.quantity}</td>
        <td class="amount">${euro(item.total)}</td>
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
        <td class="amount"><strong>${euro(bill.gross)}</strong></td>
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
    </div>
    <fieldset>
      <legend>Für Versuche</legend>
      <div class="actions">
        <button name="action" value="fail">Fehlschlagen lassen</button>
        <button name="action" value="expire">Zeit ablaufen lassen</button>
        <button name="action" value="fail-later">Erst in Bearbeitung, dann scheitern</button>
        <button name="action" value="pay-later">Erst in Bearbeitung, dann bezahlt</button>
      </div>
    </fieldset>
  </form>`;
}

function outcomeOf({ bill, status, processing, expired }: Transaction<unknown>): Html {
  if (status === 'INITIAL' && processing === null) return paymentForm();
  const text =
    status === 'INITIAL'
      ? 'Die Zahlung wird bearbeitet.'
      : expired
        ? 'Die Zeit für die Zahlung ist abgelaufen.'
        : STATUS_TEXTS[status];
  return html`<p role="status">${text}</p>
    <p><a href="${bill.redirectUrl}">Zurück zum Portal</a></p>`;
}

/** The page of a transaction: to pay, or what became of it. */
export function paymentPage(transaction: Transaction<unknown>, lines: readonly string[] = []): string {
  const { bill } = transaction;
  return layout(
    'Bezahlen',
    html`<h1>Bezahlen</h1>
      <p>${bill.description}</p>
      <p>Verwendungszweck: ${bill.purpose}</p>
      ${itemsTable(transaction)} ${outcomeOf(transaction)} ${lines.map((line) => html`<p>${line}</p>`)}`,
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

export function sendPage(reply: FastifyReply, status: number, page: string): FastifyReply {
  return reply
    .code(status)
    .type('text/html; charset=utf-8')
    .header('content-security-policy', CONTENT_SECURITY_POLICY)
    .header('cache-control', 'no-store')
    .header('referrer-policy', 'no-referrer')
    .send(page);
}

const FORM = 'application/x-www-form-urlencoded';

/** Has a plugin read forms, whatever whoever mounts it does with them. */
export function readForms(app: FastifyInstance): void {
  if (app.hasContentTypeParser(FORM)) app.removeContentTypeParser(FORM);
  app.addContentTypeParser(FORM, { parseAs: 'string' }, (_, body, done) => done(null, new URLSearchParams(body.toString())));
}

export interface PageDeps {
  readonly transactions: Transactions<unknown>;
  readonly now: () => Date;
  /** How long a payment that is decided later is being processed. */
  readonly processingMs: number;
  /** Told of what a payer has chosen. */
  readonly onChoice: (transactionId: string, action: string) => void;
  /** What else became of a transaction, a line each; nothing by default. */
  readonly linesOf?: (transactionId: string) => readonly string[];
}

/** Does what a button says. False for none of them. */
function choose({ transactions, now, processingMs }: PageDeps, id: string, action: string, method: Method): boolean {
  const later = (outcome: Outcome): unknown =>
    transactions.decideLater(id, outcome, method, new Date(now().getTime() + processingMs));
  const actions: Readonly<Record<string, () => unknown>> = {
    pay: () => transactions.decide(id, 'PAYED', method),
    cancel: () => transactions.decide(id, 'CANCELED', null),
    fail: () => transactions.decide(id, 'FAILED', null),
    expire: () => transactions.expire(id),
    'fail-later': () => later('FAILED'),
    'pay-later': () => later('PAYED'),
  };
  if (!Object.hasOwn(actions, action)) return false;
  actions[action]?.();
  return true;
}

/** The page of each transaction, at `/pay/<id>`. */
export function addPaymentPages(pages: FastifyInstance, deps: PageDeps): void {
  const { transactions, onChoice, linesOf = () => [] } = deps;
  interface PageRoute {
    readonly Params: { readonly transactionId: string };
    readonly Body: unknown;
  }

  pages.get<PageRoute>('/pay/:transactionId', (request, reply) => {
    const found = transactions.find(request.params.transactionId);
    return found === null
      ? sendPage(reply, 404, unknownPage())
      : sendPage(reply, 200, paymentPage(found, linesOf(found.transactionId)));
  });

  pages.post<PageRoute>('/pay/:transactionId', (request, reply) => {
    const { transactionId } = request.params;
    const found = transactions.find(transactionId);
    if (found === null) return sendPage(reply, 404, unknownPage());
    const form = request.body instanceof URLSearchParams ? request.body : new URLSearchParams();
    const action = form.get('action') ?? '';
    const method = METHODS.find((each) => each === form.get('method')) ?? 'OTHER';
    if (!choose(deps, transactionId, action, method)) return sendPage(reply, 400, paymentPage(found));
    onChoice(transactionId, action);
    return reply.redirect(found.bill.redirectUrl, 303);
  });
}
