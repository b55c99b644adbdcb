/** `watch-xzufi`: keeps the municipal catalogue up with a feed of XZuFi. */

import { setTimeout } from 'node:timers/promises';
import { Command, InvalidArgumentError } from 'commander';
import { describeFailure, runUntilSignal } from '#platform/process.ts';
import type { SubgraphDeps } from '#platform/subgraph.ts';
import { withDatabase } from '../database.ts';
import type { Terminal } from '../terminal.ts';

const MINUTE_MS = 60_000;
/** The portal network asks for a round a day. */
const DAY_MINUTES = '1440';

function readAddress(text: string): URL {
  const address = URL.canParse(text) ? new URL(text) : null;
  if (address === null || !/^https?:$/.test(address.protocol)) throw new InvalidArgumentError('It is no address of the web.');
  return address;
}

function readMinutes(text: string): number {
  const minutes = Number(text);
  if (!Number.isInteger(minutes) || minutes < 1 || minutes > 20_000)
    throw new InvalidArgumentError('It is no number of minutes.');
  return minutes;
}

/** A round after another until it is stopped; a round that fails is told of, and the next one tries again. */
async function watch(
  { database, now }: SubgraphDeps,
  index: URL,
  minutes: number,
  { print, say }: Terminal,
  stopped: AbortSignal,
) {
  const { describeReport, readFeed } = await import('#subgraphs/municipal/index.ts');
  const isStopped = (): boolean => stopped.aborted;
  while (!isStopped()) {
    say(`Looking at ${index.href} …`);
    try {
      for await (const found of readFeed(database, index, now)) {
        for (const line of 'fault' in found ? [found.fault] : describeReport(found.file, found.report)) print(line);
        if (isStopped()) return;
      }
    } catch (error) {
      say(describeFailure(error));
    }
    await setTimeout(minutes * MINUTE_MS, undefined, { signal: stopped }).catch(() => undefined);
  }
}

export function watchXzufiCommand(terminal: Terminal): Command {
  return new Command('watch-xzufi')
    .description('import what a feed of XZuFi brings, round by round, until it is stopped')
    .argument('<index>', 'address of the index.txt that names the files beside it', readAddress)
    .option('--every <minutes>', 'time between two rounds', readMinutes, Number(DAY_MINUTES))
    .action((index: URL, { every }: { readonly every: number }) =>
      runUntilSignal(() =>
        withDatabase(terminal.config(), terminal, (deps) => {
          const stopping = new AbortController();
          const finished = watch(deps, index, every, terminal, stopping.signal);
          return Promise.resolve(async () => {
            stopping.abort();
            await finished;
            await deps.database.close();
          });
        }),
      ),
    );
}
