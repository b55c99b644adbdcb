/** Background work that looks again and again whether there is something to do. */

import { setTimeout } from 'node:timers/promises';
import type { Background } from './background.ts';
import type { Logger } from './log.ts';

export interface PeriodicWork {
  readonly name: string;
  /** Pause between two rounds, in milliseconds. */
  readonly everyMs: number;
  /** Does what is due; leaves off as soon as `isOver` says so. */
  readonly round: (isOver: () => boolean) => Promise<unknown>;
  /** Does all that can be done by now, due or not. Answers how much that was. */
  readonly drain: () => Promise<number>;
  readonly log: Logger;
}

/** Works batch by batch until one is not full, or it is over. `work` answers how much of its batch, of `most` at most, it has done. */
export async function inBatches(most: number, isOver: () => boolean, work: () => Promise<number>): Promise<number> {
  let total = 0;
  for (let done = most; done === most && !isOver();) {
    done = await work();
    total += done;
  }
  return total;
}

/** What a worker takes for itself. */
export interface Claim<Key extends string> {
  readonly limit: number;
  /** Only what is due by then; null: whatever its time. */
  readonly dueAt: Date | null;
  /** Only what comes after this one; null: from the first. */
  readonly after: Key | null;
}

export interface ClaimedWork<Item, Key extends string> {
  /** How many are worked on at a time. */
  readonly most: number;
  /** Takes what others leave alone from then on: what is due in the order of its time, and put off by that; all in the order of keys. */
  readonly claim: (claim: Claim<Key>) => Promise<readonly Item[]>;
  readonly keyOf: (item: Item) => Key;
  /** True when the item got on. */
  readonly work: (item: Item) => Promise<boolean>;
}

/** Works on all that is due by then, or, without a time, on everything once. Answers how many got on. */
export async function workOnClaimed<Item, Key extends string>(
  { most, claim, keyOf, work }: ClaimedWork<Item, Key>,
  dueAt: Date | null,
  isOver: () => boolean,
): Promise<number> {
  let gotOn = 0;
  let last: Item | undefined;
  await inBatches(most, isOver, async () => {
    const after = dueAt !== null || last === undefined ? null : keyOf(last);
    const claimed = await claim({ limit: most, dueAt, after });
    gotOn += (await Promise.all(claimed.map(work))).filter(Boolean).length;
    last = claimed.at(-1);
    return claimed.length;
  });
  return gotOn;
}

/** A round that fails is logged, and the next one tries again. */
export function createPeriodic({ name, everyMs, round, drain, log }: PeriodicWork): Background {
  let stopping = new AbortController();
  let finished: Promise<void> = Promise.resolve();

  async function run(stopped: AbortSignal): Promise<void> {
    while (!stopped.aborted) {
      await round(() => stopped.aborted).catch((error: unknown) => {
        log.error({ work: name, err: error }, 'a round of background work failed');
      });
      await setTimeout(everyMs, undefined, { signal: stopped }).catch(() => undefined);
    }
  }

  return {
    name,
    drain,
    start: () => {
      stopping = new AbortController();
      finished = run(stopping.signal);
      return Promise.resolve();
    },
    stop: async () => {
      stopping.abort();
      await finished;
    },
  };
}
