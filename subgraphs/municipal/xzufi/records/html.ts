/** HTML as editors send it, made safe to show: what no text needs is left out, scripts and styles with all they hold. */

import sanitize from 'sanitize-html';

const ALLOWED: sanitize.IOptions = {
  allowedTags: [
    ...['p', 'br', 'strong', 'b', 'em', 'i', 'u', 'sub', 'sup', 'abbr', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'a'],
    ...['h2', 'h3', 'h4', 'h5', 'h6', 'table', 'caption', 'thead', 'tbody', 'tr', 'th', 'td', 'blockquote', 'hr'],
  ],
  allowedAttributes: { a: ['href'], abbr: ['title'], th: ['scope', 'colspan', 'rowspan'], td: ['colspan', 'rowspan'] },
  allowedSchemes: ['http', 'https', 'mailto', 'tel'],
  allowProtocolRelative: false,
  // The page has a heading of its own.
  transformTags: { h1: 'h2' },
};

/** Sanitised HTML; doing it again changes nothing. */
export function sanitiseHtml(text: string): string {
  return /[<>&"]/.test(text) ? sanitize(text, ALLOWED).trim() : text;
}

const SIGNS: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };

/** The words of an HTML text, for fields of the catalogue that are plain text. */
export function plainText(html: string): string {
  if (!/[<>&]/.test(html)) return html;
  const spaced = html.replace(/<(br|\/p|\/li|\/div|\/td|\/h\d)\b[^>]*>/gi, ' ');
  const escaped = sanitize(spaced, { allowedTags: [], allowedAttributes: {} });
  return escaped
    .replace(/&(amp|lt|gt|quot);/g, (sign) => SIGNS[sign] ?? sign)
    .replace(/\s+/g, ' ')
    .trim();
}

/** The words of an HTML text with its structure: blocks apart by an empty line, entries of lists behind `- `. */
export function wordsInBlocks(html: string): string {
  const marked = html
    .replace(/\s+/g, ' ')
    .replace(/<br\b[^>]*>/gi, '\n')
    .replace(/<li\b[^>]*>/gi, '\n- ')
    .replace(/<\/(td|th|dt)>/gi, ' ')
    .replace(/<(p|h\d|ul|ol|dl|table|blockquote)\b[^>]*>|<\/(p|h\d|ul|ol|dl|table|blockquote)>|<hr\b[^>]*>/gi, '\n\n')
    .replace(/<\/(tr|dd)>/gi, '\n');
  const words = sanitize(marked, { allowedTags: [], allowedAttributes: {} }).replace(
    /&(amp|lt|gt|quot);/g,
    (sign) => SIGNS[sign] ?? sign,
  );
  return words
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
