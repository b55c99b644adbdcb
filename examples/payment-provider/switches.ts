/** Switches that make a simulated provider misbehave, for tests and demonstrations: set in the program or on its page. */

import type { FastifyInstance } from 'fastify';
import { html, type Html } from './html.ts';
import { layout } from './layout.ts';
import { sendPage } from './page.ts';

export type Mode =
  | 'normal'
  | 'slow'
  | 'down'
  | 'deaf'
  | 'closed'
  | 'amount'
  | 'currency'
  | 'request'
  | 'elsewhere'
  | 'no-refunds'
  | 'refunds-fail';

/** What each mode is called, and does. */
export const MODES: Readonly<Record<Mode, string>> = {
  normal: 'Alles in Ordnung',
  slow: 'Langsam: jede Antwort kommt erst nach fünfzehn Sekunden',
  down: 'Ausgefallen: jede Anfrage scheitert mit 503',
  deaf: 'Antworten gehen verloren: Aufträge kommen an, die Antwort bleibt aus',
  closed: 'Gesperrt: die Behörde wird nicht mehr gekannt',
  amount: 'Falscher Betrag: gemeldet wird ein Euro zu wenig',
  currency: 'Falsche Währung: gemeldet werden Schweizer Franken',
  request: 'Falsche Zahlung: gemeldet wird die eines anderen',
  elsewhere: 'Falsche Seite: zum Bezahlen geht es auf eine fremde Adresse',
  'no-refunds': 'Keine Erstattungen: jede wird abgelehnt, wo der Dienst überhaupt welche kennt',
  'refunds-fail': 'Erstattungen scheitern: jede wird angenommen und kommt nicht an',
};

export interface Switches {
  mode: Mode;
  /** How long an answer takes in the mode `slow`, in milliseconds. */
  slowMs: number;
}

export function createSwitches(): Switches {
  return { mode: 'normal', slowMs: 15_000 };
}

/** Has the routes of an API misbehave as the switches say. What it lies about is its own business. */
export function misbehave(api: FastifyInstance, switches: Switches): void {
  api.addHook('onRequest', async (_request, reply) => {
    if (switches.mode === 'down') return reply.code(503).type('text/html').send('<h1>Wartungsarbeiten</h1>');
    if (switches.mode === 'slow') await new Promise((resolve) => setTimeout(resolve, switches.slowMs));
    return undefined;
  });
  api.addHook('onSend', (_request, reply, payload, done) => {
    if (switches.mode === 'deaf') reply.raw.destroy();
    done(null, payload);
  });
}

function switchesForm(switches: Switches): Html {
  const choices = Object.entries(MODES).map(
    ([mode, name]) =>
      html`<label><input type="radio" name="mode" value="${mode}" ${mode === switches.mode ? 'checked' : ''} /> ${name}</label>`,
  );
  return html`<h1>Verhalten des Bezahldienstes</h1>
    <form method="post">
      <fieldset>
        <legend>Wie er sich verhält</legend>
        ${choices}
      </fieldset>
      <div class="actions"><button>Übernehmen</button></div>
    </form>`;
}

/** The page with the switches, at `/switches`. */
export function addSwitchesPage(pages: FastifyInstance, switches: Switches): void {
  pages.get('/switches', (_, reply) => sendPage(reply, 200, layout('Verhalten', switchesForm(switches))));
  pages.post<{ Body: unknown }>('/switches', (request, reply) => {
    const wish = request.body instanceof URLSearchParams ? request.body.get('mode') : null;
    const mode = (Object.keys(MODES) as Mode[]).find((known) => known === wish);
    if (mode !== undefined) switches.mode = mode;
    return sendPage(reply, mode === undefined ? 400 : 200, layout('Verhalten', switchesForm(switches)));
  });
}
