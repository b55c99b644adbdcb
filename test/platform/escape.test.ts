import fc from 'fast-check';
import { expect, test } from 'vitest';
import { escapeHtml, escapeMarkup } from '#platform/escape.ts';

const text = () => fc.string({ unit: fc.constantFrom('&', '<', '>', '"', "'", ';', 'a', '&amp;', '&#39;', ' ', 'ü') });

/** What a browser reads. */
const read = (html: string): string =>
  html
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

test.each([
  ['a page', escapeHtml, /[<>"']/],
  ['what is kept', escapeMarkup, /[<>"]/],
])('text for %s has no markup in it, and reads as it was written', (_, escape, signs) => {
  fc.assert(
    fc.property(text(), (given) => {
      expect(escape(given)).not.toMatch(signs);
      expect(read(escape(given))).toBe(given);
    }),
  );
});

test('an apostrophe is written out for pages only', () => {
  expect(escapeHtml(`<a href='d"Or'>&`)).toBe('&lt;a href=&#39;d&quot;Or&#39;&gt;&amp;');
  expect(escapeMarkup(`<a href='d"Or'>&`)).toBe(`&lt;a href='d&quot;Or'&gt;&amp;`);
});
