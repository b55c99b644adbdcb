/** Operations over everything an API offers, made from its schema: for tests that try whatever there is. */

import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql';

type Field = GraphQLField<unknown, unknown>;

/** Values that scalars take. */
const SCALARS: Readonly<Record<string, unknown>> = {
  String: 'Angabe',
  Int: 1,
  Float: 1,
  Boolean: true,
  LeikaKey: '99102013104000',
  RegionKey: '059580048048',
  PostalCode: '59955',
  Date: '2026-01-01',
  DateTime: '2026-01-01T00:00:00Z',
  Decimal: '1.00',
  CurrencyCode: 'EUR',
  Duration: 'P1D',
  Locale: 'de',
  JSON: {},
};

/** A value for an argument; ids are `id`, addresses `url`. Fields that may be left out are given, too. */
function valueFor(type: GraphQLInputType, given: { readonly id: string; readonly url: string }, depth = 0): unknown {
  if (isNonNullType(type)) return valueFor(type.ofType, given, depth);
  if (isListType(type)) return depth > 3 ? [] : [valueFor(type.ofType, given, depth + 1)];
  if (isEnumType(type)) return type.getValues()[0]?.value;
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).map((field) => [field.name, valueFor(field.type, given, depth + 1)]);
    return Object.fromEntries(fields) as unknown;
  }
  if (type.name === 'ID') return given.id;
  return type.name === 'Url' ? given.url : SCALARS[type.name];
}

/** Whether an id is among what an argument takes. */
function takesId(type: GraphQLInputType, seen: readonly string[] = []): boolean {
  const named = getNamedType(type);
  if (isInputObjectType(named)) {
    const fields = Object.values(named.getFields());
    return !seen.includes(named.name) && fields.some((field) => takesId(field.type, [...seen, named.name]));
  }
  return named.name === 'ID';
}

/** All that can be selected of a type without arguments, so many objects deep. */
export function selectionOf(type: GraphQLOutputType, depth: number): string {
  const named = getNamedType(type);
  if (isLeafType(named)) return '';
  if (!isObjectType(named) || depth === 0) return '{ __typename }';
  const fields = Object.values(named.getFields()).filter(({ args }) => !args.some(isRequiredArgument));
  const selected = fields.filter((field) => isLeafType(getNamedType(field.type)) || depth > 1);
  return `{ __typename ${selected.map((field) => `${field.name} ${selectionOf(field.type, depth - 1)}`).join(' ')} }`;
}

export interface AnyOperation {
  /** `query application`. */
  readonly name: string;
  readonly kind: 'query' | 'mutation';
  readonly takesId: boolean;
  readonly document: string;
  readonly variables: (id: string, url: string) => Readonly<Record<string, unknown>>;
}

function operationOf(kind: AnyOperation['kind'], field: Field, depth: number): AnyOperation {
  const { name, args, type } = field;
  const declared = args.map((argument) => `$${argument.name}: ${String(argument.type)}`).join(', ');
  const passed = args.map((argument) => `${argument.name}: $${argument.name}`).join(', ');
  const withArguments = (text: string): string => (args.length === 0 ? '' : `(${text})`);
  return {
    name: `${kind} ${name}`,
    kind,
    takesId: args.some((argument) => takesId(argument.type)),
    document: `${kind}${withArguments(declared)} { ${name}${withArguments(passed)} ${selectionOf(type, depth)} }`,
    variables: (id, url) => Object.fromEntries(args.map((argument) => [argument.name, valueFor(argument.type, { id, url })])),
  };
}

/** An operation for each root field but those of subscriptions; each selects so many objects deep. */
export function everyOperation(api: GraphQLSchema, depth: number): readonly AnyOperation[] {
  const fieldsOf = (type: { getFields(): Readonly<Record<string, Field>> } | null | undefined): Field[] =>
    Object.values(type?.getFields() ?? {});
  return [
    ...fieldsOf(api.getQueryType()).map((field) => operationOf('query', field, depth)),
    ...fieldsOf(api.getMutationType()).map((field) => operationOf('mutation', field, depth)),
  ];
}
