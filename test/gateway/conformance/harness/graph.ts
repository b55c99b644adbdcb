/** The graph of a rule: its contracts composed, its subgraphs ready to be called, an engine over them, the monolith beside. */

import { composeServices } from '@apollo/composition';
import { buildSchema, parse, printSchema } from 'graphql';
import type { GatewayContext } from '#gateway/context.ts';
import type { PartialResult } from '#gateway/engine/engine.ts';
import { Cancellation } from '#gateway/transport/cancellation.ts';
import { readContracts } from './contract.ts';
import type { CreateEngine, Engine, EngineResult } from './engine.ts';
import { join, partsOf } from './incremental.ts';
import { answerOfMonolith, type MonolithRequest } from './monolith.ts';
import type { Rule } from './rule.ts';
import { createSubgraphCall, type Run } from './subgraph.ts';
import { fold, isSubscription } from './subscription.ts';

interface Asked {
  /** What is deferred has been put in its place. */
  readonly result: EngineResult;
  /** The parts that the answer came in; null: in one piece. */
  readonly parts: readonly PartialResult[] | null;
  readonly run: Run;
}

export interface Graph {
  readonly engine: Engine;
  /** The API schema by the composition, independent of the engine. */
  readonly apiSchema: ReturnType<typeof buildSchema>;
  readonly contracts: ReturnType<typeof readContracts>;
  /** Each answer begins with a fresh world. All answers of a subscription are folded into one. */
  ask(request: MonolithRequest, failing?: readonly string[]): Promise<Asked>;
  askMonolith(request: MonolithRequest, failing?: readonly string[]): Promise<EngineResult>;
}

/** graphql-js knows the directive as little as what it asks for, and answers all of an operation at once. */
const DEFER = 'directive @defer(label: String, if: Boolean! = true) on FRAGMENT_SPREAD | INLINE_FRAGMENT';

const context: GatewayContext = {
  viewer: null,
  language: 'de',
  requestId: 'conformance',
  deadline: Infinity,
  cancellation: new Cancellation(),
  headersFor: () => ({}),
};

/** Composes the contracts of a rule and builds an engine over them. Throws when they do not compose. */
export async function createGraph(rule: Rule, createEngine: CreateEngine): Promise<Graph> {
  const contracts = readContracts(rule.module);
  const composed = composeServices(
    contracts.map(({ name, sdl }) => ({ name, url: `http://${name}.test/graphql`, typeDefs: parse(sdl) })),
  );
  if (composed.errors !== undefined) throw new Error(composed.errors.map(({ message }) => message).join('\n'));
  const api = printSchema(composed.schema.toAPISchema().toGraphQLJSSchema());
  const apiSchema = buildSchema(api);
  let current: Run | undefined;
  const running = (): Run => {
    if (current === undefined) throw new Error('a subgraph was called outside a run');
    return current;
  };
  const calls = new Map(contracts.map((contract) => [contract.name, createSubgraphCall(contract, apiSchema, running)]));
  const engine = await createEngine({ supergraphSdl: composed.supergraphSdl, calls });
  const monolith = engine.executeInParts !== undefined ? buildSchema(`${DEFER}\n${api}`) : apiSchema;
  return {
    engine,
    apiSchema: monolith,
    contracts,
    ask: async ({ query, variables, operationName }, failing = []) => {
      const run: Run = { world: rule.createWorld(), failing: new Set(failing), calls: [], violations: [] };
      current = run;
      const asked = {
        document: query,
        context,
        ...(variables === undefined ? {} : { variables }),
        ...(operationName === undefined ? {} : { operationName }),
      };
      const answered = query.includes('@defer') ? await engine.executeInParts?.(asked) : undefined;
      const parts = answered ? await partsOf(answered) : null;
      if (parts !== null) return { result: join(parts), parts, run };
      const result =
        engine.subscribe !== undefined && isSubscription(query)
          ? await fold(await engine.subscribe({ ...asked, renewContext: () => context }))
          : await engine.execute(asked);
      return { result: JSON.parse(JSON.stringify(result)) as EngineResult, parts, run };
    },
    askMonolith: (request, failing = []) => answerOfMonolith(monolith, rule.createWorld(), new Set(failing), request),
  };
}
