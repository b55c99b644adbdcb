/**
 * Builds the engine of a supergraph and plans operations that it has not seen, in a process of its own: started with shape, number
 * of partners and the file of the supergraph. Prints JSON.
 */

import { readFileSync } from 'node:fs';
import { createEngine } from '#gateway/engine/engine.ts';
import { createPlanner, type Planner } from '#gateway/engine/plan/planner.ts';
import { readSupergraph } from '#gateway/engine/plan/supergraph.ts';
import { createLog } from '#platform/log.ts';
import { cpuSeconds } from './cpu.ts';
import { SHAPES, type Shape, type ShapeName } from './shapes.ts';

export interface Planned {
  readonly buildSeconds: number;
  readonly buildCpuSeconds: number;
  /** Resident memory of this process with the engine. */
  readonly mb: number;
  /** Milliseconds of each plan, by what was asked for. */
  readonly plans: Readonly<Record<string, readonly number[]>>;
}

const TIME_LIMIT_MS = 60_000;
const PLANS = 200;
const LEAST_PLANS = 3;
/** No kind of operation is planned for longer. */
const BUDGET_MS = 5_000;

const [shapeName = '', count = '', file = ''] = process.argv.slice(2);
const supergraphSdl = readFileSync(file, 'utf8');
const log = createLog('silent');
const shape: Shape = SHAPES[shapeName as ShapeName];

async function plansOf(planner: Planner, operationOf: (number: number) => string): Promise<number[]> {
  const times: number[] = [];
  const end = performance.now() + BUDGET_MS;
  for (let number = 1; number <= PLANS && (times.length < LEAST_PLANS || performance.now() < end); number++) {
    const begun = performance.now();
    await planner.plan(operationOf(number), { labels: new Set(), percentage: 0 });
    times.push(performance.now() - begun);
  }
  return times;
}

const begun = performance.now();
const spent = cpuSeconds();
const engine = await createEngine({ supergraphSdl, calls: new Map(), log });
const buildSeconds = (performance.now() - begun) / 1_000;
const buildCpuSeconds = cpuSeconds() - spent;
const mb = process.memoryUsage.rss() / 2 ** 20;
await engine.close();

const planner = createPlanner(supergraphSdl, readSupergraph(supergraphSdl), TIME_LIMIT_MS, log);
const plans: Record<string, number[]> = {};
for (const [name, operation] of Object.entries(shape.operations)) {
  plans[name] = await plansOf(planner, (number) => operation(Number(count), number));
}
await planner.close();
process.stdout.write(JSON.stringify({ buildSeconds, buildCpuSeconds, mb, plans } satisfies Planned));
