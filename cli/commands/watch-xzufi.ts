/** `watch-xzufi`: keeps the municipal catalogue up with a feed of XZuFi. */

import { Command } from 'commander';
import { runUntilSignal } from '#platform/process.ts';
import type { SubgraphDeps } from '#platform/subgraph.ts';
import { withDatabase } from '../database.ts';
import { everyOption, readAddress, startRounds } from '../rounds.ts';
import type { Terminal } from '../terminal.ts';

async function readRound({ database, now }: SubgraphDeps, index: URL, { print, say }: Terminal, stopped: AbortSignal) {
  const { describeReport, readFeed } = await import('#subgraphs/municipal/index.ts');
  say(`Looking at ${index.href} …`);
  for await (const found of readFeed(database, index, now)) {
    for (const line of 'fault' in found ? [found.fault] : describeReport(found.file, found.report)) print(line);
    if (stopped.aborted) return;
  }
}

export function watchXzufiCommand(terminal: Terminal): Command {
  return new Command('watch-xzufi')
    .description('import what a feed of XZuFi brings, round by round, until it is stopped')
    .argument('<index>', 'address of the index.txt that names the files beside it', readAddress)
    .addOption(everyOption())
    .action((index: URL, { every }: { readonly every: number }) =>
      runUntilSignal(() =>
        withDatabase(terminal.config(), terminal, (deps) =>
          Promise.resolve(startRounds(deps, every, terminal, (stopped) => readRound(deps, index, terminal, stopped))),
        ),
      ),
    );
}
