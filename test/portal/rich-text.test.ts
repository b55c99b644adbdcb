import fc from 'fast-check';
import { expect, test } from 'vitest';
import { richText } from '#portal/rich-text.ts';

test('texts get the style of the page, whatever style they came with', () => {
  expect(richText('<h2 style="x">A</h2><p class="kern-btn">b</p><ul class="y"><li class="z">c</li></ul>')).toBe(
    '<h4 class="kern-body kern-body--bold">A</h4><p class="kern-body">b</p><ul class="portal-list"><li>c</li></ul>',
  );
  expect(richText('<a href="https://a.example" target="_blank" onclick="x">d</a>')).toBe(
    '<p class="kern-body"><a href="https://a.example" class="kern-link" rel="external">d</a></p>',
  );
});

test('nothing that runs or loads is left, however it is written', () => {
  const pieces = fc.constantFrom(
    '<script>',
    '</script>',
    '<img src=x onerror=y>',
    '<a href="javascript:z">',
    '<',
    '>',
    '"',
    '<p ',
    'onload=1',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(pieces, fc.string())), (parts) => {
      const tags = richText(parts.join('')).match(/<[^>]*>/g) ?? [];
      expect(tags.join('')).not.toMatch(/<(script|img|style|iframe)|javascript:|\son\w+=/i);
    }),
  );
});
