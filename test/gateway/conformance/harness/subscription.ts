/** Subscriptions of a world: their events, and all their answers as one. */

import type { ExecutionResult, GraphQLFieldResolver } from 'graphql';
import type { EngineResult } from './engine.ts';
import type { View } from './resolution.ts';
import type { World } from './rule.ts';

export function isSubscription(query: string): boolean {
  return /(^|\})\s*subscription\b/.test(query);
}

/** The events of a world, for graphql-js: each is a row of the root type, of which the field is read. */
export function eventsOf({ sources = {} }: World): { subscribeFieldResolver: GraphQLFieldResolver<unknown, unknown> } {
  return {
    subscribeFieldResolver: (_source, args, _context, { fieldName }) => {
      const source = sources[fieldName];
      if (source === undefined) throw new Error(`the world has no source of ${fieldName}`);
      return told(source(args as never), fieldName);
    },
  };
}

async function* told(values: readonly unknown[], fieldName: string): AsyncGenerator<View> {
  for (const value of values) {
    await Promise.resolve();
    const row = { __typename: 'Subscription', [fieldName]: value };
    yield { __typename: 'Subscription', row, given: {}, provided: false };
  }
}

type Result = EngineResult | ExecutionResult;

/** All answers as one: a list of data, and errors with the number of their event before their path. */
export async function fold(begun: Result | AsyncIterable<Result>): Promise<EngineResult> {
  if (!(Symbol.asyncIterator in begun)) return JSON.parse(JSON.stringify(begun)) as EngineResult;
  const results: EngineResult[] = [];
  for await (const result of begun) results.push(JSON.parse(JSON.stringify(result)) as EngineResult);
  const errors = results.flatMap((result, event) =>
    (result.errors ?? []).map(({ path, ...error }) => ({ ...error, path: [event, ...(path ?? [])] })),
  );
  const data = results.map((result) => result.data ?? null) as unknown as Record<string, unknown>;
  return errors.length === 0 ? { data } : { data, errors };
}
