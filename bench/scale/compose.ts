/** Composes a graph, in a process of its own: started with shape, number of partners and the file for the supergraph. Prints JSON. */

import { writeFileSync } from 'node:fs';
import { composeSupergraph } from '#gateway/supergraph/compose.ts';
import { cpuSeconds } from './cpu.ts';
import { SHAPES, type ShapeName } from './shapes.ts';

export interface Composed {
  readonly seconds: number;
  /** CPU time, which a busy machine does not stretch. */
  readonly cpuSeconds: number;
  /** Resident memory afterwards. */
  readonly mb: number;
}

const [shape = '', count = '', file = ''] = process.argv.slice(2);
const contracts = SHAPES[shape as ShapeName].contracts(Number(count));
const begun = performance.now();
const spent = cpuSeconds();
const supergraphSdl = composeSupergraph(contracts);
const seconds = (performance.now() - begun) / 1_000;
const composed: Composed = { seconds, cpuSeconds: cpuSeconds() - spent, mb: process.memoryUsage.rss() / 2 ** 20 };
writeFileSync(file, supergraphSdl);
process.stdout.write(JSON.stringify(composed));
