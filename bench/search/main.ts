/** `npm run eval:search`: how well the real search answers the judged queries, worst ones first. */

import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { percentile, rounded } from '../gateway/figures.ts';
import { readJudgements, SETS, type Judged } from './judgements.ts';
import { mean, normalizedGain, recall } from './measures.ts';
import { openPortal, type Found, type SearchablePortal } from './portal.ts';
import { judgeSuggestions } from './suggestions.ts';

const GAIN_PLACES = 5;
const RECALL_PLACES = 10;

const { values: given } = parseArgs({
  options: { worst: { type: 'string', default: '20' }, data: { type: 'string' }, set: { type: 'string' } },
});
const say = (line: string): void => void process.stdout.write(`${line}\n`);

interface Outcome {
  readonly judged: Judged;
  readonly found: readonly Found[];
  readonly gain: number;
  readonly recalled: number;
  readonly milliseconds: number;
}

async function ask(portal: SearchablePortal, judged: Judged): Promise<Outcome> {
  const { query, region, grades } = judged;
  const begun = performance.now();
  const found = await portal.search(query, region);
  const milliseconds = performance.now() - begun;
  const keys = found.map(({ leikaKey }) => leikaKey);
  return {
    judged,
    found,
    gain: normalizedGain(keys, grades, GAIN_PLACES),
    recalled: recall(keys, grades, RECALL_PLACES),
    milliseconds,
  };
}

function printOne({ judged: { set, query, region, grades }, found, gain, recalled }: Outcome): void {
  say(`\n${query}${region === null ? '' : ` in ${region}`} (${set}): nDCG ${gain.toFixed(2)}, recall ${recalled.toFixed(2)}`);
  for (const { leikaKey, citizenName, name } of found) {
    const names = citizenName === name ? name : `${citizenName} (${name})`;
    say(`  ${grades.get(leikaKey) ?? '-'} ${leikaKey} ${names}`);
  }
  const missing = [...grades].filter(([key]) => !found.some(({ leikaKey }) => leikaKey === key));
  if (missing.length > 0) say(`  missing: ${missing.map(([key, grade]) => `${key} (${grade})`).join(', ')}`);
}

function printFigures(label: string, outcomes: readonly Outcome[]): void {
  const figures = [mean(outcomes.map(({ gain }) => gain)), mean(outcomes.map(({ recalled }) => recalled))];
  const times = outcomes.map(({ milliseconds }) => milliseconds);
  const cells = [
    outcomes.length,
    ...figures.map((value) => value.toFixed(3)),
    ...[0.5, 0.95].map((p) => percentile(times, p).toFixed(1)),
  ];
  say([label, ...cells].map((cell) => String(cell).padStart(10)).join(''));
}

const portal = await openPortal(given.data);
const outcomes: Outcome[] = [];
for (const judged of SETS.flatMap(readJudgements)) outcomes.push(await ask(portal, judged));
const suggestions = await judgeSuggestions(portal);
await portal.close();

const shown = outcomes.filter(({ judged }) => given.set === undefined || judged.set === given.set);
const worstFirst = shown.toSorted((a, b) => a.gain + a.recalled - (b.gain + b.recalled));
for (const outcome of worstFirst.slice(0, Number(given.worst))) printOne(outcome);
say(`\n${['set', 'queries', 'nDCG@5', 'recall@10', 'p50 ms', 'p95 ms'].map((cell) => cell.padStart(10)).join('')}`);
for (const set of SETS)
  printFigures(
    set,
    outcomes.filter(({ judged }) => judged.set === set),
  );
printFigures('all', outcomes);
say(`\n${suggestions.join('\n')}`);
say(
  JSON.stringify({
    queries: outcomes.length,
    ndcg5: rounded(mean(outcomes.map(({ gain }) => gain)), 4),
    recall10: rounded(mean(outcomes.map(({ recalled }) => recalled)), 4),
  }),
);
process.exit();
