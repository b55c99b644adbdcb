/** Serves a simulated PVOG with Winterberg, Medebach and Köln in it, on the port it is given, until it is stopped. */

import { addPlace } from '#test/support/pvog-content.ts';
import { startSimulator } from '#test/support/pvog-simulator.ts';

const simulator = await startSimulator(Number(process.argv[2] ?? 0));
for (const [key, name] of [
  ['059580048048', 'Winterberg'],
  ['059580028028', 'Medebach'],
  ['053150000000', 'Köln'],
] as const) {
  addPlace(simulator, key, name);
}
process.stdout.write(`${simulator.url.href}\n`);
