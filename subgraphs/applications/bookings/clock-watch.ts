/** Watches a clock from round to round: whether it was put forward or back, beside one that only ever counts on. */

/** A difference beyond this is no clock that is a little fast or slow. */
const LEAP_MS = 60_000;
/** How long a new time has to stand until it is believed. */
const BELIEVED_AFTER_MS = 10 * 60_000;

interface Clocks {
  readonly now: () => Date;
  /** Milliseconds since any moment, by a clock that nobody sets. */
  readonly elapsed: () => number;
}

interface Glance {
  readonly at: Date;
  /** The clock was put forward since the last glance. */
  readonly wasPutForward: boolean;
  /** False for some minutes after that: it may be wrong, and be put right again. */
  readonly isBelieved: boolean;
  /** The clock was put back since the last glance, or there was none. */
  readonly mayHaveBeenAhead: boolean;
}

export function createClockWatch({ now, elapsed }: Clocks): () => Glance {
  let last: { readonly at: number; readonly elapsed: number } | null = null;
  let believedFrom = -Infinity;

  return () => {
    const [at, counted] = [now(), elapsed()];
    const leap = last === null ? 0 : at.getTime() - last.at - (counted - last.elapsed);
    const mayHaveBeenAhead = last === null || leap < -LEAP_MS;
    const wasPutForward = leap > LEAP_MS;
    if (wasPutForward) believedFrom = counted + BELIEVED_AFTER_MS;
    else if (mayHaveBeenAhead) believedFrom = counted;
    last = { at: at.getTime(), elapsed: counted };
    return { at, wasPutForward, isBelieved: counted >= believedFrom, mayHaveBeenAhead };
  };
}
