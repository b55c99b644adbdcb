/** XML as text: what is not given is not written. */

import { escapeMarkup } from '../escape.ts';

/** What XML 1.0 cannot hold (production 2): most control characters, lone surrogates, and the last two code points. */
const UNWRITABLE = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu;

/** Text for XML and HTML alike; what XML cannot hold is left out. */
export function escapeXml(text: string): string {
  return escapeMarkup(text.replace(UNWRITABLE, ''));
}

type Attributes = Readonly<Record<string, string | null>>;

/** An element around content that is XML already; nothing for null. */
export function element(name: string, content: string | null, attributes: Attributes = {}): string {
  if (content === null) return '';
  const written = Object.entries(attributes).map(([key, value]) => (value === null ? '' : ` ${key}="${escapeXml(value)}"`));
  return `<${name}${written.join('')}>${content}</${name}>`;
}

/** An element with text; nothing for null. */
export function field(name: string, text: string | null, attributes: Attributes = {}): string {
  return element(name, text === null ? null : escapeXml(text), attributes);
}

/** A code as XÖV writes it. */
export function code(name: string, value: string | null, list: string): string {
  return element(name, value === null ? null : `<code xmlns="">${escapeXml(value)}</code>`, { listURI: list, listVersionID: '' });
}
