/** What a subgraph says of an erasure. */

import type { Day } from '../values/day.ts';

/** What is gone for good. */
export interface Erased {
  /** Its type in the graph, or what it is called where it has none. */
  readonly type: string;
  readonly count: number;
}

/** What stays, and why. */
export interface Kept extends Erased {
  readonly legalBasis: string;
  /** As `@personalData` says it. */
  readonly retention: string;
  /** The day the last of it is erased; null where that is not known yet. */
  readonly until: Day | null;
  readonly isRunning: boolean;
  /** What the person may name towards whoever keeps it. */
  readonly references: readonly string[];
}

export interface ErasureResult {
  readonly erased: readonly Erased[];
  readonly kept: readonly Kept[];
}
