/** `reindex`: makes the directory anew from all events of the catalogues. */

import { Command } from 'commander';
import { withDatabase } from '../database.ts';
import { createDisplay } from '../progress.ts';
import type { Terminal } from '../terminal.ts';

export function reindexCommand(terminal: Terminal): Command {
  return new Command('reindex')
    .description('make the directory anew from all events of the catalogues; the portal may run meanwhile on PostgreSQL')
    .action(() =>
      withDatabase(terminal.config(), terminal, async ({ database }) => {
        const { reindexDirectory } = await import('#subgraphs/directory/index.ts');
        const display = createDisplay('events', process.stderr.isTTY ? process.stderr : null);
        const { events, removed, written } = await reindexDirectory(database, display.show).finally(() => display.stop());
        await database.close();
        const differs = removed + written > 0 ? `${written} rows written, ${removed} removed` : 'it was right as it was';
        terminal.print(`Made the directory anew from ${events} events: ${differs}.`);
      }),
    );
}
