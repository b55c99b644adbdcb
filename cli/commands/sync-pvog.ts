/** `sync-pvog`: keeps the municipal catalogue up with the PVOG. */

import { Command } from 'commander';
import { PublicError } from '#platform/errors.ts';
import { runUntilSignal } from '#platform/process.ts';
import type { SubgraphDeps } from '#platform/subgraph.ts';
import { withDatabase } from '../database.ts';
import { everyOption, readAddress, startRounds } from '../rounds.ts';
import type { Terminal } from '../terminal.ts';

interface Options {
  readonly url?: URL;
  readonly watch?: boolean;
  readonly every: number;
}

export function syncPvogCommand(terminal: Terminal): Command {
  return new Command('sync-pvog')
    .description('bring what the PVOG (Suchdienst) knows of places into the municipal catalogue')
    .argument('[places...]', 'regional keys (ARS) or names; none: all municipalities and districts of the catalogue')
    .option('--url <address>', 'base of the Suchdienst; PVOG_URL unless it is named here', readAddress)
    .option('--watch', 'round by round, until it is stopped')
    .addOption(everyOption())
    .action(async (places: readonly string[], { url, watch = false, every }: Options) => {
      const config = terminal.config();
      const address = url ?? (config.pvog.url === null ? null : new URL(config.pvog.url));
      if (address === null) throw new PublicError('INVALID', 'Which Suchdienst? Name it with --url or PVOG_URL.');
      const source = { url: address, clientId: config.pvog.clientId };
      const { syncPlaces } = await import('../sync-pvog.ts');
      const round = (deps: SubgraphDeps, signal: AbortSignal) => syncPlaces(deps, source, places, terminal, signal);
      if (watch) {
        await runUntilSignal(() =>
          withDatabase(config, terminal, (deps) =>
            Promise.resolve(startRounds(deps, every, terminal, (stopped) => round(deps, stopped))),
          ),
        );
        return;
      }
      await withDatabase(config, terminal, async (deps) => {
        const isSound = await round(deps, new AbortController().signal);
        await deps.database.close();
        if (!isSound) process.exitCode = 1;
      });
    });
}
