/** Parts of the issuer's pages, in KERN's classes. */

import { escapeHtml } from './layout.ts';

type Kind = 'primary' | 'secondary' | 'tertiary';

/** A button that sends `choice`; `label` is HTML. */
export function choiceButton(choice: string, label: string, kind: Kind = 'primary'): string {
  return `<button class="kern-btn kern-btn--${kind}" type="submit" name="choice" value="${escapeHtml(choice)}"><span class="kern-label">${label}</span></button>`;
}

export interface Field {
  readonly name: string;
  readonly label: string;
  readonly type?: 'text' | 'password';
  readonly autocomplete: string;
  readonly hint?: string;
  readonly numeric?: boolean;
}

/** A field with its label; ids are unique on a page as long as `form` is. */
export function field(form: string, { name, label, type = 'text', autocomplete, hint, numeric = false }: Field): string {
  const id = `${form}-${name}`;
  const described = hint === undefined ? '' : ` aria-describedby="${id}-hint"`;
  return `<div class="kern-form-input">
<label class="kern-label" for="${id}">${escapeHtml(label)}</label>
${hint === undefined ? '' : `<div class="kern-hint" id="${id}-hint">${escapeHtml(hint)}</div>`}
<input class="kern-form-input__input" id="${id}" name="${name}" type="${type}" autocomplete="${autocomplete}"${numeric ? ' inputmode="numeric"' : ''} required${described}>
</div>`;
}

export function hidden(name: string, value: string): string {
  return `<input type="hidden" name="${name}" value="${escapeHtml(value)}">`;
}

/** A form that sends to the page it is on. */
export function form(...parts: readonly string[]): string {
  return `<form method="post">\n${parts.join('\n')}\n</form>`;
}

export function section(heading: string, ...parts: readonly string[]): string {
  return `<section class="identity-section">\n<h2 class="kern-heading-medium">${escapeHtml(heading)}</h2>\n${parts.join('\n')}\n</section>`;
}

export function paragraph(text: string): string {
  return `<p class="kern-body">${escapeHtml(text)}</p>`;
}

/** Something that went wrong, told at the top of a page. */
export function alert(text: string): string {
  return `<div class="kern-alert kern-alert--danger" role="alert"><div class="kern-alert__header"><span class="kern-icon kern-icon--danger" aria-hidden="true"></span><span class="kern-title">${escapeHtml(text)}</span></div></div>`;
}
