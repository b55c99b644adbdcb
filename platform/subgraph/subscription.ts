/** Runs a subscription of a subgraph: its source stream, and for each event one execution with a context of its own. */

import {
  createSourceEventStream,
  execute,
  GraphQLError,
  type DocumentNode,
  type FormattedExecutionResult,
  type GraphQLFormattedError,
  type GraphQLSchema,
} from 'graphql';
import { streamOf, type Stream } from '../stream.ts';

export interface SubscriptionArgs {
  readonly schema: GraphQLSchema;
  /** Valid, with a subscription to run. */
  readonly document: DocumentNode;
  readonly variables: Readonly<Record<string, unknown>> | undefined;
  readonly operationName: string | undefined;
  /** Anew for each event: what the loaders of one event have read is old at the next. */
  readonly createContext: () => object;
  readonly mask: (error: GraphQLError) => GraphQLFormattedError;
}

type Result = FormattedExecutionResult;

/** Begins a subscription. An answer that is no stream says why there is none; a source that fails ends the stream with its error. */
export async function subscribe(args: SubscriptionArgs): Promise<Result | Stream<Result>> {
  const { schema, document, variables: variableValues, operationName, createContext, mask } = args;
  const masked = ({ errors, ...rest }: { errors?: readonly GraphQLError[] }): Result =>
    errors === undefined ? rest : { ...rest, errors: errors.map(mask) };
  const request = { schema, document, variableValues, operationName };
  const source = await createSourceEventStream({ ...request, contextValue: createContext() });
  if (!(Symbol.asyncIterator in source)) return masked(source);
  const events = source[Symbol.asyncIterator]();
  let hasFailed = false;

  function fail(thrown: unknown): IteratorResult<Result, undefined> {
    hasFailed = true;
    const originalError = thrown instanceof Error ? thrown : new Error(String(thrown));
    return { done: false, value: { errors: [mask(new GraphQLError(originalError.message, { originalError }))] } };
  }

  return streamOf({
    next: async () => {
      if (hasFailed) return { done: true, value: undefined };
      let event: IteratorResult<unknown>;
      try {
        event = await events.next();
      } catch (error) {
        return fail(error);
      }
      if (event.done === true) return { done: true, value: undefined };
      const rootValue = event.value;
      return { done: false, value: masked(await execute({ ...request, rootValue, contextValue: createContext() })) };
    },
    close: async () => events.return?.(),
  });
}
