/** How often secrets may be guessed: counted in the database, so for all processes together, and per person as well as per address. */

import { RateLimiterDrizzle, RateLimiterRes } from 'rate-limiter-flexible';
import type { Database } from '../../../database.ts';
import { attempts } from '../../tables.ts';

const WINDOW_S = 15 * 60;
/** Guesses of one person's secrets. */
const PER_PERSON = 10;
/** Guesses of six digits that alone are to prove a person: few enough that nobody gets there in years (NIST SP 800-63B §5.2.2). */
const DIGITS_A_DAY = 5;
const DAY_S = 24 * 60 * 60;
/** Guesses from one address: offices and libraries share one. */
const PER_ADDRESS = 100;

export interface Limits {
  /** Counts a guess. Answers for how many seconds no more are taken; null: this one is. */
  guess(person: string, address: string): Promise<number | null>;
  /** Counts a guess of digits that are to prove a person without her password. False: there were too many today. */
  guessDigits(person: string): Promise<boolean>;
  /** A guess was right: the person's count begins anew. */
  right(person: string): Promise<void>;
}

export function createLimits(db: Database): Limits {
  const limiter = (keyPrefix: string, points: number, duration = WINDOW_S): RateLimiterDrizzle =>
    new RateLimiterDrizzle({
      storeClient: db,
      schema: attempts,
      keyPrefix,
      points,
      duration,
      clearExpiredByTimeout: false,
    });
  const persons = limiter('person', PER_PERSON);
  const addresses = limiter('address', PER_ADDRESS);
  const digits = limiter('digits', DIGITS_A_DAY, DAY_S);
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
    guessDigits: async (person) => {
      try {
        await digits.consume(person);
        return true;
      } catch (refused) {
        if (refused instanceof RateLimiterRes) return false;
        throw refused;
      }
    },
    right: async (person) => {
      await persons.delete(person);
    },
  };
}
