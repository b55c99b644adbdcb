/** What every step of compiling asks of an operation: which of its selections count, and what they are selections of. */

import {
  isAbstractType,
  isUnionType,
  Kind,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import type { Refusals } from '../../policy/authorization.ts';
import type { SupergraphFacts } from '../plan/supergraph.ts';
import { createDataKeys, type DataKeyOf, type FieldOf } from './data-keys.ts';
import type { ValidOperation } from './document.ts';

/** A selection set and the type it is written on. */
export interface Part {
  readonly type: GraphQLNamedType;
  readonly set: SelectionSetNode;
}

/** Everything that depends on the operation, its conditions and what is refused, and on nothing else. */
export interface SelectionContext {
  readonly schema: GraphQLSchema;
  readonly valid: ValidOperation;
  readonly refusals: Refusals;
  readonly interfaceObjects: ReadonlySet<string>;
  isIncluded(node: SelectionNode): boolean;
  readonly fieldOf: FieldOf;
  readonly dataKeyOf: DataKeyOf;
}

/** `conditions` are the coerced values of the variables that `@skip` and `@include` look at. */
export function createSelectionContext(
  { apiSchema: schema, interfaceObjects }: SupergraphFacts,
  valid: ValidOperation,
  conditions: Readonly<Record<string, unknown>>,
  refusals: Refusals,
): SelectionContext {
  const query = schema.getQueryType();
  const fieldOf: FieldOf = (type, name) => {
    if (type === query && name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
    if (type === query && name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
    return 'getFields' in type ? (type.getFields()[name] as GraphQLField<unknown, unknown> | undefined) : undefined;
  };
  return {
    schema,
    valid,
    refusals,
    interfaceObjects,
    fieldOf,
    dataKeyOf: createDataKeys(valid, fieldOf, schema),
    isIncluded: ({ directives }) =>
      directives?.every(({ name, arguments: given }) => {
        if (name.value !== 'skip' && name.value !== 'include') return true;
        const value = given?.[0]?.value;
        const holds = value?.kind === Kind.VARIABLE ? conditions[value.name.value] : value?.kind === Kind.BOOLEAN && value.value;
        return (holds === true) === (name.value === 'include');
      }) ?? true,
  };
}

/** What the fragments of a selection set come to: the type they are written on and their selections. */
export function fragmentOf(context: SelectionContext, selection: SelectionNode, type: GraphQLNamedType): Part | null {
  if (selection.kind === Kind.FIELD) return null;
  const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : context.valid.fragments.get(selection.name.value);
  const condition = fragment?.typeCondition?.name.value;
  const on = condition === undefined ? type : context.schema.getType(condition);
  return fragment === undefined || on === undefined ? null : { type: on, set: fragment.selectionSet };
}

/** True when a value of `parent` is always of `type`, too. */
export function isAlways(schema: GraphQLSchema, type: GraphQLNamedType, parent: GraphQLCompositeType): boolean {
  return type === parent || (isAbstractType(type) && !isUnionType(parent) && schema.isSubType(type, parent));
}

/** True when an interface object may stay what it is: nothing of the selection depends on the type of the value. */
export function isIndifferent(context: SelectionContext, parent: GraphQLCompositeType, parts: readonly Part[]): boolean {
  if (!context.interfaceObjects.has(parent.name) || context.refusals.any) return false;
  return parts.every(({ type, set }) =>
    set.selections.every((node) => {
      if (!context.isIncluded(node)) return true;
      if (node.kind === Kind.FIELD) return node.name.value !== '__typename';
      const fragment = fragmentOf(context, node, type);
      return fragment === null || (isAlways(context.schema, fragment.type, parent) && isIndifferent(context, parent, [fragment]));
    }),
  );
}
