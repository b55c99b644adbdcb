/** Pages of the portal's own logins: sign in, second factor, and what a login is secured with. */

import { alert, choiceButton, field, form, hidden, paragraph, section } from '../html.ts';
import { escapeHtml } from '../layout.ts';
import type { PageStep } from '../method.ts';
import { SHORTEST_PASSWORD } from './password.ts';
import type { Asked } from './passkeys.ts';

const name = (id: string): string => field(id, { name: 'name', label: 'Benutzername', autocomplete: 'username' });

const code = (id: string, label: string, hint: string): string =>
  field(id, { name: 'code', label, hint, autocomplete: 'one-time-code', numeric: true });

/** The field for a password in place of another. */
export const newPassword = (id: string): string =>
  field(id, {
    name: 'password',
    label: 'Neues Passwort',
    type: 'password',
    autocomplete: 'new-password',
    hint: `Mindestens ${SHORTEST_PASSWORD} Zeichen, zum Beispiel mehrere Wörter`,
  });

/** A button that only a script can make work, and its data: hidden without one. */
export function passkeyForm(kind: 'get' | 'create', choice: string, state: string, { options }: Asked, label: string): string {
  return `<form method="post" data-passkey="${kind}" data-options="${escapeHtml(options)}" hidden>
${hidden('state', state)}
${hidden('choice', choice)}
<input type="hidden" name="response" value="">
<button class="kern-btn kern-btn--secondary" type="submit"><span class="kern-label">${escapeHtml(label)}</span></button>
<p class="kern-body" role="status"></p>
</form>`;
}

/** The sections of the sign-in page. */
export function signInSections(state: string, asked: Asked, mayReset: boolean): string {
  const password = field('sign-in', { name: 'password', label: 'Passwort', type: 'password', autocomplete: 'current-password' });
  const hint = `Mindestens ${SHORTEST_PASSWORD} Zeichen, zum Beispiel mehrere Wörter`;
  const fresh = field('register', { name: 'password', label: 'Passwort', type: 'password', autocomplete: 'new-password', hint });
  return [
    section(
      'Mit Benutzername und Passwort',
      form(
        name('sign-in'),
        password,
        `<p class="kern-body"><label><input type="checkbox" name="setup" value="yes"> Danach die Anmeldung einrichten (zweiter Faktor, Passkey)</label></p>`,
        choiceButton('password', 'Anmelden'),
      ),
      passkeyForm('get', 'passkey', state, asked, 'Mit Passkey anmelden'),
      mayReset ? '<p class="kern-body"><a class="kern-link" href="?then=reset">Passwort vergessen?</a></p>' : '',
    ),
    `<details class="kern-accordion identity-section"><summary class="kern-accordion__header"><span class="kern-title">Neu registrieren</span></summary>
<div class="kern-accordion__body">${form(name('register'), fresh, choiceButton('register', 'Registrieren', 'secondary'))}</div></details>`,
  ].join('\n');
}

export function faultStep(text: string, status = 400, retryAfter?: number): { readonly page: PageStep } {
  const back = '<p class="kern-body"><a class="kern-link" href="">Zurück zur Anmeldung</a></p>';
  return {
    page: {
      title: 'Das hat nicht geklappt',
      main: `${alert(text)}\n${back}`,
      status,
      ...(retryAfter === undefined ? {} : { retryAfter }),
    },
  };
}

export function secondFactorStep(state: string, fault: string | null): { readonly page: PageStep } {
  const main = [
    fault === null ? '' : alert(fault),
    form(
      hidden('state', state),
      code('factor', 'Code aus Ihrer Authenticator-App', 'Sechs Ziffern, alle 30 Sekunden neue'),
      choiceButton('second-factor', 'Weiter'),
    ),
    `<details class="kern-accordion identity-section"><summary class="kern-accordion__header"><span class="kern-title">App verloren?</span></summary>
<div class="kern-accordion__body">${form(
      hidden('state', state),
      field('recovery', { name: 'code', label: 'Wiederherstellungscode', autocomplete: 'off' }),
      choiceButton('recovery', 'Mit Wiederherstellungscode anmelden', 'secondary'),
    )}</div></details>`,
  ];
  return { page: { title: 'Zweiter Faktor', main: main.join('\n'), status: fault === null ? 200 : 400 } };
}

