/**
 * The streams of the gateway, whichever way they reach a client: begun under the limits, masked like any answer, and ended
 * together when the graph changes or the process stops.
 */

import type { FormattedExecutionResult, GraphQLSchema } from 'graphql';
import { PublicError } from '#platform/errors.ts';
import type { AssertionSigner } from '#platform/identity/assertion.ts';
import type { Viewer } from '#platform/identity/viewer.ts';
import type { Logger } from '#platform/log.ts';
import { isStream, streamOf, type Stream } from '#platform/stream.ts';
import type { FindActing } from '../acting.ts';
import { createContext, type GatewayContext } from '../context.ts';
import type { Engine, PartialResult } from '../engine/engine.ts';
import { maskResult } from '../plugins/mask-errors.ts';
import { Cancellation } from '../transport/cancellation.ts';
import { createSlots, type Limits } from './limits.ts';
import { createParts } from './parts.ts';
import { requestOf } from './request.ts';
import { lostRight } from './rights.ts';

/** Why all streams end: a new graph is live, or the process stops. Clients may subscribe again, in a moment. */
export type EndReason = 'restart' | 'shutdown';

/** What a client asks for, as the protocols have it. */
export interface StreamParams {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>> | null | undefined;
  readonly operationName?: string | null | undefined;
}

export interface Caller {
  readonly viewer: Viewer | null;
  readonly address: string;
  readonly acceptLanguage: string | undefined;
  readonly requestId: string;
}

type Result = FormattedExecutionResult;

export interface Streams {
  /** The schema of the graph that is live. */
  readonly schema: () => GraphQLSchema;
  /** Answers an operation, a subscription with a stream. Never throws for what a client does. */
  readonly open: (params: StreamParams, caller: Caller) => Promise<Result | Stream<Result>>;
  /**
   * Answers an operation of which some is deferred in parts; null for any other, and for whom has too many streams open: they are
   * answered in one piece, which is the only part where nothing else is taken (`always`). What is left when the process stops is
   * told as lost. Never throws for what a client does.
   */
  readonly openInParts: (params: StreamParams, caller: Caller, always?: boolean) => Promise<Stream<PartialResult> | null>;
  /** Hears when all streams are to end, at once where the process is stopping; until the returned function is called. */
  readonly onEnd: (listener: (reason: EndReason) => void) => () => void;
  /** Ends all streams. Those begun later are not touched, and are answered by the engine that is live then. */
  readonly end: (reason: EndReason) => void;
}

export interface StreamsDeps {
  /** The engine of the graph that is live now; null: an engine without streams. */
  readonly engine: () => Engine | null;
  readonly signer: AssertionSigner;
  /** For whom a viewer may act by now; left out, nobody acts for anybody. */
  readonly findActing?: FindActing;
  readonly log: Logger;
  readonly limits?: Limits;
}

/** What is said to whom a stream ends before all is told, because another graph is live. */
export const CHANGED = 'The graph has changed; subscribe again';

const LIMITS: Limits = { perClient: 50, total: 10_000 };

const clientOf = ({ viewer, address }: Caller): string => (viewer === null ? `address ${address}` : `account ${viewer.account}`);

function refusal({ message, extensions }: PublicError): Result {
  return { errors: [{ message, extensions: { ...extensions } }] };
}

export function createStreams({ engine, signer, findActing, log, limits = LIMITS }: StreamsDeps): Streams {
  const slots = createSlots(limits);
  const listeners = new Set<(reason: EndReason) => void>();
  let isStopping = false;
  let ends = 0;

  function live(): Engine {
    const current = engine();
    if (current === null) throw new PublicError('UNAVAILABLE', 'The engine of this gateway serves no streams');
    return current;
  }

  async function begin(params: StreamParams, caller: Caller, release: () => void): Promise<Result | Stream<Result>> {
    const { requestId } = caller;
    const cancellation = new Cancellation();
    const endsBefore = ends;
    const renewContext = (): GatewayContext => createContext(signer, { ...caller, cancellation });
    const begun = await live().subscribe({
      ...requestOf(params),
      context: renewContext(),
      renewContext,
    });
    if (!isStream(begun)) {
      release();
      return maskResult(begun, log, requestId);
    }
    let isCut = false;
    return streamOf<Result>({
      next: async () => {
        const event = isCut ? { done: true as const, value: undefined } : await begun.next();
        const lost = event.done === true ? null : await lostRight(caller.viewer, findActing, requestId);
        if (lost !== null) {
          isCut = true;
          return { done: false, value: refusal(lost) };
        }
        if (event.done !== true) return { done: false, value: maskResult(event.value, log, requestId) };
        // Begun at an engine that was closing already: nobody has told the client that there is more to hear of another one.
        if (ends === endsBefore || isCut) return event;
        isCut = true;
        return { done: false, value: refusal(new PublicError('UNAVAILABLE', CHANGED)) };
      },
      close: async () => {
        release();
        cancellation.cancel(new Error('the stream has ended'));
        await begun.return(undefined);
      },
    });
  }

  function takeSlot(caller: Caller): (() => void) | null {
    try {
      return slots.take(clientOf(caller));
    } catch {
      return null;
    }
  }

  function onEnd(listener: (reason: EndReason) => void): () => void {
    listeners.add(listener);
    if (isStopping) listener('shutdown');
    return () => void listeners.delete(listener);
  }

  return {
    schema: () => live().apiSchema,
    open: async (params, caller) => {
      let release = (): void => undefined;
      try {
        release = slots.take(clientOf(caller));
        return await begin(params, caller, release);
      } catch (error) {
        release();
        if (error instanceof PublicError) return refusal(error);
        throw error;
      }
    },
    openInParts: createParts({ engine, signer, log, takeSlot, onEnd }),
    onEnd,
    end: (reason) => {
      isStopping ||= reason === 'shutdown';
      ends += 1;
      for (const listener of [...listeners]) listener(reason);
    },
  };
}
