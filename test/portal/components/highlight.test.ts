import { expect, test } from 'vitest';
import { partsOf } from '#portal/components/highlight.tsx';

test('marks become hits, all else is text', () => {
  expect(partsOf('Den <mark>Hund</mark> &amp; die Katze')).toEqual([
    { text: 'Den ', isHit: false },
    { text: 'Hund', isHit: true },
    { text: ' & die Katze', isHit: false },
  ]);
});

test('escaped markup is text once, and markup that should not be there is text too', () => {
  expect(partsOf('&amp;lt;b&amp;gt; <img src=x onerror=alert(1)>')).toEqual([
    { text: '&lt;b&gt; <img src=x onerror=alert(1)>', isHit: false },
  ]);
});
