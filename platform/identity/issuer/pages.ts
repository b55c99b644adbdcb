/** The issuer's pages around the methods of sign-in: the sign-in page, sign out, and what went wrong. */

import type { ErrorOut, KoaContextWithOIDC } from 'oidc-provider';
import type { TrustLevel } from '../../values/trust-level.ts';
import type { Attempt } from './attempts.ts';
import { choiceButton, form } from './html.ts';
import { escapeHtml, page } from './layout.ts';

/** Official names (DIN SPEC 66336 speaks of Vertrauensniveau; BundID calls the lowest Basisregistrierung). */
export const LEVEL_NAMES = {
  BASIC: 'Basisregistrierung',
  LOW: 'niedrig',
  SUBSTANTIAL: 'substanziell',
  HIGH: 'hoch',
} as const satisfies Record<TrustLevel, string>;

/** The value of the button that gives up. */
export const CANCEL = 'cancel';

const PURPOSES: Readonly<
  Record<Attempt['purpose'], { readonly title: string; readonly words: (client: string, wish: string) => string }>
> = {
  'sign-in': { title: 'Anmelden', words: (client, wish) => `${client} bittet um Anmeldung${wish}.` },
  link: {
    title: 'Weitere Anmeldung hinzufügen',
    words: (client, wish) => `${client} möchte Ihrem Konto eine weitere Anmeldung hinzufügen${wish}.`,
  },
  reset: {
    title: 'Passwort zurücksetzen',
    words: () => 'Weisen Sie sich anders aus, dann können Sie ein neues Passwort setzen. Eine E-Mail-Adresse genügt dafür nicht.',
  },
};

/** The sign-in page; `sections` are those of the methods. */
export function signInPage(
  { purpose, client, minimum }: Pick<Attempt, 'purpose' | 'client' | 'minimum'>,
  sections: readonly string[],
): string {
  const wish = minimum === null ? '' : ` und verlangt mindestens das Vertrauensniveau <strong>${LEVEL_NAMES[minimum]}</strong>`;
  const { title, words } = PURPOSES[purpose];
  return page(
    title,
    `<p class="kern-body">${words(`„${escapeHtml(client)}“`, wish)}</p>
${sections.filter((one) => one !== '').join('\n')}
${form(choiceButton(CANCEL, 'Abbrechen', 'tertiary'))}`,
  );
}

/** The page for a sign-in that cannot go on; both are texts. */
export function faultPage(explanation: string, detail = ''): string {
  return page(
    'Das hat nicht geklappt',
    `<p class="kern-body">${escapeHtml(explanation)}</p>${detail === '' ? '' : `<p class="kern-body"><code>${escapeHtml(detail)}</code></p>`}<p class="kern-body"><a class="kern-link" href="/">Zur Startseite</a></p>`,
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
export function renderLogout(ctx: KoaContextWithOIDC, logoutForm: string): void {
  ctx.type = 'html';
  ctx.body = page(
    'Abmelden',
    `<p class="kern-body">Möchten Sie sich abmelden?</p>
${logoutForm}
<button class="kern-btn kern-btn--primary" type="submit" form="op.logoutForm" name="logout" value="yes"><span class="kern-label">Abmelden</span></button>
<button class="kern-btn kern-btn--secondary" type="submit" form="op.logoutForm"><span class="kern-label">Angemeldet bleiben</span></button>`,
  );
}

/** Nobody is signed in any more; `warning` is a text. */
export function loggedOutPage(warning = ''): string {
  const beside = warning === '' ? '' : `<p class="kern-body"><strong>${escapeHtml(warning)}</strong></p>`;
  return page(
    'Abgemeldet',
    `<p class="kern-body">Sie sind abgemeldet.</p>${beside}<p class="kern-body"><a class="kern-link" href="/">Zur Startseite</a></p>`,
  );
}

export function renderLoggedOut(ctx: KoaContextWithOIDC): void {
  ctx.type = 'html';
  ctx.body = loggedOutPage();
}
