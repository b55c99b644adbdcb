/** What a command gets from the program it is part of. */

import type { Config } from '#platform/config.ts';
import { euro, formatAmount } from '#platform/values/money.ts';

export interface Terminal {
  /** Read on demand, so that help works whatever the environment holds. Throws ConfigError. */
  readonly config: () => Config;
  /** A line of the result, on standard output: scripts read it. */
  readonly print: (line: string) => void;
  /** A line for the person in front of it, on standard error. */
  readonly say: (line: string) => void;
}

/** Cents as an amount in euro, and a dash where there is none. */
export function amountText(minor: bigint | null): string {
  return minor === null ? '-' : formatAmount(euro(minor));
}
