/** How often secrets may be guessed: counted in the database, so for all processes together, and per person as well as per address. */

import { RateLimiterDrizzle, RateLimiterRes } from 'rate-limiter-flexible';
import type { Database } from '../../../database.ts';
import { attempts } from '../../tables.ts';

const WINDOW_S = 15 * 60;
/** Guesses of one person's secrets. */
const PER_PERSON = 10;
/** Guesses from one address: offices and libraries share one. */
const PER_ADDRESS = 100;

export interface Limits {
  /** Counts a guess. Answers for how many seconds no more are taken; null: this one is. */
  guess(person: string, address: string): Promise<number | null>;
  /** A guess was right: the person's count begins anew. */
  right(person: string): Promise<void>;
}

export function createLimits(db: Database): Limits {
  const limiter = (keyPrefix: string, points: number): RateLimiterDrizzle =>
    new RateLimiterDrizzle({
      storeClient: db,
      schema: attempts,
      keyPrefix,
      points,
      duration: WINDOW_S,
      clearExpiredByTimeout: false,
    });
  const persons = limiter('person', PER_PERSON);
  const addresses = limiter('address', PER_ADDRESS);
  return {
    guess: async (person, address) => {
      try {
        await addresses.consume(address);
        await persons.consume(person);
        return null;
      } catch (refused) {
        if (refused instanceof RateLimiterRes) return Math.max(1, Math.ceil(refused.msBeforeNext / 1_000));
        throw refused;
      }
    },
    right: async (person) => {
      await persons.delete(person);
    },
  };
}
