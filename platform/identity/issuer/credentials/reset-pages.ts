/** Pages for whoever has forgotten her password. */

import { alert, choiceButton, field, form, hidden, paragraph, section } from '../html.ts';
import { escapeHtml } from '../layout.ts';
import type { PageStep } from '../method.ts';
import { newPassword, passkeyForm } from './pages.ts';
import type { Asked } from './passkeys.ts';
import type { Credential } from './store.ts';

/** The sections of the page, beside those of other logins. */
export function resetSections(state: string, asked: Asked): string {
  return [
    section(
      'Mit einem Code',
      paragraph('Ein Wiederherstellungscode oder der Code aus Ihrer Authenticator-App weist Sie aus.'),
      form(
        field('reset', { name: 'name', label: 'Benutzername', autocomplete: 'username' }),
        field('reset', { name: 'code', label: 'Wiederherstellungscode oder Code aus der App', autocomplete: 'off' }),
        newPassword('reset'),
        choiceButton('reset-code', 'Passwort ändern'),
      ),
    ),
    passkeyForm('get', 'reset-passkey', state, asked, 'Mit Passkey ausweisen'),
  ].join('\n');
}

/** Asks whoever has proved herself for a new password of one of her credentials. */
export function newPasswordStep(
  state: string,
  credentials: readonly Credential[],
  fault: string | null,
): { readonly page: PageStep } {
  const choice = ({ id, name }: Credential, index: number): string =>
    `<label><input type="radio" name="credential" value="${id}"${index === 0 ? ' checked' : ''}> ${escapeHtml(name)}</label>`;
  const [only, ...others] = credentials;
  const whose =
    others.length === 0
      ? paragraph(`Benutzername: ${only?.name ?? ''}`)
      : `<fieldset class="kern-fieldset"><legend class="kern-label">Benutzername</legend>${credentials.map(choice).join('\n')}</fieldset>`;
  const main = [
    fault === null ? '' : alert(fault),
    form(hidden('state', state), whose, newPassword('reset'), choiceButton('reset-finish', 'Passwort ändern')),
  ];
  return { page: { title: 'Neues Passwort', main: main.join('\n'), status: fault === null ? 200 : 400 } };
}

/** `home` is the page to sign in on. */
export function passwordChangedStep(home: string): { readonly page: PageStep } {
  const main = [
    paragraph('Ihr Passwort ist geändert. Alle Sitzungen sind beendet, auch auf anderen Geräten.'),
    `<p class="kern-body"><a class="kern-link" href="${escapeHtml(home)}">Zur Anmeldung</a></p>`,
  ];
  return { page: { title: 'Passwort geändert', main: main.join('\n'), status: 200 } };
}
