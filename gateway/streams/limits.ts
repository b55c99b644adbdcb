/** How much may be open at once: for one client, so that none crowds out the others, and in all, so that memory is bounded. */

import { PublicError } from '#platform/errors.ts';

export interface Limits {
  readonly perClient: number;
  readonly total: number;
}

export interface Slots {
  /** Takes a slot and answers how to give it back, which may be said twice. Throws RATE_LIMITED when there is none. */
  take(client: string): () => void;
}

/** Clients are told to come back after so many seconds. */
const RETRY_AFTER_S = 30;

function tooMany(message: string): PublicError {
  return new PublicError('RATE_LIMITED', message, { facts: { retryAfter: RETRY_AFTER_S } });
}

export function createSlots({ perClient, total }: Limits): Slots {
  const taken = new Map<string, number>();
  let all = 0;
  return {
    take: (client) => {
      const own = taken.get(client) ?? 0;
      if (own >= perClient) throw tooMany(`No more than ${perClient} streams may be open at once`);
      if (all >= total) throw tooMany('Too many streams are open');
      taken.set(client, own + 1);
      all += 1;
      let isTaken = true;
      return () => {
        if (!isTaken) return;
        isTaken = false;
        all -= 1;
        const left = (taken.get(client) ?? 1) - 1;
        if (left === 0) taken.delete(client);
        else taken.set(client, left);
      };
    },
  };
}
