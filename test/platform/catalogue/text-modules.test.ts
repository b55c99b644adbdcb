import fc from 'fast-check';
import { expect, test } from 'vitest';
import { paragraphs, titleOf } from '#platform/catalogue/text-modules.ts';

test('a module has its heading in the language of its text; in languages we have none in the German one', () => {
  expect(titleOf('08', 'de')).toBe('Erforderliche Unterlagen');
  expect(titleOf('08', 'en-GB')).toBe('Required documents');
  expect(titleOf('08', 'tr')).toBe('Erforderliche Unterlagen');
  expect(titleOf('999', 'de')).toBe('999');
});

test('plain text becomes a paragraph a block', () => {
  expect(paragraphs('Eins & zwei\n\n\nDrei <b>vier</b>\n')).toBe('<p>Eins &amp; zwei</p><p>Drei &lt;b&gt;vier&lt;/b&gt;</p>');
});

test('plain text never becomes other markup than paragraphs', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(paragraphs(text).replace(/<\/?p>/g, '')).not.toMatch(/[<>]/);
    }),
  );
});
