import { Kind, parse, type OperationDefinitionNode } from 'graphql';
import { describe, expect, test } from 'vitest';
import { sizeOf } from '#gateway/policy/size.ts';

function measured(query: string): ReturnType<typeof sizeOf> {
  const document = parse(query);
  const operation = document.definitions.find((node): node is OperationDefinitionNode => node.kind === Kind.OPERATION_DEFINITION);
  if (operation === undefined) throw new Error('no operation');
  return sizeOf(document, operation);
}

describe('the size of an operation', () => {
  test.each([
    ['{ a }', 1, 1],
    ['{ a b { c d { e } } }', 5, 3],
    ['{ a { ... on T { b c } ... { d } } }', 4, 2],
    ['{ ...F } fragment F on T { a b { c } }', 3, 2],
    ['{ ...F x { ...F ...F } } fragment F on T { a b }', 7, 2],
    ['{ a } fragment Unused on T { a b c }', 1, 1],
    ['query A { a } query B { a b c }', 1, 1],
  ])('of %s is %i fields, %i levels deep', (query, fields, depth) => {
    expect(measured(query)).toEqual({ fields, depth });
  });

  test('doubled by each of a hundred fragments is found at once', () => {
    const fragments = Array.from({ length: 100 }, (_, index) => `fragment F${index + 1} on T { ...F${index} ...F${index} }`);
    expect(measured(`{ ...F100 } fragment F0 on T { a } ${fragments.join(' ')}`)).toEqual({ fields: 2 ** 100, depth: 1 });
  });
});
