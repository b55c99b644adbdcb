/**
 * A supergraph for the planner in which a union has the same members in all its subgraphs. Of a union that differs, the planner asks
 * for no more than what every subgraph on its way could answer: the members that only the subgraph at hand knows would be lost.
 *
 * So each subgraph is said to know the missing members by a key of ours, which the subgraphs that do know them are said to take. It
 * cannot come to that, for no subgraph returns a type it does not know; and before a plan is run, the missing members go out again.
 */

import {
  buildASTSchema,
  isUnionType,
  Kind,
  parse,
  print,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type FieldNode,
  type ObjectTypeDefinitionNode,
  type UnionTypeDefinitionNode,
} from 'graphql';
import { mapFetches } from './map-fetches.ts';
import type { QueryPlan } from './plan.ts';
import { withoutPretended } from './pretended.ts';
import { withoutUnused } from './unused.ts';

export interface EvenUnions {
  /** The supergraph to plan with. */
  readonly supergraph: DocumentNode;
  /** A plan without the members that its subgraphs do not know. */
  readonly restore: (plan: QueryPlan) => QueryPlan;
}

/** Made of characters that a name may have; no API shows it, so that nobody can ask for it. */
const KEY = '_memberElsewhere';

const TYPENAME: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };

type Directed = Pick<FieldDefinitionNode, 'directives'>;

function argument({ arguments: given }: ConstDirectiveNode, name: string): string | undefined {
  const value = given?.find((each) => each.name.value === name)?.value;
  return value?.kind === Kind.ENUM || value?.kind === Kind.STRING ? value.value : undefined;
}

function marks({ directives = [] }: Directed, name: string): readonly ConstDirectiveNode[] {
  return directives.filter((directive) => directive.name.value === name);
}

const graphsOf = (type: Directed): Set<string> =>
  new Set(marks(type, 'join__type').flatMap((mark) => argument(mark, 'graph') ?? []));

function readMarks(text: string): readonly ConstDirectiveNode[] {
  const [definition] = parse(`scalar S ${text}`, { noLocation: true }).definitions;
  return definition?.kind === Kind.SCALAR_TYPE_DEFINITION ? (definition.directives ?? []) : [];
}

function readField(text: string): readonly FieldDefinitionNode[] {
  const [definition] = parse(`type T { ${text} }`, { noLocation: true }).definitions;
  return definition?.kind === Kind.OBJECT_TYPE_DEFINITION ? (definition.fields ?? []) : [];
}

/** A member that one subgraph of its union lacks. */
interface Missing {
  readonly graph: string;
  readonly member: string;
}

function missingIn(union: UnionTypeDefinitionNode): Missing[] {
  const known = new Set(
    marks(union, 'join__unionMember').map((mark) => `${argument(mark, 'graph')} ${argument(mark, 'member')}`),
  );
  const members = union.types?.map(({ name }) => name.value) ?? [];
  return [...graphsOf(union)].flatMap((graph) =>
    members.filter((member) => !known.has(`${graph} ${member}`)).map((member) => ({ graph, member })),
  );
}

/** The type with the key of ours, which the subgraphs that know it take from those that do not. */
function reachable(type: ObjectTypeDefinitionNode, strangers: ReadonlySet<string>): ObjectTypeDefinitionNode {
  const knowing = [...graphsOf(type)];
  const keyless = (mark: ConstDirectiveNode): boolean => mark.name.value !== 'join__type' || argument(mark, 'key') !== undefined;
  const types = [
    ...knowing.map((graph) => `@join__type(graph: ${graph}, key: "${KEY}")`),
    ...[...strangers].map((graph) => `@join__type(graph: ${graph}, key: "${KEY}", resolvable: false)`),
  ];
  // A field without marks is in all subgraphs of its type, and those are more now.
  const everywhere = readMarks(knowing.map((graph) => `@join__field(graph: ${graph})`).join(' '));
  const fields = (type.fields ?? []).map((field) =>
    marks(field, 'join__field').length > 0 ? field : { ...field, directives: [...(field.directives ?? []), ...everywhere] },
  );
  const places = [
    ...knowing.map((graph) => `@join__field(graph: ${graph}, external: true)`),
    ...[...strangers].map((graph) => `@join__field(graph: ${graph})`),
  ];
  return {
    ...type,
    directives: [...(type.directives ?? []).filter(keyless), ...readMarks(types.join(' '))],
    fields: [...fields, ...readField(`${KEY}: ID! ${places.join(' ')}`)],
  };
}

