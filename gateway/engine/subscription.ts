/** Subscriptions: events from the subgraph that has them, each answered like an operation of its own. */

import type { FormattedExecutionResult } from 'graphql';
import { PublicError } from '#platform/errors.ts';
import type { Logger } from '#platform/log.ts';
import { isStream, streamOf, type Stream } from '#platform/stream.ts';
import type { GatewayContext } from '../context.ts';
import type { SubgraphCall } from '../transport/subgraph-call.ts';
import type { Answer, EngineResult } from './answer.ts';
import type { FetchStep } from './compile/steps.ts';
import type { OperationRequest, Operations, Prepared } from './operations.ts';

export interface SubscriptionRequest extends OperationRequest {
  /** The context of the same caller anew, for each event: what is signed for a call lives for a minute, a stream longer. */
  readonly renewContext: () => GatewayContext;
}

/** Never throws for what a client or a subgraph does, and neither does the stream: a source that fails is told in its last result. */
export type Subscribe = (request: SubscriptionRequest) => Promise<EngineResult | Stream<EngineResult>>;

export interface SubscriptionsOptions {
  readonly operations: Operations;
  readonly answer: Answer;
  readonly calls: ReadonlyMap<string, SubgraphCall>;
  /** What a client is told of a failure. */
  readonly fail: (error: unknown) => EngineResult;
  readonly log: Logger;
}

export interface Subscriptions {
  readonly subscribe: Subscribe;
  /** Ends those that are still open. */
  close(): Promise<void>;
}

type Event = FormattedExecutionResult;

export function createSubscriptions({ operations, answer, calls, fail, log }: SubscriptionsOptions): Subscriptions {
  const open = new Set<Stream<EngineResult>>();
  let isClosed = false;

  function lost(error: unknown, { subgraph }: FetchStep, { requestId }: GatewayContext): EngineResult {
    log.warn({ requestId, subgraph, err: (error as Error).cause ?? error }, 'a subgraph does not stream');
    return fail(error);
  }

  async function begin(source: FetchStep, { context, forwarded }: Prepared): Promise<Event | Stream<Event>> {
    const { subgraph, query } = source;
    const subscribe = calls.get(subgraph)?.subscribe;
    if (subscribe === undefined)
      throw new PublicError('UNAVAILABLE', `The subgraph ${subgraph} does not stream`, { facts: { subgraph } });
    const passed = source.variables.map(({ name, from }) => [name, forwarded[from]] as const);
    const variables = Object.fromEntries(passed.filter(([, value]) => value !== undefined));
    return subscribe({ query, variables }, context.headersFor(subgraph));
  }

  /** The answer to one event. What has no data has not come to an execution, and neither has the answer to it (§7.1.2). */
  async function tell(prepared: Prepared, event: Event): Promise<EngineResult> {
    const { errors, ...rest } = await answer(prepared, false, event).catch(fail);
    return { ...(event.data === undefined ? {} : rest), ...(errors === undefined ? {} : { errors }) };
  }

  /** The answers to events, as long as their source tells any. */
  function follow(
    source: FetchStep,
    prepared: Prepared,
    events: Stream<Event>,
    renew: () => GatewayContext,
  ): Stream<EngineResult> {
    let isLost = false;

    async function next(): Promise<IteratorResult<EngineResult, undefined>> {
      if (isLost) return { done: true, value: undefined };
      let event: IteratorResult<Event, undefined>;
      try {
        event = await events.next();
      } catch (error) {
        isLost = true;
        return { done: false, value: lost(error, source, prepared.context) };
      }
      if (event.done === true) return event;
      return { done: false, value: await tell({ ...prepared, context: renew() }, event.value) };
    }

    const stream = streamOf<EngineResult>({
      next,
      close: async () => {
        open.delete(stream);
        await events.return(undefined);
      },
    });
    open.add(stream);
    if (isClosed) void stream.return(undefined);
    return stream;
  }

  async function start(source: FetchStep, prepared: Prepared, renew: () => GatewayContext): ReturnType<Subscribe> {
    let begun: Event | Stream<Event>;
    try {
      begun = await begin(source, prepared);
    } catch (error) {
      return lost(error, source, prepared.context);
    }
    return isStream(begun) ? follow(source, prepared, begun, renew) : tell(prepared, begun);
  }

  return {
    subscribe: async (request) => {
      try {
        const prepared = await operations.prepare({ ...request, streamed: true });
        if (!('compiled' in prepared)) return { errors: prepared.map((error) => error.toJSON()) };
        const { source } = prepared.compiled;
        return await (source === null ? answer(prepared, false) : start(source, prepared, request.renewContext));
      } catch (error) {
        return fail(error);
      }
    },
    close: async () => {
      isClosed = true;
      await Promise.all([...open].map((stream) => stream.return(undefined)));
    },
  };
}
