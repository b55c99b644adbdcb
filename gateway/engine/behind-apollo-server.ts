/** Puts our engine behind Apollo Server: the shape that it takes a gateway in, and answers that are JSON already. */

import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import { GraphQLError, type FormattedExecutionResult, type GraphQLFormattedError } from 'graphql';
import type { GatewayContext } from '../context.ts';
import type { Engine } from './engine.ts';

/** The shape Apollo Server takes an engine in. */
export type ApolloGatewayShape = ApolloServerOptionsWithGateway<GatewayContext>['gateway'];
type Executor = NonNullable<Awaited<ReturnType<ApolloGatewayShape['load']>>['executor']>;

/** `data` that has been written as JSON; whoever looks into it without `stringifyResult` gets the data. */
class WrittenData {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  static textOf(data: unknown): string | null {
    return data instanceof WrittenData ? data.#text : null;
  }

  toJSON(): unknown {
    return JSON.parse(this.#text);
  }
}

/** A result whose data is JSON already, as a body. */
export function writeResult(text: string | undefined, errors: readonly unknown[] | undefined): string {
  const written = errors === undefined ? '' : `"errors":${JSON.stringify(errors)}`;
  if (text === undefined) return `{${written}}\n`;
  return `{${written === '' ? '' : `${written},`}"data":${text}}\n`;
}

/** For Apollo Server's option of this name: JSON of a result, without writing again what is JSON already. */
export function stringifyResult(result: FormattedExecutionResult): string {
  const text = WrittenData.textOf(result.data);
  if (text === null) return `${JSON.stringify(result)}\n`;
  const { errors } = result;
  const others = Object.entries(result).flatMap(([key, value]) =>
    value === undefined || key === 'data' || key === 'errors' ? [] : [`,${JSON.stringify(key)}:${JSON.stringify(value)}`],
  );
  return `{${errors === undefined ? '' : `"errors":${JSON.stringify(errors)},`}"data":${text}${others.join('')}}\n`;
}

/** As Apollo Server takes errors; places in the document can only be given to one that is made already. */
function errorOf({ message, path, locations, extensions }: GraphQLFormattedError): GraphQLError {
  return Object.assign(new GraphQLError(message, { path, extensions }), locations && { locations });
}

/** Hands an engine to Apollo Server, which stops it in the end. */
export function behindApolloServer(engine: Engine): ApolloGatewayShape {
  const execute: Executor = async ({ source, request, context }) => {
    const { text, errors } = await engine.execute({
      document: source,
      // As it was sent: Apollo Server's own is null for a name that the document does not have.
      operationName: request.operationName ?? undefined,
      variables: request.variables,
      context: context as unknown as GatewayContext,
      asText: true,
    });
    return {
      ...(text === undefined ? {} : { data: text === 'null' ? null : new WrittenData(text) }),
      ...(errors === undefined ? {} : { errors: errors.map(errorOf) }),
    };
  };
  return {
    onSchemaLoadOrUpdate: (callback) => {
      callback({ apiSchema: engine.apiSchema, coreSupergraphSdl: engine.supergraphSdl });
      return () => undefined;
    },
    load: () => Promise.resolve({ executor: execute }),
    stop: () => engine.close(),
  };
}
