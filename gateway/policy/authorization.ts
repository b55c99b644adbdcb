/**
 * Decides whether a caller may run an operation: every field it names is held against what the supergraph demands.
 * One refused field refuses the operation, before anything is fetched.
 */

import {
  getNamedType,
  GraphQLError,
  isAbstractType,
  isInterfaceType,
  isObjectType,
  Kind,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import type { Viewer } from '#platform/identity/viewer.ts';
import { reaches } from '#platform/values/trust-level.ts';
import type { Requirement, Requirements } from './requirements.ts';

/** A demand and the first place in the operation that makes it. */
export interface Demand {
  readonly path: readonly string[];
  readonly requirement: Requirement;
}

/** Collects what a valid operation demands, through all its fragments, whatever `@skip` and `@include` say. */
export function demandsOf(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  schema: GraphQLSchema,
  requirements: Requirements,
): readonly Demand[] {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const demands = new Map<string, Demand>();
  const counted = new Set<Requirement>();
  const seen = new Set<string>();

  function demand(name: string, path: readonly string[]): void {
    const requirement = requirements.get(name);
    if (requirement === undefined || counted.has(requirement)) return;
    counted.add(requirement);
    // An interface and its types often demand the same of one field.
    const key = JSON.stringify([path, requirement]);
    if (!demands.has(key)) demands.set(key, { path, requirement });
  }

  /** Whose word counts for a field: the type's, and that of all it may turn out to be or is seen as. */
  function ownersOf(type: GraphQLNamedType): readonly GraphQLNamedType[] {
    if (isAbstractType(type)) return [type, ...schema.getPossibleTypes(type)];
    return isObjectType(type) ? [type, ...type.getInterfaces()] : [type];
  }

  function walk(selectionSet: SelectionSetNode, type: GraphQLNamedType, path: readonly string[]): void {
    for (const selection of selectionSet.selections) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        const fragment = fragments.get(selection.name.value);
        // Once is enough: what a fragment demands does not depend on where it is spread.
        if (fragment === undefined || seen.has(fragment.name.value)) continue;
        seen.add(fragment.name.value);
        walkAs(fragment.typeCondition.name.value, fragment.selectionSet, path);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        walkAs(selection.typeCondition?.name.value ?? type.name, selection.selectionSet, path);
      } else {
        const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[selection.name.value] : undefined;
        if (field === undefined) continue; // __typename and introspection
        const fieldPath = [...path, selection.alias?.value ?? selection.name.value];
        for (const owner of ownersOf(type)) {
          demand(owner.name, fieldPath);
          demand(`${owner.name}.${field.name}`, fieldPath);
        }
        const result = getNamedType(field.type);
        demand(result.name, fieldPath);
        if (selection.selectionSet !== undefined) walk(selection.selectionSet, result, fieldPath);
      }
    }
  }

  function walkAs(typeName: string, selectionSet: SelectionSetNode, path: readonly string[]): void {
    const type = schema.getType(typeName);
    if (type === undefined) return;
    demand(typeName, path);
    walk(selectionSet, type, path);
  }

  const root = schema.getRootType(operation.operation);
  if (root) walk(operation.selectionSet, root, []);
  return [...demands.values()];
}

/** Why a caller does not meet a requirement; null when she does. */
function refusal(
  { scopes, trustLevel }: Requirement,
  viewer: Viewer | null,
): { message: string; extensions: Record<string, unknown> } | null {
  if (viewer === null) return { message: 'Sign in to do this', extensions: { code: 'UNAUTHENTICATED' } };
  if (scopes.length > 0 && !scopes.some((set) => set.every((scope) => viewer.scopes.includes(scope)))) {
    return { message: 'You do not have the scope this needs', extensions: { code: 'FORBIDDEN', required: scopes } };
  }
  if (trustLevel !== null && !reaches(viewer.trustLevel, trustLevel)) {
    const extensions = { code: 'TRUST_LEVEL_REQUIRED', required: trustLevel, current: viewer.trustLevel };
    return { message: `Sign in with trust level ${trustLevel} to do this`, extensions };
  }
  return null;
}

/** One error for each demand the caller does not meet; none: she may run the operation. */
export function refusals(demands: readonly Demand[], viewer: Viewer | null): readonly GraphQLError[] {
  return demands.flatMap(({ path, requirement }) => {
    const reason = refusal(requirement, viewer);
    return reason === null ? [] : [new GraphQLError(reason.message, { path: [...path], extensions: reason.extensions })];
  });
}
