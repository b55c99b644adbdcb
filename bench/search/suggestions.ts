/** How soon the right service is among the suggestions while it is being typed. */

import { performance } from 'node:perf_hooks';
import { percentile } from '../gateway/figures.ts';
import { PREFIXES, readJudgements, type Judged } from './judgements.ts';
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

const describe = ({ judged: { query, grades }, found }: Suggested): string =>
  [query, ...found.map(({ leikaKey, citizenName }) => `  ${grades.get(leikaKey) ?? '-'} ${leikaKey} ${citizenName}`)].join('\n');

/** Asks for all judged beginnings and answers lines to print: those that are not first, and the figures. */
export async function judgeSuggestions(portal: SearchablePortal): Promise<readonly string[]> {
  const all: Suggested[] = [];
  for (const judged of readJudgements(PREFIXES)) all.push(await suggest(portal, judged));
  const times = all.map(({ milliseconds }) => milliseconds);
  const figures = [
    all.length,
    mean(all.map(({ rank }) => (rank === 1 ? 1 : 0))).toFixed(3),
    mean(all.map(({ rank }) => (rank > 0 ? 1 : 0))).toFixed(3),
    mean(all.map(({ rank }) => rank)).toFixed(3),
    ...[0.5, 0.95].map((p) => percentile(times, p).toFixed(1)),
  ];
  const row = (cells: readonly (string | number)[]): string => cells.map((cell) => String(cell).padStart(10)).join('');
  return [
    ...all.filter(({ rank }) => rank < 1).map(describe),
    row(['suggested', 'first', `in ${PLACES}`, 'MRR', 'p50 ms', 'p95 ms']),
    row(figures),
  ];
}
