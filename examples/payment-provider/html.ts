/** HTML from templates that escape whatever is put into them. */

import { escapeHtml } from '#platform/escape.ts';

/** Markup that is sent as it is: from `html`, or of our own making. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

function render(value: Html | readonly Html[] | string | number): string {
  if (value instanceof Html) return value.text;
  if (typeof value === 'object') return value.map(render).join('');
  return escapeHtml(String(value));
}

/** A template tag: text is escaped, markup made by this tag is taken as it is. */
export function html(parts: TemplateStringsArray, ...values: readonly (Html | readonly Html[] | string | number)[]): Html {
  return new Html(parts.reduce((text, part, index) => `${text}${render(values[index - 1] ?? '')}${part}`));
}
