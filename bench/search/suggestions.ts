/** How soon the right service is among the suggestions while it is being typed. */

import { performance } from 'node:perf_hooks';
import { percentile } from '../gateway/figures.ts';
import { BEGINNINGS, readJudgements, type Judged } from './judgements.ts';
import { mean, reciprocalRank } from './measures.ts';
import type { Found, SearchablePortal } from './portal.ts';

/** What is seen of a list without looking for it. */
const PLACES = 5;

interface Suggested {
  readonly judged: Judged;
  readonly found: readonly Found[];
  readonly rank: number;
  readonly milliseconds: number;
}

async function suggest(portal: SearchablePortal, judged: Judged): Promise<Suggested> {
  const begun = performance.now();
  const found = await portal.suggest(judged.query, judged.region);
  const milliseconds = performance.now() - begun;
  const keys = found.map(({ leikaKey }) => leikaKey);
  return { judged, found, rank: reciprocalRank(keys, judged.grades, PLACES), milliseconds };
}

const describe = ({ judged: { set, query, grades }, found }: Suggested): string =>
  [
    `${query} (${set})`,
    ...found.map(({ leikaKey, citizenName }) => `  ${grades.get(leikaKey) ?? '-'} ${leikaKey} ${citizenName}`),
  ].join('\n');

const row = (cells: readonly (string | number)[]): string => cells.map((cell) => String(cell).padStart(16)).join('');

function figuresOf(set: string, all: readonly Suggested[]): string {
  const times = all.map(({ milliseconds }) => milliseconds);
  return row([
    set,
    all.length,
    mean(all.map(({ rank }) => (rank === 1 ? 1 : 0))).toFixed(3),
    mean(all.map(({ rank }) => (rank > 0 ? 1 : 0))).toFixed(3),
    mean(all.map(({ rank }) => rank)).toFixed(3),
    ...[0.5, 0.95].map((p) => percentile(times, p).toFixed(1)),
  ]);
}

/** Asks for all judged beginnings and answers lines to print: those that are not first, and the figures of each set. */
export async function judgeSuggestions(portal: SearchablePortal): Promise<readonly string[]> {
  const all: Suggested[] = [];
  for (const judged of BEGINNINGS.flatMap(readJudgements)) all.push(await suggest(portal, judged));
  return [
    ...all.filter(({ rank }) => rank < 1).map(describe),
    row(['beginnings', 'suggested', 'first', `among ${PLACES}`, 'MRR', 'p50 ms', 'p95 ms']),
    ...BEGINNINGS.map((set) =>
      figuresOf(
        set,
        all.filter(({ judged }) => judged.set === set),
      ),
    ),
  ];
}
