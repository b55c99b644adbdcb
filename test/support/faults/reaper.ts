/** Kills a process at a counted boundary: right before or right after one of the things it does to the world outside of it. */

/** Something that can be killed at once. */
interface Mortal {
  kill(): void;
}

export interface Reaper {
  /** Kills `victim` at the boundary that comes as the `nth` from now on, the first being 1. */
  readonly aim: (victim: Mortal, nth: number) => void;
  /** Kills nobody any more. */
  readonly spare: () => void;
  /** Told at each boundary. False: the process is dead, and nothing more goes in or out. */
  readonly passes: (boundary: string) => boolean;
  /** The boundaries at which processes were killed, in order. */
  readonly struck: readonly string[];
}

export function createReaper(): Reaper {
  const struck: string[] = [];
  let victim: Mortal | null = null;
  let left = 0;
  let isDead = false;
  return {
    struck,
    aim: (mortal, nth) => {
      victim = mortal;
      left = nth;
      isDead = false;
    },
    spare: () => {
      victim = null;
      isDead = false;
    },
    passes: (boundary) => {
      if (isDead || victim === null) return !isDead;
      left -= 1;
      if (left > 0) return true;
      isDead = true;
      victim.kill();
      struck.push(boundary);
      return false;
    },
  };
}

/** Numbers from 0 up to before 1 that are the same for the same seed (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
