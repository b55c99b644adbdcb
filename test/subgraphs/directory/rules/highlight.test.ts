import fc from 'fast-check';
import { expect, test } from 'vitest';
import { highlight } from '#subgraphs/directory/rules/highlight.ts';

test('hits are marked and everything else is escaped', () => {
  const text = `Hunde & <b>"Steuern"</b> d'Or`;
  expect(highlight(text, (word) => word === 'hunde' || word === 'b')).toBe(
    '<mark>Hunde</mark> &amp; &lt;<mark>b</mark>&gt;&quot;Steuern&quot;&lt;/<mark>b</mark>&gt; d&#39;Or',
  );
});

test('a text without hits has no highlight', () => {
  expect(highlight('Hundesteuer', () => false)).toBeNull();
});

test('no text brings markup of its own', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const marked = highlight(text, (word) => word.length % 2 === 0) ?? '';
      expect(marked.replaceAll('<mark>', '').replaceAll('</mark>', '')).not.toMatch(/[<>"']/);
    }),
  );
});
