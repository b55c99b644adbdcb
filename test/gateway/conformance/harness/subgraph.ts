/** A subgraph in the process, built from its contract and the world of its rule; as strict with the engine as a real one. */

import { buildSubgraphSchema } from '@apollo/subgraph';
import {
  execute,
  getOperationAST,
  isAbstractType,
  Kind,
  parse,
  subscribe,
  validate,
  type DocumentNode,
  type FormattedExecutionResult,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import type { SubgraphCall } from '#gateway/transport/subgraph-call.ts';
import type { Operation } from '#platform/subgraph.ts';
import { PublicError } from '#platform/errors.ts';
import { mapStream } from '#platform/stream.ts';
import { carries, type Contract } from './contract.ts';
import { fieldResolver, typeResolver, type View } from './resolution.ts';
import { failure, type Row, type World } from './rule.ts';
import { eventsOf } from './subscription.ts';

/** What happens while one case runs. */
export interface Run {
  readonly world: World;
  readonly failing: ReadonlySet<string>;
  readonly calls: { readonly subgraph: string; readonly query: string; readonly variables: unknown }[];
  /** What a subgraph was asked although no correct engine asks it. */
  readonly violations: string[];
}

type Representation = Readonly<Record<string, unknown>> & { readonly __typename: string };

function agrees(given: unknown, row: unknown, selectionSet: SelectionSetNode | undefined): boolean {
  if (Array.isArray(given) && Array.isArray(row)) {
    return given.length === row.length && given.every((item, index) => agrees(item, row[index], selectionSet));
  }
  if (selectionSet === undefined || given === null || row === null || row === undefined) return given === (row ?? null);
  return selectionSet.selections.every((selection) => {
    if (selection.kind !== Kind.FIELD) return true;
    const name = selection.name.value;
    const field = (row as Readonly<Record<string, unknown>>)[name];
    return agrees((given as Readonly<Record<string, unknown>>)[name], field, selection.selectionSet);
  });
}

/** A representation may name an interface, or the object type that stands for one. */
function typesNamed(name: string, api: GraphQLSchema): ReadonlySet<string> {
  const type = api.getType(name);
  return new Set([name, ...(isAbstractType(type) ? api.getPossibleTypes(type).map((possible) => possible.name) : [])]);
}

/** Finds what a representation stands for. Notes a violation when it carries no key the subgraph resolves. */
function resolveReference(contract: Contract, api: GraphQLSchema, given: Representation, run: Run): View | null {
  const { __typename } = given;
  const key = contract.entities.get(__typename)?.find(({ fields, resolvable }) => resolvable && carries(given, fields));
  if (key === undefined) {
    run.violations.push(`${contract.name} was asked for a ${__typename} without a key it resolves: ${JSON.stringify(given)}`);
    return null;
  }
  const names = typesNamed(__typename, api);
  const row = run.world.entities.find((candidate) => names.has(candidate.__typename) && agrees(given, candidate, key.fields));
  if (row === undefined) return null;
  const id = String((row as Row & { readonly id?: string }).id);
  if (run.failing.has(`${contract.name}:${row.__typename}(${id})`)) throw failure(`${row.__typename}(${id}) cannot be found`);
  return { __typename: row.__typename, row, given, provided: false };
}

function readOperation(schema: GraphQLSchema, query: string): DocumentNode | string {
  try {
    const document = parse(query);
    const errors = validate(schema, document);
    return errors.length === 0 ? document : errors.map(({ message }) => message).join('; ');
  } catch (error) {
    return String(error);
  }
}

/** The way to call a subgraph; `current` is the run the call belongs to. */
export function createSubgraphCall(contract: Contract, api: GraphQLSchema, current: () => Run): SubgraphCall {
  const resolvers = Object.fromEntries(
    [...contract.entities.keys()].map((type) => [
      type,
      {
        __resolveReference: (given: Representation) =>
          Promise.resolve().then(() => resolveReference(contract, api, given, current())),
      },
    ]),
  );
  const schema = buildSubgraphSchema([{ typeDefs: contract.document, resolvers }]);
  const documents = new Map<string, DocumentNode | string>();

  /** What graphql-js needs to answer; a text where the subgraph is asked what no correct engine asks. */
  function read({ query, variables, operationName }: Operation, kind: string) {
    const run = current();
    run.calls.push({ subgraph: contract.name, query, variables });
    if (run.failing.has(contract.name)) throw new PublicError('UNAVAILABLE', `${contract.name} is down`);
    const document = documents.get(query) ?? readOperation(schema, query);
    documents.set(query, document);
    if (typeof document === 'string') {
      run.violations.push(`${contract.name} was asked an invalid operation: ${document}\n${query}`);
      return document;
    }
    const askedFor: string | undefined = getOperationAST(document, operationName)?.operation;
    if (askedFor !== kind) {
      run.violations.push(`${contract.name} was asked as a ${kind}: ${query}`);
    }
    const own = run.world.subgraphs?.[contract.name] ?? {};
    return {
      schema,
      document,
      variableValues: JSON.parse(JSON.stringify(variables ?? {})) as Record<string, unknown>,
      operationName,
      fieldResolver: fieldResolver({
        resolvers: [own, run.world.resolvers],
        failing: run.failing,
        contract,
        note: (violation) => run.violations.push(violation),
      }),
      typeResolver,
    };
  }

  const refused = (message: string): FormattedExecutionResult => ({ errors: [{ message, extensions: { code: 'INVALID' } }] });
  const arrived = (result: unknown): FormattedExecutionResult => JSON.parse(JSON.stringify(result)) as FormattedExecutionResult;

  const call: SubgraphCall = async (operation, { kind }) => {
    const args = read(operation, kind);
    return typeof args === 'string' ? refused(args) : arrived(await execute(args));
  };
  return Object.assign<SubgraphCall, Pick<SubgraphCall, 'subscribe'>>(call, {
    subscribe: async (operation) => {
      const args = read(operation, 'subscription');
      if (typeof args === 'string') return refused(args);
      const begun = await subscribe({ ...args, ...eventsOf(current().world) });
      if (!(Symbol.asyncIterator in begun)) return arrived(begun);
      return mapStream(begun, (result) => Promise.resolve({ value: arrived(result) }));
    },
  });
}
