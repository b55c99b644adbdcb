/** What the benchmark prints: a table, and one line of JSON. */

import { OURS } from './contestants.ts';
import { median, ratioOf, rounded } from './figures.ts';
import type { OperationName } from './graph.ts';
import type { Measurement } from './measure.ts';

export type Callers = 'unique' | 'identical';

/** The rounds of one contestant, operation and kind of callers, by `name operation callers`. */
export type Rounds = ReadonlyMap<string, readonly Measurement[]>;

export const keyOf = (name: string, operation: OperationName, callers: Callers): string => `${name} ${operation} ${callers}`;

const of = (rounds: readonly Measurement[], figure: keyof Measurement): number[] => rounds.map((round) => round[figure]);

/** How many times the CPU of ours a contestant needs. */
function ratio(rounds: Rounds, name: string, operation: OperationName, callers: Callers): number {
  const theirs = rounds.get(keyOf(name, operation, callers)) ?? [];
  return rounded(ratioOf(of(theirs, 'cpu'), of(rounds.get(keyOf(OURS, operation, callers)) ?? [], 'cpu')), 2);
}

/** Prints one line for each contestant, operation and kind of callers. */
export function printTable(rounds: Rounds, say: (line: string) => void): void {
  say(
    ['operation', 'callers', 'gateway', 'CPU ms', 'ratio', 'fetches', 'p50 ms', 'p99 ms']
      .map((head) => head.padStart(15))
      .join(''),
  );
  for (const [key, measured] of rounds) {
    const [name, operation, callers] = key.split(' ') as [string, OperationName, Callers];
    const figures = [
      median(of(measured, 'cpu')).toFixed(3),
      ratio(rounds, name, operation, callers).toFixed(2),
      median(of(measured, 'fetches')).toFixed(2),
      median(of(measured, 'p50')).toFixed(2),
      median(of(measured, 'p99')).toFixed(2),
    ];
    say([operation, callers, name, ...figures].map((cell) => cell.padStart(15)).join(''));
  }
}

export interface Summary {
  readonly rounds: Rounds;
  readonly peers: readonly string[];
  /** Resident memory of ours after all rounds, in MB. */
  readonly memory: number;
  /** True when all answered the same, the order of keys aside. */
  readonly equal: boolean;
}

/** The last line. */
export function summaryOf({ rounds, peers, memory, equal }: Summary): string {
  const ratios = (operation: OperationName): Record<string, number> =>
    Object.fromEntries(peers.map((name) => [name, ratio(rounds, name, operation, 'unique')]));
  return JSON.stringify({
    deepUnique: ratios('deep'),
    oneFieldUnique: ratios('oneField'),
    fetches: rounded(median(of(rounds.get(keyOf(OURS, 'deep', 'unique')) ?? [], 'fetches')), 2),
    rssMb: Math.round(memory),
    equal,
  });
}
