/** Which engine serves a supergraph: our own, or Apollo's for whoever asks for it. */

import { assertValidSchema, parse } from 'graphql';
import type { Logger } from '#platform/log.ts';
import type { AccessLog } from '../privacy/access-log.ts';
import type { SubgraphCall } from '../transport/subgraph-call.ts';
import { behindApolloServer, type ApolloGatewayShape } from './behind-apollo-server.ts';
import { createEngine, type Engine } from './engine.ts';
import { requireSupported, type EngineName } from './plan/features.ts';

export type { EngineName } from './plan/features.ts';

export interface ChosenEngineOptions {
  readonly engine: EngineName;
  readonly supergraphSdl: string;
  readonly calls: ReadonlyMap<string, SubgraphCall>;
  readonly introspection?: boolean;
  /** Hears what is read of people; Apollo's engine does not tell. */
  readonly accessLog?: AccessLog | undefined;
  readonly log: Logger;
  readonly maxTokens: number;
  readonly maxFields: number;
}

/** What Apollo Server is told of a graph. */
export type SchemaUpdate = Parameters<Parameters<ApolloGatewayShape['onSchemaLoadOrUpdate']>[0]>[0];

export interface ChosenEngine {
  readonly update: SchemaUpdate;
  readonly execute: NonNullable<Awaited<ReturnType<ApolloGatewayShape['load']>>['executor']>;
  /** Null for Apollo's. */
  readonly own: Engine | null;
  readonly close: () => Promise<void>;
}

async function loaded(gateway: ApolloGatewayShape, own: Engine | null): Promise<ChosenEngine> {
  let update: SchemaUpdate | undefined;
  gateway.onSchemaLoadOrUpdate((told) => (update = told));
  const { executor } = await gateway.load({ apollo: {} });
  if (update === undefined || executor === null) throw new Error('the engine has loaded no graph');
  // Apollo Server would find it out only while it takes the graph over.
  assertValidSchema(update.apiSchema);
  return { update, execute: executor, own, close: () => gateway.stop() };
}

/** Creates the engine asked for. Throws UnsupportedSupergraphError for a supergraph that it would not honour. */
export async function createChosenEngine(options: ChosenEngineOptions): Promise<ChosenEngine> {
  if (options.engine === 'own') {
    const own = await createEngine(options);
    return loaded(behindApolloServer(own), own);
  }
  requireSupported(parse(options.supergraphSdl), 'apollo');
  // Only whoever asks for it pays for it: Apollo's packages take 40 MB.
  const { createApolloEngine } = await import('./apollo.ts');
  return loaded(createApolloEngine(options), null);
}
