/** What the supergraph says of personal data: which fields show it and why, who owns them, and whose data it is. */

import {
  isTypeDefinitionNode,
  Kind,
  parse,
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type TypeNode,
} from 'graphql';

/** The arguments of `@personalData`. */
export interface Mark {
  readonly purpose: string;
  readonly legalBasis: string;
  readonly retention: string;
}

/** A field of the supergraph, the fields that clients do not see among them. */
export interface GraphField {
  readonly name: string;
  /** The named type of its value. */
  readonly type: string;
  readonly description: string;
  /** Null: it shows nothing of a person by itself. */
  readonly mark: Mark | null;
  /** True where it leads to the account of the person that the data is about (`@dataSubject`). */
  readonly leadsToSubject: boolean;
  /** True where only roles of staff see it (`@requiresScopes`, at the field or its type): no person has them as such. */
  readonly isForStaff: boolean;
  /** Subgraphs that answer it. */
  readonly subgraphs: readonly string[];
}

export interface GraphType {
  readonly name: string;
  readonly isObject: boolean;
  readonly fields: ReadonlyMap<string, GraphField>;
  /** The one field of its key; null for what is no entity, or has no key of one field. */
  readonly key: string | null;
}

export interface PersonalData {
  readonly types: ReadonlyMap<string, GraphType>;
  /** The types for the operations of a client. */
  readonly roots: { readonly query: string; readonly mutation: string; readonly subscription: string };
}

/** The entity that stands for a person. */
export const SUBJECT = 'Account';

/** A type whose objects are data of one person each. */
export interface Unit {
  /** The field that names an object of it; null: nothing does. */
  readonly id: string | null;
  /** The fields that lead from an object to the id of the account; null: nothing does. */
  readonly subject: readonly string[] | null;
}

const named = (node: TypeNode): string => (node.kind === Kind.NAMED_TYPE ? node.name.value : named(node.type));

function textOf(directive: ConstDirectiveNode, name: string): string | null {
  const value = directive.arguments?.find((argument) => argument.name.value === name)?.value;
  return value?.kind === Kind.STRING || value?.kind === Kind.ENUM ? value.value : null;
}

const isFalse = (directive: ConstDirectiveNode, name: string): boolean =>
  directive.arguments?.some(
    ({ name: { value }, value: given }) => value === name && given.kind === Kind.BOOLEAN && !given.value,
  ) ?? false;

function directivesOf(node: { readonly directives?: readonly ConstDirectiveNode[] | undefined }, name: string) {
  return node.directives?.filter((directive) => directive.name.value === name) ?? [];
}

function markOf(field: FieldDefinitionNode): Mark | null {
  const [directive] = directivesOf(field, 'personalData');
  if (directive === undefined) return null;
  const [purpose, legalBasis, retention] = ['purpose', 'legalBasis', 'retention'].map((name) => textOf(directive, name) ?? '');
  return { purpose: purpose ?? '', legalBasis: legalBasis ?? '', retention: retention ?? '' };
}

/** The names of the subgraphs by the names the supergraph has for them. */
function graphsIn(document: DocumentNode): ReadonlyMap<string, string> {
  const graphs = new Map<string, string>();
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.ENUM_TYPE_DEFINITION || definition.name.value !== 'join__Graph') continue;
    for (const value of definition.values ?? []) {
      const [graph] = directivesOf(value, 'join__graph');
      graphs.set(value.name.value, (graph === undefined ? null : textOf(graph, 'name')) ?? value.name.value);
    }
  }
  return graphs;
}

function fieldOf(
  field: FieldDefinitionNode,
  ofType: readonly string[],
  isTypeForStaff: boolean,
  nameOf: (graph: string | null) => string | null,
): GraphField {
  const owners = directivesOf(field, 'join__field')
    .filter((directive) => !directive.arguments?.some(({ name }) => name.value === 'external' || name.value === 'usedOverridden'))
    .flatMap((directive) => nameOf(textOf(directive, 'graph')) ?? []);
  return {
    name: field.name.value,
    type: named(field.type),
    description: field.description?.value ?? '',
    mark: markOf(field),
    leadsToSubject: directivesOf(field, 'dataSubject').length > 0,
    isForStaff: isTypeForStaff || directivesOf(field, 'requiresScopes').length > 0,
    subgraphs: owners.length > 0 ? owners : ofType,
  };
}

function rootsOf(document: DocumentNode): PersonalData['roots'] {
  const roots = { query: 'Query', mutation: 'Mutation', subscription: 'Subscription' };
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.SCHEMA_DEFINITION) continue;
    for (const { operation, type } of definition.operationTypes) roots[operation] = type.name.value;
  }
  return roots;
}

/** Reads a supergraph SDL. */
export function readPersonalData(supergraphSdl: string): PersonalData {
  const document = parse(supergraphSdl, { noLocation: true });
  const graphs = graphsIn(document);
  const nameOf = (graph: string | null): string | null => (graph === null ? null : (graphs.get(graph) ?? graph));
  const types = new Map<string, GraphType>();
  for (const definition of document.definitions) {
    if (!isTypeDefinitionNode(definition)) continue;
    const isObject = definition.kind === Kind.OBJECT_TYPE_DEFINITION;
    if (!isObject && definition.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue;
    const name = definition.name.value;
    const joins = directivesOf(definition, 'join__type');
    const ofType = [...new Set(joins.flatMap((join) => nameOf(textOf(join, 'graph')) ?? []))];
    const keys = joins.filter((join) => !isFalse(join, 'resolvable')).flatMap((join) => textOf(join, 'key') ?? []);
    const isForStaff = directivesOf(definition, 'requiresScopes').length > 0;
    const fields = (definition.fields ?? []).map(
      (field) => [field.name.value, fieldOf(field, ofType, isForStaff, nameOf)] as const,
    );
    types.set(name, { name, isObject, fields: new Map(fields), key: keys.find((key) => /^\w+$/.test(key)) ?? null });
  }
  return { types, roots: rootsOf(document) };
}

function subjectOf(types: PersonalData['types'], name: string, seen: readonly string[] = []): readonly string[] | null {
  if (name === SUBJECT) return [types.get(SUBJECT)?.key ?? 'id'];
  const way = [...(types.get(name)?.fields.values() ?? [])].find(({ leadsToSubject }) => leadsToSubject);
  if (way === undefined || seen.includes(name)) return null;
  const rest = subjectOf(types, way.type, [...seen, name]);
  return rest === null ? null : [way.name, ...rest];
}

/** The types of which an object is read when a field of it is, or of what it is made of: entities, and what leads to an account. */
export function readUnits({ types }: Pick<PersonalData, 'types'>): ReadonlyMap<string, Unit> {
  const units = new Map<string, Unit>();
  for (const { name, key, fields, isObject } of types.values()) {
    const subject = subjectOf(types, name);
    if (isObject && (key !== null || subject !== null)) {
      units.set(name, { id: key ?? (fields.has('id') ? 'id' : null), subject });
    }
  }
  return units;
}
