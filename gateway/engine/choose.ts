/** Which engine serves a supergraph: our own, or Apollo's for whoever asks for it. */

import { parse } from 'graphql';
import type { Logger } from '#platform/log.ts';
import type { SubgraphCall } from '../transport/subgraph-call.ts';
import { createApolloEngine } from './apollo.ts';
import { behindApolloServer, type ApolloGatewayShape } from './behind-apollo-server.ts';
import { createEngine } from './engine.ts';
import { requireSupported } from './plan/features.ts';

export type EngineName = 'own' | 'apollo';

export interface ChosenEngineOptions {
  readonly engine: EngineName;
  readonly supergraphSdl: string;
  readonly calls: ReadonlyMap<string, SubgraphCall>;
  readonly log: Logger;
  readonly maxTokens: number;
  readonly maxFields: number;
}

/** Creates the engine asked for. Throws UnsupportedSupergraphError for a supergraph that neither would honour. */
export async function createChosenEngine(options: ChosenEngineOptions): Promise<ApolloGatewayShape> {
  if (options.engine === 'own') return behindApolloServer(await createEngine(options));
  requireSupported(parse(options.supergraphSdl));
  return createApolloEngine(options);
}
