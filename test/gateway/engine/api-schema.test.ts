import { isEnumType, parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { buildApiSchema } from '#gateway/engine/plan/api-schema.ts';

describe('an enum with a value that is not shown', () => {
  const schema = buildApiSchema(parse('type Query { mood: Mood } enum Mood { GLAD SAD @inaccessible }'));
  const type = schema.getType('Mood');

  test.each([
    ['a value that is shown', 'GLAD', 'GLAD'],
    ['one that is not', 'SAD', null],
  ])('makes of %s in an answer', (_, value, written) => {
    expect(isEnumType(type) && type.serialize(value)).toBe(written);
  });

  test('still has no answer for what is no value at all', () => {
    expect(() => isEnumType(type) && type.serialize('MAD')).toThrow(/cannot represent value/);
  });
});
