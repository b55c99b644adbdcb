/**
 * Fields lie in fetched data under keys of our own, not under the client's aliases: a field under its name, or under a name made
 * for it when arguments or types would collide. So an alias can never hide a key that another fetch needs, and a leaf asked for
 * twice is fetched once.
 */

import {
  isLeafType,
  isListType,
  isNonNullType,
  OperationTypeNode,
  print,
  type FieldNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql';
import type { ValidOperation } from './document.ts';

/** The key of a field in fetched data; `type` is the type its selection set is written on. */
export type DataKeyOf = (node: FieldNode, type: GraphQLNamedType) => string;

export type FieldOf = (type: GraphQLNamedType, name: string) => GraphQLField<unknown, unknown> | undefined;

/** Two fields may share a key in fetched data only when their values are of one shape. */
function shapeOf(type: GraphQLOutputType): string {
  if (isNonNullType(type)) return `${shapeOf(type.ofType)}!`;
  if (isListType(type)) return `[${shapeOf(type.ofType)}]`;
  return isLeafType(type) ? type.name : '*';
}

export function createDataKeys({ operation }: ValidOperation, fieldOf: FieldOf, schema: GraphQLSchema): DataKeyOf {
  const known = new WeakMap<FieldNode, string>();
  const keys = new Map<string, string>();
  const taken = new Set<string>();
  const mutation = operation.operation === OperationTypeNode.MUTATION ? schema.getMutationType() : null;

  function keyOf(node: FieldNode, type: GraphQLNamedType): string {
    const name = node.name.value;
    const given = (node.arguments ?? []).map((argument) => print(argument)).sort();
    const field = fieldOf(type, name);
    const shape = field === undefined ? '' : shapeOf(field.type);
    // Every root field of a mutation runs once for each key in the response; and an object that one key loses to an error within
    // it must not be lost to the other.
    const isOwn = type === mutation || node.selectionSet !== undefined;
    const place = isOwn ? (node.alias?.value ?? name) : '';
    const identity = [name, shape, place, ...given].join(' ');
    const key = keys.get(identity);
    if (key !== undefined) return key;
    const isPlain = given.length === 0 && !taken.has(name);
    const made = isPlain ? name : `_${keys.size}_${name}`;
    taken.add(made);
    keys.set(identity, made);
    return made;
  }

  return (node, type) => {
    const key = known.get(node) ?? keyOf(node, type);
    known.set(node, key);
    return key;
  };
}
