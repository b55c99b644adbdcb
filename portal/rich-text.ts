/** HTML of the catalogues' editors as a part of our pages: sanitised once more, and in the page's own style. */

import sanitize from 'sanitize-html';

/** Headings stand below those of the page, whatever their level was. */
const HEADINGS = Object.fromEntries(
  ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((tag) => [
    tag,
    sanitize.simpleTransform('h4', { class: 'kern-body kern-body--bold' }),
  ]),
);

const OPTIONS: sanitize.IOptions = {
  allowedTags: [
    ...['p', 'br', 'strong', 'b', 'em', 'i', 'u', 'sub', 'sup', 'abbr', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'a'],
    ...['h4', 'table', 'caption', 'thead', 'tbody', 'tr', 'th', 'td', 'blockquote'],
  ],
  allowedAttributes: { a: ['href', 'rel'], abbr: ['title'], th: ['scope', 'colspan', 'rowspan'], td: ['colspan', 'rowspan'] },
  allowedClasses: { p: ['kern-body'], ul: ['portal-list'], a: ['kern-link'], h4: ['kern-body', 'kern-body--bold'] },
  allowedSchemes: ['http', 'https', 'mailto', 'tel'],
  allowProtocolRelative: false,
  transformTags: {
    ...HEADINGS,
    p: sanitize.simpleTransform('p', { class: 'kern-body' }),
    ul: sanitize.simpleTransform('ul', { class: 'portal-list' }),
    a: sanitize.simpleTransform('a', { class: 'kern-link', rel: 'external' }),
  },
};

/** Text without a block around it becomes a paragraph. */
export function richText(html: string): string {
  const isInline = !/<(p|ul|ol|dl|table|h\d|blockquote)\b/i.test(html);
  return sanitize(isInline ? `<p>${html}</p>` : html, OPTIONS);
}
