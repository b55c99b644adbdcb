/** A round over the PVOG, and what became of each place. */

import type { SubgraphDeps } from '#platform/subgraph.ts';
import { describePlace, findPlace, syncPvog, type SyncOptions } from '#subgraphs/municipal/index.ts';
import { createDisplay } from './progress.ts';
import type { Terminal } from './terminal.ts';

/** Without a terminal, a line every so many services. */
const LINE_SERVICES = 200;

export type Source = Pick<SyncOptions, 'url' | 'clientId' | 'pause'>;

/** A bar where somebody watches, else lines. */
function createProgress(say: Terminal['say']) {
  const terminal = process.stderr.isTTY ? process.stderr : null;
  let display = createDisplay('', null);
  let [current, next] = ['', LINE_SERVICES];
  return {
    show: (place: string, done: number, total: number): void => {
      if (place !== current) {
        display.stop();
        display = createDisplay(place, terminal);
        [current, next] = [place, LINE_SERVICES];
      }
      display.show(done, total);
      if (terminal !== null || done < next) return;
      next += LINE_SERVICES;
      say(`${place}: ${done} of ${total} services`);
    },
    stop: () => display.stop(),
  };
}

/**
 * Reads the named places, all of the catalogue when none is named. Answers whether all could be read and nothing was refused.
 * Throws PvogFault for a name the PVOG does not know one place by.
 */
export async function syncPlaces(
  { database, now }: SubgraphDeps,
  source: Source,
  names: readonly string[],
  { print, say }: Terminal,
  signal: AbortSignal,
): Promise<boolean> {
  say(`Reading ${source.url.href} …`);
  const places = [];
  for (const name of names) places.push(await findPlace({ ...source, signal }, name));
  const progress = createProgress(say);
  let isSound = true;
  let started = performance.now();
  try {
    for await (const outcome of syncPvog(database, { ...source, signal, places, now, progress: progress.show })) {
      progress.stop();
      for (const line of describePlace(outcome.report)) print(line);
      print(`  ${((performance.now() - started) / 1_000).toFixed(1)} s`);
      if ('fault' in outcome) print(`  broken off, to be continued: ${outcome.fault}`);
      isSound &&= !('fault' in outcome) && outcome.report.refused.length === 0;
      started = performance.now();
    }
  } finally {
    progress.stop();
  }
  return isSound;
}
