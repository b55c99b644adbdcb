/** The issuer's pages: choose a test person, sign out, and what went wrong. */

import type { ErrorOut, KoaContextWithOIDC } from 'oidc-provider';
import { reaches, TRUST_LEVELS, type TrustLevel } from '../../values/trust-level.ts';
import type { Attempt } from './attempts.ts';
import { escapeHtml, page } from './layout.ts';
import { PEOPLE, type TestPerson } from './people.ts';

/** Official names (DIN SPEC 66336 speaks of Vertrauensniveau; BundID calls the lowest Basisregistrierung). */
const LEVEL_NAMES = {
  BASIC: 'Basisregistrierung',
  LOW: 'niedrig',
  SUBSTANTIAL: 'substanziell',
  HIGH: 'hoch',
} as const satisfies Record<TrustLevel, string>;

/** The value of the button that gives up. */
export const CANCEL = 'cancel';

const button = (value: string, label: string, kind = ''): string =>
  `<button type="submit" name="choice" value="${escapeHtml(value)}"${kind}>${label}</button>`;

function levelButton(person: TestPerson, level: TrustLevel): string {
  const who = escapeHtml(`Als ${person.givenName} ${person.familyName} anmelden, Vertrauensniveau `);
  return button(`${person.id}:${level}`, `<span class="unseen">${who}</span>${LEVEL_NAMES[level]}`);
}

function personItem(person: TestPerson, minimum: TrustLevel): string {
  const levels = TRUST_LEVELS.filter((level) => reaches(level, minimum) && reaches(person.highest, level));
  return `<li>
<h2>${escapeHtml(`${person.givenName} ${person.familyName}`)}</h2>
<p>${escapeHtml(person.description)} (Kennung <code>${escapeHtml(person.id)}</code>)</p>
${levels.length === 0 ? '<p>Erreicht das verlangte Vertrauensniveau nicht.</p>' : levels.map((level) => levelButton(person, level)).join('\n')}
</li>`;
}

/** The page that lists the test people. */
export function signInPage({ purpose, client, minimum }: Pick<Attempt, 'purpose' | 'client' | 'minimum'>): string {
  const wish = minimum === null ? '' : ` und verlangt mindestens das Vertrauensniveau <strong>${LEVEL_NAMES[minimum]}</strong>`;
  const [title, asks] =
    purpose === 'link'
      ? ['Weitere Anmeldung hinzufügen', 'möchte Ihrem Konto eine weitere Anmeldung hinzufügen']
      : ['Anmelden', 'bittet um Anmeldung'];
  return page(
    title,
    `<p>„${escapeHtml(client)}“ ${asks}${wish}. Wählen Sie eine Person und ihr Vertrauensniveau:</p>
<form method="post">
<ul>
${PEOPLE.map((person) => personItem(person, minimum ?? 'BASIC')).join('\n')}
</ul>
${button(CANCEL, 'Abbrechen', ' class="second"')}
</form>`,
  );
}

/** The page for a sign-in that cannot go on; both are texts. */
export function faultPage(explanation: string, detail = ''): string {
  return page(
    'Das hat nicht geklappt',
    `<p>${escapeHtml(explanation)}</p>${detail === '' ? '' : `<p><code>${escapeHtml(detail)}</code></p>`}<p><a href="/">Zur Startseite</a></p>`,
  );
}

export function renderError(ctx: KoaContextWithOIDC, { error, error_description: description }: ErrorOut): void {
  ctx.type = 'html';
  ctx.body = faultPage(
    'Die Anwendung hat eine Anfrage geschickt, die der Anmeldedienst nicht annimmt.',
    description === undefined ? error : `${error}: ${description}`,
  );
}

/** Asks before signing out; `form` is the provider's own hidden form, which the buttons submit. */
export function renderLogout(ctx: KoaContextWithOIDC, form: string): void {
  ctx.type = 'html';
  ctx.body = page(
    'Abmelden',
    `<p>Möchten Sie sich abmelden?</p>
${form}
<button type="submit" form="op.logoutForm" name="logout" value="yes">Abmelden</button>
<button type="submit" form="op.logoutForm" class="second">Angemeldet bleiben</button>`,
  );
}

export function renderLoggedOut(ctx: KoaContextWithOIDC): void {
  ctx.type = 'html';
  ctx.body = page('Abgemeldet', '<p>Sie sind abgemeldet.</p><p><a href="/">Zur Startseite</a></p>');
}
