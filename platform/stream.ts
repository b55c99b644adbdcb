/** Streams: async generators of which `return()` takes effect at once, even while somebody waits for the next value. */

export type Stream<Value> = AsyncGenerator<Value, undefined, undefined>;

interface Source<Value> {
  /** Is not called again once it has answered `done` or thrown. */
  next(): Promise<IteratorResult<Value, undefined>>;
  /** Gives back what the source holds. Called once, however the stream ends. */
  close(): Promise<unknown>;
}

const DONE = { done: true, value: undefined } as const;

/** What a subscription may begin with: an answer that is no stream is the only one. */
export function isStream<Value extends object>(answered: Value | Stream<Value>): answered is Stream<Value> {
  return Symbol.asyncIterator in answered;
}

/** A stream over a source. An async generator function would not do: its `return()` waits for the `await` it stands at. */
export function streamOf<Value>(source: Source<Value>): Stream<Value> {
  let closed: Promise<unknown> | null = null;
  const waiting = new Set<() => void>();

  function close(): Promise<unknown> {
    closed ??= source.close();
    for (const leave of waiting) leave();
    waiting.clear();
    return closed;
  }

  async function pull(leave: () => void): Promise<IteratorResult<Value, undefined>> {
    waiting.add(leave);
    try {
      return await source.next();
    } finally {
      waiting.delete(leave);
    }
  }

  async function advance(leave: () => void): Promise<IteratorResult<Value, undefined>> {
    try {
      const result = await pull(leave);
      if (result.done === true) await close();
      return result;
    } catch (error) {
      await close().catch(() => undefined); // The first failure tells more than one while closing.
      throw error;
    }
  }

  const next = (): Promise<IteratorResult<Value, undefined>> =>
    new Promise((resolve, reject) => {
      if (closed !== null) resolve(DONE);
      else advance(() => resolve(DONE)).then(resolve, reject);
    });

  const stream: Stream<Value> = {
    next,
    return: () => close().then(() => DONE),
    throw: (error: unknown) =>
      close().then(() => {
        throw error;
      }),
    [Symbol.asyncIterator]: () => stream,
  };
  return stream;
}

/** A stream of one value. */
export function streamOfOne<Value>(value: Value): Stream<Value> {
  let isGiven = false;
  return streamOf<Value>({
    next: () => {
      if (isGiven) return Promise.resolve(DONE);
      isGiven = true;
      return Promise.resolve({ done: false, value });
    },
    close: () => Promise.resolve(),
  });
}

/** The values of an iterator, each turned into another one, or left out for null. Ends, and ends the iterator, when `map` throws. */
export function mapStream<From, To>(
  source: AsyncIterator<From, unknown, undefined>,
  map: (value: From) => Promise<{ readonly value: To } | null>,
): Stream<To> {
  return streamOf<To>({
    next: async () => {
      for (;;) {
        const result = await source.next();
        if (result.done === true) return DONE;
        const mapped = await map(result.value);
        if (mapped !== null) return { done: false, value: mapped.value };
      }
    },
    close: async () => source.return?.(),
  });
}

export interface Pulses {
  readonly stream: Stream<true>;
  readonly pulse: () => void;
}

/** A stream of the word that something happened. However often it is said before somebody asks, it is kept once. */
export function createPulses(close: () => Promise<unknown>): Pulses {
  let isDue = false;
  let wake: (() => void) | null = null;
  return {
    pulse: () => {
      isDue = true;
      wake?.();
    },
    stream: streamOf({
      next: async () => {
        if (!isDue) await new Promise<void>((resolve) => (wake = resolve));
        isDue = false;
        wake = null;
        return { done: false, value: true };
      },
      close,
    }),
  };
}

export interface Endable<Value> {
  readonly stream: Stream<Value>;
  /** Ends the stream from outside, after one last value. */
  readonly end: (last: Value) => void;
}

/** A stream that others than its reader may end. */
export function endable<Value>(source: Stream<Value>): Endable<Value> {
  const last: Value[] = [];
  let isEnded = false;
  return {
    stream: streamOf({
      next: async () => {
        const result = isEnded ? DONE : await source.next();
        if (result.done !== true) return result;
        const value = last.shift();
        return value === undefined ? DONE : { done: false, value };
      },
      close: () => source.return(undefined),
    }),
    end: (value) => {
      if (isEnded) return;
      isEnded = true;
      last.push(value);
      void source.return(undefined).catch(() => undefined); // Whoever reads learns of it.
    },
  };
}