/** Reads where unions differ; null when all of them are even. */
export function evenUnions(supergraph: DocumentNode): EvenUnions | null {
  const objects = new Map<string, ObjectTypeDefinitionNode>();
  const names = new Map<string, string>();
  for (const definition of supergraph.definitions) {
    if (definition.kind === Kind.OBJECT_TYPE_DEFINITION) objects.set(definition.name.value, definition);
    if (definition.kind !== Kind.ENUM_TYPE_DEFINITION || definition.name.value !== 'join__Graph') continue;
    for (const { name, directives = [] } of definition.values ?? [])
      for (const mark of directives) names.set(name.value, argument(mark, 'name') ?? name.value);
  }
  /** By union, the subgraph and the member that it lacks. */
  const missing = new Set<string>();
  const strangers = new Map<string, Set<string>>();

  /** True when the member can be said to be known to the subgraph without a promise that anything real would rest on. */
  function canPretend({ graph, member }: Missing): boolean {
    const type = objects.get(member);
    if (type === undefined) return false;
    if (graphsOf(type).has(graph)) {
      return marks(type, 'join__type').some((mark) => argument(mark, 'graph') === graph && argument(mark, 'key') !== undefined);
    }
    strangers.set(member, (strangers.get(member) ?? new Set()).add(graph));
    return true;
  }

  function even(union: UnionTypeDefinitionNode): UnionTypeDefinitionNode {
    const added = missingIn(union).filter(canPretend);
    for (const { graph, member } of added) missing.add(`${union.name.value} ${names.get(graph) ?? graph} ${member}`);
    const text = added.map(({ graph, member }) => `@join__unionMember(graph: ${graph}, member: "${member}")`).join(' ');
    return { ...union, directives: [...(union.directives ?? []), ...readMarks(text)] };
  }

  const unions = supergraph.definitions.map((each) => (each.kind === Kind.UNION_TYPE_DEFINITION ? even(each) : each));
  if (missing.size === 0) return null;
  const definitions = unions.map((each) => {
    const graphs = each.kind === Kind.OBJECT_TYPE_DEFINITION ? strangers.get(each.name.value) : undefined;
    return each.kind === Kind.OBJECT_TYPE_DEFINITION && graphs !== undefined ? reachable(each, graphs) : each;
  });
  const document: DocumentNode = { ...supergraph, definitions };
  const types = new TypeInfo(buildASTSchema(document, { assumeValid: true, assumeValidSDL: true }));

  function restored(graph: string, operation: string): string {
    const document = parse(operation, { noLocation: true });
    const conditions = new Map(
      document.definitions.flatMap((each) =>
        each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each.typeCondition.name.value] as const] : [],
      ),
    );
    const taken = new Set<string>();
    /** Takes out what is asked of a member that is missing. */
    const take = (member = ''): null | undefined => {
      const parent = types.getParentType();
      if (!isUnionType(parent) || !missing.has(`${parent.name} ${graph} ${member}`)) return undefined;
      taken.add(member);
      return null;
    };
    const visitor = visitWithTypeInfo(types, {
      InlineFragment: ({ typeCondition }) => take(typeCondition?.name.value),
      FragmentSpread: ({ name }) => take(conditions.get(name.value)),
      SelectionSet: { leave: (set) => (set.selections.length > 0 ? undefined : { ...set, selections: [TYPENAME] }) },
    });
    const without = visit(document, visitor);
    return taken.size === 0 ? operation : print(withoutUnused(without));
  }

  return {
    supergraph: document,
    restore: (plan) =>
      mapFetches(plan, (planned) => {
        const fetch = withoutPretended(planned, KEY);
        return { ...fetch, operation: restored(fetch.serviceName, fetch.operation) };
      }),
  };
}
