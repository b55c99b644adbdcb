import { Kind, parse, type OperationDefinitionNode } from 'graphql';
import { describe, expect, test } from 'vitest';
import { countFields } from '#gateway/policy/size.ts';

function fieldsOf(query: string): number {
  const document = parse(query);
  const operation = document.definitions.find((node): node is OperationDefinitionNode => node.kind === Kind.OPERATION_DEFINITION);
  if (operation === undefined) throw new Error('no operation');
  return countFields(document, operation);
}

describe('the size of an operation', () => {
  test.each([
    ['{ a }', 1],
    ['{ a b { c d { e } } }', 5],
    ['{ a { ... on T { b c } ... { d } } }', 4],
    ['{ ...F } fragment F on T { a b { c } }', 3],
    ['{ ...F x { ...F ...F } } fragment F on T { a b }', 7],
    ['{ a } fragment Unused on T { a b c }', 1],
    ['query A { a } query B { a b c }', 1],
  ])('of %s is %i fields', (query, size) => {
    expect(fieldsOf(query)).toBe(size);
  });

  test('doubled by each of a hundred fragments is found at once', () => {
    const fragments = Array.from({ length: 100 }, (_, index) => `fragment F${index + 1} on T { ...F${index} ...F${index} }`);
    expect(fieldsOf(`{ ...F100 } fragment F0 on T { a } ${fragments.join(' ')}`)).toBe(2 ** 100);
  });
});
