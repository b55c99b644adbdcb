/** A graph of small subgraphs in this process, with our engine before it, that remembers what each subgraph was asked. */

import { buildSubgraphSchema } from '@apollo/subgraph';
import { graphql, parse, type FormattedExecutionResult, type GraphQLSchema } from 'graphql';
import { createContext, type GatewayContext } from '#gateway/context.ts';
import { createEngine, type Engine, type EngineOptions, type EngineResult } from '#gateway/engine/engine.ts';
import { composeSupergraph } from '#gateway/supergraph/compose.ts';
import type { SubgraphCall } from '#gateway/transport/subgraph-call.ts';
import type { Viewer } from '#platform/identity/viewer.ts';
import { createLog } from '#platform/log.ts';

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [
  "@key", "@shareable", "@requires", "@provides", "@external", "@inaccessible", "@interfaceObject", "@override",
  "@authenticated", "@requiresScopes", "@policy", "@tag", "@composeDirective"
])\n`;

export interface SmallSubgraph {
  readonly sdl: string;
  readonly resolvers?: object;
  /** Answers instead of the schema. */
  readonly answer?: (query: string, variables: Readonly<Record<string, unknown>>) => FormattedExecutionResult;
}

export interface Asked {
  readonly subgraph: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

export interface SmallGraph {
  readonly engine: Engine;
  readonly supergraphSdl: string;
  readonly calls: ReadonlyMap<string, SubgraphCall>;
  readonly asked: Asked[];
  run(document: string, variables?: Record<string, unknown>, viewer?: Viewer | null): Promise<EngineResult>;
}

export function composeSmall(subgraphs: Readonly<Record<string, SmallSubgraph>>): string {
  return composeSupergraph(
    Object.entries(subgraphs).map(([name, { sdl }]) => ({ name, url: `http://${name}.test`, sdl: LINK + sdl })),
  );
}

export function contextOf(viewer: Viewer | null = null): GatewayContext {
  const signer = { sign: () => Promise.resolve('signed'), jwks: { keys: [] } };
  return createContext(signer, { viewer, acceptLanguage: 'de', requestId: 'test' });
}

export async function createSmallGraph(
  subgraphs: Readonly<Record<string, SmallSubgraph>>,
  options: Partial<EngineOptions> = {},
): Promise<SmallGraph> {
  const asked: Asked[] = [];
  const calls = new Map<string, SubgraphCall>();
  for (const [name, { sdl, resolvers = {}, answer }] of Object.entries(subgraphs)) {
    const schema: GraphQLSchema = buildSubgraphSchema([{ typeDefs: parse(LINK + sdl), resolvers: resolvers as never }]);
    calls.set(name, async ({ query, variables = {} }) => {
      asked.push({ subgraph: name, query, variables });
      if (answer !== undefined) return answer(query, variables);
      const result = await graphql({ schema, source: query, variableValues: variables });
      // As it would arrive over HTTP.
      return JSON.parse(JSON.stringify(result)) as FormattedExecutionResult;
    });
  }
  const supergraphSdl = composeSmall(subgraphs);
  const engine = await createEngine({ supergraphSdl, calls, log: createLog('silent'), ...options });
  return {
    engine,
    supergraphSdl,
    calls,
    asked,
    run: (document, variables, viewer = null) => engine.execute({ document, variables, context: contextOf(viewer) }),
  };
}
