/** A graph of small subgraphs in this process, with our engine before it, that remembers what each subgraph was asked. */

import { buildSubgraphSchema } from '@apollo/subgraph';
import { graphql, parse, subscribe, type FormattedExecutionResult, type GraphQLSchema } from 'graphql';
import { createContext, type GatewayContext } from '#gateway/context.ts';
import { createEngine, type Engine, type EngineOptions, type EngineResult } from '#gateway/engine/engine.ts';
import { composeSupergraph } from '#gateway/supergraph/compose.ts';
import { Cancellation } from '#gateway/transport/cancellation.ts';
import type { SubgraphCall } from '#gateway/transport/subgraph-call.ts';
import type { Viewer } from '#platform/identity/viewer.ts';
import type { CallHeaders } from '#platform/endpoint.ts';
import { createLog } from '#platform/log.ts';
import { mapStream, type Stream } from '#platform/stream.ts';

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [
  "@key", "@shareable", "@requires", "@provides", "@external", "@inaccessible", "@interfaceObject", "@override",
  "@authenticated", "@requiresScopes", "@policy", "@tag", "@composeDirective", "@context", "@fromContext"
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
  readonly headers: CallHeaders;
  /** Of a call that is no subscription. */
  readonly cancellation?: Cancellation;
}

export interface SmallGraph {
  readonly engine: Engine;
  readonly supergraphSdl: string;
  readonly calls: ReadonlyMap<string, SubgraphCall>;
  readonly asked: Asked[];
  run(document: string, variables?: Record<string, unknown>, viewer?: Viewer | null): Promise<EngineResult>;
  subscribe(
    document: string,
    variables?: Record<string, unknown>,
    viewer?: Viewer | null,
  ): Promise<EngineResult | Stream<EngineResult>>;
}

export function composeSmall(subgraphs: Readonly<Record<string, SmallSubgraph>>): string {
  return composeSupergraph(
    Object.entries(subgraphs).map(([name, { sdl }]) => ({ name, url: `http://${name}.test`, sdl: LINK + sdl })),
  );
}

export function contextOf(viewer: Viewer | null = null): GatewayContext {
  const signer = { sign: () => 'signed', jwks: { keys: [] } };
  return createContext(signer, { viewer, acceptLanguage: 'de', requestId: 'test', cancellation: new Cancellation() });
}

/** As it would arrive over HTTP. */
function arrived(result: unknown): FormattedExecutionResult {
  return JSON.parse(JSON.stringify(result)) as FormattedExecutionResult;
}

export async function createSmallGraph(
  subgraphs: Readonly<Record<string, SmallSubgraph>>,
  options: Partial<EngineOptions> = {},
): Promise<SmallGraph> {
  const asked: Asked[] = [];
  const calls = new Map<string, SubgraphCall>();
  for (const [name, { sdl, resolvers = {}, answer }] of Object.entries(subgraphs)) {
    const schema: GraphQLSchema = buildSubgraphSchema([{ typeDefs: parse(LINK + sdl), resolvers: resolvers as never }]);
    const execute: SubgraphCall = async ({ query, variables = {} }, { headers, cancellation }) => {
      asked.push({ subgraph: name, query, variables, headers, cancellation });
      if (answer !== undefined) return answer(query, variables);
      return arrived(await graphql({ schema, source: query, variableValues: variables }));
    };
    calls.set(
      name,
      Object.assign<SubgraphCall, Pick<SubgraphCall, 'subscribe'>>(execute, {
        subscribe: async ({ query, variables = {} }, headers) => {
          asked.push({ subgraph: name, query, variables, headers });
          const begun = await subscribe({ schema, document: parse(query), variableValues: variables });
          if (!(Symbol.asyncIterator in begun)) return arrived(begun);
          return mapStream(begun, (result) => Promise.resolve({ value: arrived(result) }));
        },
      }),
    );
  }
  const supergraphSdl = composeSmall(subgraphs);
  const engine = await createEngine({ supergraphSdl, calls, log: createLog('silent'), ...options });
  return {
    engine,
    supergraphSdl,
    calls,
    asked,
    run: (document, variables, viewer = null) => engine.execute({ document, variables, context: contextOf(viewer) }),
    subscribe: (document, variables, viewer = null) =>
      engine.subscribe({ document, variables, context: contextOf(viewer), renewContext: () => contextOf(viewer) }),
  };
}
