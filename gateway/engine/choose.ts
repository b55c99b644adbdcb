/** Which engine serves a supergraph: our own, or Apollo's for what ours cannot serve and for whoever asks for it. */

import type { Logger } from '#platform/log.ts';
import type { SubgraphCall } from '../transport/subgraph-call.ts';
import { createApolloEngine } from './apollo.ts';
import { behindApolloServer, type ApolloGatewayShape } from './behind-apollo-server.ts';
import { createEngine } from './engine.ts';
import { UnsupportedSupergraphError } from './plan/features.ts';

export type EngineName = 'own' | 'apollo';

export interface ChosenEngineOptions {
  readonly engine: EngineName;
  readonly supergraphSdl: string;
  readonly calls: ReadonlyMap<string, SubgraphCall>;
  readonly log: Logger;
  readonly maxTokens: number;
}

/** Creates the engine asked for. Falls back to Apollo's for a supergraph that ours refuses, and says why. */
export async function createChosenEngine(options: ChosenEngineOptions): Promise<ApolloGatewayShape> {
  if (options.engine === 'apollo') return createApolloEngine(options);
  try {
    return behindApolloServer(await createEngine(options));
  } catch (error) {
    if (!(error instanceof UnsupportedSupergraphError)) throw error;
    options.log.warn(`${error.message}\nApollo's engine serves it instead`);
    return createApolloEngine(options);
  }
}
