/** The contracts of all seven subgraphs, and the one graph they make. */

import { composeServices, type CompositionResult } from '@apollo/composition';
import { parse, type GraphQLSchema } from 'graphql';
import { beforeAll } from 'vitest';
import { composeSupergraph, type SubgraphContract } from '#gateway/supergraph/compose.ts';
import { readConfig, SUBGRAPHS } from '#platform/config.ts';
import { createLog } from '#platform/log.ts';
import { createSubgraphs } from '#subgraphs/all.ts';
import { readSettings } from '#subgraphs/mount.ts';
import { useDatabase } from '../support/database.ts';
import { SAFE_ENVIRONMENT } from '../support/safe.ts';
import { now } from '../support/viewers.ts';

type Composition = Extract<CompositionResult, { supergraphSdl: string }>;

export interface Graph {
  readonly contracts: readonly SubgraphContract[];
  /** What the gateway is given. */
  readonly supergraphSdl: string;
  /** What composition found doubtful. */
  readonly hints: Composition['hints'];
  /** What clients see: without what only the gateway needs. */
  readonly api: GraphQLSchema;
}

/** Composes contracts, and answers more than the gateway needs to know. Throws when they do not fit. */
export function compose(contracts: readonly SubgraphContract[]): Omit<Graph, 'contracts'> {
  const result = composeServices(contracts.map(({ name, url, sdl }) => ({ name, url, typeDefs: parse(sdl) })));
  if (result.errors !== undefined) throw new AggregateError(result.errors, 'the contracts do not compose');
  return {
    supergraphSdl: composeSupergraph(contracts),
    hints: result.hints,
    api: result.schema.toAPISchema().toGraphQLJSSchema(),
  };
}

/** Call it at the top of a test file; read `.current` within tests. */
export function useGraph(): { readonly current: Graph } {
  const database = useDatabase();
  let graph: Graph | undefined;
  beforeAll(async () => {
    const settings = await readSettings(SUBGRAPHS, readConfig(SAFE_ENVIRONMENT), 'x'.repeat(32));
    const deps = { database: database.current, now, log: createLog('silent'), ...settings };
    const contracts = createSubgraphs(SUBGRAPHS, deps).map(({ name, sdl }) => ({ name, url: `local:${name}`, sdl }));
    graph = { contracts, ...compose(contracts) };
  });
  return {
    get current() {
      if (graph === undefined) throw new Error('the graph is composed only while tests run');
      return graph;
    },
  };
}
