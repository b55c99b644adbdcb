/** Answers in parts, whichever way they reach a client: begun under the limits of all streams, and masked like any answer. */

import { PublicError } from '#platform/errors.ts';
import type { AssertionSigner } from '#platform/identity/assertion.ts';
import type { Logger } from '#platform/log.ts';
import { mapStream, streamOf, type Stream } from '#platform/stream.ts';
import { createContext } from '../context.ts';
import type { DeferredResult, Engine, PartialResult } from '../engine/engine.ts';
import { maskResult } from '../plugins/mask-errors.ts';
import { Cancellation } from '../transport/cancellation.ts';
import { requestOf } from './request.ts';
import type { Caller, StreamParams, Streams } from './streams.ts';

export interface PartsDeps {
  /** The engine of the graph that is live now; null: an engine that answers in one piece. */
  readonly engine: () => Engine | null;
  readonly signer: AssertionSigner;
  readonly log: Logger;
  /** Takes a slot of a client; null: there is none. */
  readonly takeSlot: (caller: Caller) => (() => void) | null;
  readonly onEnd: Streams['onEnd'];
}

/** The last look at the errors of a part. */
function maskPart({ incremental, hasNext, ...first }: PartialResult, log: Logger, requestId: string): PartialResult {
  const later = incremental?.map(({ errors, ...part }): DeferredResult => {
    return { ...part, ...(errors && maskResult({ errors }, log, requestId)) };
  });
  return { ...maskResult(first, log, requestId), ...(later && { incremental: later }), hasNext };
}

async function* inOnePart(answered: ReturnType<Engine['execute']>): AsyncGenerator<PartialResult, undefined, undefined> {
  yield { ...(await answered), hasNext: false };
}

export function createParts({ engine, signer, log, takeSlot, onEnd }: PartsDeps): Streams['openInParts'] {
  async function begin(current: Engine, params: StreamParams, caller: Caller, always: boolean) {
    const release = takeSlot(caller);
    const cancellation = new Cancellation();
    const request = { ...requestOf(params), context: createContext(signer, { ...caller, cancellation }) };
    const inParts = release === null ? null : await current.executeInParts(request);
    if (inParts === null) release?.();
    if (inParts === null && !always) return null;
    const parts = inParts ?? inOnePart(current.execute(request));
    const stopListening = onEnd((reason) => {
      if (reason === 'shutdown') cancellation.cancel(new PublicError('UNAVAILABLE', 'The gateway stops; ask again'));
    });
    const masked = mapStream(parts, (part) => Promise.resolve({ value: maskPart(part, log, caller.requestId) }));
    return streamOf<PartialResult>({
      next: () => masked.next(),
      close: () => {
        release?.();
        stopListening();
        const closed = masked.return(undefined);
        // After the parts are closed, which would tell of it.
        cancellation.cancel(new Error('the answer has ended'));
        return closed;
      },
    });
  }

  return async (params, caller, always = false): Promise<Stream<PartialResult> | null> => {
    const current = engine();
    return current === null ? null : begin(current, params, caller, always);
  };
}
