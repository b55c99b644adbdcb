/** A subgraph, whatever it is about: a contract, resolvers, work in the background, and one way to call it. */

import { readFileSync } from 'node:fs';
import { buildSubgraphSchema } from '@apollo/subgraph';
import type { FastifyPluginAsync } from 'fastify';
import {
  execute,
  getOperationAST,
  GraphQLError,
  isInterfaceType,
  isObjectType,
  OperationTypeNode,
  parse,
  validate,
  type DocumentNode,
  type FormattedExecutionResult,
  type GraphQLFormattedError,
  type GraphQLSchema,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Background } from './background.ts';
import type { OpenDatabase } from './database.ts';
import { outageOf } from './database/outage.ts';
import { PublicError } from './errors.ts';
import type { Viewer } from './identity/viewer.ts';
import type { Language } from './language.ts';
import type { Logger } from './log.ts';
import { scalars } from './scalars.ts';
import type { Stream } from './stream.ts';
import { subscribe } from './subgraph/subscription.ts';
import { formatAmount, type Money } from './values/money.ts';

/** What every subgraph is made from. */
export interface SubgraphDeps {
  readonly database: OpenDatabase;
  readonly now: () => Date;
  readonly log: Logger;
}

/** Who asks, and how she wants to be answered. */
export interface SubgraphRequest {
  readonly viewer: Viewer | null;
  readonly language: Language;
  readonly requestId: string;
}

export interface Operation {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
  readonly operationName?: string | undefined;
}

export interface Subgraph {
  readonly name: string;
  readonly sdl: string;
  readonly background: readonly Background[];
  /** HTTP routes beside GraphQL, under `/<name>/`. */
  readonly routes: FastifyPluginAsync | undefined;
  /** Answers a query or a mutation; refuses a subscription. */
  execute(operation: Operation, request: SubgraphRequest): Promise<FormattedExecutionResult>;
  /** Begins a subscription, and refuses all else. An answer that is no stream says why there is none. */
  subscribe(operation: Operation, request: SubgraphRequest): Promise<FormattedExecutionResult | Stream<FormattedExecutionResult>>;
}

export interface SubgraphDefinition<Context> {
  readonly name: string;
  readonly sdl: string;
  /** The generated `Resolvers` of this subgraph. */
  readonly resolvers: object;
  createContext(request: SubgraphRequest): Context;
  readonly background?: readonly Background[];
  readonly routes?: FastifyPluginAsync;
  readonly log: Logger;
}

const DOCUMENTS = 1_000;

/** Parts that several contracts share beside the scalars, by what a subgraph has to say. */
const SHARED = {
  /** Fees and where they come from. */
  fee: ['./catalogue/fee.graphql'],
  /** Authorities and their offers. */
  catalogue: ['./catalogue/fee.graphql', './catalogue/catalogue.graphql'],
  /** Those, and texts about services. */
  describedCatalogue: ['./catalogue/fee.graphql', './catalogue/catalogue.graphql', './catalogue/text.graphql'],
  /** The erasure of a person's data. */
  erasure: ['./privacy/erasure.graphql'],
} as const;

export type SharedPart = keyof typeof SHARED;

/** The contract of a subgraph: `schema.graphql` beside the module, and the shared parts it builds on. */
export function readContract(module: string, ...shared: readonly SharedPart[]): string {
  const parts = ['./scalars.graphql', ...shared.flatMap((part) => SHARED[part])];
  const files = [...parts.map((part) => new URL(part, import.meta.url)), new URL('./schema.graphql', module)];
  return files.map((file) => readFileSync(file, 'utf8')).join('\n');
}

const values = {
  ...scalars,
  Money: {
    amount: formatAmount,
    minor: ({ minor }: Money) => minor.toString(),
  },
};

/**
 * Syntax, validation and variables have no path in the answer; a bad argument has one, and a place in the document.
 * An error of GraphQL's own with neither is a value of ours that does not fit its type.
 */
function isFaultOfRequest({ path, originalError }: GraphQLError): boolean {
  if (originalError !== undefined && !(originalError instanceof GraphQLError)) return false;
  return path === undefined || originalError?.nodes !== undefined;
}

