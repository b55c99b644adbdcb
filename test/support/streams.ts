/** Streams for tests: of which one can tell how far they were read and whether they were closed. */

import { streamOf, type Stream } from '#platform/stream.ts';

export interface WatchedStream<Value> {
  readonly stream: Stream<Value>;
  /** How many values were taken. */
  readonly taken: () => number;
  /** Resolves when the stream is closed. */
  readonly closed: Promise<void>;
}

/** A stream of what `make` makes, as fast as it is read, up to `most` values, then silent. */
export function watchedStream<Value>(make: (index: number) => Value, most = Number.POSITIVE_INFINITY): WatchedStream<Value> {
  let taken = 0;
  let close: () => void = () => undefined;
  const closed = new Promise<void>((resolve) => (close = resolve));
  const stream = streamOf<Value>({
    next: async () => {
      // A turn of the event loop, as a real source takes: sockets get theirs, too.
      await new Promise((resolve) => setImmediate(resolve));
      if (taken >= most) await closed;
      taken += 1;
      return { done: false, value: make(taken - 1) };
    },
    close: () => {
      close();
      return Promise.resolve();
    },
  });
  return { stream, taken: () => taken, closed };
}

/** Waits until something holds; the time limit of the test ends what never does. */
export async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 10));
}
