/** A front-end developer who has nothing but the graph reads in it what everything means. */

import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';
import { expect, test } from 'vitest';
import { useGraph } from './graph.ts';

const graph = useGraph();

/** What the Relay and payload conventions already explain. */
const CONVENTIONAL_TYPE = /(Connection|Edge|Payload)$/;
const CONVENTIONAL_FIELD = new Set(['id', 'node', 'cursor', 'edges', 'pageInfo', 'totalCount', 'problems']);
const CONVENTIONAL_ARGUMENT = new Set(['first', 'after', 'input', 'id']);
/** In a payload the object that was changed is named for its type, and needs no words. */
const CHANGED_OBJECT = /^\w+Payload\.\w+$/;

interface Described {
  readonly coordinate: string;
  readonly description: string | null | undefined;
}

function membersOf(type: GraphQLNamedType): readonly Described[] {
  if (isEnumType(type))
    return type.getValues().map(({ name, description }) => ({ coordinate: `${type.name}.${name}`, description }));
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).filter(({ name }) => !CONVENTIONAL_FIELD.has(name));
    return fields.map(({ name, description }) => ({ coordinate: `${type.name}.${name}`, description }));
  }
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  return Object.values(type.getFields()).flatMap((field) => {
    const coordinate = `${type.name}.${field.name}`;
    const own = CONVENTIONAL_FIELD.has(field.name) || CHANGED_OBJECT.test(coordinate);
    const needed = field.args.filter(({ name }) => !CONVENTIONAL_ARGUMENT.has(name));
    return [
      ...(own ? [] : [{ coordinate, description: field.description }]),
      ...needed.map(({ name, description }) => ({ coordinate: `${coordinate}(${name}:)`, description })),
    ];
  });
}

/** All that has to be described, by its schema coordinate. */
function subjects(api: GraphQLSchema): readonly Described[] {
  const types = Object.values(api.getTypeMap()).filter((type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type));
  return types.flatMap((type) => [
    ...(CONVENTIONAL_TYPE.test(type.name) ? [] : [{ coordinate: type.name, description: type.description }]),
    ...membersOf(type),
  ]);
}

test('every type, field, argument and value is described', () => {
  const missing = subjects(graph.current.api).filter(({ description }) => (description?.trim() ?? '') === '');
  expect(missing.map(({ coordinate }) => coordinate)).toEqual([]);
});

test('a field means the same in every type of its interface', () => {
  const { api } = graph.current;
  const interfaces = Object.values(api.getTypeMap()).filter(isInterfaceType);
  expect(interfaces.map(({ name }) => name)).toEqual(expect.arrayContaining(['Authority', 'ServiceOffer']));
  const differing = interfaces.flatMap((type) =>
    api.getPossibleTypes(type).flatMap((owner) =>
      Object.values(type.getFields())
        .filter(({ name, description }) => owner.getFields()[name]?.description !== description)
        .map(({ name }) => `${owner.name}.${name}`),
    ),
  );
  expect(differing).toEqual([]);
});

test('nothing is only said to be itself', () => {
  const plain = (text: string): string => text.toLowerCase().replace(/[^a-z]/g, '');
  const empty = subjects(graph.current.api).filter(({ coordinate, description }) => {
    const name = coordinate.replace(/^.*\./, '').replace(/^.*\((\w+):\)$/, '$1');
    return plain(description ?? '') === plain(name);
  });
  expect(empty.map(({ coordinate }) => coordinate)).toEqual([]);
});
