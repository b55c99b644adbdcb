/** `dev`, which is `npm start`: the whole portal in one process. */

import { Command } from 'commander';
import { runUntilSignal } from '#platform/process.ts';
import type { Terminal } from '../terminal.ts';

export function devCommand(terminal: Terminal): Command {
  return new Command('dev')
    .description('run the whole portal in one process, on a database that is migrated and seeded first')
    .action(() =>
      runUntilSignal(async () => {
        const { startPortal } = await import('../portal.ts'); // The other commands need not load all of it.
        return startPortal(terminal.config(), terminal);
      }),
    );
}
