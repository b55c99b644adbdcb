/** What the directory remembers between requests, for as long as the read model does not change. */

import type { SQL } from 'drizzle-orm';
import { LRUCache } from 'lru-cache';
import type { Database } from '#platform/database.ts';
import type { LeikaKey } from '#platform/values/leika.ts';
import type { RegionKey } from '#platform/values/region.ts';
import type { Interpretation } from './interpretation.ts';
import type { Known } from './known-places.ts';
import type { Expressions } from './rules/expressions.ts';
import type { Fitting } from './rules/ranking.ts';
import { readRevision } from './store/catalogue.ts';
import type { DelegationRow, RegionRow, ServiceRow } from './tables.ts';

/** More than there are regions or services; unknown keys are remembered as well. */
const MOST_ROWS = 10_000;
/** Each takes some ten kilobytes with what was found by it. */
const MOST_TEXTS = 1_000;

/** Rows by key: none for a key that is in no catalogue. */
type Kept<Key extends string, Row> = LRUCache<Key, readonly Row[]>;

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
  readonly regions: Kept<RegionKey, RegionRow>;
  readonly services: Kept<LeikaKey, ServiceRow>;
  readonly successions: Kept<LeikaKey, { readonly origin: LeikaKey; readonly chain: readonly LeikaKey[] }>;
  readonly delegations: Kept<RegionKey, DelegationRow>;
  readonly places: Kept<RegionKey, Known>;
  /** What was typed, by text and whether the last word may go on. */
  readonly interpretations: LRUCache<string, Interpretation>;
  readonly findings: WeakMap<Expressions, Findings>;
}

export interface Memory {
  /** What still holds at the time of the call; all else is forgotten. */
  current(): Promise<Remembered>;
}

function nothing(): Remembered {
  return {
    regions: new LRUCache({ max: MOST_ROWS }),
    services: new LRUCache({ max: MOST_ROWS }),
    successions: new LRUCache({ max: MOST_ROWS }),
    delegations: new LRUCache({ max: MOST_ROWS }),
    places: new LRUCache({ max: MOST_ROWS }),
    interpretations: new LRUCache({ max: MOST_TEXTS }),
    findings: new WeakMap(),
  };
}

/** One memory for all requests of a process. What is put into it must have been read after `current` was called. */
export function createMemory(db: Database): Memory {
  let revision: number | undefined;
  let remembered = nothing();
  let running: Promise<Remembered> | undefined;
  let next: Promise<Remembered> | undefined;

  async function look(): Promise<Remembered> {
    const now = await readRevision(db);
    if (now !== revision) remembered = nothing();
    revision = now;
    return remembered;
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
