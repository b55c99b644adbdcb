/** How often secrets may be guessed: counted in the database, so for all processes together, and per person as well as per address. */

import type { Database } from '../../../database.ts';
import { createRateLimit } from '../../../rate-limit.ts';
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
  const persons = createRateLimit(db, attempts, { name: 'person', points: PER_PERSON, durationS: WINDOW_S });
  const addresses = createRateLimit(db, attempts, { name: 'address', points: PER_ADDRESS, durationS: WINDOW_S });
  const digits = createRateLimit(db, attempts, { name: 'digits', points: DIGITS_A_DAY, durationS: DAY_S });
  return {
    guess: async (person, address) => (await addresses.take(address)) ?? (await persons.take(person)),
    guessDigits: async (person) => (await digits.take(person)) === null,
    right: (person) => persons.clear(person),
  };
}
