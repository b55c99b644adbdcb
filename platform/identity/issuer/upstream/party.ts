/** An identity provider elsewhere, whatever protocol it speaks: how the browser gets there, and what it says when it comes back. */

import { escapeHtml } from '../layout.ts';
import { hidden } from '../html.ts';
import type { Attempt, Proved } from '../attempts.ts';
import type { PageStep, Step } from '../method.ts';

/** What the browser remembers until it comes back, sealed. */
export type Remembered = Readonly<Record<string, string>>;

export interface Party {
  readonly name: string;
  readonly label: string;
  /** Throws when the provider cannot be reached. */
  ask(attempt: Pick<Attempt, 'purpose' | 'minimum'>): Promise<{ readonly go: Go; readonly remember: Remembered }>;
  /** `url` is where the browser came back to. Throws for anything that is not beyond doubt, and when the person gave up. */
  finish(url: URL, remembered: Remembered): Promise<Proved>;
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