/** Only errors made for clients leave a subgraph; everything else is logged here, once, and masked. */
function publicError(error: GraphQLError, log: Logger, requestId: string): GraphQLFormattedError {
  const { originalError, path } = error;
  if (originalError instanceof PublicError) {
    if (originalError.cause !== undefined) log.warn({ requestId, path, err: originalError.cause }, originalError.message);
    return error.toJSON();
  }
  const outage = outageOf(originalError);
  if (outage !== null) {
    log.error({ requestId, path, err: outage.cause }, outage.message);
    return { ...error.toJSON(), message: outage.message, extensions: { ...outage.extensions } };
  }
  if (isFaultOfRequest(error)) return { ...error.toJSON(), extensions: { code: 'INVALID', ...error.extensions } };
  log.error({ requestId, path, err: originalError }, 'a resolver failed');
  return { ...error.toJSON(), message: 'Internal error', extensions: { code: 'INTERNAL', requestId } };
}

function readDocument(schema: GraphQLSchema, query: string): DocumentNode | readonly GraphQLError[] {
  try {
    const document = parse(query);
    const errors = validate(schema, document);
    return errors.length === 0 ? document : errors;
  } catch (error) {
    return [error as GraphQLError];
  }
}

/** Resolvers for which the contract has no type or field: the schema builder would leave them out without a word. */
function strayResolvers(schema: GraphQLSchema, resolvers: object): readonly string[] {
  return Object.entries(resolvers).flatMap(([typeName, own]: [string, unknown]) => {
    const type = schema.getType(typeName);
    if (type === undefined) return [typeName];
    if (!isObjectType(type) && !isInterfaceType(type)) return [];
    const known = type.getFields();
    const fields = Object.keys(own as object).filter((field) => !field.startsWith('__') && known[field] === undefined);
    return fields.map((field) => `${typeName}.${field}`);
  });
}

/** Builds a subgraph. Throws when the contract and the resolvers do not fit. */
export function createSubgraph<Context extends object>(definition: SubgraphDefinition<Context>): Subgraph {
  const { name, sdl, background = [], routes, log } = definition;
  const schema = buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers: { ...values, ...definition.resolvers } }]);
  const stray = strayResolvers(schema, definition.resolvers);
  if (stray.length > 0) throw new Error(`the contract of ${name} does not know ${stray.join(', ')}`);
  const documents = new LRUCache<string, DocumentNode | readonly GraphQLError[]>({ max: DOCUMENTS });
  const hasSubscriptions = Boolean(schema.getSubscriptionType());

  /** The document, or why it cannot be run this way. */
  function read({ query, operationName }: Operation, streamed: boolean): DocumentNode | readonly GraphQLError[] {
    const document = documents.get(query) ?? readDocument(schema, query);
    documents.set(query, document);
    if (!('kind' in document) || !(streamed || hasSubscriptions)) return document;
    const isSubscription = getOperationAST(document, operationName)?.operation === OperationTypeNode.SUBSCRIPTION;
    if (isSubscription === streamed) return document;
    return [new GraphQLError(streamed ? 'Only subscriptions are streamed' : 'A subscription is answered as a stream')];
  }

  const maskFor = ({ requestId }: SubgraphRequest) => {
    return (error: GraphQLError): GraphQLFormattedError => publicError(error, log, requestId);
  };

  return {
    name,
    sdl,
    background,
    routes,
    execute: async (operation, request) => {
      const mask = maskFor(request);
      const document = read(operation, false);
      if (!('kind' in document)) return { errors: document.map(mask) };
      const { variables, operationName } = operation;
      const contextValue = definition.createContext(request);
      const result = await execute({ schema, document, contextValue, variableValues: variables, operationName });
      const { errors, ...rest } = result;
      return errors === undefined ? rest : { ...rest, errors: errors.map(mask) };
    },
    subscribe: async (operation, request) => {
      const mask = maskFor(request);
      const document = read(operation, true);
      if (!('kind' in document)) return { errors: document.map(mask) };
      const { variables, operationName } = operation;
      const createContext = (): Context => definition.createContext(request);
      return subscribe({ schema, document, variables, operationName, createContext, mask });
    },
  };
}
