/** What a rule of the corpus consists of: subgraph contracts, a world of data, and cases that read as sentences. */

import { GraphQLError } from 'graphql';
import type { DeferredResult } from '#gateway/engine/engine.ts';

/** `never` lets each resolver name the shapes it reads. */
export type Resolver = (source: never, args: never) => unknown;
export type Resolvers = Readonly<Record<string, Readonly<Record<string, Resolver>>>>;

export interface Row {
  readonly __typename: string;
}

/**
 * The data of a rule and what is computed from it. Subgraphs and monolith share it: a subgraph sees only the fields its
 * contract owns, and of external ones only what a representation brings. A field without a resolver is read from its row.
 */
export interface World {
  /** The rows that entities are looked up in, by the keys of the contracts. */
  readonly entities: readonly Row[];
  /** By type or interface, then field. */
  readonly resolvers: Resolvers;
  /** What subscriptions tell, by root field: its value in each event. Throws where there is nothing to subscribe to. */
  readonly sources?: Readonly<Record<string, (args: never) => readonly unknown[]>>;
  /** What one subgraph answers differently. */
  readonly subgraphs?: Readonly<Record<string, Resolvers>>;
  /** What the monolith must compute otherwise, because no representation brings it the required fields. */
  readonly monolith?: Resolvers;
}

export interface ExpectedError {
  /** Left out where the specification leaves the path to the engine. */
  readonly path?: readonly (string | number)[];
  readonly code?: string;
}

export interface Case {
  /** A sentence on what holds. */
  readonly name: string;
  readonly query: string;
  readonly variables?: Record<string, unknown>;
  readonly operationName?: string;
  /**
   * Written by hand where no plain schema can tell it; otherwise the monolith does. `null` is data, too. For a subscription a list
   * of the data of its events; paths of errors then begin with the number of the event.
   */
  readonly data?: unknown;
  /** All errors, in any order; `any` where an engine may speak or be silent. Left out: those of the monolith where data is left out, else none. */
  readonly errors?: readonly ExpectedError[] | 'any';
  /** The operation is refused as a whole: no data, at least one error, no call. */
  readonly refused?: true;
  /** Of an answer in parts: the data of the first, and all deferred ones in any order. None of those: the answer comes in one piece. */
  readonly parts?: { readonly primary: unknown; readonly deferred: readonly DeferredResult[] } | null;
  /** At most so many calls of each subgraph, and none of those not named. */
  readonly fetches?: Readonly<Record<string, number>>;
  /** `reviews`: the subgraph is down. `Product.price`, `Product(2).price`: the field fails. `stock:Product(2)`: the reference fails. */
  readonly failing?: readonly string[];
  /** Lists may come in any order: the specification has none for types and fields of a schema. */
  readonly anyOrder?: true;
  /** Keys must come in the order of the operation. */
  readonly ordered?: true;
  /**
   * `wrong: why` where Apollo's engine is known to fail; the test then fails when it no longer does.
   * `endless: why` where it takes too long to be tried.
   */
  readonly apollo?: `${'wrong' | 'endless'}: ${string}`;
}

export interface Rule {
  readonly name: string;
  /** `import.meta.url` of the cases: the contracts `<subgraph>.graphql` lie beside them. */
  readonly module: string;
  readonly createWorld: () => World;
  readonly cases: readonly Case[];
  /** Why one plain schema cannot give the same answers; no random operations are compared then. */
  readonly noMonolith?: string;
  /** Engines that are not held to the rule, and why. */
  readonly exempt?: Readonly<Record<string, string>>;
  readonly random?: RandomOptions;
}

/** How random operations on the graph of a rule are made. */
interface RandomOptions {
  /** Values for arguments by name, so that they hit something. */
  readonly values?: Readonly<Record<string, readonly unknown[]>>;
  /** Fields (`Type.field`) that are left out for an engine, each with its reason. */
  readonly without?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Engines for which no random operations are made, and why. */
  readonly exempt?: Readonly<Record<string, string>>;
  /** Why no fields are made to fail: the monolith would lose more or less with them than the subgraphs do. */
  readonly noFailures?: string;
}

export function defineRule(definition: Rule): Rule {
  return definition;
}

/** A value that fails when it is read, with the code FAILED. */
export function failure(message = 'this value cannot be read'): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'FAILED' } });
}
