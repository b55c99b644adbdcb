import { describe, expect, test } from 'vitest';
import type { PublicError } from '#platform/errors.ts';
import { derivedId, newId, parseId, readId } from '#platform/values/id.ts';

describe('an id', () => {
  test('made later sorts after one made earlier', () => {
    const ids = Array.from({ length: 1_000 }, () => newId());
    expect(ids.toSorted()).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('derived from a name is the same in every process', () => {
    expect(derivedId('authority:municipality:059580048048')).toBe(derivedId('authority:municipality:059580048048'));
    expect(derivedId('authority:municipality:059580048048')).not.toBe(derivedId('authority:municipality:059580048000'));
    // Written down, because stored ids of yesterday must be derived again tomorrow.
    expect(derivedId('authority:municipality:059580048048')).toBe('44c71ec9-426c-5ce9-9b79-187ebcd991df');
  });

  test('is derived from any text, half a surrogate pair in it too', () => {
    expect(readId(derivedId('form:a\ud800'))).not.toBeNull();
    expect(derivedId('form:ä🐕')).not.toBe(derivedId('form:a\ud800'));
  });

  test('is read whatever its case and always written small', () => {
    const id = newId();
    expect(readId(id.toUpperCase())).toBe(id);
  });

  test.each(['', 'x', '0190b2a4-0000-7000-8000', "'; drop table account; --", '{c9d0a7b2-6b0e-5c55-9f4e-3a1f6f0a9d11}'])(
    'is not %j, and the argument is named',
    (text) => {
      expect(readId(text)).toBeNull();
      expect(() => parseId(text, 'id')).toThrow(
        expect.objectContaining({ code: 'INVALID', extensions: { code: 'INVALID', argument: 'id' } }) as PublicError,
      );
    },
  );

  test('that is none is not repeated in the error', () => {
    expect(() => parseId('erika.mustermann', 'id')).toThrow(/^id is no valid id$/);
  });
});
