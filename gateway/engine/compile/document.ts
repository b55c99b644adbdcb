/** A document read once: parsed, valid against the API schema, with what every later step asks of it. */

import {
  getVariableValues,
  GraphQLError,
  isInputType,
  Kind,
  NoSchemaIntrospectionCustomRule,
  parse,
  specifiedRules,
  typeFromAST,
  validate,
  valueFromASTUntyped,
  visit,
  type DirectiveNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { deferRules } from './defer-rules.ts';

/** One operation of a valid document. */
export interface ValidOperation {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** Variables that `@skip` and `@include` look at, in the order they appear. */
  readonly conditions: readonly string[];
  /** Variables that `@defer` looks at; null when the document defers nothing. */
  readonly deferConditions: readonly string[] | null;
}

/** The variables of a request: as directives see them, and as subgraphs get them. */
export interface RequestVariables {
  readonly coerced: Readonly<Record<string, unknown>>;
  /** What the client wrote, with the operation's defaults filled in; subgraphs coerce it once more by the same rules. */
  readonly forwarded: Readonly<Record<string, unknown>>;
}

export interface ReadOptions {
  readonly introspection: boolean;
  /** The most tokens a document may have. */
  readonly maxTokens: number;
}

function coded(errors: readonly GraphQLError[], code: string): GraphQLError[] {
  return errors.map((error) => {
    const { message, nodes = null, source = null, positions = null, path = null, originalError = null, extensions } = error;
    return new GraphQLError(message, { nodes, source, positions, path, originalError, extensions: { code, ...extensions } });
  });
}

const RULES = [...specifiedRules, ...deferRules];

/** What graphql-js suggests are names of the schema. */
function withoutSuggestion(error: GraphQLError): GraphQLError {
  const { message, nodes = null, source = null, positions = null, extensions } = error;
  return new GraphQLError(message.replace(/ Did you mean .*\?$/, ''), { nodes, source, positions, extensions });
}

/** Parses and validates a document. Answers the errors when it is not valid. */
export function readDocument(
  schema: GraphQLSchema,
  text: string,
  { introspection, maxTokens }: ReadOptions,
): DocumentNode | readonly GraphQLError[] {
  let document: DocumentNode;
  try {
    document = parse(text, { maxTokens });
  } catch (error) {
    if (error instanceof GraphQLError) return coded([error], 'GRAPHQL_PARSE_FAILED');
    // The parser calls itself once a level.
    if (error instanceof RangeError)
      return coded([new GraphQLError('The document is nested too deeply')], 'GRAPHQL_PARSE_FAILED');
    throw error;
  }
  const rules = introspection ? RULES : [...RULES, NoSchemaIntrospectionCustomRule];
  const found = validate(schema, document, rules);
  const errors = introspection ? found : found.map(withoutSuggestion);
  return errors.length === 0 ? document : coded(errors, 'GRAPHQL_VALIDATION_FAILED');
}

function conditionsOf(document: DocumentNode): Pick<ValidOperation, 'conditions' | 'deferConditions'> {
  const conditions = new Set<string>();
  const deferConditions = new Set<string>();
  const defers: DirectiveNode[] = [];
  visit(document, {
    Directive: (node) => {
      const { name, arguments: given } = node;
      const isDefer = name.value === 'defer';
      if (!isDefer && name.value !== 'skip' && name.value !== 'include') return;
      if (isDefer) defers.push(node);
      const condition = given?.find((argument) => argument.name.value === 'if')?.value;
      if (condition?.kind === Kind.VARIABLE) (isDefer ? deferConditions : conditions).add(condition.name.value);
    },
  });
  return { conditions: [...conditions], deferConditions: defers.length > 0 ? [...deferConditions] : null };
}

/** Picks the operation to run from a valid document. Throws a GraphQLError when there is no such operation, or no single one. */
export function selectOperation(document: DocumentNode, operationName: string | undefined): ValidOperation {
  const fragments = new Map<string, FragmentDefinitionNode>();
  const operations: OperationDefinitionNode[] = [];
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
    if (definition.kind === Kind.OPERATION_DEFINITION) operations.push(definition);
  }
  const extensions = { code: 'OPERATION_RESOLUTION_FAILURE' };
  const named = operationName === undefined ? operations : operations.filter(({ name }) => name?.value === operationName);
  const [operation, another] = named;
  if (operation === undefined) throw new GraphQLError(`Unknown operation named "${operationName ?? ''}".`, { extensions });
  if (another !== undefined) {
    throw new GraphQLError('Must provide operation name if query contains multiple operations.', { extensions });
  }
  return { document, operation, fragments, ...conditionsOf(document) };
}

/** Coerces the variables of a request. Answers the errors when they do not fit. */
export function readVariables(
  schema: GraphQLSchema,
  { operation }: ValidOperation,
  given: Readonly<Record<string, unknown>>,
): RequestVariables | readonly GraphQLError[] {
  const definitions = operation.variableDefinitions;
  if (definitions === undefined || definitions.length === 0) return { coerced: {}, forwarded: {} };
  const { coerced, errors } = getVariableValues(schema, definitions, given, { maxErrors: 50 });
  if (coerced === undefined) return coded(errors, 'BAD_USER_INPUT');
  const forwarded: Record<string, unknown> = {};
  for (const { variable, type, defaultValue } of definitions) {
    const name = variable.name.value;
    if (Object.hasOwn(given, name) && given[name] !== undefined) forwarded[name] = given[name];
    else if (defaultValue !== undefined && isInputType(typeFromAST(schema, type as never))) {
      forwarded[name] = valueFromASTUntyped(defaultValue);
    }
  }
  return { coerced, forwarded };
}
