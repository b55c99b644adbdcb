/** One plain schema over the same world: what a correct federation engine must answer as well. */

import { execute, parse, subscribe, validate, type GraphQLSchema } from 'graphql';
import type { EngineResult } from './engine.ts';
import { fieldResolver, typeResolver } from './resolution.ts';
import type { World } from './rule.ts';
import { eventsOf, fold, isSubscription } from './subscription.ts';

export interface MonolithRequest {
  readonly query: string;
  readonly variables?: Record<string, unknown> | undefined;
  readonly operationName?: string | undefined;
}

/** Answers from the API schema by graphql-js. */
export async function answerOfMonolith(
  schema: GraphQLSchema,
  world: World,
  failing: ReadonlySet<string>,
  { query, variables, operationName }: MonolithRequest,
): Promise<EngineResult> {
  const document = parse(query);
  const faults = validate(schema, document);
  if (faults.length > 0) return { errors: faults.map((fault) => fault.toJSON()) };
  const args = {
    schema,
    document,
    variableValues: variables,
    operationName,
    fieldResolver: fieldResolver({ resolvers: [world.monolith ?? {}, world.resolvers], failing }),
    typeResolver,
  };
  const result = isSubscription(query) ? await fold(await subscribe({ ...args, ...eventsOf(world) })) : await execute(args);
  return JSON.parse(JSON.stringify(result)) as EngineResult;
}
