/** Finds in a supergraph the designs that do not grow: what composing and planning take more than in proportion to the partners. */

import {
  isTypeDefinitionNode,
  Kind,
  parse,
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type ObjectTypeDefinitionNode,
} from 'graphql';
import type { Logger } from '#platform/log.ts';

export interface GrowthWarning {
  /** `Type.field` or `Type`. */
  readonly subject: string;
  readonly message: string;
  readonly subgraphs: readonly string[];
}

export interface GrowthLimits {
  /** How many subgraphs may answer one root field. */
  readonly sharedRootField: number;
  /** In how many subgraphs an entity may be resolved. */
  readonly resolvableEntity: number;
}

/** Tells an operator what will not grow, before the graph goes live. */
export function reportGrowth(warnings: readonly GrowthWarning[], log: Logger): void {
  for (const { message, subgraphs } of warnings) log.warn({ subgraphs }, message);
}

const LIMITS: GrowthLimits = { sharedRootField: 10, resolvableEntity: 100 };

type Argument = string | boolean | undefined;

function argument({ arguments: given }: ConstDirectiveNode, name: string): Argument {
  const value = given?.find((node) => node.name.value === name)?.value;
  return value?.kind === Kind.STRING || value?.kind === Kind.ENUM || value?.kind === Kind.BOOLEAN ? value.value : undefined;
}

const named = (directives: readonly ConstDirectiveNode[] | undefined, name: string): readonly ConstDirectiveNode[] =>
  directives?.filter((directive) => directive.name.value === name) ?? [];

/** The values of `graph` of join directives, each once. */
const graphsOf = (joins: readonly ConstDirectiveNode[]): string[] => [
  ...new Set(joins.map((join) => String(argument(join, 'graph')))),
];

/** Who answers a field: those that its joins name, or all that know the type (https://specs.apollo.dev/join/v0.3/#@field). */
function graphsOfField(type: ObjectTypeDefinitionNode, field: FieldDefinitionNode): string[] {
  const joins = named(field.directives, 'join__field').filter((join) => argument(join, 'graph') !== undefined);
  if (joins.length === 0) return graphsOf(named(type.directives, 'join__type'));
  const answers = (join: ConstDirectiveNode): boolean =>
    argument(join, 'external') !== true && argument(join, 'usedOverridden') !== true;
  return graphsOf(joins.filter(answers));
}

function rootTypes(document: DocumentNode): ReadonlySet<string> {
  return new Set(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.SCHEMA_DEFINITION ? definition.operationTypes.map(({ type }) => type.name.value) : [],
    ),
  );
}

/** The names of subgraphs by the values of `join__Graph`. */
function subgraphNames(document: DocumentNode): ReadonlyMap<string, string> {
  const graphs = document.definitions.find(
    (definition) => isTypeDefinitionNode(definition) && definition.name.value === 'join__Graph',
  );
  const values = graphs?.kind === Kind.ENUM_TYPE_DEFINITION ? (graphs.values ?? []) : [];
  return new Map(
    values.map(({ name, directives }) => [
      name.value,
      named(directives, 'join__graph').map((join) => String(argument(join, 'name')))[0] ?? name.value,
    ]),
  );
}

/** Warns of each root field and each entity of a supergraph SDL that more subgraphs share than is good. */
export function findGrowth(supergraphSdl: string, limits: GrowthLimits = LIMITS): GrowthWarning[] {
  const document = parse(supergraphSdl, { noLocation: true });
  const roots = rootTypes(document);
  const names = subgraphNames(document);
  const warning = (subject: string, graphs: readonly string[], message: string): GrowthWarning => ({
    subject,
    message: `${subject} ${message}`,
    subgraphs: graphs.map((graph) => names.get(graph) ?? graph),
  });

  function ofRoot(type: ObjectTypeDefinitionNode): GrowthWarning[] {
    return (type.fields ?? []).flatMap((field) => {
      const graphs = graphsOfField(type, field);
      // What clients do not see is never planned: every subgraph with personal data has `erasePersonalData`.
      if (graphs.length <= limits.sharedRootField || named(field.directives, 'inaccessible').length > 0) return [];
      const message = `can be answered by ${graphs.length} subgraphs: only one is asked, and planning below it takes seconds with many`;
      return [warning(`${type.name.value}.${field.name.value}`, graphs, message)];
    });
  }

  function ofEntity(type: ObjectTypeDefinitionNode): GrowthWarning[] {
    const keys = named(type.directives, 'join__type').filter((join) => argument(join, 'key') !== undefined);
    const graphs = graphsOf(keys.filter((key) => argument(key, 'resolvable') !== false));
    if (graphs.length <= limits.resolvableEntity) return [];
    const message = `can be resolved by ${graphs.length} subgraphs: those that only point at it declare its key with \`resolvable: false\``;
    return [warning(type.name.value, graphs, message)];
  }

  return document.definitions.flatMap((definition) => {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION) return [];
    return roots.has(definition.name.value) ? ofRoot(definition) : ofEntity(definition);
  });
}
