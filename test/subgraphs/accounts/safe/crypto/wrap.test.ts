import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { KeyDoesNotFit, newKey, unwrapKey, wrapKey } from '#subgraphs/accounts/safe/crypto/wrap.ts';

const under = newKey();

describe('a wrapped key', () => {
  test('opens to the key it was', () => {
    const key = newKey();
    expect(unwrapKey(wrapKey(key, under, 'document:1'), under, 'document:1').equals(key)).toBe(true);
  });

  test('does not fit another document, nor another key above it', () => {
    const wrapped = wrapKey(newKey(), under, 'document:1');
    expect(() => unwrapKey(wrapped, under, 'document:2')).toThrow(KeyDoesNotFit);
    expect(() => unwrapKey(wrapped, newKey(), 'document:1')).toThrow(KeyDoesNotFit);
  });

  test('that was changed or cut anywhere opens nothing', () => {
    const wrapped = wrapKey(newKey(), under, 'document:1');
    fc.assert(
      fc.property(fc.nat(wrapped.length - 1), fc.integer({ min: 1, max: 255 }), (place, by) => {
        const changed = Buffer.from(wrapped);
        changed[place] = (changed[place] ?? 0) ^ by;
        expect(() => unwrapKey(changed, under, 'document:1')).toThrow(KeyDoesNotFit);
        expect(() => unwrapKey(wrapped.subarray(0, place), under, 'document:1')).toThrow(KeyDoesNotFit);
      }),
    );
  });

  test('is another one each time, so that nothing tells that two are the same', () => {
    const key = newKey();
    expect(wrapKey(key, under, 'document:1').equals(wrapKey(key, under, 'document:1'))).toBe(false);
  });
});
