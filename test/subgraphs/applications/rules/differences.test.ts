import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { differencesOf } from '#subgraphs/applications/rules/differences.ts';

const SCHEMA = {
  properties: { dog: { title: 'Hund', properties: { name: { title: 'Rufname' } } }, tags: { title: 'Merkmale' } },
};

describe('two drafts', () => {
  test('differ field by field, under the names of the form', () => {
    const yours = { dog: { name: 'Bello', age: 3 }, tags: ['a'] };
    const current = { dog: { name: 'Hasso' }, tags: ['a', 'b'], note: 'neu' };
    expect(differencesOf(yours, current, SCHEMA)).toEqual([
      { path: ['dog', 'name'], label: 'Rufname', yours: 'Bello', current: 'Hasso' },
      { path: ['dog', 'age'], label: null, yours: 3, current: null },
      { path: ['tags'], label: 'Merkmale', yours: ['a'], current: ['a', 'b'] },
      { path: ['note'], label: null, yours: null, current: 'neu' },
    ]);
  });

  const json = fc.dictionary(fc.string(), fc.jsonValue()).map((value) => JSON.parse(JSON.stringify(value)) as object);

  test('that are the same have no differences', () => {
    fc.assert(
      fc.property(json, (draft) => {
        expect(differencesOf(draft, structuredClone(draft), {})).toEqual([]);
      }),
    );
  });

  test('have the same differences from either side', () => {
    const places = (one: object, other: object) =>
      differencesOf(one, other, {})
        .map(({ path }) => JSON.stringify(path))
        .sort();
    fc.assert(
      fc.property(json, json, (one, other) => {
        expect(places(one, other)).toEqual(places(other, one));
      }),
    );
  });
});
