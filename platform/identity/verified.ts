/** What has been verified a moment ago: checking a signature takes 200 µs, and whoever calls at all calls again. */

import { LRUCache } from 'lru-cache';
import type { Revocable } from './revocations.ts';
import type { Viewer } from './viewer.ts';

/** The most tokens kept, of about a kilobyte each. */
const KEPT = 10_000;

interface Verified {
  readonly viewer: Viewer | null;
  /** In seconds since 1970. */
  readonly until: number;
  /** What it can be withdrawn by meanwhile. */
  readonly revocable: Revocable | undefined;
}

export interface VerifiedTokens {
  /** What a token said; undefined when it has to be verified. */
  find(token: string): Verified | undefined;
  /** Keeps what a token said until it expires, `expiresAt` in seconds since 1970, or for the seconds given when these are fewer. */
  keep(token: string, viewer: Viewer | null, expiresAt: number, revocable?: Revocable): void;
}

/** Whoever withdraws a key waits up to `seconds` until the tokens it signed are refused. */
export function createVerifiedTokens(seconds: number, now: () => Date): VerifiedTokens {
  const kept = new LRUCache<string, Verified>({ max: KEPT });
  const clock = (): number => now().getTime() / 1000;
  return {
    find: (token) => {
      const known = kept.get(token);
      return known !== undefined && clock() < known.until ? known : undefined;
    },
    keep: (token, viewer, expiresAt, revocable) =>
      void kept.set(token, { viewer, until: Math.min(expiresAt, clock() + seconds), revocable }),
  };
}
