/** Which engine serves a supergraph: our own, or Apollo's for whoever asks for it. */

import { parse } from 'graphql';
import type { Logger } from '#platform/log.ts';
import type { SubgraphCall } from '../transport/subgraph-call.ts';
import { behindApolloServer, type ApolloGatewayShape } from './behind-apollo-server.ts';
import { createEngine, type Engine } from './engine.ts';
import { requireSupported, type EngineName } from './plan/features.ts';

export type { EngineName } from './plan/features.ts';

export interface ChosenEngineOptions {
  readonly engine: EngineName;
  readonly supergraphSdl: string;
  readonly calls: ReadonlyMap<string, SubgraphCall>;
  readonly log: Logger;
  readonly maxTokens: number;
  readonly maxFields: number;
}

export interface ChosenEngine {
  readonly gateway: ApolloGatewayShape;
  /** Null for Apollo's. */
  readonly own: Engine | null;
}

/** Creates the engine asked for. Throws UnsupportedSupergraphError for a supergraph that it would not honour. */
export async function createChosenEngine(options: ChosenEngineOptions): Promise<ChosenEngine> {
  if (options.engine === 'own') {
    const own = await createEngine(options);
    return { gateway: behindApolloServer(own), own };
  }
  requireSupported(parse(options.supergraphSdl), 'apollo');
  // Only whoever asks for it pays for it: Apollo's packages take 40 MB.
  const { createApolloEngine } = await import('./apollo.ts');
  return { gateway: createApolloEngine(options), own: null };
}
