/**
 * `npm run bench:scale`: what composing, building and planning take as partners join, in the shape that is recommended to them and
 * in the one they are warned of; and how long others wait while costly operations are planned.
 */

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { percentile, rounded } from '../gateway/figures.ts';
import { startOn } from '../gateway/processes.ts';
import type { Composed } from './compose.ts';
import { createClient, type Others } from './others.ts';
import type { Planned } from './plan.ts';
import type { ShapeName } from './shapes.ts';

const PORT = 4_651;
const GATEWAY_CORE = '1';
const LOAD_CORE = '0';
/** The shape that partners are warned of is not taken further: it would go on for minutes. */
const MOST_SHARING = 100;
const COSTLY_AT_ONCE = 4;

const { values: given } = parseArgs({
  options: { sizes: { type: 'string', default: '5,50,100,400' }, seconds: { type: 'string', default: '15' } },
});
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const row = (...cells: readonly (string | number)[]): void => say(cells.map((cell) => String(cell).padStart(16)).join(''));

interface Size {
  readonly count: number;
  readonly composed: Composed;
  readonly planned: Planned;
}

const p95 = (times: readonly number[]): number => percentile(times, 0.95);

function measureSize(shape: ShapeName, count: number, folder: string): Size {
  const file = join(folder, `${shape}-${count}.graphql`);
  const run = (script: string): unknown =>
    JSON.parse(
      execFileSync(process.execPath, ['--import', 'tsx', `bench/scale/${script}`, shape, String(count), file], {
        encoding: 'utf8',
      }),
    );
  const size = { count, composed: run('compose.ts') as Composed, planned: run('plan.ts') as Planned };
  const { composed, planned } = size;
  const seconds = (...times: readonly number[]): string[] => times.map((time) => time.toFixed(2));
  const figures = [
    ...seconds(composed.seconds, composed.cpuSeconds),
    Math.round(composed.mb),
    ...seconds(planned.buildSeconds, planned.buildCpuSeconds),
    Math.round(planned.mb),
  ];
  for (const [kind, times] of Object.entries(planned.plans)) {
    row(shape, count, ...figures, kind, percentile(times, 0.5).toFixed(2), p95(times).toFixed(2));
  }
  return size;
}

function printWaits(when: string, { known, fresh }: Others): void {
  for (const [what, { requests, p50, p99 }] of Object.entries({ known, new: fresh }))
    row(when, what, requests, p50.toFixed(2), p99.toFixed(2));
}

/** The gateway has one core, and so does the process in which it plans; the load has the other. */
async function measureOthers(supergraphFile: string): Promise<{ readonly alone: Others; readonly burdened: Others }> {
  execFileSync('taskset', ['-a', '-p', '-c', LOAD_CORE, String(process.pid)], { stdio: 'ignore' });
  const origin = `http://127.0.0.1:${PORT}`;
  const args = ['--import', 'tsx', 'bench/scale/gateway.ts', supergraphFile, String(PORT)];
  const gateway = await startOn(GATEWAY_CORE, args, `${origin}/graphql`);
  const client = createClient(origin);
  const milliseconds = Number(given.seconds) * 1_000;
  await client.measure(milliseconds / 3);
  row('others', 'operation', 'requests', 'p50 ms', 'p99 ms');
  const alone = await client.measure(milliseconds);
  printWaits('alone', alone);
  const burden = client.burden(COSTLY_AT_ONCE, MOST_SHARING);
  const burdened = await client.measure(milliseconds);
  printWaits('burdened', burdened);
  say(`The costly ones were answered: ${JSON.stringify(await burden.stop())}`);
  await client.close();
  gateway.stop();
  return { alone, burdened };
}

async function run(folder: string): Promise<void> {
  const sizes = given.sizes.split(',').map(Number);
  row('shape', 'partners', 'compose s', 'CPU s', 'MB', 'build s', 'CPU s', 'MB', 'operation', 'plan p50 ms', 'p95 ms');
  const recommended = sizes.map((count) => measureSize('recommended', count, folder));
  const shared = new Set([...sizes.filter((count) => count < MOST_SHARING), MOST_SHARING]);
  for (const count of shared) measureSize('sharedRoot', count, folder);
  const { alone, burdened } = await measureOthers(join(folder, `sharedRoot-${MOST_SHARING}.graphql`));
  const largest = recommended.at(-1);
  if (largest === undefined) return;
  say(
    JSON.stringify({
      subgraphs: largest.count,
      composeS: rounded(largest.composed.seconds, 2),
      buildS: rounded(largest.planned.buildSeconds, 2),
      planMs: rounded(Math.max(...Object.values(largest.planned.plans).map(p95)), 2),
      othersP99Ms: rounded(Math.max(burdened.known.p99, burdened.fresh.p99), 2),
      aloneP99Ms: rounded(Math.max(alone.known.p99, alone.fresh.p99), 2),
    }),
  );
}

const folder = mkdtempSync(join(tmpdir(), 'bench-scale-'));
try {
  await run(folder);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : 'The benchmark failed'}\n`);
  process.exitCode = 1;
}
rmSync(folder, { recursive: true });
// The gateway goes with this process.
process.exit();
