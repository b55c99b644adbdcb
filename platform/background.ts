/** Work that goes on beside requests: a consumer of events, a sweeper. */

export interface Background {
  readonly name: string;
  /** Does all that is to be done by now. Answers how much that was. */
  drain(): Promise<number>;
  /** Goes on working until `stop`. */
  start(): Promise<void>;
  /** Resolves when the work at hand is done. */
  stop(): Promise<void>;
}

/** Drains one after the other until none finds anything more to do, as one consumer may feed another. */
export async function settle(background: readonly Background[]): Promise<void> {
  for (;;) {
    let done = 0;
    for (const work of background) done += await work.drain();
    if (done === 0) return;
  }
}
