/** What the directory remembers between requests, for as long as the read model does not change. */

import type { SQL } from 'drizzle-orm';
import { LRUCache } from 'lru-cache';
import type { Database } from '#platform/database.ts';
import type { LeikaKey } from '#platform/values/leika.ts';
import type { Interpretation } from './interpretation.ts';
import { readRegister, type Register } from './register.ts';
import type { Expressions } from './rules/expressions.ts';
import type { Fitting } from './rules/ranking.ts';
import { readRevision } from './store/catalogue.ts';

/** Each takes some ten kilobytes with what was found by it. */
const MOST_TEXTS = 1_000;

/** All services that fit an expression. */
export interface Fit {
  readonly fitting: readonly Fitting[];
  /** Their keys and those above them, as a list for statements. */
  readonly keys: SQL;
}

/** What is known of an expression, whatever the place. */
export interface Findings {
  /** By day and least share. */
  readonly fits: Map<string, Promise<Fit>>;
  /** The texts of hits with the words marked, by the key of the service. */
  readonly highlights: Map<LeikaKey, readonly string[]>;
}

export interface Remembered {
  readonly register: Register;
  /** What was typed, by text and whether the last word may go on. */
  readonly interpretations: LRUCache<string, Interpretation>;
  readonly findings: WeakMap<Expressions, Findings>;
}

export interface Memory {
  /** What still holds at the time of the call; all else is forgotten. */
  current(): Promise<Remembered>;
}

function begin(register: Register): Remembered {
  return {
    register,
    interpretations: new LRUCache({ max: MOST_TEXTS }),
    findings: new WeakMap(),
  };
}

/** One memory for all requests of a process. What is put into it must have been read after `current` was called. */
export function createMemory(db: Database): Memory {
  let known: { readonly revision: number; readonly remembered: Remembered } | undefined;
  let running: Promise<Remembered> | undefined;
  let next: Promise<Remembered> | undefined;

  async function look(): Promise<Remembered> {
    const revision = await readRevision(db);
    // Read after the revision: what changes in between comes with the next one.
    if (known?.revision !== revision) known = { revision, remembered: begin(await readRegister(db)) };
    return known.remembered;
  }

  function start(): Promise<Remembered> {
    next = undefined;
    const begun = look().finally(() => {
      if (running === begun) running = undefined;
    });
    running = begun;
    return begun;
  }

  // Whoever comes while the database is asked waits for the next answer, together with all others who do: theirs may be old.
  return { current: () => (running === undefined ? start() : (next ??= running.then(start, start))) };
}
