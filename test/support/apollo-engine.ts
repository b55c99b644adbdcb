/** Apollo's engine behind the face of ours: the oracle of the conformance corpus. */

import { createHash } from 'node:crypto';
import { getOperationAST, GraphQLError, parse, validate, type GraphQLFormattedError, type GraphQLSchema } from 'graphql';
import { createApolloEngine, type EngineOptions } from '#gateway/engine/apollo.ts';
import type { Engine, EngineRequest, EngineResult } from '../gateway/conformance/harness/engine.ts';

const silent = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };
const cache = { get: () => Promise.resolve(undefined), set: () => Promise.resolve(), delete: () => Promise.resolve() };

/** Only what Apollo's gateway reads of an Apollo Server request, and what it writes to (`metrics`). */
function requestContext(request: EngineRequest, schema: GraphQLSchema): object {
  const { document: source, operationName, variables = {}, context } = request;
  const document = parse(source);
  const faults = validate(schema, document);
  if (faults.length > 0) throw new AggregateError(faults);
  const operation = getOperationAST(document, operationName);
  if (!operation) throw new GraphQLError('There is no such operation, or more than one.');
  return {
    request: { query: source, operationName, variables },
    document,
    operation,
    operationName: operation.name?.value ?? null,
    queryHash: createHash('sha256').update(source).digest('hex'),
    source,
    schema,
    context,
    contextValue: context,
    logger: silent,
    metrics: {},
    cache,
    overallCachePolicy: {},
  };
}

/** What Apollo Server makes of an error; a call that failed as a whole throws any kind. */
function formatted(error: Error): GraphQLFormattedError {
  if (error instanceof GraphQLError) return error.toJSON();
  const { extensions } = error as Error & { readonly extensions?: Readonly<Record<string, unknown>> };
  return new GraphQLError(error.message, { extensions: { code: 'INTERNAL', ...extensions } }).toJSON();
}

function errorsOf(error: unknown): readonly Error[] {
  if (error instanceof AggregateError) return error.errors as readonly Error[];
  return [error instanceof Error ? error : new Error(String(error))];
}

/** Loads Apollo's engine over a supergraph. Rejects when it refuses the supergraph. */
export async function createApollo(options: Omit<EngineOptions, 'maxFields'>): Promise<Engine> {
  const gateway = createApolloEngine({ ...options, maxFields: Number.POSITIVE_INFINITY });
  let apiSchema: GraphQLSchema | undefined;
  gateway.onSchemaLoadOrUpdate((update) => {
    apiSchema = update.apiSchema;
  });
  const { executor } = await gateway.load({ apollo: {} });
  if (apiSchema === undefined || executor === null) throw new Error("Apollo's gateway loaded without a schema");
  const schema = apiSchema;
  return {
    apiSchema: schema,
    execute: async (request) => {
      try {
        const result = await executor(requestContext(request, schema) as never);
        const { data, errors } = result as unknown as { data?: EngineResult['data']; errors?: readonly Error[] };
        return { ...(data === undefined ? {} : { data }), ...(errors === undefined ? {} : { errors: errors.map(formatted) }) };
      } catch (error) {
        return { errors: errorsOf(error).map(formatted) };
      }
    },
    close: () => gateway.stop(),
  };
}
