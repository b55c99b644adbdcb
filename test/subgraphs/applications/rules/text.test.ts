import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDraftData, readText } from '#subgraphs/applications/rules/text.ts';

function nested(depth: number): unknown {
  let value: unknown = 'deep';
  for (let level = 0; level < depth; level++) value = [value];
  return value;
}

const refusal = (code: string) => ({ ok: false, faults: [{ code, path: ['data'] }] });

describe('the data of a draft', () => {
  test('half-filled data are welcome', () => {
    expect(readDraftData({ dog: {} })).toEqual({ ok: true, decision: { dog: {} } });
  });

  test.each([[null], ['text'], [7], [[{}]], [undefined]])('%j is no object', (data) => {
    expect(readDraftData(data)).toEqual(refusal('DATA_NOT_AN_OBJECT'));
  });

  test('256 KB are the most, counted in bytes', () => {
    const half = 'ä'.repeat(128 * 1024);
    expect(readDraftData({ text: half })).toEqual(refusal('DATA_TOO_LARGE'));
    expect(readDraftData({ text: half.slice(10) })).toMatchObject({ ok: true });
  });

  test('nesting has an end, however deep it is sent', () => {
    expect(readDraftData({ a: nested(31) })).toMatchObject({ ok: true });
    expect(readDraftData({ a: nested(32) })).toEqual(refusal('DATA_TOO_DEEP'));
    expect(readDraftData({ a: nested(100_000) })).toEqual(refusal('DATA_TOO_DEEP'));
  });

  test.each([
    [{ a: 'x\u0000' }, ['a']],
    [{ holder: { names: ['Ada', '\ud800'] } }, ['holder', 'names', '1']],
    [{ holder: { '\u0000': 1 } }, ['holder']],
  ])('%j cannot be kept, and the field is named', (data, path) => {
    const faults = [{ code: 'INVALID_CHARACTER', path: ['data', ...path] }];
    expect(readDraftData(data)).toEqual({ ok: false, faults });
  });

  test('an emoji can be kept', () => {
    expect(readDraftData({ name: '🐕' })).toMatchObject({ ok: true });
  });

  test('JSON of any shape gets an answer', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (data) => {
        const isObject = typeof data === 'object' && data !== null && !Array.isArray(data);
        if (!isObject) expect(readDraftData(data).ok).toBe(false);
      }),
    );
  });
});

describe('texts', () => {
  test('blanks around a text are not part of it', () => {
    expect(readText('  Bitte  ', 'text')).toEqual({ ok: true, decision: 'Bitte' });
  });

  test.each([
    ['   ', 'REQUIRED'],
    ['x'.repeat(10_001), 'TOO_LONG'],
    ['a\u0000b', 'INVALID_CHARACTER'],
  ])('a text is refused for what is wrong with it', (text, code) => {
    expect(readText(text, 'text')).toEqual({ ok: false, faults: [{ code, path: ['text'] }] });
  });

  test('10,000 characters are possible', () => {
    expect(readText('x'.repeat(10_000), 'text')).toMatchObject({ ok: true });
  });
});
