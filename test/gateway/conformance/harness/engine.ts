/** The face every engine under test shows: a document in, data and errors out. */

import type { GraphQLFormattedError, GraphQLSchema } from 'graphql';
import type { GatewayContext } from '#gateway/context.ts';
import type { PartialResult } from '#gateway/engine/engine.ts';
import type { SubgraphCall } from '#gateway/transport/subgraph-call.ts';
import type { Stream } from '#platform/stream.ts';

export interface EngineRequest {
  readonly document: string;
  readonly operationName?: string;
  readonly variables?: Record<string, unknown>;
  readonly context: GatewayContext;
}

export interface EngineResult {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly GraphQLFormattedError[];
}

export interface Engine {
  readonly apiSchema: GraphQLSchema;
  execute(request: EngineRequest): Promise<EngineResult>;
  /** For engines that answer in parts; null: there is nothing to put off. */
  executeInParts?(request: EngineRequest): Promise<Stream<PartialResult> | null>;
  /** For engines that serve subscriptions. */
  subscribe?(
    request: EngineRequest & { readonly renewContext: () => GatewayContext },
  ): Promise<EngineResult | Stream<EngineResult>>;
  close(): Promise<void>;
}

interface EngineOptions {
  readonly supergraphSdl: string;
  readonly calls: ReadonlyMap<string, SubgraphCall>;
}

export type CreateEngine = (options: EngineOptions) => Engine | Promise<Engine>;