interface Setup {
  readonly state: string;
  readonly hasSecondFactor: boolean;
  readonly codesLeft: number;
  readonly passkeys: number;
  readonly asked: Asked;
  readonly news?: string;
}

/** What the login is secured with, and what could be added. */
export function setupStep({ state, hasSecondFactor, codesLeft, passkeys, asked, news }: Setup): { readonly page: PageStep } {
  const factor = hasSecondFactor
    ? `Eingerichtet, noch ${codesLeft} Wiederherstellungscodes. Ein neuer ersetzt App und Codes.`
    : 'Ein Code aus einer App auf Ihrem Telefon schützt Ihr Konto, wenn jemand Ihr Passwort kennt.';
  const main = [
    news === undefined ? '' : `<p class="kern-body" role="status"><strong>${escapeHtml(news)}</strong></p>`,
    section(
      'Zweiter Faktor',
      paragraph(factor),
      form(hidden('state', state), choiceButton('totp-new', hasSecondFactor ? 'Neu einrichten' : 'Einrichten', 'secondary')),
    ),
    section(
      'Passkeys',
      paragraph(passkeys === 0 ? 'Noch keiner eingerichtet.' : `Eingerichtet: ${passkeys}.`),
      '<noscript><p class="kern-body">Passkeys brauchen JavaScript.</p></noscript>',
      passkeyForm('create', 'passkey-new', state, asked, 'Passkey einrichten'),
    ),
    section(
      'Passwort',
      form(hidden('state', state), newPassword('change'), choiceButton('password-new', 'Passwort ändern', 'secondary')),
    ),
    form(hidden('state', state), choiceButton('continue', 'Weiter zur Anwendung')),
  ];
  return { page: { title: 'Anmeldung einrichten', main: main.join('\n'), status: 200 } };
}

export function newFactorStep(state: string, key: string, address: string, fault: string | null): { readonly page: PageStep } {
  const main = [
    fault === null ? '' : alert(fault),
    paragraph('Geben Sie diesen Schlüssel in Ihre Authenticator-App ein und dann den Code, den sie zeigt:'),
    `<p class="kern-body"><code>${escapeHtml(key.match(/.{1,4}/g)?.join(' ') ?? key)}</code></p>`,
    `<p class="kern-body"><a class="kern-link" href="${escapeHtml(address)}">In einer App auf diesem Gerät öffnen</a></p>`,
    form(hidden('state', state), code('new', 'Code aus der App', 'Sechs Ziffern'), choiceButton('totp-confirm', 'Bestätigen')),
    form(hidden('state', state), choiceButton('setup', 'Abbrechen', 'tertiary')),
  ];
  return { page: { title: 'Zweiten Faktor einrichten', main: main.join('\n'), status: fault === null ? 200 : 400 } };
}

export function recoveryCodesStep(state: string, codes: readonly string[]): { readonly page: PageStep } {
  const main = [
    paragraph(
      'Der zweite Faktor ist eingerichtet. Bewahren Sie diese Wiederherstellungscodes auf, jeder gilt einmal. Sie werden nicht wieder gezeigt.',
    ),
    `<ul class="identity-codes">${codes.map((one) => `<li><code>${escapeHtml(one)}</code></li>`).join('')}</ul>`,
    form(hidden('state', state), choiceButton('setup', 'Ich habe sie aufbewahrt')),
  ];
  return { page: { title: 'Wiederherstellungscodes', main: main.join('\n'), status: 200 } };
}
