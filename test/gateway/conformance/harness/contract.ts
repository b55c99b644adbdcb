/** Reads from a subgraph's contract what federation says of its types: keys, external fields, provided fields. */

import { readdirSync, readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Kind, parse, type DirectiveNode, type DocumentNode, type FieldDefinitionNode, type SelectionSetNode } from 'graphql';

export interface Contract {
  readonly name: string;
  readonly sdl: string;
  readonly document: DocumentNode;
  readonly entities: ReadonlyMap<string, readonly Key[]>;
  /** `Type.field` of what the subgraph may only know from others. */
  readonly externals: ReadonlySet<string>;
  /** `Type.field` of what brings external fields along. */
  readonly providers: ReadonlySet<string>;
  /** What the representation must carry before `Type.field` can be computed. */
  readonly requires: ReadonlyMap<string, SelectionSetNode>;
  /** What arguments of fields are filled from, further up. */
  readonly contexts: readonly SelectionSetNode[];
}

interface Key {
  readonly fields: SelectionSetNode;
  readonly resolvable: boolean;
}

const SPECIFICATION = 'https://specs.apollo.dev/federation/v2.9';
const DIRECTIVES =
  /@(key|requires|provides|external|shareable|override|inaccessible|tag|interfaceObject|cost|listSize|context|fromContext)\b/g;

/** The contracts hold only what their rule is about; what every contract needs is put before them. */
function withLink(sdl: string): string {
  const used = [...new Set(sdl.match(DIRECTIVES))].map((name) => `"${name}"`);
  return `extend schema @link(url: "${SPECIFICATION}", import: [${used.join(', ')}])\n${sdl}`;
}

function argument(directive: DirectiveNode, name: string): string | boolean | undefined {
  const value = directive.arguments?.find((candidate) => candidate.name.value === name)?.value;
  return value?.kind === Kind.STRING || value?.kind === Kind.BOOLEAN ? value.value : undefined;
}

/** Reads the field set of `@key`, `@requires` and their like. */
function fieldSet(text: string): SelectionSetNode {
  const [definition] = parse(`{ ${text} }`).definitions;
  if (definition?.kind !== Kind.OPERATION_DEFINITION) throw new Error(`not a field set: ${text}`);
  return definition.selectionSet;
}

/** `$name { selection }`, or `$name ... on Type { selection }`. */
function contextsOf({ arguments: given }: FieldDefinitionNode): SelectionSetNode[] {
  return (given ?? []).flatMap(({ directives }) =>
    (directives ?? [])
      .filter(({ name }) => name.value === 'fromContext')
      .map((directive) => fieldSet(String(argument(directive, 'field')).replace(/^\s*\$\w+/, '__context'))),
  );
}

function has(field: FieldDefinitionNode, directive: string): boolean {
  return field.directives?.some(({ name }) => name.value === directive) ?? false;
}

function keysOf(directives: readonly DirectiveNode[]): Key[] {
  return directives
    .filter(({ name }) => name.value === 'key')
    .map((directive) => ({
      fields: fieldSet(String(argument(directive, 'fields'))),
      resolvable: argument(directive, 'resolvable') !== false,
    }));
}

/** Whether a representation carries all of a field set; lists are looked into element by element, null carries all. */
export function carries(value: unknown, { kind, selections }: SelectionSetNode): boolean {
  if (value === null) return true;
  if (Array.isArray(value)) return value.every((item) => carries(item, { kind, selections }));
  const fields = value as Readonly<Record<string, unknown>>;
  return selections.every((selection) => {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return true;
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      const applies = selection.typeCondition?.name.value === fields['__typename'];
      return !applies || carries(value, selection.selectionSet);
    }
    const field = fields[selection.name.value];
    if (field === undefined) return false;
    return selection.selectionSet === undefined || carries(field, selection.selectionSet);
  });
}

function topFields({ selections }: SelectionSetNode): string[] {
  return selections.flatMap((selection) => (selection.kind === Kind.FIELD ? [selection.name.value] : []));
}

function readContract(name: string, text: string): Contract {
  const sdl = withLink(text);
  const document = parse(sdl);
  const entities = new Map<string, Key[]>();
  const externals = new Set<string>();
  const providers = new Set<string>();
  const requires = new Map<string, SelectionSetNode>();
  const contexts: SelectionSetNode[] = [];
  for (const definition of document.definitions) {
    if (!('fields' in definition) || !('name' in definition)) continue;
    const type = definition.name.value;
    const keys = [...(entities.get(type) ?? []), ...keysOf(definition.directives ?? [])];
    if (keys.length > 0) entities.set(type, keys);
    for (const field of definition.fields ?? []) {
      if (field.kind !== Kind.FIELD_DEFINITION) continue;
      const coordinate = `${type}.${field.name.value}`;
      if (has(field, 'provides')) providers.add(coordinate);
      if (has(field, 'external')) externals.add(coordinate);
      contexts.push(...contextsOf(field));
      const required = field.directives?.find(({ name: directive }) => directive.value === 'requires');
      if (required) requires.set(coordinate, fieldSet(String(argument(required, 'fields'))));
    }
  }
  for (const [type, keys] of entities) {
    for (const field of keys.flatMap(({ fields }) => topFields(fields))) externals.delete(`${type}.${field}`);
  }
  return { name, sdl, document, entities, externals, providers, requires, contexts };
}

/** The contracts beside a module, in the order of their names. */
export function readContracts(module: string): readonly Contract[] {
  const folder = new URL('.', module);
  return readdirSync(fileURLToPath(folder))
    .filter((file) => extname(file) === '.graphql')
    .sort()
    .map((file) => readContract(basename(file, '.graphql'), readFileSync(new URL(file, folder), 'utf8')));
}
