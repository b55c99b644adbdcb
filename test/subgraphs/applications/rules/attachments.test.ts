import { expect, test } from 'vitest';
import { wordsOfDocument } from '#subgraphs/applications/rules/attachments.ts';

test.each([
  [999, '999 Byte', '999 Byte'],
  [1_000, '1 KB', '1 KB'],
  [2_560, '2,5 KB', '2.5 KB'],
  [2_500_000, '2,5 MB', '2.5 MB'],
  [10_000_000, '10 MB', '10 MB'],
])('of %i bytes that are allowed people read %s', (maxBytes, de, en) => {
  expect(wordsOfDocument('DOCUMENT_TOO_LARGE', { maxBytes }, 'de')).toBe(`Die Datei ist zu groß; erlaubt sind ${de}`);
  expect(wordsOfDocument('DOCUMENT_TOO_LARGE', { maxBytes }, 'en')).toBe(`the file is too large; ${en} are allowed`);
});
