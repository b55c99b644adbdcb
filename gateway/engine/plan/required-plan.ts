/** A plan over the planners' supergraph (required-fields.ts), in the words of the subgraphs. */

import {
  Kind,
  parse,
  print,
  stripIgnoredCharacters,
  visit,
  type ASTNode,
  type DocumentNode,
  type FieldNode,
  type OperationDefinitionNode,
  type SelectionNode,
  type VariableDefinitionNode,
} from 'graphql';
import { mapFetches } from './map-fetches.ts';
import type { BatchFetchNode, EntityBatchAlias, FetchNode, QueryPlan } from './plan.ts';
import type { RequiredFields } from './required-fields.ts';
import { createSplit, plainRewrites, represented, type Satisfies } from './required-parts.ts';

/** Writes fragments out, for what is in one may have to be asked apart. */
function withoutFragments({ definitions, ...document }: DocumentNode): DocumentNode {
  const fragments = new Map(
    definitions.flatMap((each) => (each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each] as const] : [])),
  );
  const written = <Node extends ASTNode>(node: Node): Node =>
    visit<Node>(node, {
      FragmentSpread: ({ name, directives }) => {
        const fragment = fragments.get(name.value);
        if (fragment === undefined) return undefined;
        const { typeCondition, selectionSet } = fragment;
        return {
          kind: Kind.INLINE_FRAGMENT,
          typeCondition,
          ...(directives && { directives }),
          selectionSet: written(selectionSet),
        };
      },
    });
  const others = definitions.filter(({ kind }) => kind !== Kind.FRAGMENT_DEFINITION);
  return fragments.size === 0 ? { ...document, definitions } : { ...document, definitions: others.map(written) };
}

/** Answers what puts plans in the words of the subgraphs; it throws UnsupportedPlanError for what no planner writes. */
export function createRestore(required: RequiredFields, satisfies: Satisfies): (plan: QueryPlan) => QueryPlan {
  const { fields } = required;
  const split = createSplit(required, satisfies);

  function inSubgraph(document: DocumentNode): string {
    const restored = visit(document, {
      Field: (node): FieldNode | undefined => {
        const field = fields.get(node.name.value);
        if (field === undefined) return undefined;
        const alias = node.alias ?? node.name;
        return { ...node, alias, name: { ...node.name, value: field.name }, arguments: field.arguments };
      },
    });
    return stripIgnoredCharacters(print(restored));
  }

  /** The groups of a selection of entities, one for each of its parts, and their selections. */
  function partsOf(group: EntityBatchAlias, field: FieldNode): { groups: EntityBatchAlias[]; selections: FieldNode[] } {
    const parts = split(field.selectionSet?.selections ?? []);
    const numbered = (name: string, at: number): string => (parts.length === 1 ? name : `${name}_${at}`);
    const groups = parts.map((part, at): EntityBatchAlias => ({
      ...group,
      alias: numbered(group.alias, at),
      representationsVariableName: numbered(group.representationsVariableName, at),
      requires: represented(group.requires, group.inputRewrites ?? [], part),
      ...(group.inputRewrites && { inputRewrites: plainRewrites(group.inputRewrites) }),
    }));
    const selections = parts.map(({ selections: selected }, at): FieldNode => {
      const name = numbered(group.alias, at);
      const given = field.arguments?.map((argument) =>
        visit(argument, {
          Variable: ({ kind, name: variable }) => ({ kind, name: { ...variable, value: numbered(variable.value, at) } }),
        }),
      );
      return {
        ...field,
        ...(name !== field.name.value && { alias: { kind: Kind.NAME, value: name } }),
        ...(given && { arguments: given }),
        selectionSet: { kind: Kind.SELECTION_SET, selections: selected },
      };
    });
    return { groups, selections };
  }

  /** The operation of a fetch and its groups, each part of a group for itself. */
  function apart(text: string, groups: readonly EntityBatchAlias[]): { operation: string; groups: EntityBatchAlias[] } {
    const document = withoutFragments(parse(text, { noLocation: true }));
    const found: EntityBatchAlias[] = [];
    const variables = new Map<string, readonly string[]>();

    function selectionsOf(selection: SelectionNode): SelectionNode[] {
      if (selection.kind !== Kind.FIELD) return [selection];
      const group = groups.find(({ alias }) => alias === (selection.alias ?? selection.name).value);
      if (group === undefined) return [selection];
      const parts = partsOf(group, selection);
      found.push(...parts.groups);
      variables.set(
        group.representationsVariableName,
        parts.groups.map(({ representationsVariableName: name }) => name),
      );
      return parts.selections;
    }

    function definitionsOf(definition: VariableDefinitionNode): VariableDefinitionNode[] {
      const { variable } = definition;
      const names = variables.get(variable.name.value) ?? [variable.name.value];
      return names.map((value) => ({ ...definition, variable: { ...variable, name: { ...variable.name, value } } }));
    }

    const definitions = document.definitions.map((definition) => {
      if (definition.kind !== Kind.OPERATION_DEFINITION) return definition;
      const selections = definition.selectionSet.selections.flatMap(selectionsOf);
      const variableDefinitions = definition.variableDefinitions?.flatMap(definitionsOf);
      const selectionSet = { ...definition.selectionSet, selections };
      return { ...definition, variableDefinitions, selectionSet } as OperationDefinitionNode;
    });
    return { operation: inSubgraph({ ...document, definitions }), groups: found };
  }

  function fetch(node: FetchNode): FetchNode | BatchFetchNode {
    const { requires, inputRewrites, outputRewrites, ...rest } = node;
    if (requires === undefined) return { ...node, operation: apart(node.operation, []).operation };
    const rewrites = { ...(inputRewrites && { inputRewrites }), ...(outputRewrites && { outputRewrites }) };
    const whole = { alias: '_entities', representationsVariableName: 'representations', requires, paths: [[]], ...rewrites };
    const { operation, groups } = apart(node.operation, [whole]);
    return { ...rest, kind: 'BatchFetch', operation, entityBatch: { aliases: groups } };
  }

  if (fields.size === 0) return (plan) => plan;
  return (plan) =>
    mapFetches(plan, (node) => {
      if (node.kind === 'Fetch') return fetch(node);
      const { operation, groups } = apart(node.operation, node.entityBatch.aliases);
      return { ...node, operation, entityBatch: { aliases: groups } };
    });
}
