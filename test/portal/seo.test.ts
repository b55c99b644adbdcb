import fc from 'fast-check';
import { expect, test } from 'vitest';
import { serialise } from '#portal/seo.ts';

test('no text in the data ends the script element, and all of it comes back', () => {
  const hostile = fc.oneof(fc.string(), fc.constantFrom('</script><script>', '<!--', ']]>', '\u2028\u2029', '&lt;'));
  fc.assert(
    fc.property(fc.array(hostile), (texts) => {
      const script = serialise({ texts });
      expect(script).not.toMatch(/[<>&\u2028\u2029]/);
      expect(JSON.parse(script)).toEqual({ texts });
    }),
  );
});
