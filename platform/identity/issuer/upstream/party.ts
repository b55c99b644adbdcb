/** An identity provider elsewhere, whatever protocol it speaks: how the browser gets there, and what it says when it comes back. */

import { escapeHtml } from '../layout.ts';
import { hidden } from '../html.ts';
import type { Attempt, Proved } from '../attempts.ts';
import type { PageStep, Step } from '../method.ts';
import type { Heard } from './hearing.ts';
import type { SamlLogout } from './saml/logout.ts';
import type { PartySession } from './sessions.ts';

/** What the browser remembers until it comes back, sealed. */
export type Remembered = Readonly<Record<string, string>>;

export interface Party {
  readonly name: string;
  readonly label: string;
  /** Throws when the provider cannot be reached. */
  ask(attempt: Pick<Attempt, 'purpose' | 'minimum'>): Promise<{ readonly go: Go; readonly remember: Remembered }>;
  /** `url` is where the browser came back to. Throws for anything that is not beyond doubt, and when the person gave up. */
  finish(url: URL, remembered: Remembered): Promise<{ readonly proved: Proved; readonly session: PartySession }>;
  /** Where the browser goes to end a session there, with what `finish` has answered; null: the provider offers nothing. */
  leave(hint: string, state: string): Promise<string | null>;
  /** Where such a request goes; null as above. */
  logoutUrl(): Promise<string | null>;
  /** Reads what a provider of OpenID Connect says on its own. Throws for what is not beyond doubt. */
  readonly readLogoutToken?: (token: string) => Promise<Heard>;
  /** What only a provider of SAML has. */
  readonly saml?: SamlLogout;
}

/** By a redirect, or by a form. */
export type Go = { readonly url: string } | { readonly action: string; readonly fields: Readonly<Record<string, string>> };

/** The step that sends the browser there. A form needs a click, since there may be no script. */
export function stepTo({ label }: Pick<Party, 'label'>, go: Go, cookie: string): Step {
  if ('url' in go) return { redirect: go.url, cookie };
  const fields = Object.entries(go.fields).map(([name, value]) => hidden(name, value));
  const main = `<p class="kern-body">Sie verlassen jetzt diese Seite und melden sich bei ${escapeHtml(label)} an.</p>
<form method="post" action="${escapeHtml(go.action)}">
${fields.join('\n')}
<button class="kern-btn kern-btn--primary" type="submit"><span class="kern-label">Weiter zu ${escapeHtml(label)}</span></button>
</form>`;
  const page: PageStep = { title: 'Weiter zur Anmeldung', main, status: 200, target: go.action, cookie };
  return { page };
}
